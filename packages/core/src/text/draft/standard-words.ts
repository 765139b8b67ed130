import type { Comparator, Standard } from "../../standard/standard/standard.ts";

type Area = Standard["area"];

/** How a register of standards (服务标准汇总表) names the areas of service. */
export const areaWords: { readonly [area in Area]: string } = {
  "customer-service": "客户服务",
  maintenance: "维修养护",
  cleaning: "保洁",
  greening: "绿化",
  order: "秩序维护",
  safety: "安全",
};

/** How a register words a comparator before its target. */
const comparatorWords: { readonly [comparator in Comparator]: string } = {
  "at-most": "不超过",
  "at-least": "不少于",
  equal: "等于",
  below: "低于",
  above: "超过",
};

/** Units of a standard as they stand behind a figure. What is not listed is written as it is named. */
const unitWords: { readonly [unit: string]: string } = {
  second: "秒",
  minute: "分钟",
  hour: "小时",
  day: "日",
  workday: "个工作日",
  week: "周",
  month: "个月",
  quarter: "个季度",
  year: "年",
  times: "次",
  percent: "%",
  point: "分",
  person: "人",
  household: "户",
  piece: "处",
  post: "个岗位",
  mm: "毫米",
  cm: "厘米",
  m: "米",
  m2: "平方米",
  lux: "勒克斯",
  db: "分贝",
};

/** Units of measures of a text (`%`, `人`, `次`) by their name in a standard; a unit of neither list keeps its own name. */
const measureUnits: { readonly [unit: string]: string } = {
  "%": "percent",
  人: "person",
  次: "times",
  分: "point",
  户: "household",
  处: "piece",
  岗位: "post",
  lx: "lux",
  dB: "db",
};

const periodWords: { readonly [period: string]: string } = {
  hour: "每小时",
  day: "每日",
  workday: "每工作日",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  year: "每年",
};

/** The periods of a frequency as measures of a text name them: 日 in 次/日. */
const measurePeriods: { readonly [period: string]: string } = {
  小时: "hour",
  日: "day",
  工作日: "workday",
  周: "week",
  月: "month",
  季度: "quarter",
  年: "year",
};

const inverse = (words: { readonly [key: string]: string }): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([key, word]) => [word, key]));

const areas = inverse(areaWords);
const comparators = inverse(comparatorWords);
const units = inverse(unitWords);
const periods = inverse(periodWords);
/** What else people write for the same. */
for (const [word, unit] of [
  ["天", "day"],
  ["工作日", "workday"],
  ["个小时", "hour"],
  ["月", "month"],
  ["％", "percent"],
  ["名", "person"],
  ["lx", "lux"],
] as const)
  (units as Map<string, string>).set(word, unit);
for (const [word, comparator] of [
  ["不多于", "at-most"],
  ["不高于", "at-most"],
  ["不大于", "at-most"],
  ["不晚于", "at-most"],
  ["至多", "at-most"],
  ["≤", "at-most"],
  ["不低于", "at-least"],
  ["不小于", "at-least"],
  ["至少", "at-least"],
  ["≥", "at-least"],
  ["小于", "below"],
  ["少于", "below"],
  ["高于", "above"],
  ["大于", "above"],
  ["多于", "above"],
] as const)
  (comparators as Map<string, string>).set(word, comparator);

/** The area of service that a word of a register stands for. */
export const areaOfWord = (word: string): Area | undefined => areas.get(word.trim()) as Area | undefined;

/** The name of a standard's unit for the unit of a measure. */
export const unitOfMeasure = (unit: string): string => measureUnits[unit] ?? unit;

/** 1 of `次/日` is `1/day`, of `次/半年` `2/year`; `undefined` when the denominator is no period that recurs so (次/学期). */
export const frequencyOf = (count: string, unit: string): string | undefined => {
  const word = unit.replace(/^次\//, "");
  if (word === "半年") return `${Number(count) * 2}/year`;
  const period = measurePeriods[word];
  return period === undefined ? undefined : `${count}/${period}`;
};

/** `2/week` in words: 每周2次; a form that is not known is written as it stands. */
export const frequencyWords = (frequency: string): string => {
  const [count, period = ""] = frequency.split("/");
  const word = periodWords[period];
  return word === undefined ? frequency : `${word}${count}次`;
};

/** Reads 每周2次; `undefined` for 逐件 and what has another form. */
export const readFrequencyWords = (text: string): string | undefined => {
  const match = /^(每[^\d]+)(\d+)次$/.exec(text.trim());
  const period = periods.get(match?.[1] ?? "");
  return period === undefined ? undefined : `${match?.[2]}/${period}`;
};

const clock = (hours: string): string => {
  const [whole = "0", part = ""] = hours.split(".");
  const minutes = Math.round(Number(`0.${part === "" ? "0" : part}`) * 60);
  return `${whole}:${String(minutes).padStart(2, "0")}`;
};

/** Comparator, target and unit in words: 不超过30分钟, 不晚于7:30. */
export const targetWords = ({
  comparator,
  target,
  unit,
}: Pick<Standard, "comparator" | "target" | "unit">): string =>
  unit === "hour-of-day"
    ? `不晚于${clock(target)}`
    : `${comparatorWords[comparator]}${target}${unitWords[unit] ?? unit}`;

/** Reads 不超过30分钟 back. */
export const readTargetWords = (
  text: string,
): Pick<Standard, "comparator" | "target" | "unit"> | undefined => {
  const match = /^(\D+?)\s*(\d+(?:\.\d+)?)(?::(\d{2}))?\s*(\D*)$/.exec(text.trim());
  const comparator = comparators.get(match?.[1] ?? "") as Comparator | undefined;
  if (match === null || comparator === undefined) return undefined;
  const [, , target = "", minutes, word = ""] = match;
  if (minutes !== undefined) {
    const part = String(Number(minutes) / 60).slice(1);
    return { comparator, target: `${target}${part}`, unit: "hour-of-day" };
  }
  const unit = units.get(word.trim()) ?? word.trim();
  return unit === "" ? undefined : { comparator, target, unit };
};
