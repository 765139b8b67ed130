import type { BreachClause } from "../../contract/contract/draft.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";
import type { ClauseList, ReadClause } from "./clause-list.ts";
import type { BreachPart } from "./draft-parts.ts";
import { breachColumns } from "./register-columns.ts";
import type { ReadTable } from "./table-list.ts";

/** A breach with the place it was read at. */
interface ReadBreach extends Span {
  readonly part: BreachPart;
}

type Side = BreachClause["party"];

const sides: readonly (readonly [RegExp, Side])[] = [
  [/乙方|物业服务(?:人|企业|公司)|物业公司|供应商|中标人|受托方/, "provider"],
  [/甲方|业主|业委会|委托方|采购人|建设单位/, "owner"],
];

/** The side that is named first. */
const sideIn = (text: string): Side | undefined => {
  let first: { readonly at: number; readonly side: Side } | undefined;
  for (const [words, side] of sides) {
    const at = text.search(words);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, side };
  }
  return first?.side;
};

const both = /^(?:任何一方|一方|双方|违约方)/;
const remedyWords = /违约金|赔偿|返还|退还|减收|扣减|扣除|支付|恢复|承担|补偿|减免|不得请求|顺延|解除/;
const listMark = /^[\s（(]*[一二三四五六七八九十\d０-９]{1,3}[)）、.．]\s*/;
const standardMark = /（((?:标准[A-Za-z0-9._~-]+[^；）]*、?)+)）/;

/** A sentence as what is done and what follows: 逾期退出的，每日支付…; 每件…，返还200元. */
const split = (text: string, isListed: boolean): readonly [trigger: string, remedy: string] | undefined => {
  const words = text.replace(listMark, "").trim();
  const marked = /^(.{3,}?)的[，,](.{3,})$/s.exec(words);
  if (marked !== null && remedyWords.test(marked[2]!)) return [marked[1]!, marked[2]!];
  if (!isListed) return undefined;
  const listed = /^([^，,]{4,})[，,](.{3,})$/s.exec(words);
  return listed !== null && remedyWords.test(listed[2]!) ? [listed[1]!, listed[2]!] : undefined;
};

/** Ids behind 标准: 急修未到场（标准s-1：…、标准s-2：…）. */
const standardsIn = (text: string): readonly string[] =>
  [...(standardMark.exec(text)?.[1] ?? "").matchAll(/标准([A-Za-z0-9._~-]+)/g)].map((match) => match[1]!);

const isBreachClause = ({ part, heading }: ReadClause): boolean =>
  part.topics[0] === "penalty-breach" || /违约|责任|扣减|违约金/.test(heading);

/** Several items in one line (（一）…；（二）…) and their lead-in. */
const leadOf = (sentence: Sentence): { readonly lead: string; readonly text: string } => {
  const at = sentence.text.search(/[：:]\s*[（(][一二三四五六七八九十\d]{1,2}[)）]/);
  return at < 0
    ? { lead: "", text: sentence.text }
    : { lead: sentence.text.slice(0, at), text: sentence.text.slice(at + 1) };
};

/** The breaches that the sentences of the clauses state. */
const inSentences = ({ clauses }: ClauseList): readonly ReadBreach[] => {
  const found: ReadBreach[] = [];
  for (const clause of clauses) {
    if (!isBreachClause(clause)) continue;
    let side = sideIn(clause.heading);
    let isListed = false;
    for (const sentence of clause.sentences) {
      const { lead, text } = leadOf(sentence);
      if (/[：:]$/.test(sentence.text) || lead !== "") {
        side = sideIn(lead === "" ? sentence.text : lead) ?? side;
        isListed = true;
        if (lead === "") continue;
      }
      if (both.test(text.trim())) continue;
      const isItem = isListed && listMark.test(text);
      const parts = split(text, isItem);
      if (parts === undefined) continue;
      const [trigger, remedy] = parts;
      const own = sideIn(trigger.slice(0, 12)) ?? sideIn(trigger);
      // A subject at the start is the one in breach; in a list the lead-in has named it.
      const party = isItem ? (side ?? own) : (own ?? side);
      found.push({
        start: sentence.start,
        end: sentence.end,
        part: {
          id: `b-${found.length + 1}`,
          clause: clause.id,
          ...(party === undefined ? {} : { party }),
          trigger: trigger.replace(standardMark, "").replace(/的$/, "").trim(),
          remedy: remedy.trim(),
          standards: standardsIn(trigger),
        },
      });
      if (!isItem && own !== undefined) side = own;
    }
  }
  return found;
};

/** The breaches of registers among the tables: who, what, what follows. */
const inRegisters = (
  tables: readonly ReadTable[],
  { clauseOfNumber }: ClauseList,
  standardIds: ReadonlySet<string>,
): readonly ReadBreach[] => {
  const found: ReadBreach[] = [];
  for (const { head, rows, rowSpans } of tables) {
    const columns = breachColumns(head);
    if (columns === undefined) continue;
    rows.forEach((row, at) => {
      const cell = (column: number | undefined): string =>
        column === undefined ? "" : (row[column] ?? "").trim();
      const [trigger, remedy, id] = [cell(columns.trigger), cell(columns.remedy), cell(columns.id)];
      if (trigger === "" && remedy === "") return;
      const party = sideIn(cell(columns.party));
      const clause = clauseOfNumber(cell(columns.clause));
      found.push({
        ...rowSpans[at]!,
        part: {
          id: /^[A-Za-z][A-Za-z0-9._~-]{0,63}$/.test(id) ? id : `b-${found.length + 1}`,
          ...(clause === undefined ? {} : { clause }),
          ...(party === undefined ? {} : { party }),
          ...(trigger === "" ? {} : { trigger }),
          ...(remedy === "" ? {} : { remedy }),
          standards: cell(columns.standards)
            .split(/[、，,;；\s]+/)
            .filter((one) => standardIds.has(one)),
        },
      });
    });
  }
  return found;
};

/** Breaches and what follows (违约责任), of a register where the contract has one, else of its clauses. */
export const breachesOf = (
  list: ClauseList,
  tables: readonly ReadTable[],
  standardIds: ReadonlySet<string>,
): readonly ReadBreach[] => {
  const registered = inRegisters(tables, list, standardIds);
  const read = registered.length > 0 ? registered : inSentences(list);
  return read.map(({ part, ...span }) => ({
    ...span,
    part: { ...part, standards: part.standards.filter((id) => standardIds.has(id)) },
  }));
};
