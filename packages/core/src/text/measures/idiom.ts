import { readNumeral } from "../numeral/numeral.ts";
import type { Draft } from "./draft.ts";
import type { MeasureKind } from "./measure.ts";
import type { UnitFamily } from "./unit.ts";

const done =
  "(?:完成|处理|修复|清运|解决|反馈|回复|答复|报告|上报|清理|办结|整改|清除|修缮|送达|通知|到达|到场|到位|赶到|响应|书面|修好|恢复)";
/** What is done by turns of one to a period: 一年一签, 两年一检, 一周一报, 一季度一考核. */
const distributive =
  "(?<perPeriod>(?<![\\d一二三四五六七八九十第每])(?<periods>[一二两三1-3])(?<period>年|季度?|月|周|日|天)一(?=[签聘招评审检考结报付查议清扫消巡训练会换修测洗缴交续调定](?!级|定期限|些))(?<deed>[\\u4e00-\\u9fff]))";
/** 一月一次, 隔日一次, 早晚各一次: how often, in words that are no number with a unit. */
const spoken =
  "(?<perMonth>(?<![\\d一二三四五六七八九十第每])一[月季](?=[一两二三四\\d]次))(?<monthly>[一两二三四\\d])次|(?<everyOther>隔[日天周](?:[^,;。|]{0,4}一次))|(?<dayParts>早、?中、?晚|早、?晚|上、?下午|上午[、和]下午)各[^,;。|每]{0,6}?[一1]次";
const idioms = new RegExp(
  [
    distributive,
    spoken,
    `(?<sameDay>(?:[\\u4e00-\\u9fff]{2})?(?<!之|本|自)(?:当[日天]|即日|同日|当晚)(?:内|之内|以内|(?=(?:予以|应|必须|须)?${done}))|(?<=[应须需]于?)当[日天](?![的之起]))`,
    `(?<nextDay>(?:[在于应]|(?<=应))?(?:次日|第二天|翌日)(?:内|之内|之?前|上班前|(?=(?:予以|应|必须|须)?${done})))`,
    "(?<overnight>(?:[大中小急零]修)?不过夜)",
    "(?<dailyClearing>日产日清|日日清|日清(?!洁|扫|理|运|洗))",
    "(?<none>(?:零|(?<=为)0)(?:投诉|事故|违规|违纪|伤亡|死亡|火灾|失误|差错|缺陷))",
    "(?<perEvent>每次[^,、;。|每\\d一二三四五六七八九十]{1,10}?(?:之?后|结束|完毕|完成)(?=[^\\d,;。|]*(?:清|消毒|检|保洁|打扫|整理|养护|保养|巡)))",
  ].join("|"),
  "g",
);

interface Meaning {
  readonly value: string;
  readonly unit: string;
  readonly kind: MeasureKind;
  readonly family: UnitFamily;
  readonly deadline: boolean;
  readonly shape: Draft["shape"];
}
const span = (value: string): Meaning => ({
  value,
  unit: "day",
  kind: "duration",
  family: "time",
  deadline: true,
  shape: "idiom",
});
const often = (unit: string): Meaning => ({
  value: "1",
  unit,
  kind: "frequency",
  family: "times",
  deadline: false,
  shape: "frequency",
});
const meanings: Readonly<Record<string, Meaning>> = {
  sameDay: span("0"),
  nextDay: span("1"),
  overnight: span("<=1"),
  dailyClearing: often("次/日"),
  perEvent: often("次/事件"),
  none: { value: "0", unit: "次", kind: "count", family: "count", deadline: false, shape: "quantity" },
};

function spokenOften(groups: Readonly<Record<string, string | undefined>>): Meaning | undefined {
  const { perMonth, monthly = "1", everyOther, dayParts } = groups;
  if (perMonth !== undefined)
    return { ...often(perMonth.endsWith("季") ? "次/季度" : "次/月"), value: readNumeral(monthly) ?? "1" };
  if (everyOther !== undefined) return often(everyOther[1] === "周" ? "次/2周" : "次/2日");
  if (dayParts !== undefined) return { ...often("次/日"), value: dayParts.includes("中") ? "3" : "2" };
  return undefined;
}

const distributivePeriods: Readonly<Record<string, string>> = { 季: "季度", 天: "日" };

/** 一年一签 is 1 次/年, 两年一检 1 次/2年. */
function perPeriod({ periods = "", period = "" }: Readonly<Record<string, string | undefined>>): Meaning {
  const name = distributivePeriods[period] ?? period;
  const count = { 一: "", 1: "", 二: "2", 两: "2", 三: "3" }[periods] ?? periods;
  return often(`次/${count}${name}`);
}

/** Quantities said without a number: 当日内, 次日内, 小修不过夜, 垃圾日产日清, 零事故, 每次活动后清扫, 一年一签. Half-width text. */
export function idiomsOf(text: string): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(idioms)) {
    const groups = match.groups ?? {};
    const name = Object.keys(meanings).find((each) => groups[each] !== undefined) ?? "";
    const meaning =
      groups["perPeriod"] === undefined ? (spokenOften(groups) ?? meanings[name]) : perPeriod(groups);
    if (meaning === undefined) continue;
    const end = match.index + match[0].length;
    drafts.push({ start: match.index, end, ...meaning, behind: "", at: match.index, unitEnd: end });
  }
  return drafts;
}

/** Whether the sentence may hold one at all; cheap. */
export const mayHoldIdiom = (text: string): boolean =>
  /[年季度月周日天]一.|一[月季]|隔[日天周]|各|当[日天晚]|即日|同日|次日|翌日|第二天|不过夜|日清|零[投事违伤死火失差缺]|为0|每次/.test(
    text,
  );
