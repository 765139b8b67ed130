import { readEnglishNumber } from "./english-number.ts";
import type { Measure } from "./measure.ts";

const period = "day|night|week|month|quarter|year|hour";
const idioms = new RegExp(
  `(?:(?<bound>at least|no less than|not less than|minimum of)\\s)?(?<times>once|twice|three times|four times)\\s(?:a|per|each|every|in each|in every)\\s?(?<count>two|three|six|twelve|\\d+)?\\s?(?<period>${period})s?(?![a-z])` +
    `|on an? (?<basis>daily|weekly|monthly|quarterly|annual|yearly) basis` +
    `|every (?<every>two|three|four|six|\\d+) (?<unit>${period})s(?![a-z])`,
  "gi",
);
const names: Readonly<Record<string, string>> = {
  day: "日", night: "日", week: "周", month: "月", quarter: "季度", year: "年", hour: "小时",
  daily: "日", weekly: "周", monthly: "月", quarterly: "季度", annual: "年", yearly: "年",
}; // prettier-ignore
const often: Readonly<Record<string, string>> = {
  once: "1",
  twice: "2",
  "three times": "3",
  "four times": "4",
};

function unitOf(period: string, count: string): string {
  const name = names[period.toLowerCase()] ?? period;
  if (name === "月" && count === "3") return "次/季度";
  if (name === "月" && count === "6") return "次/半年";
  return `次/${count === "1" ? "" : count}${name}`;
}

/** Frequencies without figures: twice a week, once every two hours, on a monthly basis, every three months. */
export function idiomaticFrequency(text: string): readonly Measure[] {
  const found: Measure[] = [];
  for (const match of text.matchAll(idioms)) {
    const groups = match.groups ?? {};
    const count = readEnglishNumber(groups["count"] ?? groups["every"] ?? "1") ?? "1";
    const times = often[(groups["times"] ?? "once").toLowerCase()] ?? "1";
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: "frequency",
      value: (groups["bound"] === undefined ? "" : ">=") + times,
      unit: unitOf(groups["period"] ?? groups["unit"] ?? groups["basis"] ?? "", count),
      role: "frequency",
    });
  }
  return found;
}
