import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";
import type { Words } from "../words.ts";
import { coreClauses, partiesClause, type CoreAspect, type CoreClause } from "./core-clause.ts";
import { sentenceAt } from "./sentence-at.ts";
import { isDraftingNote, isHeading } from "./sentence-role.ts";

/** A place of the text that settles a core clause. */
export interface CorePlace extends Span {
  readonly clauseId: string;
}

/** How far a text settles one core clause (必备条款完整度). */
export interface CoreClauseScore {
  readonly id: string;
  readonly title: Words;
  readonly present: boolean;
  /** What of it is missing, e.g. how the fee is paid; empty when it is present. */
  readonly missing: readonly Words[];
  /** The sentences that settle it, at most twelve places. */
  readonly where: readonly CorePlace[];
  /** Measures (量化指标) in those sentences. */
  readonly measured: number;
  /** Blanks left in those sentences. */
  readonly blanks: number;
  /** A heading for it that has nothing below it. */
  readonly emptyHeading?: CorePlace;
}

/** No more places are looked for: a clause named a hundred times is no better settled. */
const mostPlaces = 12;

/** An agreement to agree settles nothing. */
const deferred = /另行(?:约定|协商|商定|签订|确定)|未(?:作|予)?约定|待定|另议|to be agreed|TBD/i;
const noContent = /^[\s_＿\-—/／、，。．.:：（）()【】\d一二三四五六七八九十]*$/;

const placeOf = ({ start, end, clauseId }: Sentence): CorePlace => ({ start, end, clauseId });

/** Whether something is written under a heading. */
const hasBody = ({ sentences }: ContractReading, heading: Sentence): boolean => {
  const index = sentences.indexOf(heading);
  const title = heading.headings.at(-1) ?? "";
  const next = sentences[index + 1];
  return (
    next !== undefined &&
    next.headings.includes(title) &&
    next.text.length >= 4 &&
    !noContent.test(next.text) &&
    !deferred.test(next.text)
  );
};

interface Evidence {
  readonly found: readonly Sentence[];
  readonly empty: Sentence | undefined;
}

const evidenceOf = (reading: ContractReading, { heading, content }: CoreAspect): Evidence => {
  const found = new Set<Sentence>();
  const seen = new Set<Sentence>();
  let empty: Sentence | undefined;
  for (const match of reading.text.matchAll(content)) {
    if (found.size >= mostPlaces) break;
    const sentence = sentenceAt(reading, match.index);
    if (sentence === undefined || match.index >= sentence.end || seen.has(sentence)) continue;
    seen.add(sentence);
    if (isDraftingNote(sentence) || isHeading(sentence) || deferred.test(sentence.text)) continue;
    found.add(sentence);
  }
  if (found.size > 0) return { found: [...found], empty };
  for (const sentence of reading.sentences) {
    heading.lastIndex = 0;
    if (!isHeading(sentence) || isDraftingNote(sentence)) continue;
    if (!heading.test(sentence.headings.at(-1) ?? "")) continue;
    if (hasBody(reading, sentence)) return { found: [sentence], empty: undefined };
    empty ??= sentence;
  }
  return { found: [], empty };
};

const scoreOf = (reading: ContractReading, clause: CoreClause): CoreClauseScore => {
  const evidence = clause.aspects.map((aspect) => ({ aspect, ...evidenceOf(reading, aspect) }));
  const missing = evidence.filter(({ found }) => found.length === 0);
  const where = [...new Set(evidence.flatMap(({ found }) => found))].sort((a, b) => a.start - b.start);
  const empty = missing.find((each) => each.empty !== undefined)?.empty;
  return {
    id: clause.id,
    title: clause.title,
    present: missing.length === 0,
    missing: missing.map(({ aspect }) => aspect.name),
    where: where.map(placeOf),
    measured: where.reduce((sum, { measures }) => sum + measures.length, 0),
    blanks: reading.blanks.filter((blank) =>
      where.some(({ start, end }) => blank.start >= start && blank.start < end),
    ).length,
    ...(empty === undefined ? {} : { emptyHeading: placeOf(empty) }),
  };
};

const partiesScore = (reading: ContractReading): CoreClauseScore => {
  const has = (role: string, chinese: RegExp): boolean =>
    reading.parties.some((party) => party.role === role) || chinese.test(reading.text);
  const present =
    has("client", /甲方|委托方|采购人|发包人|业主委员会|建设单位|Owner|Client/) &&
    has("provider", /乙方|受托方|供应商|承包人|物业服务(?:企业|人)|Manager|Contractor|Provider/);
  const where = reading.parties.map(({ start, end }) => ({
    start,
    end,
    clauseId: sentenceAt(reading, start)?.clauseId ?? "",
  }));
  return {
    id: partiesClause.id,
    title: partiesClause.title,
    present,
    missing: present ? [] : [partiesClause.title],
    where: where.slice(0, mostPlaces),
    measured: 0,
    blanks: reading.parties.filter(({ name }) => name === "").length,
  };
};

/** How far a text settles each core clause, for a report: the parties, then Civil Code 938 in its order, breach and disputes. */
export const coreClauseScore = (reading: ContractReading): readonly CoreClauseScore[] => [
  partiesScore(reading),
  ...coreClauses.map((clause) => scoreOf(reading, clause)),
];
