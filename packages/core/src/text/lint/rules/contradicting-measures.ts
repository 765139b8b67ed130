import type { Measure } from "../../measures/measure.ts";
import type { Sentence } from "../../sentence.ts";
import type { LintRule } from "../rule.ts";
import { isDraftingNote, isHeading } from "../sentence-role.ts";

/** Items of a service standard that are surely the same when both their words stand in a segment (subject, act). */
const items: readonly (readonly [string, RegExp, RegExp])[] = [
  ["urgent-arrival", /急修|紧急(?:报修|维修|抢修)|抢修/, /到场|到达|赶到|到位/],
  ["repair-response", /(?<!急|紧急)报修/, /响应|回复|答复/],
  ["repair-done", /小修|一般(?:报修|维修)|零修/, /完成|修复|办结/],
  ["lift-rescue", /困人|困梯|被困/, /到场|到达|赶到|解救/],
  ["complaint-answer", /投诉/, /答复|回复|反馈|办结|处理/],
  ["satisfaction", /满意(?:率|度)/, /满意(?:率|度)/],
  ["repair-in-time", /(?:维修|报修)及时率/, /及时率/],
  ["equipment-intact", /设备完好率|设施完好率/, /完好率/],
  ["lawn-cutting", /草坪/, /修剪/],
  ["pest-control", /消杀|灭鼠|除四害|病媒/, /次/],
  ["tank-cleaning", /水箱|水池/, /清洗|清洁/],
  ["waste-removal", /垃圾/, /清运/],
  ["patrol", /(?:公共区域|小区|园区)/, /巡查|巡逻|巡视/],
  ["fee-day", /物业(?:服务|管理)?费|服务费/, /每(?:月|季度?)[^，。；]{0,4}日前/],
  ["guards", /(?:保安|秩序维护员|安保人员)/, /(?:配备|不少于|共)[^，。；]{0,8}[人名]/],
  ["cleaners", /(?:保洁员|保洁人员)/, /(?:配备|不少于|共)[^，。；]{0,8}[人名]/],
  ["copies", /(?:本合同|合同)(?:正本)?一式/, /份/],
  ["stairs-sweeping", /楼道/, /清扫(?!死角)/],
  ["lobby-sweeping", /大堂|门厅/, /清扫/],
  ["notice-renewal", /不(?:再)?续[签约订聘]/, /提前[^，。；]{0,10}通知/],
  ["fee-payment", /收到[^，。；]{0,12}发票/, /付款|付清|支付/],
  ["notice-dismissal", /解除合同|终止合同/, /提前[^，。；]{0,10}通知/],
];
/** Where the same words are meant for different things. */
const distinct =
  /一级|二级|三级|四级|五级|夏季|冬季|春季|秋季|[ABC]区|[一二三四五六七八九十\d]+(?:号楼|栋|期)|室内|室外|夜间|日间|白天|(?<![个\d])工作日|节假日|高峰|平时|地上|地下|首层|彻底|全面|深度|旺季|淡季|暑假|寒假|学期|疫情|雨季/;

interface Stated {
  readonly measure: Measure;
  readonly sentence: Sentence;
}

const core = (segment: string, measures: readonly Measure[], offset: number): string => {
  let text = "";
  let at = 0;
  for (const { start, end } of measures) {
    text += segment.slice(at, Math.max(at, start - offset));
    at = Math.max(at, end - offset);
  }
  return (text + segment.slice(at)).replace(
    /[\s\d（）()【】、：:"“”.．①-⑳]|^[一二三四五六七八九十]+、|应当?|须|需|必须|确保|保证|不少于|不低于|不超过|至少|以内|之内|以上|内|达到|达|为/g,
    "",
  );
};

const keysOf = (
  segment: string,
  measures: readonly Measure[],
  offset: number,
  ofCase: string,
): readonly string[] => {
  const keys = items
    .filter(([, subject, act]) => subject.test(ofCase + segment) && act.test(segment))
    .map(([name]) => name);
  const words = core(segment, measures, offset);
  return words.length >= 7 && !/[|｜]|之日起/.test(words) ? [...keys, words] : keys;
};

const daysOfUnit: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  workday: 1.4,
  week: 7,
  month: 30,
  year: 365,
  "次/日": 1,
  "次/周": 1 / 7,
  "次/月": 1 / 30,
  "次/季度": 1 / 91,
  "次/半年": 1 / 182,
  "次/年": 1 / 365,
};

/** Days of what lasts, times a day of what recurs: 10个工作日 beside 30日, 每日两次 beside 每周三次; `undefined` of anything else. */
const paceOf = ({ kind, value: amount, unit }: Measure): number | undefined => {
  const days = daysOfUnit[unit];
  const number = Number(amount.replace(/^[<>]=?/, ""));
  const isTime = kind === "duration" || kind === "frequency";
  return isTime && days !== undefined && Number.isFinite(number) ? number * days : undefined;
};
/** Of two units of time only a clear difference is a contradiction: workdays are reckoned roughly. */
const isSame = (one: Measure, other: Measure): boolean => {
  if (one.unit === other.unit) return value(one) === value(other);
  const [few = 0, many = 0] = [paceOf(one) ?? 0, paceOf(other) ?? 0].toSorted((a, b) => a - b);
  return many < few * 1.5;
};
/** Durations share one drawer for the same item, and so do frequencies; other measures have one by unit. */
const drawerOf = (key: string, measure: Measure): string =>
  paceOf(measure) === undefined ? `${key}|${measure.unit}|${measure.kind}` : `${key}|${measure.kind}`;
const isItem = (key: string): boolean => items.some(([name]) => name === key);
/** 发生困梯的，乙方应…: what happens stands in the segment before. */
const isCase = /(?:的|后|时|者)[，,]$/;

const value = ({ value: amount, unit }: Measure): string => `${amount.replace(/^[<>]=?/, "")} ${unit}`;

/** The same standard with two values. */
export const contradictingMeasures: LintRule = {
  id: "contradicting-measures",
  title: { "zh-CN": "同一标准前后不一", en: "Contradicting standards" },
  description: {
    "zh-CN": "同一服务标准（同一对象、同一单位）在两个条款中数值不同。",
    en: "The same standard, for the same thing and in the same unit, has two values in two clauses.",
  },
  severity: "high",
  check: (reading, report) => {
    const first = new Map<string, Stated>();
    for (const sentence of reading.sentences) {
      const { measures, text } = sentence;
      if (measures.length === 0 || measures.length > 4 || text.includes("|") || text.length > 200) continue;
      if (isDraftingNote(sentence) || isHeading(sentence)) continue;
      if (distinct.test(text) || sentence.headings.some((heading) => distinct.test(heading))) continue;
      let at = sentence.start;
      let before = "";
      for (const segment of text.split(/(?<=[，,])/)) {
        const [start, end] = [at, at + segment.length];
        at = end;
        const own = measures.filter((measure) => measure.start >= start && measure.end <= end);
        const ofCase = isCase.test(before) ? before : "";
        before = own.length === 0 ? segment : "";
        const [measure] = own;
        if (measure === undefined || own.length !== 1 || measure.role === "penalty") continue;
        for (const key of keysOf(segment.replace(/[，,]$/, ""), own, start, ofCase)) {
          const known = first.get(drawerOf(key, measure));
          if (known === undefined) {
            first.set(drawerOf(key, measure), { measure, sentence });
            continue;
          }
          const isTogether = isItem(key)
            ? known.sentence === sentence
            : known.sentence.clauseId === sentence.clauseId;
          if (isSame(known.measure, measure) || isTogether) continue;
          report({
            start: measure.start,
            end: measure.end,
            message: {
              "zh-CN": `前文（“${known.sentence.text}”）为${known.measure.text}，此处为${measure.text}。`,
              en: `It was ${known.measure.text} before ("${known.sentence.text}"), and is ${measure.text} here.`,
            },
            suggestion: {
              "zh-CN": "统一数值，或写明各自适用的范围。",
              en: "Make them agree, or say what each is for.",
            },
          });
          break;
        }
      }
    }
  },
};
