import type { ContractReading } from "../reading.ts";
import type { Part } from "../part.ts";
import { numberingAt } from "../reader/numbering.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";
import { clauseTopicsOf } from "./clause-topics.ts";
import type { ClausePart, DraftLink, DraftParts } from "./draft-parts.ts";
import { textLines } from "./paragraph.ts";
import { serviceMeasures } from "./service-measure.ts";

/** A clause with where it stands and the sentences in it. */
export interface ReadClause extends Span {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly part: Part;
  readonly sentences: readonly Sentence[];
}

/** Chapters and clauses of a text. */
export interface ClauseList {
  readonly chapters: DraftParts["chapters"];
  readonly clauses: readonly ReadClause[];
  readonly links: readonly DraftLink[];
  /** Id of the clause that an offset of the text stands in. */
  readonly clauseAt: (offset: number) => string | undefined;
  /** Id of the clause with this printed number. */
  readonly clauseOfNumber: (number: string) => string | undefined;
}

const framing: ReadonlySet<Part["kind"]> = new Set(["division", "chapter", "section"]);
const lineMarks = /^[\s】〗\]）*：:、.．—–-]+/;

const lineEnd = /[\r\n\f]|$/g;

interface FirstLine {
  readonly heading: string;
  /** What stands behind the heading. */
  readonly rest: string;
  readonly end: number;
}

/** The first line of a clause behind its number. */
const firstLineOf = (text: string, { start, heading, children }: Part): FirstLine => {
  let from = start;
  while (/\s/.test(text[from] ?? "")) from += 1;
  lineEnd.lastIndex = from;
  const end = lineEnd.exec(text)?.index ?? text.length;
  const line = text.slice(from + (numberingAt(text, from)?.end ?? 0), end);
  const words = line.replace(lineMarks, "").trim();
  // A heading of Markdown is one as a whole; so is a short line without a stop above the text of its clause.
  if (
    text[from] === "#" ||
    (heading === "" && children.length > 0 && /^[^。；：，！？,;.:]{1,30}$/.test(words))
  )
    return { heading: words, rest: "", end };
  if (heading === "") return { heading, rest: words, end };
  const at = line.indexOf(heading);
  const rest =
    at < 0
      ? ""
      : line
          .slice(at + heading.length)
          .replace(lineMarks, "")
          .trim();
  return { heading, rest, end };
};

/** A line 附件：… behind the last clause names the annexes; it is none itself. */
export const isAnnexList = ({ kind, number, children }: Part): boolean =>
  kind === "annex" && /^附件$|^附录$/.test(number) && children.length === 0;

/** Text of a part below its first line, page marks and tables left out. */
const textBelow = (text: string, part: Part, from: number): readonly string[] =>
  part.children.length === 0
    ? textLines(text.slice(Math.max(from, part.start), part.end))
    : part.children.flatMap((child) =>
        child.kind === "page-mark" || child.kind === "table" ? [] : textBelow(text, child, from),
      );

const valueOf = (number: string): string => {
  const numbering = numberingAt(`${number}、`, 0) ?? numberingAt(number, 0);
  const values = numbering?.values.filter((value) => Number.isFinite(value)) ?? [];
  return values.join("-");
};

/** Reads the chapters and clauses of a text; clauses outside of chapters stand under one that is called 正文. */
export const clauseListOf = (reading: ContractReading): ClauseList => {
  const { text, sentences } = reading;
  const ids = new Set<string>();
  const byNumber = new Map<string, string>();
  const clauses: ReadClause[] = [];
  const links: DraftLink[] = [];
  const chapters: {
    number: string;
    heading?: string;
    clauses: ClausePart[];
  }[] = [];

  const idOf = (number: string): string => {
    const value = valueOf(number);
    const wanted = value === "" ? `c-n${clauses.length + 1}` : `c-${value}`;
    let id = wanted;
    for (let count = 2; ids.has(id); count += 1) id = `${wanted}.${count}`;
    ids.add(id);
    return id;
  };
  const add = (part: Part): void => {
    const chapter = chapters.at(-1)!;
    const id = idOf(part.number);
    const own = sentences.filter(({ start }) => start >= part.start && start < part.end);
    const { heading, rest, end } = firstLineOf(text, part);
    const paragraphs = [...(rest === "" ? [] : [rest]), ...textBelow(text, part, end)];
    const clause: ReadClause = {
      id,
      number: part.number,
      heading,
      part,
      sentences: own,
      start: part.start,
      end: part.end,
    };
    links.push({
      path: `/chapters/${chapters.length - 1}/clauses/${chapter.clauses.length}`,
      start: part.start,
      end: part.end,
    });
    chapter.clauses.push({
      id,
      number: part.number,
      ...(heading === "" ? {} : { heading }),
      paragraphs,
      topics: clauseTopicsOf(
        part.topics,
        heading,
        paragraphs.join("\n"),
        own.some((sentence) => serviceMeasures(sentence, part.topics).length > 0),
      ),
    });
    clauses.push(clause);
    if (!byNumber.has(part.number)) byNumber.set(part.number, id);
  };
  const open = (number: string, heading: string, span: Span): void => {
    links.push({ path: `/chapters/${chapters.length}`, start: span.start, end: span.end });
    chapters.push({ number, ...(heading === "" ? {} : { heading }), clauses: [] });
  };
  let loose = -1;
  const walk = (parts: readonly Part[], isFramed: boolean): void => {
    for (const part of parts) {
      if (framing.has(part.kind)) {
        if (part.children.some(({ kind }) => kind === "clause")) open(part.number, part.heading, part);
        loose = -1;
        walk(part.children, true);
        loose = -1;
      } else if (part.kind === "clause") {
        if (!isFramed && loose < 0) {
          open("正文", "合同条款", part);
          loose = chapters.length - 1;
        }
        add(part);
      } else if (isAnnexList(part)) {
        const last = chapters.at(-1)?.clauses;
        const clause = last?.pop();
        if (clause === undefined) continue;
        const names = textLines(text.slice(part.start, part.end));
        last?.push({ ...clause, paragraphs: [...clause.paragraphs, ...names] });
      }
    }
  };
  walk(reading.parts, false);
  return {
    chapters,
    clauses,
    links,
    clauseAt: (offset) => clauses.find(({ start, end }) => offset >= start && offset < end)?.id,
    clauseOfNumber: (number) => byNumber.get(number.trim()),
  };
};
