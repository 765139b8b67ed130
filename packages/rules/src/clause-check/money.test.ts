import { testRule } from "@heyue/core/testing/rule-tester";
import { describe, it } from "vitest";
import { contract, preliminary, ruleOf } from "./place-rule.fixture.ts";

const on = "2026-06-01";

describe("money in a text, against the law of the place", () => {
  it("fees are not taken too far ahead", () => {
    testRule(ruleOf("330100", "law-prepay-limit"), {
      valid: [
        contract("乙方可以预收12个月的物业服务费。"),
        contract("乙方不得预收两年的物业服务费。"),
        contract("业主可以一次性交纳三年的停车费。"),
        contract("预收的物业服务费应在两年内结清账目。"),
        { text: contract("乙方可以预收24个月的物业服务费。"), on: "2022-02-28" },
      ],
      invalid: [
        {
          text: contract("乙方可以预收⟦24个月⟧的物业服务费。"),
          on: "2022-03-01",
          findings: [{ says: "法规的12个月" }],
        },
        {
          text: contract("业主办理入住时，物业服务费一次性交纳⟦两年⟧。"),
          on,
          findings: [{ severity: "high", says: "第五十五条" }],
        },
        contract("乙方可一次性预收⟦三年⟧的物业服务费。"),
      ],
    });
    testRule(ruleOf("410100", "law-prepay-limit"), {
      valid: [contract("物业费按季度预收，每次三个月。")],
      invalid: [{ text: contract("乙方预收⟦18个月⟧物业费。"), on, findings: [{ says: "12" }] }],
    });
  });

  it("nobody is made to prepay in Zibo", () => {
    testRule(ruleOf("370300", "law-forced-prepayment"), {
      valid: [
        contract("业主可以自愿预交物业费。"),
        contract("乙方不得要求业主必须预交物业费。"),
        contract("业主应当按月交纳物业费。"),
      ],
      invalid: [
        contract("⟦业主办理入住前必须预交一年物业费⟧。"),
        { text: contract("⟦预交一年物业费后方可办理入住⟧手续。"), on, findings: [{ says: "第五十二条" }] },
      ],
    });
  });

  it("a prepaid fee for time without service goes back", () => {
    testRule(ruleOf("440300", "law-prepaid-refund"), {
      valid: [
        contract("合同终止的，乙方应退还预收的物业服务费。"),
        contract("业主已交纳的装修垃圾清运费不予退还。"),
        { text: contract("合同终止的，预收的物业服务费不予退还。"), on: "2020-12-31" },
      ],
      invalid: [
        {
          text: contract("物业服务费预收一年，合同提前终止的，⟦预收的物业服务费不予退还⟧。"),
          on: "2021-01-01",
          findings: [{ severity: "high", says: "尚未提供物业服务期间" }],
        },
      ],
    });
  });

  it("the price lies within the band that the text itself names", () => {
    const price = (yuan: string): string =>
      contract(
        "政府指导价的基准价为每平方米每月2.00元，上浮不超过20%。",
        `本小区住宅物业服务费按建筑面积${yuan}收取。`,
      );
    testRule(ruleOf("330100", "law-price-band"), {
      valid: [
        price("每平方米每月2.40元"),
        contract("本小区住宅物业服务费按建筑面积每平方米每月9.00元收取。"),
        price("每平方米每月2.60元").replace(
          "收取。",
          "收取，商业部分物业服务费另计，物业服务费为每平方米每月3.00元。",
        ),
      ],
      invalid: [{ text: price("⟦每平方米每月2.60元⟧"), on, findings: [{ says: "最高为2.40元" }] }],
    });
  });

  it("the developer pays in full for what is not sold or handed over", () => {
    testRule(ruleOf("330100", "law-developer-fee"), {
      valid: [
        preliminary("未出售的物业，由建设单位按物业服务费的100%交纳。"),
        preliminary("业主的空置房屋按物业服务费的70%交纳。"),
        preliminary("建设单位未出售的物业逾期交费的，承担5%的违约金。"),
      ],
      invalid: [
        {
          text: preliminary("未出售的物业，由建设单位按物业服务费的⟦50%⟧交纳。"),
          on,
          findings: [{ says: "第三十三条" }],
        },
      ],
    });
    testRule(ruleOf("440300", "law-developer-fee"), {
      valid: [preliminary("未交付的物业由建设单位全额交纳物业服务费。")],
      invalid: [
        {
          text: preliminary("尚未交付的物业，由开发商按⟦70%⟧交纳物业服务费。"),
          on,
          findings: [{ says: "全额" }],
        },
      ],
    });
  });

  it("vacant units: a cap in Binzhou, a duty without number in Heze", () => {
    testRule(ruleOf("371600", "law-vacancy-fee"), {
      valid: [
        preliminary("房屋空置超过六个月的，物业费按60%收取。"),
        contract("房屋空置超过六个月的，物业费按80%收取。"),
        preliminary("建设单位未出售的空置房屋按80%交纳物业费。"),
      ],
      invalid: [
        {
          text: preliminary("房屋空置超过六个月的，物业费按⟦80%⟧收取。"),
          on,
          findings: [{ severity: "high", says: "不得超过收费标准的60%" }],
        },
        { text: preliminary("房屋⟦空置的，业主仍应全额交纳⟧物业费。"), on, findings: [{ says: "60%" }] },
      ],
    });
    testRule(ruleOf("371700", "law-vacancy-fee"), {
      valid: [preliminary("普通住宅空置六个月以上的，物业费按70%收取。")],
      invalid: [
        {
          text: preliminary("普通住宅⟦空置的，业主仍应全额交纳⟧物业费。"),
          on,
          findings: [{ severity: "medium", says: "应当减收" }],
        },
      ],
    });
  });

  it("earnest money counts up to a share of the price; other deposits are no earnest money", () => {
    testRule(ruleOf("440300", "law-earnest-cap"), {
      valid: [
        contract("甲方支付合同总价的20%作为定金。"),
        contract("甲方支付合同总价的30%作为订金。"),
        contract("乙方交纳合同总价的30%作为履约保证金。"),
        contract("乙方违约的，双倍返还定金，并支付合同总价30%的违约金。"),
        { text: contract("定金为合同总价的30%。"), on: "2020-12-31" },
      ],
      invalid: [
        { text: contract("甲方支付合同总价的⟦30%⟧作为定金。"), on, findings: [{ says: "百分之二十" }] },
        {
          text: contract("合同总价为1000000元。", "甲方在签订后支付定金⟦300000元⟧。"),
          on,
          findings: [{ says: "20%" }],
        },
      ],
    });
  });

  it("common income is the owners'", () => {
    testRule(ruleOf("440300", "law-common-revenue"), {
      valid: [
        contract("公共收益扣除合理成本后归全体业主所有。"),
        contract("公共收益的30%归乙方所有，作为经营管理费用。"),
        contract("公共收益不得归乙方所有。"),
        contract("公共收益归乙方所有的，应当退还。"),
        contract("乙方自营超市的收入归乙方所有。"),
        "政府采购物业服务合同\n第一条 收入\n采购人的停车场共用场地收入归乙方所有，业主单位不参与分配。",
      ],
      invalid: [
        {
          text: contract("利用⟦共用部位设置广告的收益归乙方所有⟧。"),
          on,
          findings: [{ severity: "high", says: "属于业主共有" }],
        },
      ],
    });
    testRule(ruleOf("330200", "law-revenue-lending"), {
      valid: [contract("公共收益不得用于投资或者借贷给他人。")],
      invalid: [contract("⟦公共收益可以用于投资理财⟧。")],
    });
  });

  it("the share of the income for the fund", () => {
    testRule(ruleOf("310000", "law-revenue-top-up"), {
      valid: [
        contract("公共收益的60%用于补充维修资金。"),
        contract("公共收益用于补充维修资金的比例高于50%。"),
        contract("公共收益的30%用于业主委员会的办公经费。"),
      ],
      invalid: [
        {
          text: contract("公共收益的⟦50%⟧用于补充维修资金。"),
          on,
          findings: [{ severity: "high", says: "高于50%" }],
        },
      ],
    });
    testRule(ruleOf("110000", "law-revenue-top-up"), {
      valid: [contract("公共收益的50%用于补充维修资金。")],
      invalid: [
        {
          text: contract("公共收益的⟦30%⟧用于补充维修资金。"),
          on,
          findings: [{ severity: "low", says: "维修资金余额不足时" }],
        },
      ],
    });
    testRule(ruleOf("440300", "law-fund-deposit"), {
      valid: [contract("首期专项维修资金按建筑安装工程造价的6%交存。")],
      invalid: [
        {
          text: contract("首期专项维修资金按建筑安装工程造价的⟦3%⟧交存。"),
          on,
          findings: [{ says: "5%至8%" }],
        },
      ],
    });
  });

  it("charges that the law forbids", () => {
    testRule(ruleOf("440300", "law-handling-fee"), {
      valid: [
        contract("乙方代收水电费的，不得向业主收取手续费。"),
        contract("乙方代收水电费，劳务费用向供水企业收取手续费。"),
        contract("供水企业委托乙方代收水费的，应支付相应的手续费，业主不承担。"),
      ],
      invalid: [
        { text: contract("乙方⟦代收水电费，并按3%收取手续费⟧。"), on, findings: [{ says: "第四十四条" }] },
      ],
    });
    testRule(ruleOf("440300", "law-major-repair-cost"), {
      valid: [
        contract("物业服务费包括共用部位的日常维修养护费用。"),
        contract("物业服务费不包括大修、中修费用。"),
        contract("物业服务成本不含大修、中修和更新改造费用，该费用从维修资金列支。"),
      ],
      invalid: [contract("⟦物业服务费包括共用设施设备的日常维护和大修费用⟧。")],
    });
    testRule(ruleOf("441800", "law-apportioned-cost"), {
      valid: [contract("电梯、公共照明的电费由业主分摊。")],
      invalid: [contract("⟦绿化养护、值班室的水电费由全体业主分摊⟧。")],
    });
    testRule(ruleOf("110000", "law-parking-units"), {
      valid: [contract("临时停车按小时计费，不足一小时的不收费。")],
      invalid: [
        {
          text: contract("临时停车每小时5元，⟦不足一小时按一小时收费⟧。"),
          on,
          findings: [{ says: "不足一个计时单位" }],
        },
      ],
    });
  });
});
