import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { failure } from "../failure.ts";

/** Bounds of a Word package. A tender of 300 pages has below 100 entries and 20 MB of XML. */
const limits = { entries: 5_000, inflated: 200_000_000, read: 60_000_000, ratio: 500 } as const;

/** The parts of a Word package that hold words, by their path, as they stand in it. */
export type WordPackage = ReadonlyMap<string, Uint8Array>;

const damaged = () =>
  failure(
    "damaged",
    "Word 文件不完整或已损坏（压缩包无法解开）。请重新取得原件，或在 Word 中用“打开并修复”后另存。",
    "The Word file is incomplete or damaged (its archive cannot be opened). Get the original again, or use Open and Repair in Word and save it.",
  );

const bomb = (chinese: string, english: string) =>
  failure(
    "zip-bomb",
    `压缩包异常（${chinese}），已拒绝解开。请在 Word 中打开后另存一份。`,
    `The archive is abnormal (${english}) and was not opened. Open it in Word and save a copy.`,
  );

/** Pictures, fonts and embedded files hold no words that are read; they are never inflated. */
const isRead = (path: string): boolean =>
  /(?:\.xml|\.rels)$/i.test(path) && !/^(?:customXml|docProps)\//.test(path);

interface Listing {
  /** Declared sizes of the entries that are read. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly paths: readonly string[];
}

/** What the archive's directory declares, held against the bounds before anything is inflated. */
const list = (bytes: Uint8Array): Listing => {
  const sizes = new Map<string, number>();
  const paths: string[] = [];
  let [inflated, read] = [0, 0];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        paths.push(name);
        if (paths.length > limits.entries)
          throw bomb(`条目超过 ${limits.entries} 个`, `more than ${limits.entries} entries`);
        inflated += originalSize;
        if (isRead(name)) {
          read += originalSize;
          sizes.set(name, originalSize);
        }
        const ratio = originalSize / Math.max(size, 1);
        if (originalSize > 1_000_000 && ratio > limits.ratio)
          throw bomb(
            `${name} 的压缩比为 ${Math.round(ratio)}`,
            `${name} is compressed ${Math.round(ratio)} times`,
          );
        if (inflated > limits.inflated || read > limits.read)
          throw bomb(
            `解开后超过 ${limits.read / 1_000_000} MB 文字或 ${limits.inflated / 1_000_000} MB 总量`,
            `more than ${limits.read / 1_000_000} MB of text or ${limits.inflated / 1_000_000} MB in all`,
          );
        return false;
      },
    });
  } catch (error) {
    throw error instanceof Error && error.name === "DocumentFailure" ? error : damaged();
  }
  return { sizes, paths };
};

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** How much of the archive is inflated at once: what one piece can become stays far below the bounds. */
const piece = 16_384;

/** Inflates the entries that are read, never further than they declare. */
const inflate = (bytes: Uint8Array, sizes: ReadonlyMap<string, number>): WordPackage => {
  const parts = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const declared = sizes.get(file.name);
    if (declared === undefined) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error;
      length += chunk.length;
      if (length > declared)
        throw bomb(`${file.name} 比它声明的大`, `${file.name} is larger than it declares`);
      chunks.push(chunk);
      if (final) parts.set(file.name, joined(chunks, length));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += piece)
    unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  return parts;
};

/**
 * Opens a Word package within bounds on entries, size and ratio, declared and real.
 *
 * @throws DocumentFailure `damaged`, `zip-bomb`, or `unsupported-format` for an archive that is no Word document
 */
export const openWordPackage = (bytes: Uint8Array): WordPackage => {
  const { sizes, paths } = list(bytes);
  if (!paths.includes("[Content_Types].xml") || !paths.some((path) => path.startsWith("word/"))) {
    throw failure(
      "unsupported-format",
      paths.some((path) => /^(?:xl|ppt)\//.test(path))
        ? "这是 Excel 或 PowerPoint 文件，不是 Word 合同。请另存为 .docx、.pdf 或 .txt。"
        : "这是压缩包，不是 Word 文件。请解开后给出其中的合同文件。",
      paths.some((path) => /^(?:xl|ppt)\//.test(path))
        ? "This is an Excel or PowerPoint file, not a Word contract. Save it as .docx, .pdf or .txt."
        : "This is a ZIP archive, not a Word file. Unpack it and give the contract in it.",
    );
  }
  let parts: WordPackage;
  try {
    parts = inflate(bytes, sizes);
  } catch (error) {
    throw error instanceof Error && error.name === "DocumentFailure" ? error : damaged();
  }
  for (const path of sizes.keys()) if (!parts.has(path) && sizes.get(path)! > 0) throw damaged();
  return parts;
};
