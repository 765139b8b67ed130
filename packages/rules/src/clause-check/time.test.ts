import { lintReading, readContract } from "@heyue/core/text";
import { testRule } from "@heyue/core/testing/rule-tester";
import { describe, expect, it } from "vitest";
import { contract, idsOf, preliminary, ruleOf } from "./place-rule.fixture.ts";

const on = "2026-06-01";

const expectNothing = (code: string, id: string, text: string): void =>
  expect(lintReading(readContract(text), { on, replace: [ruleOf(code, id)] })).toEqual([]);

describe("times that a text promises, against the law of the place", () => {
  it("a reply to a complaint may be promised sooner, not later", () => {
    testRule(ruleOf("330100", "law-reply-deadline"), {
      valid: [
        contract("乙方应在收到业主投诉之日起10日内答复。"),
        contract("乙方应在收到业主投诉之日起5个工作日内书面答复。"),
        contract("乙方应在收到业主投诉后24小时内答复，15日内处理完毕。"),
        contract("乙方不得在收到投诉15日内不予答复。"),
        contract("街道办事处应在收到投诉之日起15日内答复。"),
        { text: contract("乙方应在收到业主投诉之日起15日内答复。"), on: "2021-12-01" },
        "政府采购服务合同\n第一条 服务\n供应商应在收到投诉之日起15日内答复采购人。",
      ],
      invalid: [
        {
          text: contract("乙方应在收到业主投诉之日起⟦15日⟧内答复。"),
          on,
          findings: [{ severity: "high", says: "超过法规的10日" }],
        },
        {
          text: contract("业主的投诉，乙方在⟦二十个工作日⟧内给予书面答复。"),
          on,
          findings: [{ says: "第五十条" }],
        },
        { text: contract("投诉答复期限为⟦15日⟧。"), on },
      ],
    });
  });

  it("Liaocheng answers a doubt about what was posted in three days", () => {
    testRule(ruleOf("371500", "law-reply-deadline"), {
      valid: [
        contract("业主对公示内容提出异议的，乙方三日内答复。"),
        contract("乙方在收到投诉之日起30日内答复。"),
      ],
      invalid: [
        { text: contract("业主对公示内容提出异议的，乙方⟦七日⟧内答复。"), on, findings: [{ says: "3日" }] },
      ],
    });
  });

  it("national law names no number of days, so there is nothing to say", () => {
    expectNothing("440300", "law-reply-deadline", contract("乙方应在收到业主投诉之日起90日内答复。"));
  });

  it("the contract is filed in time", () => {
    testRule(ruleOf("330100", "law-filing-deadline"), {
      valid: [
        contract("乙方应自合同签订之日起15日内将合同报送备案。"),
        contract("乙方应自合同签订之日起十个工作日内办理备案。"),
        contract("业主委员会应当自选举产生之日起30日内备案。"),
        contract("议事规则变更的，业主委员会应在30日内办理变更备案。"),
        contract("业主与承租人签订租赁合同后30日内报乙方备案。"),
        { text: contract("乙方应自合同签订之日起30日内将合同备案。"), on: "2022-02-28" },
      ],
      invalid: [
        {
          text: contract("乙方应自合同签订之日起⟦30日⟧内将合同报送房产主管部门备案。"),
          on: "2022-03-01",
          findings: [{ says: "第四十九条" }],
        },
      ],
    });
    // A month may have thirty-one days; the thirty of Shanghai are not plainly exceeded.
    expectNothing("310000", "law-filing-deadline", contract("乙方应自合同签订之日起一个月内备案。"));
  });

  it("where two laws differ the reader is told, gently", () => {
    testRule(ruleOf("371100", "law-filing-deadline"), {
      valid: [contract("乙方应自合同签订之日起10日内备案。")],
      invalid: [
        {
          text: contract("乙方应自合同签订之日起⟦12日⟧内备案。"),
          on,
          findings: [{ severity: "low", says: "两部法规不一致" }],
        },
      ],
    });
  });

  it("a handover may be shortened, not lengthened", () => {
    testRule(ruleOf("110000", "law-handover-deadline"), {
      valid: [
        contract("本合同终止后，乙方应在15日内移交资料并退出。"),
        contract("秩序维护员交接班应在合同约定的60分钟内完成交接。"),
        contract("业主委员会任期届满三个月前办理移交。"),
        { text: contract("本合同终止后60日内，乙方退出。"), on: "2019-01-01" },
      ],
      invalid: [
        {
          text: contract("本合同终止后，乙方应在⟦60日⟧内移交资料并退出物业管理区域。"),
          on,
          findings: [{ severity: "high", says: "30日" }],
        },
      ],
    });
    // Hangzhou leaves it to the contract.
    expectNothing(
      "330100",
      "law-handover-deadline",
      contract("本合同终止后，乙方应在60日内移交资料并退出。"),
    );
  });

  it("a preliminary contract runs for two years at most in Beijing", () => {
    testRule(ruleOf("110000", "law-term-limit"), {
      valid: [
        preliminary("本合同期限为两年。"),
        preliminary("合同期限自2025年1月1日起至2026年12月31日止。"),
        contract("本合同期限为五年。"),
        preliminary("本合同期限为两年，保修期限为五年。"),
        preliminary("电梯的质保期限为五年。"),
      ],
      invalid: [
        {
          text: preliminary("合同期限自⟦2025年1月1日起至2027年12月31日⟧止。"),
          on,
          findings: [{ severity: "high", says: "第十九条" }],
        },
        { text: preliminary("本合同期限为⟦五年⟧。"), on, findings: [{ says: "24个月" }] },
      ],
    });
  });

  it("a limit that holds generally is only a hint", () => {
    testRule(ruleOf("330200", "law-term-limit"), {
      valid: [contract("本合同服务期限为五年。")],
      invalid: [
        { text: contract("本合同服务期限为⟦八年⟧。"), on, findings: [{ severity: "low", says: "一般" }] },
      ],
    });
  });

  it("parking is let to outsiders for half a year in Shandong", () => {
    testRule(ruleOf("370000", "law-parking-lease"), {
      valid: [
        contract("车位满足业主需要后出租给区域外的人，每次租赁期限不超过六个月。"),
        contract("业主承租车位的租赁期限为一年。"),
      ],
      invalid: [
        { text: contract("车位出租给小区外的单位，租赁期限⟦一年⟧。"), on, findings: [{ says: "6个月" }] },
      ],
    });
  });

  it("the owners are asked early enough who serves next", () => {
    testRule(ruleOf("110000", "law-renewal-decision"), {
      valid: [contract("本合同期限届满六个月前，甲方组织业主决定续聘或者另聘。")],
      invalid: [
        {
          text: contract("本合同期限届满⟦三个月⟧前，甲方组织业主决定续聘或者另聘。"),
          on,
          findings: [{ says: "6个月" }],
        },
      ],
    });
  });

  it("the notice of a contract without term: local law beside the national", () => {
    testRule(ruleOf("310000", "law-notice-indefinite"), {
      valid: [
        contract("不定期合同，任何一方可以随时解除，但应提前60日书面通知对方。"),
        contract("不定期合同，任何一方可以随时解除，但应提前两个月书面通知对方。"),
        contract("乙方应提前15日书面通知停水。"),
      ],
      invalid: [
        {
          text: contract("不定期合同，任何一方可以随时解除，但应提前⟦30日⟧书面通知对方。"),
          on,
          findings: [{ says: "60日" }],
        },
      ],
    });
    testRule(ruleOf("330300", "law-notice-indefinite"), {
      valid: [contract("合同延续期间，任何一方终止合同的，应提前60日书面通知对方。")],
      invalid: [
        {
          text: contract("合同延续期间，任何一方终止合同的，应提前⟦45日⟧书面通知对方。"),
          on,
          findings: [{ severity: "low", says: "60日" }],
        },
      ],
    });
    // The linter's own term-against-law says the national sixty days already.
    expectNothing("330100", "law-notice-indefinite", contract("不定期合同，应提前30日书面通知对方解除。"));
  });

  it("notices that national law leaves to the contract are reported only where a local law does not", () => {
    const early = "甲方提前终止合同的，应提前30日书面通知乙方。";
    expectNothing("330100", "law-notice-dismissal", contract(early));
    testRule(ruleOf("441800", "law-notice-dismissal"), {
      valid: [contract("甲方提前终止合同的，应提前三个月书面通知乙方。")],
      invalid: [
        {
          text: contract(early.replace("30日", "⟦30日⟧")),
          on,
          findings: [{ severity: "low", says: "3个月" }],
        },
      ],
    });
    const ending = "乙方不再续约的，应在期满前30日书面通知甲方。";
    expectNothing("330100", "law-notice-non-renewal", contract(ending));
    testRule(ruleOf("410000", "law-notice-non-renewal"), {
      valid: [
        contract("乙方不再续约的，应在期满前三个月书面通知甲方。"),
        contract("甲方不再续聘的，应在期满前30日书面通知乙方。"),
      ],
      invalid: [{ text: contract(ending.replace("30日", "⟦30日⟧")), on, findings: [{ severity: "low" }] }],
    });
  });

  it("steps of procedure", () => {
    testRule(ruleOf("331000", "law-procedure-deadline"), {
      valid: [preliminary("公共收益自收到之日起15个工作日内存入专项维修资金账户。")],
      invalid: [
        {
          text: preliminary("公共收益自收到之日起⟦60日⟧内存入专项维修资金账户。"),
          on,
          findings: [{ says: "15个工作日" }],
        },
      ],
    });
    testRule(ruleOf("310000", "law-report-deadline"), {
      valid: [contract("乙方对违规装修劝阻无效的，应在24小时内报告房管部门。")],
      invalid: [
        {
          text: contract("乙方对违规装修劝阻无效的，应在⟦三日⟧内报告房管部门。"),
          on,
          findings: [{ says: "24小时" }],
        },
      ],
    });
  });

  it("a posting lasts long enough", () => {
    testRule(ruleOf("330100", "law-posting-period"), {
      valid: [
        contract("调价方案应公示不少于30日。"),
        contract("乙方应每15日公示一次巡查情况。"),
        contract("新的收费标准公示7日后执行。"),
        contract("乙方未按约定将调价方案公示7日的，应当改正。"),
      ],
      invalid: [
        { text: contract("收费标准调整方案公示⟦15日⟧后报业主大会表决。"), on, findings: [{ says: "30日" }] },
        { text: contract("召开业主大会会议，应提前⟦7日⟧通知全体业主。"), on, findings: [{ says: "15日" }] },
      ],
    });
  });

  it("a place without the rule has no such check", () => {
    expect(idsOf("330100")).not.toContain("law-report-deadline");
    expect(idsOf("440300")).not.toContain("law-filing-deadline");
    expect(idsOf("440300")).toContain("law-earnest-cap");
  });
});
