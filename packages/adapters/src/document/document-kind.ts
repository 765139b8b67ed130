import type { DocumentKind, DocumentWarning } from "./document.ts";
import { failure } from "./failure.ts";

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** Whether the bytes hold an ASCII word in UTF-16 LE, as OLE files name their streams. */
const hasWideWord = (bytes: Uint8Array, word: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, "utf16le"));

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

const pictures: readonly (readonly [string, readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["TIFF", [0x49, 0x49, 0x2a, 0x00]],
  ["TIFF", [0x4d, 0x4d, 0x00, 0x2a]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
];

const refuseOle = (bytes: Uint8Array) =>
  hasWideWord(bytes, "EncryptedPackage")
    ? failure(
        "encrypted",
        "这个 Word 文件设有打开密码，无法读取。请在 Word 中去掉密码后另存一份。",
        "This Word file is encrypted with a password and cannot be read. Save a copy without a password in Word.",
      )
    : failure(
        "old-word",
        "这是旧格式（.doc、.wps 等）文件。请用 Word 或 WPS 打开，另存为 .docx 后再读。",
        "This is a file in the old Office format (.doc). Open it in Word or WPS and save it as .docx.",
      );

const refuseMarkup = (what: string) =>
  failure(
    "unsupported-format",
    `这是 ${what} 文件。请用 Word 打开，另存为 .docx，或另存为纯文本 .txt。`,
    `This is ${what}. Open it in Word and save it as .docx, or save it as plain text (.txt).`,
  );

/** The formats that look like text but are not the contract's text. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, "RTF"],
  [/^(?:<!doctype html|<html)/i, "HTML"],
  [/^MIME-Version:/i, "MHTML"],
  [/^<\?xml/i, "XML"],
];

/** Where the header of a PDF stands: at the start, or, with mail or server noise before it, in the first kilobyte. */
const isPdf = (bytes: Uint8Array, extension: string): boolean => {
  const at = ascii(bytes, 0, 1024).indexOf("%PDF-");
  return at === 0 || (at > 0 && extension === "pdf");
};

/**
 * Decides by the bytes what a file is.
 *
 * @throws DocumentFailure on formats that are not read
 */
export const kindOf = (bytes: Uint8Array, name: string): DocumentKind => {
  if (bytes.length === 0) throw failure("empty", "文件是空的。", "The file is empty.");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "docx";
  const extension = extensionOf(name);
  if (isPdf(bytes, extension)) return "pdf";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuseOle(bytes);
  const picture = pictures.find(([, magic]) => startsWith(bytes, ...magic));
  if (picture !== undefined)
    throw failure(
      "unsupported-format",
      `这是 ${picture[0]} 图片，没有文字。请先做文字识别（OCR），保存为 .docx 或 .txt。`,
      `This is a ${picture[0]} picture without text. Run OCR first and save the result as .docx or .txt.`,
    );
  const isPlain = extension === "txt" || extension === "md";
  const head = ascii(bytes, 0, 64)
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  const found = isPlain ? undefined : markup.find(([start]) => start.test(head));
  if (found !== undefined) throw refuseMarkup(found[1]);
  if (extension === "docx" || extension === "pdf" || extension === "doc")
    throw failure(
      "damaged",
      `文件名是 .${extension}，内容却不是：开头没有该格式的标志，可能没有下载完整，或是别的文件改了名。请重新取得原件；若是纯文本，请改名为 .txt。`,
      `The file is named .${extension} but does not begin like one: it may be half downloaded or renamed. Get the original again; if it is plain text, name it .txt.`,
    );
  return "text";
};

/** A warning when the name promises another format than the bytes hold. */
export const extensionWarning = (kind: DocumentKind, name: string): readonly DocumentWarning[] => {
  const extension = extensionOf(name);
  if (kind === "text" || extension === kind) return [];
  if (kind === "docx" && /^do[ct][mx]$/.test(extension)) return [];
  return [
    {
      code: "wrong-extension",
      words: {
        "zh-CN": `文件名与内容不符：内容是 .${kind}，已按 .${kind} 读取。`,
        en: `The name does not fit the contents: this is a .${kind} file and was read as one.`,
      },
    },
  ];
};
