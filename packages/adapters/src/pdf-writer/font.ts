import { readFile } from "node:fs/promises";
import { PdfFailure } from "./failure.ts";
import { collectionNames } from "./font-collection.ts";
import { type KnownFont, knownFonts } from "./known-font.ts";

/** One face: the bytes of its file and, in a collection, its PostScript name. */
export interface PdfFace {
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/** The font that a PDF is set in; it is embedded, with only the glyphs that are used. */
export interface PdfFont {
  readonly path: string;
  readonly regular: PdfFace;
  /** The regular face where it has no bold one. */
  readonly bold: PdfFace;
}

const cure = {
  "zh-CN":
    "请安装一种中文字体（Debian、Ubuntu：apt-get install fonts-noto-cjk），或者指定字体文件（命令行 --font，服务 --pdf-font，程序 pdfFont）",
  en: "install a Chinese font (Debian, Ubuntu: apt-get install fonts-noto-cjk), or name a font file (--font of the command, --pdf-font of the server, pdfFont in a program)",
} as const;

const missing = (): PdfFailure =>
  new PdfFailure(
    "missing-font",
    `本机没有找到中文字体，不能生成 PDF；${cure["zh-CN"]}。`,
    `No Chinese font was found on this machine, so no PDF can be written; ${cure.en}.`,
  );

const unreadable = (path: string, reason: { readonly "zh-CN": string; readonly en: string }): PdfFailure =>
  new PdfFailure(
    "bad-font",
    `字体 ${path} 不能使用：${reason["zh-CN"]}；${cure["zh-CN"]}。`,
    `The font ${path} cannot be used: ${reason.en}; ${cure.en}.`,
  );

/** What a file begins with when it is a font: TrueType, OpenType, a collection. */
const signatures = new Set(["\u0000\u0001\u0000\u0000", "OTTO", "true", "ttcf"]);

/** The font of a collection for simplified Chinese, or its first one. */
const simplified = (names: readonly string[]): string | undefined =>
  names.find((name) => /(?:CJK|Han\w*)sc\b|SC\b|SimSun|GB/i.test(name)) ?? names[0];

const faceOf = (path: string, bytes: Uint8Array, name?: string): PdfFace => {
  if (!signatures.has(String.fromCharCode(...bytes.subarray(0, 4))))
    throw unreadable(path, {
      "zh-CN": "这不是 TrueType 或者 OpenType 字体文件",
      en: "it is no TrueType or OpenType font",
    });
  const names = collectionNames(bytes);
  if (names === null) return { bytes };
  const chosen = name ?? simplified(names);
  if (chosen === undefined || !names.includes(chosen))
    throw unreadable(path, {
      "zh-CN": `其中没有 ${chosen ?? "字体"}，只有 ${names.join("、")}`,
      en: `it holds no ${chosen ?? "font"}, only ${names.join(", ")}`,
    });
  return { bytes, name: chosen };
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unreadable(path, {
      "zh-CN": code === "ENOENT" ? "没有这个文件" : `读取失败（${code ?? message}）`,
      en: code === "ENOENT" ? "there is no such file" : `it cannot be read (${code ?? message})`,
    });
  }
};

/** A known font where it lies; `null` where it does not. */
const knownAt = async ({ bold, name, path }: KnownFont): Promise<PdfFont | null> => {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const regular = faceOf(path, bytes, name);
  const strong = bold === undefined ? null : await readFile(bold.path).catch(() => null);
  return {
    path,
    regular,
    bold: bold === undefined || strong === null ? regular : faceOf(bold.path, strong, bold.name),
  };
};

/**
 * Reads the font for PDF files (中文字体): the file that is named, `FILE` or `FILE#NAME` for one of a collection, or else the first of
 * the places where systems keep a Chinese font.
 *
 * @throws PdfFailure `missing-font` or `bad-font`, each with the cure
 */
export const readPdfFont = async (
  chosen?: string,
  known: readonly KnownFont[] = knownFonts(process.env["WINDIR"]),
): Promise<PdfFont> => {
  if (chosen !== undefined) {
    const [path = "", name] = chosen.split("#", 2);
    const regular = faceOf(path, await bytesOf(path), name);
    return { path, regular, bold: regular };
  }
  for (const font of known) {
    const found = await knownAt(font);
    if (found !== null) return found;
  }
  throw missing();
};
