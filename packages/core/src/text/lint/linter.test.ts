import { describe, expect, it } from "vitest";
import { readContract } from "../reader/reader.ts";
import { coreClauseScore } from "./core-clause-score.ts";
import { lintReading } from "./linter.ts";
import type { LintRule } from "./rule.ts";

const text = `物业服务合同
第一条 催费
业主拖欠物业费的，乙方有权停水停电。
第二条 法律
本合同依据《合同法》订立。
第三条 转包
乙方可以将全部物业服务转委托给第三人。
`;
const rules = ["utilities-cut", "repealed-law", "whole-subcontract"];
const ids = (source: string, options = {}): readonly string[] =>
  lintReading(readContract(source), { rules, ...options }).map(({ ruleId }) => ruleId);

describe("the linter", () => {
  it("gives findings in the order of the text, each with the text of its span", () => {
    const reading = readContract(text);
    const findings = lintReading(reading);
    expect(ids(text)).toEqual(rules);
    expect(findings.map(({ start }) => start)).toEqual(
      findings.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    for (const finding of findings) expect(finding.text).toBe(text.slice(finding.start, finding.end));
  });

  it("keeps what is at least as severe as asked", () => {
    expect(ids(text, { severity: "high" })).toEqual(["utilities-cut", "whole-subcontract"]);
  });

  it("judges by the law of a day", () => {
    expect(ids(text, { on: "2019-05-01" })).toEqual(["utilities-cut", "whole-subcontract"]);
  });

  it("runs rules of others beside its own and refuses a doubled or unknown id", () => {
    const extra: LintRule = {
      id: "no-lift",
      title: { "zh-CN": "没有电梯", en: "No lift" },
      description: { "zh-CN": "没有电梯。", en: "No lift." },
      severity: "low",
      check: (_, report) => report({ start: 0, end: 6, message: { "zh-CN": "没有", en: "none" } }),
    };
    expect(ids(text, { rules: ["no-lift"], extra: [extra] })).toEqual(["no-lift"]);
    expect(() => ids(text, { extra: [extra, { ...extra }] })).toThrow('Two rules have the id "no-lift"');
    expect(() => ids(text, { rules: ["no-such-rule"] })).toThrow('There is no rule "no-such-rule"');
  });

  it("refuses a span outside of the text", () => {
    const wild: LintRule = {
      id: "wild",
      title: { "zh-CN": "越界", en: "Wild" },
      description: { "zh-CN": "越界。", en: "Wild." },
      severity: "low",
      check: (reading, report) =>
        report({ start: 3, end: reading.length + 1, message: { "zh-CN": "越界", en: "wild" } }),
    };
    expect(() => lintReading(readContract("合同"), { rules: [], replace: [] })).not.toThrow();
    expect(() => lintReading(readContract("合同"), { replace: [wild] })).toThrow(RangeError);
  });

  it("lints an empty text and one of control characters", () => {
    for (const source of ["", "\u0000\u0007", "\n\n\n"])
      expect(() => lintReading(readContract(source))).not.toThrow();
  });
});

describe("suppressions", () => {
  const cut = { ruleId: "utilities-cut", text: "停水停电", reason: "已在补充协议中删除" };

  it("leave out the finding they name, when they give a reason", () => {
    expect(ids(text, { suppressions: [cut] })).toEqual(["repealed-law", "whole-subcontract"]);
  });

  it("are a finding themselves without a reason, and have no effect then", () => {
    expect(ids(text, { suppressions: [{ ...cut, reason: " " }] })).toEqual([
      "utilities-cut",
      "suppression-without-reason",
      "repealed-law",
      "whole-subcontract",
    ]);
  });

  it("are a finding themselves when they meet none", () => {
    expect(ids(text, { suppressions: [{ ...cut, text: "停燃气" }] })).toContain("suppression-unused");
    expect(ids(text, { suppressions: [{ ...cut, clauseId: "no-such-clause" }] })).toContain(
      "suppression-unused",
    );
  });

  it("are not called unused when their rule was not run", () => {
    expect(ids(text, { rules: ["repealed-law"], suppressions: [cut] })).toEqual(["repealed-law"]);
  });

  const inline = (comment: string): string => text.replace("第一条", `${comment}\n第一条`);

  it("in a comment hold for the clause that follows, and only for it", () => {
    const source = inline("<!-- heyue-lint-ignore utilities-cut, repealed-law: 法务已确认，签署前删除 -->");
    expect(ids(source)).toEqual(["suppression-unused", "repealed-law", "whole-subcontract"]);
    expect(ids(inline("<!-- heyue-lint-ignore utilities-cut: 签署前删除 -->"))).toEqual([
      "repealed-law",
      "whole-subcontract",
    ]);
  });

  it("in a comment without a reason do nothing but say so", () => {
    expect(ids(inline("<!-- heyue-lint-ignore utilities-cut -->"))).toEqual([
      "suppression-without-reason",
      "utilities-cut",
      "repealed-law",
      "whole-subcontract",
    ]);
  });
});

describe("the score per core clause", () => {
  it("says what is settled, where, and with how many measures", () => {
    const scores = coreClauseScore(
      readContract(
        "物业服务合同\n第一条 费用\n物业费为每月每平方米2.60元，业主于每季度首月10日前交纳。\n第二条 期限\n",
      ),
    );
    const fee = scores.find(({ id }) => id === "fee");
    const term = scores.find(({ id }) => id === "term");
    expect(fee).toMatchObject({ present: true, missing: [] });
    expect(fee?.measured).toBeGreaterThan(0);
    expect(fee?.where[0]?.clauseId).not.toBe("");
    expect(term).toMatchObject({ present: false, where: [] });
    expect(scores.map(({ id }) => id)).toEqual([
      "parties",
      "service-items",
      "service-quality",
      "fee",
      "maintenance-fund",
      "premises",
      "term",
      "handover",
      "breach",
      "dispute",
    ]);
  });
});
