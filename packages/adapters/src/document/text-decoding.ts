import type { DocumentText, DocumentWarning } from "./document.ts";
import { type DocumentFailure, failure } from "./failure.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const decode = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The encoding that a byte order mark names. The mark itself is no part of the text: `TextDecoder` takes it off. */
const markedEncoding = (bytes: Uint8Array): Encoding | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
};

/** Characters of Chinese and English contracts; a wrong guess of UTF-16 gives others. */
const usual = /[\t-\r\x20-\x7e\u00a0-\u00ff\u2000-\u2fff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** UTF-16 without a mark: line ends, as pairs of bytes, tell which byte comes first. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes.length % 2 !== 0) return undefined;
  let [little, big] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0x0a && bytes[at + 1] === 0) little++;
    else if (bytes[at] === 0 && bytes[at + 1] === 0x0a) big++;
  }
  if (little === big) return undefined;
  const encoding = little > big ? "utf-16le" : "utf-16be";
  const text = decode(bytes, encoding) ?? "";
  return (text.match(usual)?.length ?? 0) > 0.95 * text.length ? encoding : undefined;
};

/**
 * Share of double bytes that are among the 7,445 characters of GB 2312. Real Chinese text is above 0.95; Big5, Shift JIS or
 * broken UTF-8 taken for GB18030 fall below 0.7, since half of their second bytes lie elsewhere.
 */
const commonShare = (bytes: Uint8Array): number => {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const second = bytes[++at] ?? 0;
    pairs++;
    const isCommon =
      second >= 0xa1 &&
      second <= 0xfe &&
      ((first >= 0xb0 && first <= 0xf7) || (first >= 0xa1 && first <= 0xa9));
    if (isCommon) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
};

const encodingWarning = (encoding: Encoding): readonly DocumentWarning[] =>
  encoding === "utf-8"
    ? []
    : [
        {
          code: "encoding",
          words: {
            "zh-CN": `文件不是 UTF-8，已按 ${encoding.toUpperCase()} 解码。`,
            en: `The file is not UTF-8; it was decoded as ${encoding.toUpperCase()}.`,
          },
        },
      ];

/** Line of the first place that is not UTF-8. */
const faultLine = (bytes: Uint8Array): number => {
  const text = new TextDecoder().decode(bytes);
  return text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
};

const undecodable = (bytes: Uint8Array): DocumentFailure => {
  const line = faultLine(bytes);
  return failure(
    "unknown-encoding",
    `无法识别文字编码：既不是 UTF-8（第 ${line} 行有误），也不是 UTF-16 或 GB18030（GBK）。请在编辑器中另存为 UTF-8。`,
    `The text is neither UTF-8 (fault at line ${line}) nor UTF-16 nor GB18030 (GBK). Save it as UTF-8 in an editor.`,
  );
};

const binary = (line: number): DocumentFailure =>
  failure(
    "binary",
    `这不是文本文件：第 ${line} 行有零字符（NUL）或大量控制字符。请用原来的程序打开，另存为 .docx 或 UTF-8 的 .txt。`,
    `This is not a text file: line ${line} holds NUL or many control characters. Open it in the program that made it and save it as .docx or as .txt in UTF-8.`,
  );

// Line ends, tab, form feed and vertical tab (Word's soft line end) belong in a text.
// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]/gu;
// Direction marks can show a clause in another order than it is stored in; zero-width characters hide in words.
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u{E0000}-\u{E007F}]/gu;

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const characterWarning = (
  text: string,
  pattern: RegExp,
  code: "control-characters" | "invisible-characters",
  [chinese, english]: readonly [string, string],
): readonly DocumentWarning[] => {
  const found = [...text.matchAll(pattern)];
  const first = found[0];
  if (first === undefined) return [];
  const line = lineOf(text, first.index);
  const point = `U+${first[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return [
    {
      code,
      words: {
        "zh-CN": `文中有 ${found.length} 个${chinese}，第一个在第 ${line} 行（${point}）；按原样保留，请核对。`,
        en: `The text has ${found.length} ${english}, the first in line ${line} (${point}); they were kept, check them.`,
      },
    },
  ];
};

/** Warnings about characters that nobody sees but that change a text. */
export const characterWarnings = (text: string): readonly DocumentWarning[] => [
  ...characterWarning(text, control, "control-characters", ["控制字符", "control characters"]),
  ...characterWarning(text, invisible, "invisible-characters", [
    "看不见的字符（零宽或改变书写方向）",
    "invisible characters (zero width or direction)",
  ]),
];

/**
 * Decodes a text file (.txt, .md): UTF-8 and UTF-16 with or without byte order mark, else GB18030, of which GBK and GB 2312
 * are parts. The text is what the file holds: line ends, spaces and forms of characters stay as they are.
 *
 * @throws DocumentFailure `unknown-encoding` when none fits, `binary` when the contents are no text
 */
export const decodeText = (bytes: Uint8Array): DocumentText => {
  const marked = markedEncoding(bytes);
  const guesses: readonly Encoding[] =
    marked === undefined
      ? [unmarkedUtf16(bytes) ?? "utf-8", ...(commonShare(bytes) > 0.8 ? (["gb18030"] as const) : [])]
      : [marked];
  for (const encoding of guesses) {
    const text = decode(bytes, encoding);
    if (text === undefined) continue;
    if (text.trim() === "") throw failure("empty", "文件里没有文字。", "The file holds no text.");
    const controls: readonly string[] = text.match(control) ?? [];
    if (controls.includes("\0") || (controls.length > 3 && controls.length > text.length / 50))
      throw binary(lineOf(text, text.search(control)));
    return { text, warnings: [...encodingWarning(encoding), ...characterWarnings(text)] };
  }
  if (bytes.includes(0)) throw binary(1);
  throw undecodable(bytes);
};
