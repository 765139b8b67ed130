import { describe, it } from "vitest";
import { testRule } from "../rule-tester.ts";
import { breachWithoutRemedy } from "./breach-without-remedy.ts";
import { oneSidedLiability } from "./one-sided-liability.ts";
import { oneSidedWaiver } from "./one-sided-waiver.ts";
import { penaltyWithoutCap } from "./penalty-without-cap.ts";
import { remedyWithoutTrigger } from "./remedy-without-trigger.ts";

describe("who bears what", () => {
  it("finds liability without limit or fault", () => {
    testRule(oneSidedLiability, {
      valid: [
        "因乙方过错造成业主损失的，乙方承担全部赔偿责任。",
        "乙方赔偿以合同总价为上限，超出部分由保险人承担。",
        "扣款由双方共同确定。",
        "任何一方违约的，应当赔偿对方的全部损失。",
        "乙方员工的劳动争议由乙方处理，与甲方无关。",
        "乙方对己方人员的安全负全部责任。",
        "合同价已包含税费、保险等一切费用，甲方不再另行支付。",
        "乙方非法转包的，按合同总价的5%支付违约金。",
        "乙方违反保密义务的，承担由此产生的一切法律责任。",
        "有下列情形之一的，甲方应当书面催告，期满未改正的，可以解除合同：",
      ],
      invalid: [
        {
          text: "合同期内发生的⟦一切责任和费用由乙方承担，与甲方无关⟧。",
          findings: [{ severity: "high", says: "第四百九十七条" }],
        },
        "凡在物业区域内⟦发生的人身伤害、财产损失，乙方均应承担赔偿责任⟧。",
        "服务区域内⟦发生的任何人身伤亡事故均由乙方承担全部责任⟧。",
        "⟦无论何种原因造成设备停运，乙方均应承担⟧责任。",
        "投标材料不实的，⟦一切后果由供应商承担⟧。",
        "乙方的⟦赔偿责任不设上限⟧。",
        "⟦不论是自然老化还是人为损坏，均由乙方承担⟧。",
        "⟦不分责任归属，从保证金中扣除罚⟧款。",
        "考核⟦扣款由甲方单方决定⟧。",
        "合同期内⟦最低工资标准上涨、社保基数调整等风险均由乙方承担⟧。",
        "⟦甲方有权随时单方解除本合同且不承担任何责任⟧。",
        "乙方对业主的损失承担⟦无限连带责任⟧。",
        "⟦移交前已有的设备缺陷，由乙方无条件⟧修复。",
        "设备⟦年检未通过的，一律扣除⟧当月服务费的5%。",
      ],
    });
  });

  it("finds rights given up in advance", () => {
    testRule(oneSidedWaiver, {
      valid: [
        "业主不得以未接受相关服务为由拒绝支付物业费。",
        "乙方不得以任何形式转让本合同。",
        "甲方未行使权利，不构成对权利的放弃。",
        "因不可抗力造成的损失，乙方不承担任何责任。",
        "因乙方违约解除合同的，甲方不承担任何赔偿责任。",
        "对考核结果有异议的，乙方在3日内提出，逾期视为放弃异议。",
        "双方对本条款均无异议。",
        "业主不得以放弃权利为由不履行义务。",
        "由于甲方原因造成的损失，乙方不承担任何责任。",
        "乙方负责自身的安全生产，非因甲方原因发生的事故，甲方不承担任何责任。",
      ],
      invalid: [
        {
          text: "甲方提前终止的，乙方⟦不得以任何理由要求补偿⟧。",
          findings: [{ severity: "high", says: "第五百零六条" }],
        },
        "乙方自愿⟦放弃对甲方的索赔⟧。",
        { text: "本合同的⟦最终解释权归甲方⟧所有。", findings: [{ says: "解释" }] },
        "业主财产丢失，⟦物业公司概不负责⟧。",
        "⟦甲方因自身原因提前解除合同的，不予任何补偿⟧。",
        "业主⟦不得以任何理由拒交⟧物业费。",
      ],
    });
  });

  it("finds a breach without consequence", () => {
    testRule(breachWithoutRemedy, {
      valid: [
        "第七条 乙方擅自撤场的，视为违约，应当支付违约金2万元。",
        "第七条 乙方擅自撤场的，视为违约。\n第八条 一方违约的，应当赔偿对方损失。",
        "第七条 违约责任按附件执行。",
      ],
      invalid: [
        {
          text: "⟦第七条 乙方擅自撤场的，视为违约⟧。\n第八条 本合同一式四份。",
          findings: [{ severity: "medium", says: "第五百七十七条" }],
        },
        "⟦未按期公示收支的，构成乙方违约⟧。",
      ],
    });
  });

  it("finds a remedy without an event", () => {
    testRule(remedyWithoutTrigger, {
      valid: [
        "乙方逾期提供服务的，支付5000元违约金。",
        "第七条 有下列行为之一的：\n（1）擅自转包，支付违约金20000元。",
        "违约金从当月服务费中扣除，不足部分由乙方支付。",
        "乙方每发现一处未清扫，扣除50元罚款。",
        "物业费每平方米2.6元，按季支付。",
      ],
      invalid: [
        {
          text: "第七条 乙方应向甲方⟦支付5000元违约金⟧。",
          findings: [{ severity: "high", says: "第五百八十五条" }],
        },
        "第七条 甲方可以向乙方⟦收取合同总价10%的违约金⟧。",
      ],
    });
  });

  it("finds a daily penalty without a cap", () => {
    testRule(penaltyWithoutCap, {
      valid: [
        "甲方逾期付款的，每日按欠款的万分之三支付违约金，累计不超过欠款的5%。",
        "乙方逾期的，支付合同总价2%的违约金。",
        "每日清扫2次，满意率95%。",
        "日常维护保养不到位的，扣500元违约金。",
      ],
      invalid: [
        { text: "甲方逾期付款的，⟦每日按欠款的万分之三⟧支付违约金。", findings: [{ severity: "low" }] },
        "乙方逾期提供服务的，⟦每逾期一天支付合同总价的0.5%⟧作为违约金。",
        "乙方逾期进场的，⟦每延误一天扣除500元⟧违约金。",
      ],
    });
  });
});
