import { lintReading, readContract } from "@heyue/core/text";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinPolicies } from "../rules.ts";
import { allChecks } from "./check-list.ts";
import { lawChecks } from "./law-checks.ts";
import { contract } from "./place-rule.fixture.ts";

const policies = builtinPolicies();
const late = "乙方应在收到业主投诉之日起15日内答复。";
const found = (text: string, options: { readonly code: string; readonly on?: string }) =>
  lintReading(readContract(text), { replace: lawChecks(policies, options) });

describe("the checks of a place", () => {
  it("choose the law of the day asked for, else of signing, else of the term, else as last reviewed", () => {
    const days = [
      found(contract(late), { code: "330100", on: "2024-05-01" }),
      found(`${contract(late)}签订日期：2023年4月1日\n`, { code: "330100" }),
      found(contract("服务期限自2025年1月1日起至2025年12月31日止。", late), { code: "330100" }),
      found(contract(late), { code: "330100" }),
    ].map(([finding]) => /（按(.*?)的法规；(.*?)）/.exec(finding?.message["zh-CN"] ?? "")?.slice(1));
    expect(days).toEqual([
      ["2024-05-01", "指定的日期"],
      ["2023-04-01", "签订日期"],
      ["2025-01-01", "期限起始日"],
      [expect.stringMatching(/^20\d\d-\d\d-\d\d$/), "文本未写日期，取法规最近核对日"],
    ]);
  });

  it("say nothing of a contract signed before the law", () => {
    expect(found(`${contract(late)}签订日期：2021年4月1日\n`, { code: "330100" })).toEqual([]);
  });

  it("carry the law of the city, found by its name, with source, article and quote", () => {
    const [finding] = found(contract(late), { code: "杭州" });
    expect(finding?.citations).toEqual([
      { source: "杭州市物业管理条例", article: "第五十条", quote: expect.stringContaining("十日") },
    ]);
  });

  it("are those that the place has law for, and stand under stable ids", () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^law(?:-[a-z]+)+$/.test(id))).toBe(true);
    const places = policies.list().map(({ code }) => code);
    const somewhere = new Set(places.flatMap((code) => lawChecks(policies, { code }).map(({ id }) => id)));
    expect(ids.filter((id) => !somewhere.has(id))).toEqual([]);
  });

  it("refuse a place that is not known", () => {
    expect(() => lawChecks(policies, { code: "Atlantis" })).toThrow(/no place is known as "Atlantis"/);
  });

  it("ask nothing that a place does not understand", () => {
    const asked: string[] = [];
    const watched = {
      ...policies,
      ask: (question: Parameters<typeof policies.ask>[0]) => {
        const verdict = policies.ask(question);
        if (verdict.verdict === "invalid-input") asked.push(`${question.code} ${question.rule}`);
        return verdict;
      },
    };
    const text = contract(
      `${late}乙方自合同签订之日起40日内备案。合同终止后60日内移交资料。不定期合同提前10日书面通知解除。`,
      "电梯困人的，3小时内到达现场。公共收益每三年公布一次。公共收益的10%用于补充维修资金。召开业主大会会议，应提前3日通知全体业主。",
      "甲方支付合同总价的50%作为定金。车位出租给小区外的人，租赁期限二年。本合同期限为九年。乙方可以预收36个月的物业服务费。",
      "乙方按照《住宅物业服务标准》二级提供服务，急修60分钟内到达现场。监控录像保存5日。预收的物业服务费不予退还。",
    );
    for (const { code } of policies.list())
      lintReading(readContract(text), { replace: lawChecks(watched, { code, on: "2026-06-01" }) });
    expect(asked).toEqual([]);
  });

  it("report a promise exactly when it is longer than what the policy answers", () => {
    const due = policies.ask({
      code: "330100",
      rule: "reply.deadline",
      facts: { received: "2026-06-01", addressee: "provider" },
    }).values["raw"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
        const text = contract(late.replace("15日", `${days}日`));
        const end = `2026-06-${String(1 + days).padStart(2, "0")}`;
        const isLater = days > 29 || end > String(due);
        expect(found(text, { code: "330100", on: "2026-06-01" })).toHaveLength(isLater ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it("leave texts of other languages alone", () => {
    const english = "Property Management Agreement\nThe Manager replies to complaints within 90 days.\n";
    expect(found(english.repeat(20), { code: "330100" })).toEqual([]);
  });
});
