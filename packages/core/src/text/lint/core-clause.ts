import type { Words } from "../words.ts";
import type { FindingCitation } from "./finding.ts";
import { contentInGeneral, contentOfContract } from "./civil-code.ts";

/** A half of a core clause that can be there while the other is missing: the price without how it is paid. */
export interface CoreAspect {
  readonly name: Words;
  /** Of a heading; its part must have content. */
  readonly heading: RegExp;
  /** Of a sentence that settles it. */
  readonly content: RegExp;
}

/** A clause that every property-service contract needs (必备条款). */
export interface CoreClause {
  readonly id: string;
  readonly title: Words;
  readonly aspects: readonly CoreAspect[];
  /** What to write. */
  readonly suggestion: Words;
  readonly citation: FindingCitation;
  /** Less hangs on it where the client is no body of owners. */
  readonly ofEstates?: boolean;
}

const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

const clause = (
  id: string,
  title: Words,
  heading: RegExp,
  content: RegExp,
  suggestion: Words,
  citation: FindingCitation = contentOfContract,
): CoreClause => ({ id, title, aspects: [{ name: title, heading, content }], suggestion, citation });

/** The core clauses: those of Civil Code 938 in its order, then breach and disputes. The parties are read, not searched. */
export const coreClauses: readonly CoreClause[] = [
  clause(
    "service-items",
    words("服务事项", "service items"),
    /(?:服务|管理|委托|承包)(?:的)?(?:内容|事项|范围|项目|需求)|scope of (?:services|work)|services$/gi,
    /(?:提供|承担|负责|委托|从事)[^。；\n]{0,30}(?:保洁|清洁|绿化|秩序维护|安保|保安|保卫|维修|养护|物业(?:管理)?服务|服务)|(?:服务|管理|委托)(?:的)?(?:内容|范围|事项)(?:包括|包含|为|是|如下|[:：])|shall (?:provide|perform|render)[^.\n]{0,60}services?/gi,
    words("逐项写明服务内容和区域边界。", "State each service and the limits of the area."),
  ),
  clause(
    "service-quality",
    words("服务质量", "service quality"),
    /服务(?:质量|标准|要求|等级)|质量(?:标准|要求|目标)|管理(?:标准|目标|指标)|考核(?:标准|办法|指标)|standards?|service levels?/gi,
    /(?:服务|质量|管理|考核|清洁|保洁|养护)(?:质量)?(?:标准|目标|等级|指标)|达到[^。；\n]{0,20}(?:标准|等级|要求|水平)|(?:满意|合格|完好|及时|达标)(?:率|度)|standard of (?:care|service)|service levels?/gi,
    words(
      "写明适用的标准及等级，或逐项写明频次、时限和合格线。",
      "Name the standard and its grade, or give frequency, deadline and threshold item by item.",
    ),
  ),
  {
    id: "fee",
    title: words("服务费用的标准和收取办法", "fee standard and its collection"),
    aspects: [
      {
        name: words("费用标准", "the amount or rate of the fee"),
        heading:
          /(?:合同|服务|承包)(?:的)?(?:金额|价款|总价|价格|报酬|费用?)|物业(?:服务|管理)?费|酬金|收费标准|\bfees?\b|compensation|price/gi,
        content:
          /(?:物业(?:服务|管理)?费|服务费用?|管理费|合同(?:金额|价款|总价|单价)|酬金|报酬|服务价款|收费标准)[^。；\n]{0,40}(?:元|[￥¥]|标准|%|百分之|为|按)|\b(?:fee|compensation|price)\b[^.\n]{0,80}(?:\$|%|percent|USD|RMB)/gi,
      },
      {
        name: words("收取办法", "how the fee is paid"),
        heading: /付款|支付|收取|交纳|缴纳|结算|缴费|payment/gi,
        content:
          /(?:支付|交纳|缴纳|收取|结算|付款|付清|预付)[^。；\n]{0,40}(?:费|款|酬金|价)|(?:费用?|款项?|酬金|价款)[^。；\n]{0,40}(?:支付|交纳|缴纳|收取|结算|付清|预付)|按[^。；\n]{0,6}(?:支付|交纳|缴纳|收取|结算)|\b(?:pay|paid|payable|payment)\b/gi,
      },
    ],
    suggestion: words(
      "写明计费方式、单价或总价、面积口径、支付周期和日期。",
      "State the basis, the price, the area it is counted on, the payment period and the day.",
    ),
    citation: contentOfContract,
  },
  {
    ...clause(
      "maintenance-fund",
      words("维修资金的使用", "use of the maintenance fund"),
      /维修(?:资金|基金|金)|maintenance fund/gi,
      /维修(?:资金|基金)|公共维修金|maintenance fund|reserve fund/gi,
      words(
        "写明维修资金使用的申请、决定和公示；无维修资金的物业，写明大修费用由谁承担。",
        "State how use of the fund is applied for, decided and made public; without a fund, who pays for major repairs.",
      ),
    ),
    ofEstates: true,
  },
  {
    ...clause(
      "premises",
      words("服务用房的管理和使用", "service premises and their use"),
      /用房|premises/gi,
      /(?:物业|服务|管理|办公|值班)(?:服务|管理)?用房|(?:提供|使用)[^。；\n]{0,16}(?:办公(?:场所|用房|室|场地)|管理室|工具房|值班室)|(?:management|service) office/gi,
      words(
        "写明用房的位置、面积、用途、费用承担和合同终止时的归还。",
        "State where the premises are, their area and use, who pays, and their return at the end.",
      ),
    ),
    ofEstates: true,
  },
  clause(
    "term",
    words("服务期限", "term of service"),
    /(?:服务|合同|委托|管理|承包|履行)(?:的)?(?:期限|期间|期|有效期|时间)|有效期|^期限$|\bterm\b/gi,
    /(?:服务|合同|委托|管理|承包|履行)(?:的)?(?:期限|期间|期|有效期)(?:限)?(?:为|是|自|从|共|[:：]|\d|_|[一二三四五两]|至)|自[^。；\n]{2,40}(?:起至|至|到)[^。；\n]{2,40}(?:止|日|月)|有效期(?:限)?[^。；\n]{0,10}(?:年|月|日)|\bterm\b[^.\n]{0,80}(?:year|month|commenc|expir)/gi,
    words("写明起止日期。", "State the first and the last day."),
  ),
  clause(
    "handover",
    words("服务交接", "handover"),
    /交接|移交|撤场|退场|承接查验|hand-?over|transition/gi,
    /(?:移交|交接(?!班)|承接查验|撤场|退场|撤离|退出)[^。；\n]{0,40}(?:手续|资料|用房|钥匙|设施|档案|工作|完毕|清单|物业|现场|区域)|(?:资料|用房|档案|设施|钥匙)[^。；\n]{0,24}(?:移交|交还|返还|归还|交接(?!班))|hand(?:ed)? ?over|deliver[^.\n]{0,40}(?:records|keys|documents)/gi,
    words(
      "写明终止后移交的资料、用房、设施清单，移交期限和交接期间的服务。",
      "List the records, premises and equipment to be handed over, by when, and who serves until then.",
    ),
  ),
  clause(
    "breach",
    words("违约责任", "liability for breach"),
    /违约|责任追究|breach|default|remed/gi,
    /违约(?:责任|金)|(?:赔偿|承担)[^。；\n]{0,14}(?:损失|赔偿责任)|扣(?:除|减|罚)[^。；\n]{0,14}(?:元|%|费|款)|liquidated damages|\bdamages\b|in (?:breach|default)/gi,
    words(
      "对双方主要义务分别写明违约情形、违约金或赔偿、补救期限。",
      "For the main duties of each side state the breach, the damages and the time to cure.",
    ),
    contentInGeneral,
  ),
  clause(
    "dispute",
    words("争议解决", "settlement of disputes"),
    /争议|纠纷|dispute|arbitration|governing law/gi,
    /(?:争议|纠纷|分歧)[^。；\n]{0,60}(?:仲裁|诉讼|法院|协商|调解|起诉|法规处理|法律处理)|(?:仲裁委员会|人民法院)[^。；\n]{0,24}(?:仲裁|起诉|诉讼|管辖)|disputes?[^.\n]{0,120}(?:arbitrat|court|mediat)|jurisdiction of the courts?/gi,
    words(
      "写明协商期限，以及仲裁委员会的名称或有管辖权的法院，二者择一。",
      "Give the time for talks and name one arbitration commission or one court, not both.",
    ),
    contentInGeneral,
  ),
];

/** The first core clause: who contracts. */
export const partiesClause: CoreClause = {
  id: "parties",
  title: words("合同当事人", "the parties"),
  aspects: [],
  suggestion: words(
    "写明双方的名称、住所、统一社会信用代码和联系人。",
    "Name both parties with address, registration number and contact.",
  ),
  citation: contentInGeneral,
};
