import { describe, expect, it } from "vitest";
import { builtinPolicies, explain } from "../rules.ts";

const policies = builtinPolicies();
const said = (code: string, rule: string, facts: { readonly [name: string]: never }, on?: string): string =>
  explain(policies.ask({ code, rule, facts, ...(on === undefined ? {} : { on }) }), rule, "zh-CN").join("\n");

/** Every wrong fact, and what a Chinese reader is told about it. */
const wrong: readonly (readonly [string, unknown, string])[] = [
  ["area", "wide", "应为平方米数，如"],
  ["area", 1.5, "应写成文字，以保持精确：平方米数，如"],
  ["area", true, "应为文字：平方米数，如"],
  ["unitPrice", "dear", "应为每平方米元数，如"],
  ["from", "2026-13-01", "应为日期 YYYY-MM-DD"],
  ["scheme", "barter", "应为 lump-sum, remuneration 之一"],
  ["changes", "none", "应为列表"],
  ["changes", [null], "第 0 项（自 0 起）：不能是 null"],
  ["changes", [{ area: "x" }], "第 0 项（自 0 起）：area: "],
  ["aera", "1", "没有“aera”这个字段；是不是“area”？"],
];

describe("what is wrong with a question, in Chinese", () => {
  it.each(wrong)("%s = %j", (name, value, words) => {
    const text = said("CN", "fee.period", { [name]: value as never });
    expect(text).toContain(words);
    expect(text).not.toMatch(/must|unknown|known are|did you/);
  });

  it.each([
    ["Atlantis", "fee.period", undefined, "没有“Atlantis”这个地方；已有："],
    ["CN", "fee.periods", undefined, "没有“fee.periods”这条规则；是不是“fee.period”？"],
    ["CN", "fee.period", "2026/01/01", "应为日期 YYYY-MM-DD"],
  ])("%s %s on %s", (code, rule, on, words) => {
    const text = said(code, rule, {}, on);
    expect(text).toContain(words);
    expect(text).not.toMatch(/must|unknown|known are|did you/);
  });

  it("names the kinds that the other rules ask for", () => {
    const say = (rule: string, name: string, value: unknown): string =>
      said("110000", rule, { [name]: value as never });
    expect(say("repair.deadline", "grade", 9)).toContain("应为 1 至 3 的整数");
    expect(say("repair.deadline", "complaint", "2025-11-03")).toContain("应为带时区的时刻，如");
    expect(say("repair.deadline", "standardAdopted", "yes")).toContain("应为 true 或 false");
    expect(say("handover.deadline", "agreedPeriod", [])).toContain("应为期间，如");
    expect(say("notice.nonRenewal", "contractNoticeDays", -1)).toContain("应为不小于 0 的整数");
    expect(say("fee.refund", "prepaid", "-1.00")).toContain("不能为负");
    expect(say("fee.settlement", "remunerationPct", "much")).toContain("应为分数，如");
    expect(say("late.charge", "lossProxy", "much")).toContain("应为 LPR-1Y-at-due 之一，或者：");
    expect(say("vote.channel", "channel", "")).toContain("应为非空的文字");
  });
});
