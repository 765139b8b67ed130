import { describe, it } from "vitest";
import { testRule } from "../rule-tester.ts";
import { courtAndArbitration } from "./court-and-arbitration.ts";
import { lateChargeReducible } from "./late-charge-reducible.ts";
import { priceChangeWithoutOwners } from "./price-change-without-owners.ts";
import { renewalWithoutOwners } from "./renewal-without-owners.ts";
import { repealedLaw } from "./repealed-law.ts";
import { termAgainstLaw } from "./term-against-law.ts";
import { utilitiesCut } from "./utilities-cut.ts";
import { wholeSubcontract } from "./whole-subcontract.ts";

describe("what the law does not allow or no longer says", () => {
  it("finds repealed laws with what replaced them", () => {
    testRule(repealedLaw, {
      valid: [
        "根据《中华人民共和国民法典》合同编订立本合同。",
        "乙方与员工的关系适用《劳动合同法》和劳动合同法实施条例。",
        "由合同法定代表人签字后生效。",
        "原《合同法》已废止，本合同适用《民法典》。",
        "双方于2019年依照《合同法》签订的旧合同终止。",
        { text: "根据《合同法》订立本合同。", on: "2020-12-31" },
        "符合《环境噪声监测技术规范》。",
        { text: "税率按《增值税暂行条例》。", on: "2025-12-31" },
        "Staff are employed under the Labor Contract Law of the PRC.",
        "The Contract Law of the PRC was repealed in 2021.",
      ],
      invalid: [
        {
          text: "根据⟦《中华人民共和国合同法》⟧第一百一十四条，双方约定违约金。",
          findings: [{ severity: "medium", says: "第五百八十五条" }],
        },
        {
          text: "依照⟦《物权法》⟧第七十六条和⟦《物业服务企业资质管理办法》⟧执行。",
          findings: [{ says: "第二百七十八条" }, { says: "2018-03-08" }],
        },
        { text: "本合同未尽事宜按照⟦合同法⟧执行。", on: "2021-01-01", findings: [{ says: "2021-01-01" }] },
        "适用⟦《最高人民法院关于适用〈中华人民共和国合同法〉若干问题的解释（二）》⟧。",
      ],
    });
  });

  it("finds utilities and access cut for arrears", () => {
    testRule(utilitiesCut, {
      valid: [
        "乙方不得以停水、停电方式催交物业费。",
        "计划停水停电的，乙方提前2日通知业主。",
        "业主逾期不交物业费的，乙方可以书面催告，期满仍不支付的，提起诉讼。",
        "因业主欠缴电费被供电公司停电的，损失由业主承担。",
        "乙方违反规定以停水停电方式催交物业费的，应当赔偿业主损失。",
        "禁止乙方对欠费业主停用门禁卡。",
        "无关人员禁止进入监控室。",
        "第三条 乙方不得有下列行为：\n（一）停水停电催交物业费；\n（二）擅自撤场。",
        "乙方采取停止供水、供电或者限制车辆出入等方式催交物业费的，每次支付违约金500元。",
      ],
      invalid: [
        {
          text: "业主逾期三个月不交物业费的，乙方有权⟦停水停电⟧。",
          findings: [{ severity: "high", says: "第九百四十四条" }],
        },
        "对欠费业主，乙方可以采取⟦停止供水、供电⟧等措施。",
        "欠费户的⟦门禁卡将被停用⟧。",
        "业主拖欠物业费的，乙方可以⟦停用其门禁卡⟧，直至付清。",
        "业主拒交物业费的，物业公司有权⟦限制其车辆进出⟧小区。",
      ],
    });
  });

  it("finds the whole service given away", () => {
    testRule(wholeSubcontract, {
      valid: [
        "乙方不得将全部物业服务转委托给第三人。",
        "乙方可以将电梯维保等专项服务委托给专业公司，并对甲方负责。",
        "乙方将全部服务转包的，甲方有权解除合同。",
        "甲方将本项目全部物业服务委托给乙方。",
        "未经甲方书面同意，乙方不得将本项目整体转包。",
      ],
      invalid: [
        {
          text: "经甲方书面同意，乙方可以将⟦全部物业服务转委托⟧给其关联公司。",
          findings: [{ severity: "high", says: "第九百四十一条" }],
        },
        "乙方有权将⟦本合同全部服务事项支解后分别委托⟧给第三方。",
      ],
    });
  });

  it("finds renewal and price changes without the owners", () => {
    testRule(renewalWithoutOwners, {
      valid: [
        "期限届满前，经业主大会决定续聘的，双方续订合同。",
        "本合同期满不自动续期。",
        "采购人与供应商的合同期满自动续期一年，依采购文件执行。",
        "遇不可抗力，合同工期自动顺延。",
      ],
      invalid: [
        {
          text: "本小区业主委托乙方服务，合同期满前双方未提出异议的，合同⟦自动续期三年⟧。",
          findings: [{ severity: "high", says: "第九百四十七条" }],
        },
        { text: "合同期满后⟦自动续签一年⟧。", findings: [{ severity: "medium" }] },
      ],
    });
    testRule(priceChangeWithoutOwners, {
      valid: [
        "乙方调整物业费标准的，应当经业主共同决定。",
        "乙方不得擅自提高收费标准。",
        "乙方擅自提高收费标准的，应当退还多收部分。",
        "物业费标准需要调整的，由双方协商一致后签订补充协议。",
        "甲方可以根据考核结果调整服务费。",
      ],
      invalid: [
        {
          text: "业主同意：⟦乙方有权根据物价水平调整物业费标准⟧。",
          findings: [{ severity: "high", says: "第二百七十八条" }],
        },
        "业主交纳的⟦物业费每年自动上浮5%⟧。",
        "⟦物业费由乙方自行调整⟧，公告后执行。",
      ],
    });
  });

  it("finds terms that the law limits", () => {
    testRule(termAgainstLaw, {
      valid: [
        "服务期限为五年。",
        "采购人委托乙方服务，合同期限三年。",
        "地下车库租赁期限为二十年。",
        "不定期合同的任何一方提前60日书面通知，可以解除。",
        "租赁期限不得超过三十年。",
      ],
      invalid: [
        { text: "车位⟦租赁期限为三十年⟧。", findings: [{ severity: "high", says: "第七百零五条" }] },
        { text: "本项目为政府采购，⟦服务期限为五年⟧。", findings: [{ says: "第二十四条" }] },
        {
          text: "合同转为⟦不定期的，任何一方提前30日书面通知可以解除⟧。",
          findings: [{ says: "第九百四十八条" }],
        },
        {
          text: "⟦前期物业服务合同期限届满前，业主大会不得另行选聘物业服务企业⟧。",
          findings: [{ says: "第九百四十条" }],
        },
      ],
    });
  });

  it("finds two forums", () => {
    testRule(courtAndArbitration, {
      valid: [
        "发生争议，协商不成的，向物业所在地人民法院起诉。",
        "发生争议，协商不成的，提交杭州仲裁委员会仲裁。",
        "发生争议，协商不成的，按以下第2种方式解决：（1）提交仲裁委员会仲裁；（2）向人民法院起诉。",
        "第八条 争议由人民法院诉讼解决。\n第九条 业主经催告仍不支付的，乙方可以提起诉讼或者申请仲裁。",
        "争议由人民法院诉讼解决，不得提交仲裁。",
        "争议提交北京仲裁委员会仲裁，可以向人民法院申请强制执行裁决。",
        "争议由人民法院诉讼解决。\n乙方员工的劳动争议仲裁由乙方负责。",
      ],
      invalid: [
        {
          text: "⟦发生争议，可以向仲裁委员会申请仲裁，也可以向人民法院起诉⟧。",
          findings: [{ severity: "high", says: "第七条" }],
        },
        "第九条 争议解决\n争议提交上海仲裁委员会仲裁。\n第十二条 其他\n⟦因本合同发生的纠纷，由项目所在地人民法院起诉处理⟧。",
      ],
    });
  });

  it("hints at a late charge that may be reduced, and says that it is not unlawful", () => {
    testRule(lateChargeReducible, {
      valid: [
        "业主逾期交纳物业费的，每日按欠费的十万分之一支付违约金。",
        "乙方逾期提供服务的，每日按合同总价的千分之三支付违约金。",
        { text: "业主逾期交纳物业费的，每日按欠费的万分之五支付违约金。", on: "2010-01-01" },
      ],
      invalid: [
        {
          text: "业主逾期交纳物业费的，⟦每日按欠费的万分之五⟧支付违约金。",
          findings: [{ severity: "low", says: "reducible-on-request" }],
        },
        {
          text: "甲方逾期付款的，⟦每日按逾期金额的3‰⟧支付违约金。",
          on: "2022-01-25",
          findings: [{ says: "2022-01-20" }],
        },
      ],
    });
  });
});
