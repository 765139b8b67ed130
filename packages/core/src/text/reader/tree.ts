import { type Draft, isDraft, type Stretch } from "./draft.ts";
import { headingOf } from "./heading.ts";
import { isContentsEntry, type Line } from "./line.ts";
import { Nesting, type Before } from "./nesting.ts";
import { type Numbering, outerRank } from "./numbering.ts";
import { tableLines } from "./table.ts";

const finished = /[。！!？?；;：:.…”"’)）】』」》>|—_、\]]$/;
const leadIn = /[：:]$/;
const sentenceEnd = /[。.！!]["”’)）]?$/;
/** Lines shorter than this are titles or cells, not broken sentences. */
const shortestBroken = { chinese: 26, other: 45 } as const;

const partyWord =
  "甲方|乙方|丙方|采购人|供应商|中标人|成交人|委托方|受托方|委托人|受托人|发包方|承包方|采购方|服务方|业主委员会|物业服务人|物业服务企业";
/** Where the clauses end: the block of signatures, or the parties after notes for the one who fills the form in. */
const signature = new RegExp(
  `^(?:(?:${partyWord})\\s*(?:[（(][^）)]{0,16}[）)]\\s*){0,3}(?:[：:]|$)|[（(]?(?:以下|本页以下|此页)(?:无正文|空白)|[（(]?本页(?:无正文|为)|签署页|签字页|(?:IN WITNESS WHEREOF|In Witness Whereof)|\\[Signature)`,
);
const closing = /^(?:本合同|本协议|本协议书)(?:一式|自|未尽|经双方|共|正本|正副本|壹式)/;
const documentTitle =
  /^#+\s|(?:合\s*同|协\s*议|合\s*同\s*书|协\s*议\s*书|契\s*约|条例|办法|规定|标准|规约|AGREEMENT|CONTRACT|Agreement|Contract)\s*(?:[（(][^）)]{1,20}[）)])?$/;
const unended = /[。；;，,：:！!？?.]/;

/** Builds the tree of a text's lines: numbered parts by their nesting, everything else where it stands. */
class Tree {
  readonly root: Draft = { pieces: [], title: "", isHeaded: false, isLeadIn: false, isEntry: false };
  readonly #nesting = new Nesting();
  readonly #text: string;
  readonly #lines: readonly Line[];
  #previous: Line | undefined;
  #isApart = false;
  #hasClause = false;
  readonly #marks: Line[] = [];
  /** The levels that stood open before the annexes, and where the annexes start among the pieces of the root. */
  #suspended: { readonly levels: Nesting["levels"]; readonly from: number } | undefined;
  /** A title above a table, which may belong further out than the list it follows. */
  #caption: { readonly draft: Draft; readonly from: number } | undefined;

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
  }

  build(): Draft {
    const tables = tableLines(this.#text, this.#lines);
    for (const [at, line] of this.#lines.entries()) {
      if (line.kind === "blank") {
        this.#isApart = true;
        continue;
      }
      if (line.kind === "page-mark") {
        this.#marks.push(line);
        continue;
      }
      if (tables.has(at)) this.#addRow(line, at);
      else if (line.kind !== "numbered" || !this.#addNumbered(line, at)) this.#addText(line, at, tables);
      this.#previous = line;
      this.#isApart = false;
    }
    this.#flushMarks(this.#open());
    return this.root;
  }

  #content(line: Line): string {
    return this.#text.slice(line.from, line.to);
  }

  #open(): Draft {
    return this.#nesting.levels.at(-1)?.draft ?? this.root;
  }

  #flushMarks(draft: Draft): void {
    if (this.#marks.length === 0) return;
    for (const line of this.#marks) draft.pieces.push({ kind: "page-mark", lines: [line] });
    this.#marks.length = 0;
  }

  #before(): Before {
    const previous = this.#previous;
    const open = this.#open();
    const isFresh = open.line !== undefined && open.line === previous;
    if (previous === undefined || previous.kind === "row")
      return { isUnfinished: false, isLeadIn: false, isFresh };
    const isApart = this.#isApart && this.#marks.length === 0;
    const end = this.#text.slice(Math.max(previous.from, previous.to - 2), previous.to);
    if (/\d$/.test(end) && isContentsEntry(this.#content(previous)))
      return { isUnfinished: false, isLeadIn: false, isFresh };
    const length = previous.to - previous.from;
    const isChinese = /[\u3400-\u9fff，]/.test(end);
    const isLong =
      length >= (isChinese ? shortestBroken.chinese : shortestBroken.other) || /[，,]$/.test(end);
    return { isUnfinished: !isApart && !finished.test(end) && isLong, isLeadIn: leadIn.test(end), isFresh };
  }

  /** The next line that is neither empty nor a page mark. */
  #next(at: number): Line | undefined {
    let index = at + 1;
    while (index < this.#lines.length && index < at + 40) {
      const line = this.#lines[index]!;
      if (line.kind !== "blank" && line.kind !== "page-mark") return line;
      index += 1;
    }
    return undefined;
  }

  #draft(at: number, numbering: Numbering, parent: Draft, isEntry = false): Draft {
    const line = this.#lines[at]!;
    const rest = this.#text.slice(line.from + numbering.end, line.to);
    const below = this.#lines[at + 1];
    const next = below?.kind === "text" ? this.#content(below) : "";
    const { title, isWholeLine } = headingOf(rest, next, numbering.rank < outerRank);
    return {
      line,
      numbering,
      parent,
      pieces: [],
      title,
      isHeaded: isWholeLine,
      isLeadIn: leadIn.test(rest),
      isEntry,
    };
  }

  #addNumbered(line: Line, at: number): boolean {
    const read = line.numbering!;
    if (line.isContents === true || (read.style === "annex" && this.#isListedAnnex(at))) {
      const open = this.#open();
      this.#flushMarks(open);
      open.pieces.push(this.#draft(at, read, open, true));
      return true;
    }
    if (read.style === "annex") {
      this.#addAnnex(at, read);
      return true;
    }
    const before = this.#before();
    this.#reopen(read);
    const place = this.#nesting.placeOf(read, line.likelihood!, before);
    if (place === undefined) return false;
    this.#hasClause ||= place.numbering.rank >= 5;
    this.#settleCaption(place.isNewList ? place.keep : place.keep - 1);
    const above = this.#nesting.levels[place.isNewList ? place.keep - 1 : place.keep - 2];
    const parent = above?.draft ?? this.root;
    this.#flushMarks(parent);
    const draft = this.#draft(at, place.numbering, parent);
    parent.pieces.push(draft);
    this.#nesting.enter(place, draft);
    return true;
  }

  /** One of a list of annexes, or the number of the whole text as an annex of another. */
  #isListedAnnex(at: number): boolean {
    const next = this.#next(at);
    const isNext = next?.numbering?.style === "annex";
    const isPrevious = !this.#isApart && this.#previous?.numbering?.style === "annex";
    return !this.#hasClause || isNext || isPrevious;
  }

  #addAnnex(at: number, numbering: Numbering): void {
    const levels = this.#nesting.levels;
    if (this.#suspended === undefined) this.#suspended = { levels, from: this.root.pieces.length };
    this.#flushMarks(this.root);
    const draft = this.#draft(at, numbering, this.root);
    this.root.pieces.push(draft);
    this.#nesting.enter({ keep: 0, numbering, isNewList: true }, draft);
    this.#caption = undefined;
  }

  /** A number that goes on with a list from before the annexes takes them in: they stood in the middle of the text. */
  #reopen(numbering: Numbering): void {
    const suspended = this.#suspended;
    if (suspended === undefined || this.#nesting.levels.length === 0) return;
    const value = numbering.values.at(-1)!;
    const goesOn = (levels: Nesting["levels"]): number =>
      levels.findLastIndex(
        ({ numbering: open }) =>
          open.style === numbering.style && open.values.length === 1 && value === open.values[0]! + 1,
      );
    if (value <= 1 || this.#nesting.levels.some(({ numbering: open }) => open.style === numbering.style))
      return;
    const at = goesOn(suspended.levels);
    if (at < 0) return;
    const parent = suspended.levels[at - 1]?.draft ?? this.root;
    if (parent !== this.root) parent.pieces.push(...this.root.pieces.splice(suspended.from));
    this.#nesting.levels = suspended.levels;
    this.#suspended = undefined;
  }

  /** A table with its title belongs to the part that ends with it. */
  #settleCaption(keep: number): void {
    const caption = this.#caption;
    this.#caption = undefined;
    const target = this.#nesting.levels[keep]?.draft;
    if (
      caption === undefined ||
      target === undefined ||
      target === caption.draft ||
      caption.draft !== this.#open()
    )
      return;
    target.pieces.push(...caption.draft.pieces.splice(caption.from));
  }

  #addText(line: Line, at: number, tables: ReadonlySet<number>): void {
    const content = this.#content(line);
    const isCaption = this.#isCaption(content, at, tables);
    const isName = this.#isName(line, content);
    const isSection = !isName && (/^#{2,6}\s/.test(content) || this.#isApartTitle(content, at));
    if (signature.test(content) && !this.#before().isUnfinished) this.#closeClauses();
    else if (closing.test(content) && !this.#before().isUnfinished) {
      this.#nesting.close(this.#nesting.innermost(({ numbering }) => numbering.rank < outerRank) + 1);
    } else this.#closeItem();
    const draft = this.#open();
    if (isCaption && this.#caption?.draft !== draft) this.#caption = { draft, from: draft.pieces.length };
    this.#flushMarks(draft);
    if (isName || isSection || isCaption) {
      const scope = isCaption
        ? ({ scope: "table" } as const)
        : isSection
          ? ({ scope: "following" } as const)
          : {};
      draft.pieces.push({ kind: "title", lines: [line], ...scope });
      return;
    }
    const running = draft.pieces.at(-1);
    const isRunning =
      running !== undefined && !isDraft(running) && running.kind === "paragraph" && !this.#isApart;
    if (isRunning && running.lines.at(-1) === this.#previous) running.lines.push(line);
    else draft.pieces.push({ kind: "paragraph", lines: [line] });
  }

  #isCaption(content: string, at: number, tables: ReadonlySet<number>): boolean {
    if (content.length > 40 || unended.test(content)) return false;
    return tables.has(at + 1) || (this.#lines[at + 1]?.kind === "blank" && tables.has(at + 2));
  }

  /** A short English line with capitals between empty lines, in a text without clauses so far. */
  #isApartTitle(content: string, at: number): boolean {
    if (this.#hasClause || content.length > 70 || !/^[A-Z]/.test(content)) return false;
    const isBelow = this.#previous === undefined || this.#isApart;
    return isBelow && this.#lines[at + 1]?.kind === "blank" && headingOf(content, "", true).isWholeLine;
  }

  /** The name of the document at its start. */
  #isName(line: Line, content: string): boolean {
    if (content.startsWith("#")) return /^#\s/.test(content);
    return (
      !this.#hasClause && line.to - line.from <= 60 && documentTitle.test(content) && !unended.test(content)
    );
  }

  /** The parties and the signatures stand outside of the clauses; a chapter that holds the whole contract stays open. */
  #closeClauses(): void {
    const levels = this.#nesting.levels;
    const only = levels[0];
    const isFrame =
      only !== undefined && only.numbering.rank >= 1 && only.numbering.rank <= 3 && only.count === 1;
    this.#nesting.close(isFrame ? 1 : 0);
  }

  /**
   * A paragraph behind the last item of a list that a sentence introduced goes on with that sentence's part: 第二款 after the
   * items of the first. The item is over when it ends its sentence before the line is full.
   */
  #closeItem(): void {
    const levels = this.#nesting.levels;
    const top = levels.at(-1);
    const above = levels.at(-2);
    const previous = this.#previous;
    if (top === undefined || above === undefined || previous === undefined || top.draft === above.draft)
      return;
    if (!above.draft.isLeadIn && !this.#endsWithColon(above.draft)) return;
    if (previous.kind === "row" || top.draft.line === undefined) return;
    if (!sentenceEnd.test(this.#text.slice(Math.max(previous.from, previous.to - 2), previous.to))) return;
    if (
      previous !== top.draft.line &&
      previous.to - previous.from > 0.8 * (top.draft.line.to - top.draft.line.from)
    )
      return;
    this.#nesting.levels = [...levels.slice(0, -1), { ...top, draft: above.draft }];
  }

  #endsWithColon(draft: Draft): boolean {
    const last = draft.pieces.findLast(
      (piece): piece is Stretch => !isDraft(piece) && piece.kind === "paragraph",
    );
    const line = last?.lines.at(-1);
    return line !== undefined && leadIn.test(this.#content(line));
  }

  #addRow(line: Line, at: number): void {
    const draft = this.#open();
    const running = draft.pieces.at(-1);
    const isRunning =
      running !== undefined && !isDraft(running) && running.kind === "table" && this.#marks.length === 0;
    if (isRunning && running.lines.at(-1) === this.#previous && this.#lines[at - 1] === this.#previous)
      running.lines.push(line);
    else {
      this.#flushMarks(draft);
      draft.pieces.push({ kind: "table", lines: [line] });
    }
    line.kind = "row";
  }
}

/** The tree of numbered parts of a text, given its lines. */
export const treeOf = (text: string, lines: readonly Line[]): Draft => new Tree(text, lines).build();
