import type { LetterBlock, LetterDocument } from "@heyue/core/contract/letter/document/block";
import { labelled } from "@heyue/core/contract/letter/document/markdown";
import { mm, type Paper, sheet, type TextStyle, textWidth } from "./paper.ts";
import { setTable, sharesOf } from "./table.ts";

type Signature = Extract<LetterBlock, { kind: "signature" }>;
type List = Extract<LetterBlock, { kind: "list" }>;

const body: TextStyle = { size: 12, leading: 20.5 };
const small: TextStyle = { size: 10.5, leading: 16 };
const cell: TextStyle = { size: 10.5, leading: 15 };
/** Side of the place for the seal: a company's round seal is 40 to 42 mm wide. */
const sealSide = 42 * mm;
const beforeSignature = 12;
const signatureHeight = beforeSignature + body.leading + sealSide + 6;
const beforeList = 6;

const centred = (paper: Paper, text: string, style: TextStyle): void => {
  for (const line of paper.lines(text, textWidth, style)) {
    paper.line(line, style, { x: sheet.left, y: paper.y, width: textWidth, align: "center" });
    paper.y += style.leading;
  }
};

/** How a text is set. */
interface TextPlace {
  /** Height that must follow its last two lines on the same page. */
  readonly after?: number;
  /** Of the first line. */
  readonly indent?: number;
  readonly isSpread?: boolean;
  /** Left edge. */
  readonly x?: number;
}

/** Sets a text; neither its first nor its last line stands alone on a page. */
const setText = (
  paper: Paper,
  text: string,
  style: TextStyle,
  { after = 0, indent = 0, isSpread = false, x = sheet.left }: TextPlace = {},
): void => {
  const width = sheet.width - sheet.right - x;
  const lines = paper.lines(text, width, style, indent);
  const { leading } = style;
  for (const [at, line] of lines.entries()) {
    const left = lines.length - at;
    const isFirst = at === 0;
    // The last two lines stay together and with what follows; of three lines none is left behind alone.
    const together =
      left <= 2 || (isFirst && left === 3) ? left * leading + after : isFirst ? 2 * leading : leading;
    paper.keep(together);
    paper.line(line, style, {
      x: x + (isFirst ? indent : 0),
      y: paper.y,
      width: width - (isFirst ? indent : 0),
      align: isSpread && left > 1 ? "both" : "left",
    });
    paper.y += leading;
  }
};

/** The sender, the box for the seal with the date in it, and at the left how to reach the sender. */
const setSignature = (paper: Paper, { contact, date, name, seal }: Signature): void => {
  paper.keep(signatureHeight);
  paper.y += beforeSignature;
  const width = Math.min(
    textWidth,
    Math.max(sealSide, ...[name, date].map((text) => paper.width(text, body))) + 4,
  );
  const x = sheet.width - sheet.right - width;
  const line = (text: string, style: TextStyle, y: number): void =>
    paper.line(text, style, { x, y, width, align: "center" });
  line(name, body, paper.y);
  const top = paper.y + body.leading;
  const bottom = top + sealSide;
  paper.dashedBox(x + (width - sealSide) / 2, top, sealSide, sealSide);
  line(seal, { ...small, isGrey: true }, top + (sealSide - small.leading) / 2);
  line(date, body, bottom - body.leading - 8);
  const room = textWidth - width - 16;
  const lines = contact.flatMap((text) => paper.lines(text, room, small));
  for (const [at, text] of lines.entries())
    paper.line(text, small, {
      x: sheet.left,
      y: bottom - (lines.length - at) * small.leading,
      width: room,
    });
  paper.y = bottom + 6;
};

/** The label and, beside it, what is enclosed, one below the other. */
const setList = (paper: Paper, { items, label }: List, language: LetterDocument["language"]): void => {
  paper.y += beforeList;
  const left = sheet.left + (language === "zh-CN" ? 2 * body.size : 0);
  const words = labelled(language, label, "");
  const x = left + paper.width(words, body);
  for (const [at, item] of items.entries()) {
    paper.keep(body.leading);
    if (at === 0) paper.line(words, body, { x: left, y: paper.y, width: textWidth });
    setText(paper, `${at + 1}. ${item}`, body, { x });
  }
};

const setServiceRecord = (
  paper: Paper,
  { rows, title }: Extract<LetterBlock, { kind: "service-record" }>,
): void => {
  paper.turn();
  centred(paper, title, { size: 18, leading: 30, isBold: true });
  paper.y += 8;
  setTable(paper, rows, { style: cell, shares: [0.34, 0.66], least: 36, labels: [0] });
};

/** Height that follows a block up to the end of the signature, where only closing words and enclosures stand between; else 0. */
const tailOf = (blocks: readonly LetterBlock[], at: number): number => {
  const next = blocks[at + 1];
  if (next?.kind === "signature") return signatureHeight;
  if (next?.kind === "list") return next.items.length * body.leading + beforeList + tailOf(blocks, at + 1);
  const isClosing = next?.kind === "paragraph" || next?.kind === "line";
  const after = blocks[at + 2]?.kind;
  return isClosing && (after === "signature" || after === "list") ? body.leading + tailOf(blocks, at + 1) : 0;
};

const setBlock = (
  paper: Paper,
  { blocks, language }: LetterDocument,
  block: LetterBlock,
  at: number,
): void => {
  switch (block.kind) {
    case "letterhead":
      centred(paper, block.text, { size: 15, leading: 22, isBold: true });
      paper.rule(sheet.left, paper.y + 3, sheet.width - sheet.right, paper.y + 3, 1);
      paper.y += 16;
      return;
    case "title":
      return centred(paper, block.text, { size: 22, leading: 34, isBold: true });
    case "number":
      centred(paper, block.text, small);
      paper.y += 10;
      return;
    case "field":
      return setText(paper, labelled(language, block.label, block.text), body);
    case "line":
      return setText(paper, block.text, body, { after: tailOf(blocks, at) || body.leading });
    case "paragraph":
      setText(paper, block.text, body, {
        indent: language === "zh-CN" ? 2 * body.size : 0,
        isSpread: language === "zh-CN",
        after: tailOf(blocks, at),
      });
      if (language === "en") paper.y += 5;
      return;
    case "table": {
      paper.y += 4;
      const all = [block.head, ...block.rows];
      const shares = sharesOf(all, (text) => paper.width(text, cell) + 14);
      const right = [block.head.length - 1];
      setTable(paper, block.rows, { style: cell, shares, head: block.head, right, hasTotal: true });
      paper.y += 7;
      return;
    }
    case "list":
      return setList(paper, block, language);
    case "signature":
      return setSignature(paper, block);
    case "service-record":
      return setServiceRecord(paper, block);
  }
};

/** Sets the blocks of a letter, one after the other. */
export const setBlocks = (paper: Paper, letter: LetterDocument): void => {
  for (const [at, block] of letter.blocks.entries()) setBlock(paper, letter, block, at);
};
