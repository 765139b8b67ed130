import { testRule } from "@heyue/core/testing/rule-tester";
import { describe, it } from "vitest";
import { contract, ruleOf } from "./place-rule.fixture.ts";

const on = "2026-06-01";
const adopted = "乙方按照《住宅物业服务标准》（DB11/T 751）二级提供服务。";

describe("the service that a text promises, against the law of the place", () => {
  it("trapped passengers are reached in time, by the more lenient of two numbers", () => {
    testRule(ruleOf("330100", "law-rescue-arrival"), {
      valid: [
        contract("电梯困人的，维保单位应在30分钟内到达现场。"),
        contract("电梯困人的，维保单位应在1小时内到达现场。"),
        contract("电梯故障的，维保单位应在4小时内到达现场。"),
        { text: contract("电梯困人的，维保单位应在2小时内到达现场。"), on: "2020-01-01" },
      ],
      invalid: [
        {
          text: contract("电梯困人的，维保单位应在⟦2小时⟧内到达现场。"),
          on,
          findings: [{ severity: "high", says: "1小时" }],
        },
        "政府采购服务合同\n第一条 电梯\n发生困人的，供应商⟦90分钟⟧内赶到现场。",
      ],
    });
  });

  it("a standard binds only where the text adopts it, and from the day it is in force", () => {
    testRule(ruleOf("110000", "law-urgent-repair"), {
      valid: [
        contract("急修30分钟内到达现场。"),
        contract("本项目参考了《住宅物业服务标准》的编写体例。", "急修30分钟内到达现场。"),
        { text: contract(adopted, "急修30分钟内到达现场。"), on: "2025-09-30" },
        { text: contract(adopted, "急修10分钟内到达现场，投诉4小时内反馈。"), on },
      ],
      invalid: [
        {
          text: contract(adopted, "急修⟦30分钟⟧内到达现场。"),
          on: "2025-10-01",
          findings: [{ says: "15分钟" }],
        },
        {
          text: contract(adopted, "业主投诉⟦24小时⟧内反馈。"),
          on,
          findings: [{ severity: "medium", says: "4小时" }],
        },
      ],
    });
    testRule(ruleOf("110000", "law-standard-level"), {
      valid: [
        contract("监控录像保存15日。"),
        { text: contract(adopted, "监控录像保存30日。"), on },
        { text: contract(adopted, "劳动合同保存15日。"), on },
      ],
      invalid: [{ text: contract(adopted, "监控录像保存⟦15日⟧。"), on, findings: [{ says: "30日" }] }],
    });
  });

  it("disclosure often enough", () => {
    testRule(ruleOf("310000", "law-disclosure-frequency"), {
      valid: [
        contract("公共收益每季度公布一次，维修资金每半年公布一次。"),
        contract("公共收益每月公布一次。"),
        contract("乙方每年组织一次消防演练，并公布演练情况。"),
        contract("乙方每半年检查一次公共收益账目。"),
        contract("业主委员会每年公布一次工作经费的收支，公共收益每季度公布一次。"),
        contract("乙方每年公布年度预算，每季度公布公共收益。"),
      ],
      invalid: [
        {
          text: contract("公共收益⟦每年公布一次⟧。"),
          on,
          findings: [{ severity: "medium", says: "每年4次" }],
        },
      ],
    });
    testRule(ruleOf("330500", "law-disclosure-frequency"), {
      valid: [contract("公共收益每半年公示一次。")],
      invalid: [{ text: contract("公共收益⟦每年公示一次⟧。"), on, findings: [{ says: "每年2次" }] }],
    });
  });

  it("how often accounts are due hangs on how the fee is reckoned", () => {
    testRule(ruleOf("330900", "law-disclosure-frequency"), {
      valid: [
        contract("实行包干制的，乙方每年公布一次收支情况。"),
        contract("实行酬金制的，每年两次公布收支情况；实行包干制的，每年公布一次经营收入的收支情况。"),
      ],
      invalid: [
        { text: contract("实行酬金制的，乙方⟦每年⟧公布收支情况。"), on, findings: [{ says: "每年2次" }] },
      ],
    });
  });

  it("entry by face is voluntary in Hangzhou", () => {
    testRule(ruleOf("330100", "law-forced-biometrics"), {
      valid: [
        contract("业主可以选择人脸识别或者门禁卡进入小区。"),
        contract("乙方不得要求业主必须通过人脸识别进入小区。"),
        contract("乙方员工应当以指纹打卡考勤。"),
        { text: contract("业主必须通过人脸识别进入小区。"), on: "2022-02-28" },
      ],
      invalid: [
        {
          text: contract("⟦业主必须通过人脸识别进入⟧小区。"),
          on: "2022-03-01",
          findings: [{ says: "第五十条" }],
        },
      ],
    });
  });

  it("what Shandong wants in every contract", () => {
    testRule(ruleOf("370100", "law-local-core-clause"), {
      valid: [
        contract("乙方按二级服务标准提供服务。", "长期空置的房屋，业主应当书面告知，物业服务费按约定减收。"),
        "关于装修的通知\n请业主在施工前申报。",
      ],
      invalid: [
        {
          text: `⟦物业服务合同⟧${contract("乙方按二级服务标准提供服务。").slice(6)}`,
          on,
          findings: [{ says: "长期空置物业的管理" }],
        },
      ],
    });
  });
});
