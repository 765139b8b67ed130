import { describe, it } from "vitest";
import { testRule } from "../rule-tester.ts";
import { amountMismatch } from "./amount-mismatch.ts";
import { conflictingRate } from "./conflicting-rate.ts";
import { contradictingDates } from "./contradicting-dates.ts";
import { contradictingMeasures } from "./contradicting-measures.ts";
import { contradictingSums } from "./contradicting-sums.ts";
import { danglingReference } from "./dangling-reference.ts";
import { doublyDefinedTerm } from "./doubly-defined-term.ts";
import { undefinedTerm } from "./undefined-term.ts";

describe("what contradicts itself", () => {
  it("compares an amount in words with its figures", () => {
    testRule(amountMismatch, {
      valid: [
        "合同总价为人民币（大写）壹拾贰万叁仟元整（￥123000.00）。",
        "履约保证金为伍万元（￥50,000元）。",
        "合同总价为人民币（大写）____元（￥____元）。",
        "单价为叁元，总价为￥36000.00元。",
      ],
      invalid: [
        {
          text: "合同总价为人民币（大写）⟦壹拾贰万叁仟元整（￥132000.00⟧）。",
          findings: [{ severity: "high", says: "123000.00" }],
        },
        "履约保证金为⟦伍万元整（￥5,000.00⟧元）。",
      ],
    });
  });

  it("adds up what a sentence or a table lists", () => {
    testRule(contradictingSums, {
      valid: [
        "乙方配备服务人员共24人，其中保安12人、保洁8人、工程4人。",
        "乙方配备服务人员共25人，其中保安12人、保洁8人等。",
        "年费用共计36万元，其中人员费用25万元，其余用于设施维护和税费6万元。",
        "乙方配备保安共12人（其中队长1人），保洁共8人（其中领班1人）。",
        "合同价款分三期支付，第一期支付30%，第二期支付40%，第三期支付30%。",
        "服务费每月20000元，全年合计240000元。",
        "服务费每月20000元，另付全年培训费5000元，每年不超过1次。",
        "物业费为2.5元/平方米·月，建筑面积10000平方米，服务期12个月，合计300000元。",
        "| 岗位 | 人数 |\n| --- | --- |\n| 保安 | 12 |\n| 保洁 | 8 |\n| 合计 | 20 |",
        "| 序号 | 岗位 | 人数 |\n| --- | --- | --- |\n| 1 | 保安 | 12 |\n| 2 | 保洁 | 8 |\n| 3 | 合计 | 20 |",
      ],
      invalid: [
        {
          text: "乙方配备服务人员共⟦25人⟧，其中保安12人、保洁8人、工程4人。",
          findings: [{ severity: "high", says: "24人" }],
        },
        "年度费用为：人员费用30万元、材料费用5万元、税费3万元，合计⟦40万元⟧。",
        "服务费每月20000元，全年合计⟦200000元⟧。",
        "合同款分三次支付，分别为总价的⟦30%、40%和40%⟧。",
        "考核总分为⟦100分⟧，其中清洁40分、绿化30分、秩序20分。",
        "物业费为2.5元/平方米·月，建筑面积10000平方米，服务期12个月，合计⟦360000元⟧。",
        {
          text: "| 岗位 | 人数 |\n| --- | --- |\n| 保安 | 12 |\n| 保洁 | 8 |\n| 合计 | ⟦21⟧ |",
          findings: [{ says: "相加为20" }],
        },
      ],
    });
  });

  it("compares a period with its dates", () => {
    testRule(contradictingDates, {
      valid: [
        "服务期限两年，自2025年1月1日起至2026年12月31日止。",
        "服务期限为一年，自2025年3月1日起至2026年3月1日止。",
        "本合同于2025年3月20日签订，服务期自2025年3月1日起至2025年12月31日止。",
        "甲方于2025年6月1日组织验收，于2025年1月5日已支付预付款。",
        "服务期限自____年__月__日起至____年__月__日止。",
      ],
      invalid: [
        {
          text: "服务期限自⟦2026年1月1日起至2025年12月31日⟧止。",
          findings: [{ severity: "high", says: "早于" }],
        },
        { text: "服务期限两年，自⟦2025年1月1日起至2025年12月31日⟧止。", findings: [{ says: "两年" }] },
        "合同期限：自⟦2024年7月1日至2027年6月30日⟧，共2年。",
      ],
    });
  });

  it("compares the same standard in two clauses", () => {
    testRule(contradictingMeasures, {
      valid: [
        "第二条 维修\n急修30分钟内到场，一般报修24小时内完成。\n第三条 投诉\n投诉3日内答复。",
        "第二条 维修\n急修30分钟内到场。\n第九条 考核\n急修到场时限为30分钟。",
        "第二条 一级服务\n垃圾每日清运2次。\n第三条 二级服务\n垃圾每日清运1次。",
        "第二条 冬季\n冬季草坪每月修剪1次。\n第三条 其他季节\n草坪每月修剪2次。",
      ],
      invalid: [
        {
          text: "第二条 维修\n急修30分钟内到场。\n第九条 考核\n急修到场时限为⟦60分钟⟧。",
          findings: [{ severity: "high", says: "30分钟" }],
        },
        "第二条 监督\n业主满意率不低于90%。\n第七条 考核\n全年业主满意率达到⟦80%⟧为合格。",
        "第三条 费用\n物业服务费于每月10日前交纳。\n第八条 结算\n物业服务费于⟦每月20日前⟧交纳。",
      ],
    });
  });

  it("compares rates for the same lateness", () => {
    testRule(conflictingRate, {
      valid: [
        "第五条 甲方逾期付款的，每日按欠款的万分之三支付违约金。\n第八条 乙方逾期提供服务的，每日按合同总价的万分之五支付违约金。",
        "第五条 甲方逾期付款的，每日按欠款的万分之三支付违约金。\n第八条 甲方逾期付款的，每日按欠款的0.03%支付违约金。",
      ],
      invalid: [
        {
          text: "第五条 甲方逾期付款的，每日按欠款的万分之三支付违约金。\n第八条 违约责任\n甲方逾期付款的，⟦每日按欠款的千分之一⟧支付违约金。",
          findings: [{ severity: "high", says: "0.03%" }],
        },
        "第五条 业主逾期交纳物业费的，按日万分之五支付违约金。\n第八条 违约责任\n业主拖欠物业费的，⟦每日加收3‰⟧的滞纳金。",
      ],
    });
  });

  it("follows references and terms", () => {
    testRule(danglingReference, {
      valid: [
        "第一条 费用\n按本合同第二条支付。\n第二条 付款\n每月10日前支付。",
        "第一条 依据\n依照《民法典》第九百三十七条订立。",
        "第一条 服务\n详见采购文件第二章采购需求。",
      ],
      invalid: [
        {
          text: "第一条 违约\n乙方违反⟦本合同第十二条⟧的，支付违约金。\n第二条 付款\n每月10日前支付。",
          findings: [{ severity: "medium" }],
        },
        {
          text: "第一条 服务\n服务标准见⟦附件三⟧。\n第二条 付款\n每月10日前支付。",
          findings: [{ severity: "low" }],
        },
      ],
    });
    testRule(doublyDefinedTerm, {
      valid: [
        "青禾物业服务有限公司（以下简称“乙方”）与云杉苑业主委员会（以下简称“甲方”）订立本合同。",
        "云杉苑住宅小区（以下简称“本项目”）……云杉苑住宅小区（以下简称“本项目”）由乙方服务。",
      ],
      invalid: [
        {
          text: "云杉苑住宅小区（以下简称“本项目”）由乙方服务。\n第二条 云杉苑地下车库改造工程（⟦以下简称“本项目”⟧）由乙方实施。",
          findings: [{ says: "本项目" }],
        },
      ],
    });
    testRule(undefinedTerm, {
      valid: [
        "“重大违约”是指累计三次未达到服务标准。构成“重大违约”的，甲方可以解除合同。",
        "甲方：云杉苑业主委员会\n乙方：青禾物业服务有限公司\n丙方：云杉街道办事处\n丙方监督本合同的履行。",
        "乙方推行“首问负责”制度。",
      ],
      invalid: [
        { text: "乙方构成“⟦重大违约⟧”的，甲方可以解除合同。", findings: [{ says: "没有定义" }] },
        "甲方：云杉苑业主委员会\n乙方：青禾物业服务有限公司\n费用由⟦丙方⟧承担。",
      ],
    });
  });

  it("compares one item in two units of time, what happens once, and a year with the whole", () => {
    testRule(contradictingMeasures, {
      valid: [
        "甲方收到发票后20个工作日内付款。甲方收到乙方发票后，应于30日内付清。",
        "大堂每日清扫一次。大堂每月彻底清扫一次。",
        "草坪每月修剪一次。草坪每年修剪12次。",
      ],
      invalid: [
        "甲方收到发票后5个工作日内付款。甲方收到乙方发票后，应于⟦30日内⟧付清。",
        "大堂每日清扫一次。大堂⟦每周清扫两次⟧。",
        "电梯困人时，15分钟内到场。发生困人的，乙方应在⟦30分钟内⟧赶到。",
      ],
    });
    testRule(contradictingDates, {
      valid: [
        "乙方于2026年5月1日进场。乙方应于2026年5月1日前进场。",
        "首批人员2026年5月1日进场。第二批人员2026年6月1日进场。",
        "乙方于2026年5月1日进场。合同于2026年12月31日期满。",
      ],
      invalid: ["乙方于2026年5月1日进场。乙方进场时间为⟦2026年6月1日⟧。"],
    });
    testRule(contradictingSums, {
      valid: [
        "合同总价90万元，服务期三年，每年服务费30万元。",
        "面积1000平方米，单价每月每平方米3元，每月合计3000元。",
      ],
      invalid: [
        "合同⟦总价90万元，服务期三年，每年服务费40万元⟧。",
        "面积1000平方米，单价每月每平方米3元，每月合计⟦4000元⟧。",
      ],
    });
    testRule(conflictingRate, {
      valid: ["甲方逾期付款的，每日按万分之五支付违约金。上述违约金自逾期第二日起算。"],
      invalid: ["甲方逾期付款的，每日按万分之五支付违约金。上述逾期违约金按⟦每日千分之一⟧计算。"],
    });
    testRule(amountMismatch, {
      valid: ["The fee is RMB Sixty Thousand Yuan (RMB 60,000.00)."],
      invalid: ["The fee is RMB ⟦Sixty Thousand Yuan (RMB 66,000.00)⟧."],
    });
  });
});
