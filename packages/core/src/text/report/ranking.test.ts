import { describe, expect, it } from "vitest";
import type { Finding } from "../lint/finding.ts";
import { readContract } from "../reader/reader.ts";
import { stakeOf, topFindings } from "./ranking.ts";

const text = `第一条 服务内容
乙方负责保洁。
第二条 付款
甲方按月支付服务费用。
第三条 违约责任
乙方违约的，应当支付违约金。
第四条 其他
本合同一式两份。
`;
const reading = readContract(text);
const finding = (of: string, ruleId: string, severity: Finding["severity"] = "high"): Finding => ({
  ruleId,
  severity,
  start: text.indexOf(of),
  end: text.indexOf(of) + of.length,
  text: of,
  clauseId: "",
  message: { "zh-CN": "", en: "" },
  citations: [],
});
const order = (findings: readonly Finding[], count = 10): readonly string[] =>
  topFindings(reading, findings, count).map(({ finding: { ruleId, text: of } }) => `${ruleId} ${of}`);

describe("given findings to choose from", () => {
  it("then the graver comes first, whatever it is about", () => {
    expect(
      order([finding("支付服务费用", "utilities-cut", "medium"), finding("一式两份", "undefined-term")]),
    ).toEqual(["undefined-term 一式两份", "utilities-cut 支付服务费用"]);
  });

  it("then of one severity come core content, money, service, the rest", () => {
    const given = [
      finding("一式两份", "vague-commitment"),
      finding("负责保洁", "vague-commitment"),
      finding("违约金", "vague-commitment"),
      finding("服务内容", "missing-core-clause"),
    ];
    expect(order(given)).toEqual([
      "missing-core-clause 服务内容",
      "vague-commitment 违约金",
      "vague-commitment 负责保洁",
      "vague-commitment 一式两份",
    ]);
    expect(given.map((each) => stakeOf(reading, each))).toEqual(["other", "service", "money", "core"]);
  });

  it("then of one stake comes law, then balance, contradiction, gap, vagueness, blank, form", () => {
    const rules = [
      "undefined-term",
      "unfilled-blank",
      "vague-commitment",
      "penalty-without-cap",
      "amount-mismatch",
      "one-sided-waiver",
      "utilities-cut",
    ];
    expect(order(rules.map((rule) => finding("违约金", rule)))).toEqual(
      rules.toReversed().map((rule) => `${rule} 违约金`),
    );
  });

  it("then a rule that is not known here counts as law when it cites law, else as a gap", () => {
    const cited = { ...finding("违约金", "place-rule"), citations: [{ source: "条例", article: "第一条" }] };
    expect(
      order([
        finding("违约金", "own-rule"),
        finding("违约金", "vague-commitment"),
        finding("违约金", "one-sided-waiver"),
        cited,
      ]),
    ).toEqual(["place-rule 违约金", "one-sided-waiver 违约金", "own-rule 违约金", "vague-commitment 违约金"]);
  });

  it("then many of one rule stand back behind others of their severity, not behind lesser ones", () => {
    const blanks = Array.from({ length: 6 }, () => finding("违约金", "unfilled-blank"));
    const others = [finding("一式两份", "undefined-term"), finding("违约金", "utilities-cut", "medium")];
    expect(order([...blanks, ...others])).toEqual([
      ...Array.from({ length: 3 }, () => "unfilled-blank 违约金"),
      "undefined-term 一式两份",
      ...Array.from({ length: 3 }, () => "unfilled-blank 违约金"),
      "utilities-cut 违约金",
    ]);
  });

  it("then no more than asked for are given, and none of none", () => {
    expect(order([finding("违约金", "a"), finding("违约金", "b")], 1)).toHaveLength(1);
    expect(order([])).toEqual([]);
  });
});
