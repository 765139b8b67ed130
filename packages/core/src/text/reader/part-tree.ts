import type { Part, PartKind } from "../part.ts";
import { type Draft, isDraft, type Stretch } from "./draft.ts";
import { type Numbering, outerRank } from "./numbering.ts";
import { ended } from "./sentence.ts";
import { cellsOf } from "./table.ts";

type Leafage = Omit<Part, "children">;

/** A part whose topics are still to be filled in. */
export type OpenPart = { -readonly [Key in keyof Leafage]: Leafage[Key] } & { readonly children: OpenPart[] };

/** A leaf with what people read above it. */
export interface Leaf {
  readonly part: OpenPart;
  /** The innermost numbered part it stands in, else the leaf itself. */
  readonly clauseId: string;
  readonly headings: readonly string[];
}

/** A numbered part with how its number was read; entries of lists of contents are none. */
export interface NumberedPart {
  readonly part: OpenPart;
  readonly numbering: Numbering;
  /** End of the printed number, from the start of the text. */
  readonly numberEnd: number;
  readonly parentId: string | undefined;
  readonly isEntry: boolean;
}

export interface PartTree {
  readonly parts: OpenPart[];
  readonly leaves: Leaf[];
  readonly numbered: NumberedPart[];
}

const wordKinds: Readonly<Record<string, PartKind>> = {
  第编: "division",
  第分编: "division",
  第部分: "division",
  part: "division",
  第章: "chapter",
  chapter: "chapter",
  第节: "section",
  第条: "clause",
  clause: "clause",
  "§": "clause",
  annex: "annex",
};

const framing: ReadonlySet<PartKind> = new Set(["division", "chapter", "section"]);

/**
 * The style of the outermost lists that no words number: its parts are the clauses of a contract without 第X条. Of several the
 * one with Chinese numerals, then the most frequent.
 */
const clauseStyle = (root: Draft): string | undefined => {
  const styles = new Map<string, { readonly rank: number; count: number }>();
  let hasWords = false;
  const count = (draft: Draft, isOutermost: boolean): void => {
    for (const piece of draft.pieces) {
      if (!isDraft(piece) || piece.numbering!.style === "annex") continue;
      const { style, rank } = piece.numbering!;
      const kind = wordKinds[style];
      if (kind === "clause" || style.startsWith("article") || style.startsWith("section")) hasWords = true;
      if (isOutermost && !piece.isEntry && kind === undefined) {
        const found = styles.get(style) ?? { rank, count: 0 };
        found.count += 1;
        styles.set(style, found);
      }
      count(piece, isOutermost && kind !== undefined && framing.has(kind));
    }
  };
  count(root, true);
  if (hasWords) return undefined;
  const weight = ({ rank, count: times }: { readonly rank: number; readonly count: number }): number =>
    times + (rank < outerRank && times > 1 ? 1e6 : 0);
  return [...styles].toSorted((one, other) => weight(other[1]) - weight(one[1]))[0]?.[0];
};

const isSubstance = (piece: Stretch | Draft): boolean => isDraft(piece) || piece.kind !== "paragraph";

/** Gives the drafts their spans, kinds and ids, and the leaves that fill the text. */
export class PartTreeBuilder {
  readonly #text: string;
  readonly #ids = new Map<string, number>();
  readonly #leaves: Leaf[] = [];
  readonly #numbered: NumberedPart[] = [];
  readonly #clauseStyle: string | undefined;
  #unnumbered = 0;

  readonly #isWrapped: boolean;

  constructor(text: string, root: Draft, isWrapped: boolean) {
    this.#text = text;
    this.#isWrapped = isWrapped;
    this.#clauseStyle = clauseStyle(root);
  }

  build(root: Draft): PartTree {
    const parts = this.#partsOf(root, [], undefined, true);
    this.#fill(parts, this.#text.length);
    if (parts.length > 0) parts[0]!.start = 0;
    for (let first = parts[0]?.children[0]; first !== undefined; first = first.children[0]) first.start = 0;
    if (parts.length === 0 && this.#text !== "") {
      const part = this.#leaf("paragraph", 0, [], undefined);
      part.end = this.#text.length;
      parts.push(part);
    }
    return { parts, leaves: this.#leaves, numbered: this.#numbered };
  }

  /** Each part ends where the next starts; the last child ends with its parent. */
  #fill(parts: readonly OpenPart[], end: number): void {
    for (const [at, part] of parts.entries()) {
      part.end = parts[at + 1]?.start ?? end;
      this.#fill(part.children, part.end);
    }
  }

  #id(wanted: string): string {
    const used = (this.#ids.get(wanted) ?? 0) + 1;
    this.#ids.set(wanted, used);
    return used === 1 ? wanted : this.#id(`${wanted}~${used}`);
  }

  #part(kind: PartKind, id: string, start: number, number = "", heading = ""): OpenPart {
    return { id, kind, number, heading, start, end: start, topics: [], children: [] };
  }

  #leaf(
    kind: PartKind,
    start: number,
    headings: readonly string[],
    clauseId: string | undefined,
    id?: string,
  ): OpenPart {
    this.#unnumbered += 1;
    const part = this.#part(kind, this.#id(id ?? `p-${this.#unnumbered}`), start);
    if (kind === "title") {
      const content = this.#text.slice(start, start + 200).trimStart();
      part.heading = (/^[^\r\n\f]*/.exec(content)?.[0] ?? "").replace(/^#+\s*/, "").trim();
    }
    this.#leaves.push({ part, clauseId: clauseId ?? part.id, headings });
    return part;
  }

  #partsOf(
    draft: Draft,
    headings: readonly string[],
    clauseId: string | undefined,
    isFramed: boolean,
  ): OpenPart[] {
    const parts: OpenPart[] = [];
    let above = headings;
    let isOverTable = false;
    for (const piece of draft.pieces) {
      if (isDraft(piece)) {
        parts.push(this.#numberedPart(piece, above, clauseId, isFramed));
        continue;
      }
      const start = piece.lines[0]!.start;
      if (piece.kind === "table") parts.push(this.#table(piece, above, clauseId));
      else {
        const part = this.#leaf(piece.kind, start, above, clauseId);
        parts.push(part);
        if (piece.kind !== "title") continue;
        above = piece.scope === undefined ? headings : [...headings, part.heading];
        isOverTable = piece.scope === "table";
        continue;
      }
      if (isOverTable) above = headings;
      isOverTable = false;
    }
    return parts;
  }

  #table(piece: Stretch, headings: readonly string[], clauseId: string | undefined): OpenPart {
    this.#unnumbered += 1;
    const table = this.#part("table", this.#id(`p-${this.#unnumbered}`), piece.lines[0]!.start);
    for (const line of piece.lines) {
      const row = this.#leaf("row", line.start, headings, clauseId);
      row.cells = cellsOf(this.#text, line.from, line.to);
      table.children.push(row);
    }
    return table;
  }

  #kindOf(style: string, isFramed: boolean, draft: Draft): PartKind {
    if (draft.isEntry && style !== "annex") return "item";
    if (style.startsWith("article")) {
      return draft.pieces.some((piece) => isDraft(piece) && piece.numbering!.style.startsWith("section"))
        ? "chapter"
        : "clause";
    }
    if (style.startsWith("section")) return "clause";
    return wordKinds[style] ?? (isFramed && style === this.#clauseStyle ? "clause" : "item");
  }

  #numberedPart(
    draft: Draft,
    headings: readonly string[],
    parentId: string | undefined,
    isFramed: boolean,
  ): OpenPart {
    const line = draft.line!;
    const numbering = draft.numbering!;
    const kind = this.#kindOf(numbering.style, isFramed, draft);
    const heading = draft.title;
    const id = this.#id(this.#idOf(numbering, parentId));
    const part = this.#part(kind, id, line.start, numbering.number, heading);
    const numberEnd = line.from + numbering.end;
    this.#numbered.push({ part, numbering, numberEnd, parentId, isEntry: draft.isEntry });
    const path = heading === "" ? headings : [...headings, heading];
    if (!draft.pieces.some(isSubstance)) {
      this.#leaves.push({ part, clauseId: id, headings: path });
      return part;
    }
    this.#joinFirst(draft);
    part.children.push(this.#leaf("heading", line.start, path, id, `${id}-head`));
    part.children.push(...this.#partsOf(draft, path, id, isFramed && framing.has(kind)));
    return part;
  }

  /** Where lines break in sentences the first line goes on to the end of its sentence. */
  #joinFirst(draft: Draft): void {
    const first = draft.pieces[0];
    if (!this.#isWrapped || first === undefined || isDraft(first) || first.kind !== "paragraph") return;
    let last = draft.line!;
    while (first.lines.length > 0 && !ended.test(this.#text.slice(last.to - 1, last.to)))
      last = first.lines.shift()!;
    if (first.lines.length === 0) draft.pieces.shift();
  }

  #idOf({ style, values, number }: Numbering, parentId: string | undefined): string {
    const isLatin =
      /[aAiI]/.test(style) && /^[(aAiI]/.test(style) && style !== "annex" && style !== "article";
    const printed = /[A-Z]?[0-9A-Z]*(?:[-.][0-9]+)?$/.exec(number)?.[0] ?? "";
    const own = isLatin ? number.replace(/[()]/g, "") : String(values.at(-1));
    const step = style === "annex" ? `annex-${printed === "" ? own : printed}` : own;
    return parentId === undefined ? `c-${step}` : `${parentId}.${step}`;
  }
}
