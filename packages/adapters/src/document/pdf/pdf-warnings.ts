import type { DocumentWarning } from "../document.ts";
import { failure } from "../failure.ts";

/** Characters that fonts without a table of characters give instead of the real ones. */
// oxlint-disable-next-line no-control-regex
const garbled = /[\uFFFD\uE000-\uF8FF\0-\x08\x0e-\x1f]/g;

/** Refuses what holds no text: scans, and fonts that say nothing about their characters. */
export const refuseUnreadable = (text: string, pages: number, empty: readonly number[]): void => {
  if (empty.length === pages)
    throw failure(
      "no-text",
      `PDF 的 ${pages} 页都没有文字，应是扫描件。请先做文字识别（OCR），保存为带文字层的 PDF、.docx 或 .txt。`,
      `None of the ${pages} pages holds text: the PDF is a scan. Run OCR first and save it as a PDF with text, .docx or .txt.`,
    );
  const letters = text.replace(/\s/g, "").length;
  if ((text.match(garbled)?.length ?? 0) > 0.3 * letters)
    throw failure(
      "no-text",
      "PDF 的字体没有字符编码，取出的文字是乱码。请做文字识别（OCR），或从原 Word 文件重新导出。",
      "The fonts of the PDF do not say which characters they hold, its text comes out garbled. Run OCR, or export it anew from the Word file.",
    );
};

/** What was noticed in a PDF. */
export interface PdfFindings {
  readonly empty: readonly number[];
  readonly fontless: readonly number[];
  readonly running: readonly string[];
  readonly slanted: number;
  readonly isProtected: boolean;
  readonly isFaulty: boolean;
}

const list = (pages: readonly number[]): string => pages.join(", ");

const when = (
  isTrue: boolean,
  code: DocumentWarning["code"],
  chinese: string,
  english: string,
): readonly DocumentWarning[] => (isTrue ? [{ code, words: { "zh-CN": chinese, en: english } }] : []);

/** What there is to say about a PDF besides its text. */
export const pdfWarnings = ({
  empty,
  fontless,
  running,
  slanted,
  isProtected,
  isFaulty,
}: PdfFindings): readonly DocumentWarning[] => [
  ...when(
    empty.length > 0,
    "pages-without-text",
    `第 ${list(empty)} 页没有文字（空白或扫描），未读取。若是扫描页，请先做文字识别（OCR）。`,
    `Pages ${list(empty)} hold no text (blank or scanned) and were not read. If they are scans, run OCR first.`,
  ),
  ...when(
    fontless.length > 0,
    "garbled",
    `第 ${list(fontless)} 页有字体无法读取，该字体的文字缺失。请与原件核对。`,
    `A font on pages ${list(fontless)} cannot be read, its words are missing. Compare with the original.`,
  ),
  ...when(
    isFaulty,
    "unread-parts",
    "PDF 有错误，已读出能读的部分，可能不完整。请在阅读器中打开后另存，再读一次。",
    "The PDF has faults; what could be read was read and may be incomplete. Open it in a reader, save a copy and read that.",
  ),
  ...when(
    slanted > 0,
    "slanted-text",
    `有 ${slanted} 个字是斜排或竖排（水印、印章），未计入正文。`,
    `${slanted} characters stand slanted or upright (watermark, stamp) and were left out.`,
  ),
  ...when(
    running.length > 0,
    "running-lines",
    `以下内容在各页重复，按页眉页脚略去：${running.slice(0, 10).join("；")}`,
    `These lines repeat on the pages and were left out as headers and footers: ${running.slice(0, 10).join("; ")}`,
  ),
  ...when(
    isProtected,
    "protected",
    "PDF 设有权限限制（不需要密码即可打开）。",
    "The PDF restricts what may be done with it (it opens without a password).",
  ),
];
