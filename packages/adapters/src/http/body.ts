import { readJson } from "@heyue/core/kernel/json-text";
import { attachmentTypes, type AttachmentType } from "./api/attachment-group.ts";
import type { AccessRule } from "./api/access.ts";
import type { Locale } from "./locale.ts";
import { Problem } from "./problem.ts";

const mebibyte = 1024 * 1024;

/** Largest JSON body and largest attachment, in bytes. */
const bodyLimits = { json: mebibyte, attachment: 10 * mebibyte } as const;

const inWords = (bytes: number): string => `${bytes / mebibyte} MiB`;

/** Reads a body as it comes and stops as soon as it is too large. */
const readLimited = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  const tooLarge = new Problem("too-large", { about: inWords(limit) });
  if (Number(request.headers.get("content-length")) > limit) {
    await request.body?.cancel();
    throw tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

const mediaTypeOf = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";", 1)[0]!.trim().toLowerCase();

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const heicBrands: ReadonlySet<string> = new Set([
  "heic",
  "heix",
  "heim",
  "heis",
  "hevc",
  "hevx",
  "mif1",
  "msf1",
]);

/** What the first bytes say a file is. */
const sniff = (bytes: Uint8Array): AttachmentType | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (bytes[0] === 0x89 && ascii(bytes, 1, 8) === "PNG\r\n\u001a\n") return "image/png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image/webp";
  if (ascii(bytes, 4, 8) === "ftyp" && heicBrands.has(ascii(bytes, 8, 12))) return "image/heic";
  if (ascii(bytes, 0, 5) === "%PDF-") return "application/pdf";
  return null;
};

const readAttachment = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  const claimed = mediaTypeOf(request);
  if (!(attachmentTypes as readonly string[]).includes(claimed)) {
    throw new Problem("unsupported-media-type", { about: attachmentTypes.join(", ") });
  }
  const bytes = await readLimited(request, bodyLimits.attachment);
  const actual = sniff(bytes);
  if (actual === claimed) return bytes;
  const message = `the bytes are ${actual ?? "none of the types that can be attached"}, not ${claimed}`;
  throw new Problem("invalid-input", { issues: [{ path: "", code: "media-type", message }] });
};

const decodeText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const faultWords = (locale: Locale, line: number, column: number): string =>
  locale === "en" ? `line ${line}, column ${column}` : `第 ${line} 行第 ${column} 列`;

const readJsonBody = async (
  request: Request,
  locale: Locale,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly value: unknown }> => {
  const type = mediaTypeOf(request);
  if (type !== "application/json") {
    await request.body?.cancel();
    throw new Problem("unsupported-media-type", { about: "application/json" });
  }
  const bytes = await readLimited(request, bodyLimits.json);
  const text = decodeText(bytes);
  if (text === null)
    throw new Problem("invalid-json", { about: locale === "en" ? "it is not UTF-8" : "编码不是 UTF-8" });
  const reading = readJson(text);
  if (!reading.ok)
    throw new Problem("invalid-json", { about: faultWords(locale, reading.line, reading.column) });
  return { bytes, value: reading.value };
};

/** A body as far as the gate reads it. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Parsed JSON, not yet decoded. */
  readonly json: unknown;
}

/** Reads the body that a rule allows; throws a `Problem` for 400, 413, 415 and wrong bytes. */
export const readBody = async (request: Request, rule: AccessRule, locale: Locale): Promise<Body> => {
  if (rule.body === "attachment") return { bytes: await readAttachment(request), json: undefined };
  if (rule.body === "json") {
    const { bytes, value } = await readJsonBody(request, locale);
    return { bytes, json: value };
  }
  return { bytes: null, json: undefined };
};
