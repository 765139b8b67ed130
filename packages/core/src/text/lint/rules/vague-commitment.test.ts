import { expect, it } from "vitest";
import { readContract } from "../../reader/reader.ts";
import { lintReading } from "../linter.ts";
import { testRule } from "../rule-tester.ts";
import { vagueCommitment } from "./vague-commitment.ts";

it("finds the word in the role that makes it matter, and proposes a measure of the right kind", () => {
  testRule(vagueCommitment, {
    valid: [
      "第一条 服务标准\n乙方接到报修后应在30分钟内及时到场。",
      "第一条 服务标准\n乙方应每月定期检查消防水泵。",
      "第二条 付款\n甲方收到发票后10个工作日内支付当月服务费。",
      "第三条 权利\n甲方有权随时抽查保洁质量。",
      "第四条 定期检查\n每季度检查一次，结果书面送达甲方。",
      "第五条 释义\n本合同中的“及时”是指接报后30分钟内。",
      "第六条 人员\n乙方应按国家有关规定缴纳五险一金。",
      "4.1 Cleaning\nThe Contractor shall clean the lobby 2 times per day.",
    ],
    invalid: [
      {
        text: "第一条 维修\n电梯故障的，乙方应⟦及时⟧维修。",
        findings: [{ severity: "high", says: "接报后____分钟内到场" }],
      },
      {
        text: "第二条 巡查\n乙方应⟦定期⟧巡查地下车库。",
        findings: [{ severity: "high", says: "每____（日/周）____次" }],
      },
      {
        text: "第三条 付款\n甲方⟦收到乙方发票后⟧支付服务费。",
        findings: [{ severity: "high", says: "____个工作日内" }],
      },
      {
        text: "第四条 解除\n乙方出现⟦重大失误⟧的，甲方有权解除合同。",
        findings: [{ severity: "high", says: "合同的解除或终止系于此" }],
      },
      {
        text: "第五条 档案\n乙方应⟦及时⟧归档保洁记录，并⟦妥善⟧保管。",
        findings: [
          { severity: "medium", says: "附随义务" },
          { severity: "medium", says: "抽查合格率" },
        ],
      },
      {
        text: "第六条 人员\n前台人员⟦态度热情⟧。",
        findings: [{ severity: "low", says: "有效投诉" }],
      },
      {
        text: "第七条 争议\n双方发生争议的，⟦按相关法律法规处理⟧。",
        findings: [{ severity: "high", says: "《____》" }],
      },
      {
        text: "第八条 补偿\n甲方提前解除合同的，应给予乙方⟦相应补偿⟧。",
        findings: [{ severity: "high", says: "（基数）×____%" }],
      },
      {
        text: "第九条 范围\n乙方应完成甲方⟦交办的其他工作⟧。",
        findings: [{ severity: "medium", says: "工时" }],
      },
      {
        text: "第十条 报修\n报修⟦及时率⟧不低于97%。",
        findings: [{ severity: "medium", says: "为“及时率”下定义" }],
      },
      {
        text: "第十一条 责任\n一方逾期告知的，应承担⟦相应责任⟧。",
        findings: [{ severity: "medium", says: "累计不超过____元" }],
      },
      {
        text: "4.1 Repairs\nThe Manager shall ⟦promptly⟧ repair any leak in the common parts.",
        findings: [{ severity: "high", says: "within ____" }],
      },
    ],
  });
});

it("Given a clause with a vague word, when it is linted, then the finding names the clause and never a number of its own", () => {
  const reading = readContract("第一条 保洁\n乙方应及时清运生活垃圾。\n第二条 绿化\n乙方应定期修剪灌木。\n");
  const findings = lintReading(reading, { rules: [vagueCommitment.id], replace: [vagueCommitment] });
  expect(findings.map(({ text }) => text)).toEqual(["及时", "定期"]);
  expect(new Set(findings.map(({ clauseId }) => clauseId)).size).toBe(2);
  for (const { suggestion } of findings) {
    expect(suggestion?.["zh-CN"]).toContain("____");
    expect(suggestion?.["zh-CN"]).not.toMatch(/\d/);
  }
});
