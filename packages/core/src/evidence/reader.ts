import type { ChainLink } from "../application/heyue.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { isInstant } from "../kernel/instant.ts";
import type { Json } from "../kernel/verdict.ts";
import { manifestDigest, type Manifest, type ManifestEntry } from "./bundle.ts";
import type { BundledCheckpoint } from "./checkpoint.ts";
import type { BundleFailure } from "./verification.ts";
import type { Work } from "./work.ts";

// Part of every host this runs in (browsers, Node, workers), but of no library that core is compiled with.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

/** Bytes as UTF-8; `null` when they are none. */
export const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const lossy = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);

/** Text as JSON; `undefined` when it is none. */
export const parse = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const canonical = (value: unknown): string | null => {
  try {
    return canonicalJson(value as Json);
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is ManifestEntry =>
  isObject(value) &&
  typeof value["path"] === "string" &&
  typeof value["sha256"] === "string" &&
  typeof value["size"] === "number";

const hasTexts = (value: unknown, ...keys: readonly string[]): boolean =>
  isObject(value) && keys.every((key) => typeof value[key] === "string");

const isWithheld = (value: unknown): boolean =>
  hasTexts(value, "kind", "reason") &&
  isObject(value) &&
  [value["streams"], value["events"]].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);

/** The manifest, `null` when it is none, and whether no byte of it was changed. */
export const readManifest = (
  bytes: Uint8Array | undefined,
): { readonly manifest: Manifest | null; readonly exact: boolean } => {
  const text = bytes === undefined ? null : decode(bytes);
  const value = parse(text);
  // What has no canonical form can have no digest either.
  const printed = canonical(value);
  const listOf = (key: string, ...texts: readonly string[]): boolean =>
    isObject(value) &&
    Array.isArray(value[key]) &&
    value[key].every((item) => isEntry(item) && hasTexts(item, ...texts));
  if (
    !isObject(value) ||
    printed === null ||
    value["format"] !== "heyue-evidence/1" ||
    !hasTexts(value, "tenant", "createdAt", "head", "digest") ||
    !listOf("chains", "stream", "head") ||
    !listOf("policies", "digest") ||
    !listOf("attachments", "id", "name", "mediaType") ||
    (value["checkpoints"] !== undefined && !listOf("checkpoints", "day", "head")) ||
    (value["pages"] !== undefined && !listOf("pages")) ||
    (value["withheld"] !== undefined &&
      !(Array.isArray(value["withheld"]) && value["withheld"].every(isWithheld)))
  ) {
    return { manifest: null, exact: false };
  }
  const manifest = value as unknown as Manifest;
  return { manifest, exact: printed === text && manifestDigest(manifest) === manifest.digest };
};

/** A checkpoint file; `undefined` when it is none. */
export const readCheckpoint = (text: string | null): BundledCheckpoint | undefined => {
  const value = parse(text);
  const isProof = (proof: unknown): boolean =>
    isObject(proof) &&
    hasTexts(proof, "stream", "head") &&
    typeof proof["version"] === "number" &&
    Array.isArray(proof["path"]) &&
    proof["path"].every((step) => hasTexts(step, "side", "hash"));
  return isObject(value) &&
    isObject(value["checkpoint"]) &&
    hasTexts(value["checkpoint"], "tenant", "estate", "day", "root") &&
    isInstant(value["checkpoint"]["at"]) &&
    (value["checkpoint"]["previous"] === null || hasTexts(value["checkpoint"], "previous")) &&
    value["checkpoint"]["format"] === "heyue-checkpoint/1" &&
    (value["signature"] === null || hasTexts(value["signature"], "scheme", "key", "value")) &&
    Array.isArray(value["timeStamps"]) &&
    value["timeStamps"].every((stamp) => hasTexts(stamp, "authority", "token")) &&
    Array.isArray(value["proofs"]) &&
    value["proofs"].every(isProof) &&
    canonical(value) === text
    ? (value as unknown as BundledCheckpoint)
    : undefined;
};

const isLink = (value: unknown): value is ChainLink =>
  hasTexts(value, "eventId", "type", "text", "hash") &&
  isObject(value) &&
  typeof value["version"] === "number" &&
  Array.isArray(value["disclosed"]) &&
  value["disclosed"].every((item) => hasTexts(item, "commitment", "salt", "value"));

/** The links of a chain file; lines that cannot be read are findings of their own. */
interface Links {
  readonly links: readonly ChainLink[];
  readonly broken: readonly BundleFailure[];
}

/** Reads the lines of a chain file, one a step. */
export const readingLinks = function* (bytes: Uint8Array, entry: string): Work<Links> {
  const links: ChainLink[] = [];
  const broken: BundleFailure[] = [];
  // Unreadable bytes hurt one line; the others are still read, so that the finding names the event.
  const lines = (decode(bytes) ?? lossy(bytes)).split("\n");
  for (const [index, line] of lines.entries()) {
    if (line === "" && index === lines.length - 1) continue;
    const fault = (event: string, expected: string): void => {
      broken.push({ entry, event, check: "text", expected, actual: line.slice(0, 80) });
    };
    const value = parse(line);
    if (!isLink(value)) fault(`#${index + 1}`, "one event as a JSON object on one line");
    else {
      links.push(value);
      if (canonical(value) !== line) fault(value.eventId, "the event in RFC 8785 form");
    }
    yield line.length;
  }
  return { links, broken };
};
