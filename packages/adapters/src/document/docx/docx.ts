import { zipSync } from "fflate";
import { XMLSerializer } from "@xmldom/xmldom";
import type { DocumentText, DocumentWarning } from "../document.ts";
import { failure } from "../failure.ts";
import { requireLibrary } from "../library.ts";
import { characterWarnings } from "../text-decoding.ts";
import { createListCounter } from "./list-counter.ts";
import { readNumbering } from "./numbering.ts";
import { prepareWordPart, type Seen } from "./preparation.ts";
import { openWordPackage, type WordPackage } from "./word-package.ts";
import type { WordTree } from "./word-node.ts";
import { findWordPaths } from "./word-paths.ts";
import { blockLines, createNoteRegister } from "./word-text.ts";
import { wordWarnings } from "./word-warnings.ts";
import { descendantsOf, isWord, parseWordXml, type XmlDocument } from "./word-xml.ts";

interface Prepared {
  readonly archive: Uint8Array;
  readonly seen: Seen;
}

/** Writes the package anew, with only the parts that are read, stored as they are. */
const prepare = (parts: WordPackage): Prepared => {
  const paths = findWordPaths(parts);
  const parse = (path: string | undefined): XmlDocument | undefined => {
    const bytes = path === undefined ? undefined : parts.get(path);
    return bytes === undefined ? undefined : parseWordXml(bytes, path ?? "");
  };
  const main = parse(paths.main);
  if (main === undefined || !descendantsOf(main).some((node) => isWord(node, "body")))
    throw failure(
      "damaged",
      `Word 文件中没有正文（缺 ${paths.main}）。请在 Word 中用“打开并修复”后另存，或重新取得原件。`,
      `The Word file has no body (${paths.main} is missing). Use Open and Repair in Word and save it, or get the original again.`,
    );
  const seen: Seen = { changes: new Map(), pictures: 0, hidden: 0 };
  const numbering = readNumbering(parse(paths.numbering), parse(paths.styles));
  const prepared = new Map(parts);
  const serializer = new XMLSerializer();
  for (const path of [paths.main, paths.footnotes, paths.endnotes]) {
    const document = path === paths.main ? main : parse(path);
    if (document === undefined || path === undefined) continue;
    prepareWordPart(document, createListCounter(numbering), seen);
    prepared.set(path, new TextEncoder().encode(serializer.serializeToString(document)));
  }
  // The rest is checked too: mammoth reads it without a guard.
  for (const [path, bytes] of parts)
    if (!prepared.has(path) || prepared.get(path) === bytes) parseWordXml(bytes, path);
  return { archive: zipSync(Object.fromEntries(prepared), { level: 0 }), seen };
};

interface MammothResult {
  readonly tree: WordTree;
  /** Elements that mammoth does not know. */
  readonly unread: readonly string[];
}

/** Lets mammoth read the package; only its tree is wanted, no HTML. */
const readTree = async (archive: Uint8Array): Promise<MammothResult> => {
  const mammoth = (await requireLibrary("mammoth", () => import("mammoth"))).default;
  let tree: WordTree | undefined;
  const options = {
    transformDocument: (root: WordTree) => {
      tree = root;
      return { ...root, children: [], comments: [] };
    },
  };
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const { messages } = await mammoth.convertToHtml({ buffer }, options).catch((error: unknown) => {
    if (error instanceof RangeError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw failure(
      "damaged",
      `Word 文件的结构有误（${reason}）。请在 Word 中用“打开并修复”后另存。`,
      `The Word file is not built as it should be (${reason}). Use Open and Repair in Word and save it.`,
    );
  });
  if (tree === undefined) throw new Error("mammoth read no document");
  return {
    tree,
    unread: messages.flatMap(
      ({ message }) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? [],
    ),
  };
};

/**
 * Reads a Word document to lines: a paragraph is a line with its number as Word prints it, a table row `| a | b |`; notes
 * stand at the end; headers and footers are left out.
 *
 * @throws DocumentFailure
 */
export const readDocx = async (bytes: Uint8Array): Promise<DocumentText> => {
  const parts = openWordPackage(bytes);
  let result: MammothResult;
  let seen: Seen;
  try {
    const prepared = prepare(parts);
    seen = prepared.seen;
    result = await readTree(prepared.archive);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw failure(
      "damaged",
      "Word 文件的内容嵌套过深，无法读取。请在 Word 中打开后另存一份。",
      "The contents of the Word file are nested too deeply to be read. Open it in Word and save a copy.",
    );
  }
  const { tree, unread } = result;
  const notes = createNoteRegister();
  const lines = [...blockLines(tree.children, notes)];
  for (let index = 0; index < notes.order.length; index++) {
    const [noteType, noteId] = notes.order[index]!;
    const body = tree.notes.resolve({ noteType, noteId })?.body ?? [];
    lines.push(`[${index + 1}] ${blockLines(body, notes).join(" ").trim()}`);
  }
  const text = `${lines.join("\n").replace(/\n+$/, "")}\n`;
  if (text.trim() === "")
    throw failure(
      "no-text",
      seen.pictures > 0
        ? "Word 文件里只有图片，没有文字。请先做文字识别（OCR）后再读。"
        : "Word 文件里没有文字。",
      seen.pictures > 0
        ? "The Word file holds only pictures, no text. Run OCR first."
        : "The Word file holds no text.",
    );
  const warnings: readonly DocumentWarning[] = [
    ...wordWarnings(seen, tree.comments, unread),
    ...characterWarnings(text),
  ];
  return { text, warnings };
};
