import { plainDecimal, shiftDecimal } from "../numeral/decimal.ts";
import { numeralPattern, readNumeral } from "../numeral/numeral.ts";
import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";
import { sentenceAt } from "./sentence-at.ts";
import { isDraftingNote } from "./sentence-role.ts";

/** A penalty that grows by the day (按日违约金). */
export interface DailyPenalty extends Span {
  readonly sentence: Sentence;
  /** Percent per day as an exact decimal; absent when it is an amount of money per day. */
  readonly percent?: string;
  /** What is late: payment of money or performance. */
  readonly late: "payment" | "performance";
  /** Who is late, as the sentence says it; empty when it does not. */
  readonly party: string;
}

const daily =
  "(?:每(?:逾期|延误|延迟|迟延|迟延履行|拖延|拖欠|超过|推迟|晚)?(?:一|1|满)?(?:个)?(?:日|天)|(?:逾期|延误|延迟|迟延|拖延)(?:一|1|满一)(?:日|天)|按(?:日|天)|每日|每天|(?<![每按\\d一二三四五六七八九十节假工当次])日(?=\\s*(?:[十百千万]+分之|\\d)))";
const money = `(?<yuan>${numeralPattern})\\s*元`;
const share = `(?<parts>千分之|万分之|百分之|十万分之)\\s*(?<share>${numeralPattern})|(?<figure>\\d+(?:\\.\\d+)?)\\s*(?<sign>[‰%％‱])`;
const penalty = new RegExp(
  `${daily}[^。；;\\n]{0,60}?(?:${share}|${money}(?=[^。；;\\n]{0,16}(?:违约金|滞纳金|罚款|赔偿金|扣)))|(?:${share.replaceAll("?<", "?<b")})\\s*(?:[/／每]\\s*(?:日|天))`,
  "g",
);
/** 0.05% per day, of an English text. */
const englishRate = /(\d+(?:\.\d+)?)\s?%\s(?:per|a|each|for each) (?:calendar )?day/g;
/** What refers to the lateness that was spoken of before: 前款, 同一逾期款项. */
const sameAsBefore = /前款|前述|上述|同一(?:笔)?(?:逾期|欠)|该(?:笔)?(?:逾期|欠)|late payment of the/i;
const paying =
  /(?:逾期|延迟|迟延|拖欠|未按[^，。；]{0,10}|拖延|延期|未能按[^，。；]{0,8}|到期[^，。；]{0,4})[^，。；]{0,14}(?:付款|支付|交纳|缴纳|缴费|交费|付清|物业费|服务费|费用|款项)|欠(?:费|款|缴)|滞纳金/;
const consequence = /违约金|滞纳金|罚|赔偿|扣|偿付|支付|liquidated|penalty|late/;
const whoIsLate =
  /(甲方|乙方|丙方|采购人|供应商|中标人|成交供应商|业主|物业服务人|物业(?:服务)?(?:公司|企业)|委托方|受托方|发包人|承包人)(?:[^，。；]{0,10})(?:逾期|延迟|迟延|拖欠|未|延误|拖延|到期|无故|不按|欠)/;
const whoPaysLate =
  /\b(Owner|Client|Company|Manager|Contractor|Provider|Tenant)\b[^.;]{0,20}(?:pays? late|fails? to pay|delays?|is late|overdue|default)/i;

const percentOf = (groups: Readonly<Record<string, string | undefined>>): string | undefined => {
  const [parts, number, figure, sign] = [
    groups["parts"] ?? groups["bparts"],
    groups["share"] ?? groups["bshare"],
    groups["figure"] ?? groups["bfigure"],
    groups["sign"] ?? groups["bsign"],
  ];
  if (figure !== undefined) return shiftDecimal(figure, sign === "‰" ? -1 : sign === "‱" ? -2 : 0);
  const value = number === undefined ? null : readNumeral(number);
  if (value === null) return undefined;
  return plainDecimal(
    shiftDecimal(value, { 百分之: 0, 千分之: -1, 万分之: -2, 十万分之: -3 }[parts ?? ""] ?? 0),
  );
};

/** Who is late with what: as the words around say, or, where they refer to it, as the rate before. */
const latenessIn = (
  segment: string,
  who: RegExp,
  late: DailyPenalty["late"],
  before: DailyPenalty | undefined,
): Pick<DailyPenalty, "party" | "late"> => {
  const party = who.exec(segment)?.[1];
  if (party !== undefined) return { party, late };
  return before !== undefined && sameAsBefore.test(segment)
    ? { party: before.party, late: before.late }
    : { party: "", late };
};

const englishPenalties = (reading: ContractReading): readonly DailyPenalty[] => {
  const found: DailyPenalty[] = [];
  for (const match of reading.text.matchAll(englishRate)) {
    const sentence = sentenceAt(reading, match.index);
    if (sentence === undefined || !/late|overdue|delay|default|damages|interest/i.test(sentence.text))
      continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      sentence,
      percent: plainDecimal(match[1] ?? ""),
      ...latenessIn(
        sentence.text,
        whoPaysLate,
        /pay|fee|invoice|rent/i.test(sentence.text) ? "payment" : "performance",
        found.at(-1),
      ),
    });
  }
  return found;
};

const known = new WeakMap<ContractReading, readonly DailyPenalty[]>();

/** Penalties that grow by the day, in order, with the rate and what is late. */
export const dailyPenalties = (reading: ContractReading): readonly DailyPenalty[] => {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const found: DailyPenalty[] = [];
  let last: Sentence | undefined;
  let counts = false;
  for (const match of reading.text.matchAll(penalty)) {
    const sentence = sentenceAt(reading, match.index);
    if (sentence === undefined) continue;
    if (sentence !== last) {
      last = sentence;
      counts = !isDraftingNote(sentence) && consequence.test(sentence.text);
    }
    if (!counts) continue;
    const percent = percentOf(match.groups ?? {});
    // Who is late stands near the rate; the whole of a long sentence need not be looked through again for each.
    const until = match.index + match[0].length;
    const segment = reading.text.slice(Math.max(sentence.start, until - 160), until);
    const late = paying.test(segment.slice(Math.max(0, segment.length - 90))) ? "payment" : "performance";
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      sentence,
      ...latenessIn(segment, whoIsLate, late, found.at(-1)),
      ...(percent === undefined ? {} : { percent }),
    });
  }
  if (reading.language === "en") found.push(...englishPenalties(reading));
  known.set(reading, found);
  return found;
};
