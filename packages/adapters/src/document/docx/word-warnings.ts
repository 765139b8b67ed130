import type { DocumentWarning } from "../document.ts";
import type { Seen } from "./preparation.ts";
import type { WordTree } from "./word-node.ts";
import { blockLines, createNoteRegister } from "./word-text.ts";

const shown = 10;
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const changeWarning = (changes: Seen["changes"]): readonly DocumentWarning[] => {
  if (changes.size === 0) return [];
  const count = [...changes.values()].reduce((sum, some) => sum + some, 0);
  const authors = [...changes].map(([author, some]) => `${author} ${some}`).join(", ");
  return [
    {
      code: "tracked-changes",
      words: {
        "zh-CN": `文件有 ${count} 处未接受的修订（${authors}）：已保留插入的文字，略去删除的文字。签署前请接受或拒绝全部修订。`,
        en: `The document has ${count} tracked changes (${authors}): insertions were kept, deletions left out. Accept or reject all of them before signing.`,
      },
    },
  ];
};

const commentWarning = (comments: WordTree["comments"]): readonly DocumentWarning[] => {
  if (comments.length === 0) return [];
  const texts = comments.slice(0, shown).map(({ body, authorName }) => {
    const text = blockLines(body, createNoteRegister()).join(" ").replace(/\s+/g, " ").trim();
    return `${authorName ?? "?"}: ${short(text)}`;
  });
  const list = `${texts.join("; ")}${comments.length > shown ? " …" : ""}`;
  return [
    {
      code: "comments",
      words: {
        "zh-CN": `文件有 ${comments.length} 条批注，未计入正文：${list}`,
        en: `The document has ${comments.length} comments, left out of the text: ${list}`,
      },
    },
  ];
};

const countWarning = (
  code: DocumentWarning["code"],
  count: number,
  chinese: string,
  english: string,
): readonly DocumentWarning[] => (count === 0 ? [] : [{ code, words: { "zh-CN": chinese, en: english } }]);

/** What there is to say about a Word document besides its text. */
export const wordWarnings = (
  seen: Seen,
  comments: WordTree["comments"],
  unread: readonly string[],
): readonly DocumentWarning[] => {
  const kinds = [...new Set(unread)];
  return [
    ...changeWarning(seen.changes),
    ...commentWarning(comments),
    ...countWarning(
      "hidden-text",
      seen.hidden,
      `有 ${seen.hidden} 处隐藏文字，Word 中看不到，已计入正文，请核对。`,
      `${seen.hidden} runs are hidden in Word; they were kept in the text, check them.`,
    ),
    ...countWarning(
      "pictures",
      seen.pictures,
      `有 ${seen.pictures} 个图片或对象未读取；图片里的文字需要先做文字识别（OCR）。`,
      `${seen.pictures} pictures or objects were not read; text in a picture needs OCR.`,
    ),
    ...countWarning(
      "unread-parts",
      kinds.length,
      `有不认识的内容未读取：${kinds.join(", ")}。请与原件核对。`,
      `Some contents are unknown and were not read: ${kinds.join(", ")}. Compare with the original.`,
    ),
  ];
};
