import { describe, it } from "vitest";
import { testRule } from "../rule-tester.ts";
import { feeWithoutBasis } from "./fee-without-basis.ts";
import { feeWithoutComposition } from "./fee-without-composition.ts";
import { missingCoreClause } from "./missing-core-clause.ts";
import { missingFrequency } from "./missing-frequency.ts";
import { missingMeasure } from "./missing-measure.ts";
import { missingMeasurementMethod } from "./missing-measurement-method.ts";
import { missingResponseTime } from "./missing-response-time.ts";
import { unfilledBlank } from "./unfilled-blank.ts";

const whole = `云杉苑物业服务合同
甲方：云杉苑业主委员会
乙方：青禾物业服务有限公司
第一条 服务内容
乙方负责云杉苑公共区域的保洁、绿化养护、秩序维护和共用设施设备维修。
第二条 服务标准
乙方的服务达到附件一所列二级标准，业主满意率不低于85%，每年十二月由双方抽样问卷测定。
第三条 物业费
物业费为每月每平方米2.60元，按建筑面积计算，业主于每季度首月10日前交纳。
第四条 维修资金
使用维修资金，由业主共同决定后按规定申请。
第五条 服务用房
甲方提供东区一层120平方米物业服务用房，乙方无偿使用，不得改作他用。
第六条 合同期限
自2025年1月1日起至2026年12月31日止。
第七条 服务交接
合同终止后15日内，乙方移交资料、用房和设施设备，并配合新物业服务人交接。
第八条 违约责任
乙方未达到服务标准的，向甲方支付当季物业费2%的违约金，累计不超过年物业费的10%。
第九条 争议解决
因本合同发生争议，双方协商不成的，向物业所在地人民法院起诉。
`;
const without = (from: string, to: string): string =>
  whole.slice(0, whole.indexOf(from)) + whole.slice(whole.indexOf(to));
const marked = (text: string): string => text.replace("云杉苑物业服务合同", "⟦云杉苑物业服务合同⟧");

describe("what a contract lacks", () => {
  it("names a core clause that is not there, judged by content", () => {
    testRule(missingCoreClause, {
      valid: [
        whole,
        // Content without a heading of its own counts.
        whole.replace("第七条 服务交接\n合同终止后15日内，", "合同终止后15日内，"),
        "This agreement is governed by the laws of Ontario. The Manager shall provide cleaning services.",
      ],
      invalid: [
        { text: marked(without("第七条", "第八条")), findings: [{ severity: "medium", says: "服务交接" }] },
        { text: marked(without("第六条", "第七条")), findings: [{ severity: "high", says: "服务期限" }] },
        {
          text: marked(without("第九条", "没有这一条")).replace(/第九条[\s\S]*$/, ""),
          findings: [{ says: "争议解决" }],
        },
        { text: marked(without("第四条", "第五条")), findings: [{ severity: "medium", says: "维修资金" }] },
        { text: marked(without("第五条", "第六条")), findings: [{ says: "用房" }] },
        {
          text: marked(
            whole.replace(
              "合同终止后15日内，乙方移交资料、用房和设施设备，并配合新物业服务人交接。",
              "服务交接事宜由双方另行约定。",
            ),
          )
            .replace(/⟦(云杉苑物业服务合同)⟧/, "$1")
            .replace("第七条 服务交接", "⟦第七条 服务交接⟧"),
          findings: [{ says: "只有标题" }],
        },
      ],
    });
  });

  it("names a recurring duty without frequency, and leaves one that is measured or vague to others", () => {
    testRule(missingFrequency, {
      valid: [
        "第二条 服务标准\n乙方负责对楼道进行清扫，每日两次。",
        "第二条 服务标准\n乙方应当定期对水箱进行清洗。",
        "第二条 服务标准\n保洁人员应当统一着装。",
        "第二条 服务标准\n乙方应当保存水箱清洗记录和水质检测报告。",
        "第二条 服务内容\n乙方负责共用部位的维修、养护和管理。",
        "第二条 服务标准\n乙方不得在夜间对草坪进行修剪。",
        "第二条 服务标准\n乙方应当按照附件二的频次进行巡查。",
        "第二条 服务标准\n甲方有权对保洁工作进行检查。",
      ],
      invalid: [
        {
          text: "第二条 服务标准\n乙方应当对楼道和电梯厅进行⟦清扫⟧。",
          findings: [{ severity: "medium", says: "频次" }],
        },
        "第三条 设备维护标准\n乙方负责对生活水泵进行⟦保养⟧，并做好记录。",
        "第三条 绿化服务标准\n乙方负责草坪和灌木的⟦修剪⟧。",
      ],
    });
  });

  it("names a duty to answer that has no time", () => {
    testRule(missingResponseTime, {
      valid: [
        "第二条 服务标准\n乙方接到报修后30分钟内到场处理。",
        "第二条 服务标准\n乙方应当及时处理业主投诉。",
        "第二条 服务标准\n乙方应当设立报修电话并公布号码。",
        "第二条 服务标准\n未处理投诉的，乙方应当说明理由。",
      ],
      invalid: [
        {
          text: "第二条 服务标准\n乙方应当⟦受理业主报修⟧，并做好登记。",
          findings: [{ severity: "medium", says: "时限" }],
        },
        "第二条 服务标准\n乙方负责⟦突发事件的处置⟧和善后。",
      ],
    });
  });

  it("names a duty of quality that cannot be checked", () => {
    testRule(missingMeasure, {
      valid: [
        "第二条 服务标准\n乙方应当保证环境卫生，地面无积水、无杂物。",
        "第二条 服务标准\n乙方应当保证服务质量达到《住宅物业服务标准》二级。",
        "第二条 服务标准\n乙方应当保证服务质量，合格率不低于95%。",
        "为提高服务质量，双方订立本合同。",
      ],
      invalid: [
        {
          text: "第二条 服务标准\n乙方应当⟦保证服务质量⟧，让小区面貌一新。",
          findings: [{ severity: "low", says: "指标" }],
        },
        "第二条 服务标准\n乙方应当⟦维护公共区域的良好秩序⟧。",
      ],
    });
  });

  it("asks how a promised rate is measured", () => {
    testRule(missingMeasurementMethod, {
      valid: [
        "第二条 服务标准\n业主满意率不低于85%，每年由双方抽样问卷测定。",
        "第二条 服务标准\n业主满意率不低于85%。\n第三条 测评\n满意率每年底由甲方发放问卷统计，有效问卷不少于户数的一半。",
        "第二条 服务标准\n违约金为合同总价的5%。",
      ],
      invalid: [
        { text: "第二条 服务标准\n⟦业主满意率不低于85%⟧。", findings: [{ severity: "low", says: "测定" }] },
        "第二条 服务标准\n⟦设备完好率达到98%⟧，⟦零修合格率为百分之百⟧。",
      ],
    });
  });

  it("asks what a fee is made of and on which basis it is charged", () => {
    testRule(feeWithoutComposition, {
      valid: [
        "物业费为每月每平方米2.60元，由人员费用、设施维护费、清洁费、税费和利润构成。",
        "合同总价为壹拾万元（￥100000.00元），分项报价见附件。",
        "乙方逾期的，每日支付违约金500元。",
        "第三条 服务费\n服务费用由双方协商。",
      ],
      invalid: [
        {
          text: "第三条 费用\n⟦物业费为每月每平方米2.60元⟧。",
          findings: [{ severity: "medium", says: "构成" }],
        },
        "第三条 费用\n⟦年服务费用共计1200000元，按季支付⟧。",
      ],
    });
    testRule(feeWithoutBasis, {
      valid: [
        "第三条 费用\n物业费按包干制收取，每月每平方米2.60元。",
        "第三条 费用\n本合同为固定总价合同，合同总价为1200000元。",
        "第三条 费用\n物业服务费实行酬金制，酬金为每月30000元。",
      ],
      invalid: [
        {
          text: "第三条 费用\n⟦物业费为每月每平方米2.60元⟧。",
          findings: [{ severity: "medium", says: "包干制" }],
        },
        "第三条 费用\n⟦合同金额为￥480000元⟧。",
      ],
    });
  });

  it("names blanks by what hangs on them", () => {
    testRule(unfilledBlank, {
      valid: ["第三条 费用\n物业费为每月每平方米2.60元。", "第五条 附件\n附件： / 。"],
      invalid: [
        {
          text: "第三条 付款\n甲方在验收合格后⟦____⟧个工作日内支付服务费。",
          findings: [{ severity: "high" }],
        },
        {
          text: "第八条 违约责任\n乙方逾期的，每日支付⟦____⟧元违约金，累计不超过5000元。",
          findings: [{ severity: "high" }],
        },
        {
          text: "物业服务合同\n联系电话：⟦______⟧\n本合同自签字之日起生效。",
          findings: [{ severity: "low" }],
        },
      ],
    });
  });
});
