import { englishNumberPattern, readEnglishNumber } from "./english-number.ts";
import { englishRole } from "./english-role.ts";
import { idiomaticFrequency } from "./english-frequency.ts";
import type { Measure, MeasureKind } from "./measure.ts";

interface EnglishUnit {
  readonly name: string;
  readonly kind: MeasureKind;
  readonly per?: string;
}

const units: readonly (readonly [string, EnglishUnit])[] = [
  ["(?:business|working)[\\s-]days?|workdays?", { name: "workday", kind: "duration", per: "工作日" }],
  ["(?:business |working )?hours?|hrs?", { name: "hour", kind: "duration", per: "小时" }],
  ["minutes?|mins?", { name: "minute", kind: "duration", per: "分钟" }],
  ["(?:calendar |consecutive )?days?", { name: "day", kind: "duration", per: "日" }],
  ["weeks?", { name: "week", kind: "duration", per: "周" }],
  ["(?:calendar )?months?", { name: "month", kind: "duration", per: "月" }],
  ["quarters?", { name: "quarter", kind: "duration", per: "季度" }],
  ["(?:calendar )?years?", { name: "year", kind: "duration", per: "年" }],
  ["%|per ?cent(?!ile)|percent", { name: "%", kind: "percentage" }],
  ["times?(?! (?:of|to|when|for|period|limit))", { name: "次", kind: "frequency" }],
  ["(?:square feet|sq\\.? ?ft\\.?|rentable square feet)", { name: "ft2", kind: "area" }],
  ["(?:square met(?:er|re)s?|sq\\.? ?m\\.?|m2|m²|㎡)", { name: "m2", kind: "area" }],
  ["met(?:er|re)s?", { name: "m", kind: "length" }],
  ["(?:persons?|people|employees|guards?|staff|cleaners|officers)", { name: "人", kind: "count" }],
  ["(?:copies|counterparts|originals)", { name: "份", kind: "count" }],
  ["(?:US )?dollars", { name: "USD", kind: "money" }],
  ["(?:yuan|RMB|renminbi)", { name: "CNY", kind: "money" }],
];
const currencies: Readonly<Record<string, string>> = {
  "US$": "USD", USD: "USD", $: "USD", RMB: "CNY", CNY: "CNY", "¥": "CNY", "￥": "CNY", "£": "GBP", "€": "EUR", "HK$": "HKD",
}; // prettier-ignore

const period = "(?:day|week|month|quarter|year|annum|hour)";
const bound =
  "(?:(?<atLeast>at least|not less than|no less than|no fewer than|not fewer than|a minimum of|minimum of)|" +
  "(?<atMost>at most|not more than|no more than|not (?:to )?exceed(?:ing)?|up to|a maximum of|maximum of|not later than|no later than)|" +
  "(?<above>more than|in excess of|exceed(?:s|ing)?|greater than|over|longer than)|(?<below>less than|fewer than|below|under))\\s";
const pattern = new RegExp(
  `(?:${bound})?(?:a period of )?(?:(?<currency>US\\$|HK\\$|\\$|USD|RMB|CNY|[¥￥£€])\\s?|(?<![\\w.$,-]))(?<number>${englishNumberPattern}|half(?= an? (?:hour|day|year|month)))` +
    `(?:\\s?(?:to|-|–|—)\\s?(?<upper>\\d[\\d,]*(?:\\.\\d+)?))?` +
    `(?:[\\s-]?(?:full |an? |additional |consecutive |successive )?(?:${units.map(([source], index) => `(?<u${index}>${source})`).join("|")})(?![A-Za-z]))?` +
    `(?:\\s(?:per|a|an|each|every|/)\\s(?<per>${period}))?(?:\\sper (?<area>square foot|square met(?:er|re)))?`,
  "gi",
);
const clock =
  /(?<![\d:])(?<hour>\d{1,2})(?::(?<minute>[0-5]\d))?\s?(?<half>[ap])\.?m\.?(?![A-Za-z])|(?<![\d:])(?<hour24>\d{1,2}):(?<minute24>[0-5]\d)(?![\d:])/gi;
const dayOfMonth =
  /(?<day>\d{1,2})(?:st|nd|rd|th)(?: \(\d+(?:st|nd|rd|th)?\))? (?:calendar )?day of (?:each|every|the|such) (?:\w+ )?month/gi;
const periods: Readonly<Record<string, string>> = {
  day: "日", week: "周", month: "月", quarter: "季度", year: "年", annum: "年", hour: "小时",
}; // prettier-ignore
const perNames: Readonly<Record<string, string>> = { annum: "year" };

function boundOf(groups: Record<string, string | undefined>): string {
  if (groups["atLeast"] !== undefined) return ">=";
  if (groups["atMost"] !== undefined) return /later/i.test(groups["atMost"]) ? "" : "<=";
  if (groups["above"] !== undefined) return ">";
  return groups["below"] === undefined ? "" : "<";
}

function unitNameOf(unit: EnglishUnit, per: string | undefined, area: string | undefined): string {
  const behind = area === undefined ? "" : /foot/i.test(area) ? "/ft2" : "/m2";
  if (per === undefined) return unit.name + behind;
  const time = per.toLowerCase();
  if (unit.kind === "money") return `${unit.name}${behind}/${perNames[time] ?? time}`;
  return unit.kind === "frequency" || unit.kind === "percentage"
    ? `${unit.name}/${periods[time] ?? time}`
    : unit.name;
}

function quantities(text: string): readonly Measure[] {
  const found: Measure[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const index = units.findIndex((_, at) => groups[`u${at}`] !== undefined);
    const currency = currencies[(groups["currency"] ?? "").toUpperCase()];
    const unit: EnglishUnit | undefined =
      currency === undefined ? units[index]?.[1] : { name: currency, kind: "money" };
    const value = readEnglishNumber(groups["number"] ?? "");
    if (unit === undefined || value === null) continue;
    const upper = groups["upper"] === undefined ? "" : `-${readEnglishNumber(groups["upper"]) ?? ""}`;
    const [start, end] = [match.index, match.index + match[0].length];
    const name = unitNameOf(unit, groups["per"], groups["area"]);
    const kind = unit.kind === "percentage" && groups["per"] !== undefined ? "rate" : unit.kind;
    if (unit.kind === "frequency" && groups["per"] === undefined) continue;
    const measure = {
      start,
      end,
      text: match[0],
      kind,
      value: boundOf(groups) + value + upper,
      unit: name,
    } as const;
    found.push({ ...measure, role: englishRole(text, measure) });
  }
  return found;
}

const two = (number: number): string => String(number).padStart(2, "0");

function moments(text: string): readonly Measure[] {
  const found: Measure[] = [];
  for (const match of text.matchAll(clock)) {
    const groups = match.groups ?? {};
    const hour = Number(groups["hour"] ?? groups["hour24"]);
    const minute = Number(groups["minute"] ?? groups["minute24"] ?? 0);
    const hours = groups["half"] === undefined ? hour : (hour % 12) + (/p/i.test(groups["half"]) ? 12 : 0);
    if (hours > 24) continue;
    const by = /(?:by|before|no later than|not later than|until)\s$/i.test(
      text.slice(Math.max(0, match.index - 16), match.index),
    );
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: "other",
      value: `${two(hours)}:${two(minute)}`,
      unit: "time",
      role: by ? "deadline" : "other",
    });
  }
  for (const match of text.matchAll(dayOfMonth)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: "other",
      value: match.groups?.["day"] ?? "",
      unit: "day-of-month",
      role: "deadline",
    });
  }
  return found;
}

/** Every explicit quantity of an English sentence: durations, percentages, money, frequencies, clock times, days of the month, counts. */
export function englishMeasuresOf(text: string): readonly Measure[] {
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|twelve|eleven|once|twice|half|basis)\b/i.test(
      text,
    )
  )
    return [];
  const first = [...moments(text), ...idiomaticFrequency(text)];
  const free = (measure: Measure): boolean =>
    first.every((other) => measure.end <= other.start || other.end <= measure.start);
  return [...first, ...quantities(text).filter(free)].toSorted((a, b) => a.start - b.start);
}
