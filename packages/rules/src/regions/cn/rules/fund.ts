import { bySubject, code, fact, optional, param, rule, step } from "../../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../../format/document.ts";

const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });
const cost: Expression = { mul: [fact("area"), fact("unitCost")] };

/** The maintenance fund and the income of the common parts. */
export const fundRules: readonly RuleDocument[] = [
  rule("fund.deposit", {
    message: {
      "zh-CN": "全国：首期维修资金按每平方米造价的5%至8%交存；余额不足首期30%的应当续交。",
      en: "National law: the first deposit is 5 to 8 % of the building cost of the area; below 30 % of it the owner pays again.",
    },
    addressee: "owner",
    force: "mandatory",
    lower: "set",
    anchor: [],
    steps: {
      first: fen({ mul: [cost, fact("ratio")] }),
      threshold: fen({ mul: [step("first"), param("fund.renewal")] }),
    },
    outputs: {
      range: {
        list: [
          fen({ mul: [cost, param("fund.depositLow")] }),
          fen({ mul: [cost, param("fund.depositHigh")] }),
        ],
      },
      firstDeposit: optional(step("first")),
      renewalThreshold: optional(step("threshold")),
      mustRenew: optional({ lt: [fact("balance"), { mul: [step("first"), param("fund.renewal")] }] }),
    },
    flags: [
      {
        flag: "ratio-outside-range",
        when: {
          or: [
            { lt: [fact("ratio"), param("fund.depositLow")] },
            { gt: [fact("ratio"), param("fund.depositHigh")] },
          ],
        },
      },
    ],
    verdicts: [{ verdict: "range", when: { not: { given: "ratio" } } }],
  }),
  rule("fund.sellerDeposit", {
    message: {
      "zh-CN": "全国：公有住房售房单位按多层不低于售房款20%、高层不低于30%提取维修资金。",
      en: "National law: the seller of public housing pays in at least 20 % of the price, 30 % in a high-rise.",
    },
    addressee: "developer",
    force: "mandatory",
    lower: "set",
    anchor: [],
    outputs: {
      minimum: fen({
        mul: [
          fact("salePrice"),
          bySubject("building", {
            "multi-storey": param("fund.sellerMultiStorey"),
            "high-rise": param("fund.sellerHighRise"),
          }),
        ],
      }),
    },
  }),
  rule("fund.buyerDeposit", {
    message: {
      "zh-CN": "全国：出售公有住房的，业主每平方米建筑面积交存当地房改成本价的2%。",
      en: "National law: the buyer of public housing pays in 2 % of the local cost price per square metre.",
    },
    addressee: "owner",
    force: "mandatory",
    lower: "set",
    anchor: [],
    outputs: { firstDeposit: fen({ mul: [fact("area"), fact("costPrice"), param("fund.buyer")] }) },
  }),
  rule("fund.allocation", {
    message: {
      "zh-CN": "全国：维修费用由相关业主按照各自拥有物业建筑面积的比例分摊。",
      en: "National law: repair costs are shared by the owners concerned in proportion to their floor area.",
    },
    addressee: "owner",
    force: "default",
    lower: "set",
    anchor: [],
    conditions: [
      { holds: { eq: [{ means: "fund.allocation" }, code("by-area")] }, otherwise: "not-covered" },
    ],
    outputs: { shares: { allocate: fact("cost"), weights: fact("areas") } },
  }),
  rule("revenue.net", {
    message: {
      "zh-CN": "全国：利用共有部分产生的收入，扣除合理成本之后属于业主共有；成本由经营者举证。",
      en: "National law: income from common parts less reasonable cost belongs to the owners; the operator proves the cost.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    conditions: [
      { holds: { eq: [{ means: "revenue.net" }, code("net-of-reasonable-cost")] }, otherwise: "not-covered" },
    ],
    outputs: {
      ownersRevenue: { sub: [fact("gross"), fact("reasonableCost")] },
      burdenOfProof: { means: "revenue.burden" },
    },
  }),
  rule("revenue.share", {
    message: {
      "zh-CN": "全国：收益分配有约定的按照约定；没有约定的，按照业主专有部分面积所占比例确定。",
      en: "National law: income is shared as agreed; otherwise by the share of each owner's exclusive area.",
    },
    addressee: "owner",
    force: "default",
    anchor: [],
    steps: {
      share: {
        case: [
          { when: { given: "agreedAllocation" }, then: fact("agreedAllocation") },
          {
            when: {
              and: [{ none: "agreedAllocation" }, { eq: [{ means: "revenue.share" }, code("by-area")] }],
            },
            then: { div: [fact("ownerArea"), fact("totalArea")] },
          },
        ],
        // Whether there is an agreement must be known.
        else: fact("agreedAllocation"),
      },
    },
    outputs: { share: fen({ mul: [fact("distributable"), step("share")] }) },
    basis: ["area.basis"],
  }),
  rule("area.basis", {
    message: {
      "zh-CN": "全国：面积依次按登记簿、实测、买卖合同记载确定。",
      en: "National law: the area is that of the register, else of the survey, else of the sale contract.",
    },
    addressee: "owner",
    force: "mandatory",
    anchor: [],
    conditions: [{ holds: { eq: [{ means: "area.basis" }, code("registered")] }, otherwise: "not-covered" }],
    outputs: {
      area: { first: [fact("registeredArea"), fact("surveyedArea"), fact("contractArea")] },
      basis: {
        case: [
          { when: { given: "registeredArea" }, then: code("registered") },
          { when: { given: "surveyedArea" }, then: code("surveyed") },
        ],
        else: code("contract"),
      },
    },
  }),
];
