import { describe, expect, it } from "vitest";
import type { LintRule } from "./rule.ts";
import { testRule } from "./rule-tester.ts";

const lift: LintRule = {
  id: "no-lift",
  title: { "zh-CN": "不得有电梯", en: "No lift" },
  description: { "zh-CN": "找出电梯。", en: "Finds lifts." },
  severity: "low",
  check: (reading, report) => {
    for (const { index } of reading.text.matchAll(/电梯/g))
      report({ start: index, end: index + 2, message: { "zh-CN": "有电梯。", en: "There is a lift." } });
  },
};
const cases = { valid: ["本楼有楼梯。"], invalid: ["本楼有⟦电梯⟧。"] };
const failing = (rule: LintRule, given: Parameters<typeof testRule>[1]): string => {
  try {
    testRule(rule, given);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("the tester of rules", () => {
  it("is content with a rule that finds the marked spans and nothing else", () => {
    expect(failing(lift, cases)).toBe("");
  });

  it.each([
    ["there is no valid case", lift, { ...cases, valid: [] }],
    ["there is no invalid case", lift, { ...cases, invalid: [] }],
    ["expected 2–4", lift, { ...cases, invalid: ["本楼⟦有电⟧梯。"] }],
    ["found 3–5", lift, { ...cases, valid: ["本楼有电梯。"] }],
    ["an invalid case marks nothing", lift, { ...cases, invalid: ["本楼有楼梯。"] }],
    ["the title has no Chinese words", { ...lift, title: { "zh-CN": "lift", en: "lift" } }, cases],
    [
      "the description has no English words",
      { ...lift, description: { "zh-CN": "电梯", en: "电梯" } },
      cases,
    ],
    ["is not in kebab-case", { ...lift, id: "NoLift" }, cases],
    [
      "a citation of the rule names no source or no article",
      { ...lift, citations: [{ source: "民法典", article: "" }] },
      cases,
    ],
    [
      "the message has no English words",
      {
        ...lift,
        check: (reading, report) => {
          const start = reading.text.indexOf("电梯");
          if (start >= 0) report({ start, end: start + 2, message: { "zh-CN": "有电梯。", en: "" } });
        },
      } satisfies LintRule,
      cases,
    ],
    [
      "a finding cites no law",
      {
        ...lift,
        citations: [{ source: "民法典", article: "第九百三十八条" }],
        check: (reading, report) => {
          const start = reading.text.indexOf("电梯");
          if (start >= 0)
            report({ start, end: start + 2, message: { "zh-CN": "有电梯。", en: "A lift." }, citations: [] });
        },
      } satisfies LintRule,
      cases,
    ],
    [
      "is low, not high",
      lift,
      { ...cases, invalid: [{ text: "本楼有⟦电梯⟧。", findings: [{ severity: "high" }] }] },
    ],
    [
      "does not say “升降机”",
      lift,
      { ...cases, invalid: [{ text: "本楼有⟦电梯⟧。", findings: [{ says: "升降机" }] }] },
    ],
  ] as const)("says “%s”", (fault, rule, given) => {
    expect(failing(rule, given)).toContain(fault);
  });
});
