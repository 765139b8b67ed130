import type { FeeComponent, FeeItem, FeeSchedule } from "../../contract/contract/draft.ts";
import type { Measure } from "../measures/measure.ts";
import { shiftDecimal } from "../numeral/decimal.ts";
import { readNumeral } from "../numeral/numeral.ts";
import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import type { ClauseList, ReadClause } from "./clause-list.ts";
import type { DraftLink, DraftParts, FeeItemPart } from "./draft-parts.ts";
import { isCompositionTable } from "./register-columns.ts";
import type { ReadTable } from "./table-list.ts";

type Part = { -readonly [key in keyof DraftParts["fees"]]: DraftParts["fees"][key] };

/** What only one of two words says. */
const onlyOne = <A>(text: string, one: readonly [RegExp, A], other: readonly [RegExp, A]): A | undefined => {
  const [first, second] = [one[0].test(text), other[0].test(text)];
  return first === second ? undefined : first ? one[1] : other[1];
};

const houseTypes: readonly (readonly [RegExp, string])[] = [
  [/车位|停车/, "parking"],
  [/商业|商铺|店铺|商用/, "commercial"],
  [/办公|写字楼/, "office"],
  [/别墅|排屋|联排/, "villa"],
  [/高层/, "high-rise"],
  [/多层/, "multi-storey"],
];

/** Income of the owners or of others, no fee for the service. */
const otherMoney = /停车费|租金|临时停车|场地费|广告费|押金|保证金|违约金/;

const unitOf = ({ unit }: Measure, words: string): FeeItem["unit"] | undefined => {
  if (unit === "CNY/m2/month") return "m2-month";
  return /^CNY\/(?:个|辆|位|车位|间)\/month$/.test(unit) && /车位|停车/.test(words)
    ? "space-month"
    : undefined;
};

/** What a price is called: the words before it, back to the stop before them. */
const titleOf = (sentence: Sentence, measure: Measure): string =>
  sentence.text
    .slice(0, measure.start - sentence.start)
    .split(/[，；;。]/)
    .at(-1)!
    .replace(/^[\s（(]*[一二三四五六七八九十\d]{1,3}[)）、.．]\s*/, "")
    .replace(/(?:的?(?:收费标准|标准|单价|价格)?(?:为|是|按)?|[：:])\s*$/, "")
    .replace(/[：:]\s*$/, "")
    .trim();

const exact = ({ text, value }: Measure): string =>
  /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "") ?? value;

const compositionOf = (title: string, tables: readonly ReadTable[]): readonly FeeComponent[] | undefined => {
  for (const { head, rows, ...table } of tables) {
    if (!isCompositionTable({ head, rows })) continue;
    const column = head.findIndex(
      (cell, at) =>
        at > 0 && (cell === title || (cell !== "" && (title.includes(cell) || cell.includes(title)))),
    );
    const only = head.length === 2 && !/^(?:备注|说明)$/.test(head[1]!) ? 1 : column;
    if (only < 1 || table.rowSpans.length === 0) continue;
    const parts = rows.flatMap((row): readonly FeeComponent[] => {
      const item = (row[0] ?? "").trim();
      const amount = (row[only] ?? "").replaceAll(",", "").trim();
      return item === "" || /合计|总计|单价$/.test(item) || !/^\d+(?:\.\d{1,4})?$/.test(amount)
        ? []
        : [{ item, amount }];
    });
    if (parts.length > 0) return parts;
  }
  return undefined;
};

const cycles: readonly (readonly [RegExp, FeeSchedule["payment"]["cycle"]])[] = [
  [/按半年|每半年/, "half-year"],
  [/按季度?|每季度?|季付/, "quarter"],
  [/按年|每年|年付/, "year"],
  [/按月|每月|月付|当月/, "month"],
];
const paying = /交纳|缴纳|支付|交付|交费|缴费|付款/;
const due = /(?:第一个月|首月|每月|当月|次月|季度|年度)[^，。；\d]{0,8}(\d{1,2})\s*日(?:之?前|以前|内)/;
const ahead = /预(?:收|交|缴|付)/;

const dueDayIn = (text: string): number | undefined => {
  const day = Number(due.exec(text)?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : undefined;
};

const prepayIn = (sentence: Sentence): number | undefined => {
  if (!ahead.test(sentence.text)) return undefined;
  if (/(?:不得|禁止|不)预(?:收|交|缴)/.test(sentence.text)) return 0;
  const words = /(?:不(?:得)?超过|最多|至多|最长)\s*([\d一二三四五六七八九十两]{1,4})\s*个月/.exec(
    sentence.text,
  )?.[1];
  const months = words === undefined ? null : readNumeral(words);
  return months === null ? undefined : Number(months);
};

/** Late payment of the fee by the owners, not what the provider owes. */
const owedByOwners = (clause: ReadClause, sentence: Sentence): boolean =>
  !/^(?:乙方|物业服务(?:人|企业))[^，。；]{0,10}逾期/.test(sentence.text) &&
  /业主|甲方|未交|交费|欠|物业费|催告/.test(`${clause.heading} ${sentence.text}`);

const share = ({ value }: Measure): string => shiftDecimal(value.replace(/^[<>]=?/, ""), -2);

/** Prices, payment and late charge of a contract as far as its clauses state them (收费标准、交纳、逾期违约金). */
export const feesOf = (
  reading: ContractReading,
  list: ClauseList,
  tables: readonly ReadTable[],
): { readonly fees: DraftParts["fees"]; readonly links: readonly DraftLink[] } => {
  const links: DraftLink[] = [];
  const link = (path: string, { start, end }: Sentence): void => void links.push({ path, start, end });
  const items: FeeItemPart[] = [];
  const payment: { -readonly [key in keyof FeeSchedule["payment"]]?: FeeSchedule["payment"][key] } = {};
  const fees: Part = { items, payment };
  const basis = onlyOne(reading.text, [/包干/, "lump-sum" as const], [/酬金制/, "remuneration" as const]);
  if (basis !== undefined) fees.basis = basis;
  const source = onlyOne(
    reading.text,
    [/市场调节价/, "market" as const],
    [/政府指导价/, "government-guided" as const],
  );
  if (source !== undefined) fees.priceSource = source;

  for (const clause of list.clauses)
    for (const sentence of clause.sentences) {
      const { text, measures } = sentence;
      for (const measure of measures) {
        if (measure.role !== "price" || otherMoney.test(text)) continue;
        const title = titleOf(sentence, measure) || clause.heading;
        const unit = unitOf(measure, `${title} ${text}`);
        if (unit === undefined) {
          // A total or another unit: it says where to ask, and no unit price.
          if (!links.some(({ path }) => path === "/fees/items") && /物业|服务费|总价|金额/.test(text))
            link("/fees/items", sentence);
          continue;
        }
        const houseType = houseTypes.find(([words]) => words.test(title))?.[1];
        const composition = compositionOf(title, tables);
        link(`/fees/items/${items.length}`, sentence);
        items.push({
          id: `f-${items.length + 1}`,
          clause: clause.id,
          ...(title === "" ? {} : { title }),
          ...(houseType === undefined ? {} : { houseType }),
          unitPrice: exact(measure),
          unit,
          ...(composition === undefined ? {} : { composition }),
        });
      }
      const topic = clause.part.topics[0];
      const isPayment =
        topic === "payment" ||
        topic === "fee" ||
        sentence.topics[0] === "payment" ||
        /交纳|缴纳|支付|付款|收费/.test(clause.heading);
      if (
        isPayment &&
        paying.test(text) &&
        payment.cycle === undefined &&
        !/公示|报告|审计|上一年/.test(text)
      ) {
        const cycle = cycles.find(([words]) => words.test(text))?.[1];
        const dueDay = dueDayIn(text);
        if (cycle !== undefined && (dueDay !== undefined || /物业|服务费|费用/.test(text))) {
          Object.assign(payment, { clause: clause.id, cycle });
          link("/fees/payment", sentence);
        }
      }
      if (payment.dueDay === undefined && paying.test(text)) {
        const dueDay = dueDayIn(text);
        if (dueDay !== undefined && (isPayment || /业主/.test(text))) {
          payment.clause ??= clause.id;
          payment.dueDay = dueDay;
          link("/fees/payment/dueDay", sentence);
        }
      }
      const months = payment.prepayMonthsMax === undefined ? prepayIn(sentence) : undefined;
      if (months !== undefined) {
        payment.prepayMonthsMax = months;
        link("/fees/payment/prepayMonthsMax", sentence);
      }
      const daily = measures.find(({ unit }) => unit === "%/日");
      if (daily !== undefined && fees.lateCharge === undefined && owedByOwners(clause, sentence)) {
        const cap = measures.find(({ unit, value }) => unit === "%" && value.startsWith("<="));
        fees.lateCharge = {
          clause: clause.id,
          dailyRate: share(daily),
          ...(cap === undefined ? {} : { cap: share(cap) }),
        };
        link("/fees/lateCharge", sentence);
      }
    }
  return { fees, links };
};
