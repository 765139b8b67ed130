import {
  bySubject,
  code,
  deadline,
  fact,
  optional,
  param,
  rawAndDue,
  rule,
  step,
} from "../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../format/document.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];
const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });
const monthly = fen({ mul: [fact("area"), fact("unitPrice")] });
const nextMonth: Expression = { addDays: [{ lastDay: fact("delivery") }, 1] };
const share = (part: string, whole: string): Expression => ({ div: [fact(part), fact(whole)] });

/** The rules of Shanghai. */
export const rules: readonly RuleDocument[] = [
  rule("filing.deadline", {
    message: {
      "zh-CN": "上海：签订物业服务合同之日起三十日内备案。",
      en: "Shanghai: the contract is filed within 30 days of signing.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["signed"],
    ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
    basis: counting,
  }),
  rule("notice.nonRenewal", {
    message: {
      "zh-CN": "上海：物业服务人不续聘的，应当在合同期限届满前九十日书面通知，合同另有约定的除外。",
      en: "Shanghai: a provider who will not renew gives written notice 90 days before expiry, unless the contract says otherwise.",
    },
    addressee: "provider",
    force: "default",
    anchor: ["contractExpiry"],
    steps: {
      end: deadline({
        from: fact("contractExpiry"),
        parameter: "notice.nonRenewal",
        direction: "before",
        clause: { fact: "contractNoticeDays", may: "set" },
      }),
    },
    outputs: { latestNotice: { raw: step("end") }, isOffDay: { isOffDay: { raw: step("end") } } },
  }),
  rule("notice.indefinite", {
    message: {
      "zh-CN": "上海：不定期合同可以随时解除，但应当提前六十日书面通知对方。",
      en: "Shanghai: a contract of indefinite term may be ended at any time on 60 days' written notice.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["noticeReceived"],
    ...rawAndDue({ from: fact("noticeReceived"), parameter: "notice.indefinite" }),
    basis: counting,
  }),
  rule("handover.deadline", {
    message: {
      "zh-CN": "上海：自合同终止之日起十日内移交资料和财物。",
      en: "Shanghai: documents and property are handed over within 10 days of the end of the contract.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["contractEnd", "noticeReceived"],
    ...rawAndDue({
      from: fact("contractEnd"),
      parameter: "handover.period",
      clause: { fact: "agreedPeriod", may: "shorten" },
    }),
    basis: counting,
  }),
  rule("report.deadline", {
    message: {
      "zh-CN": "上海：对违规行为劝阻、制止无效的，应当在二十四小时内报告。",
      en: "Shanghai: a violation that could not be stopped is reported within 24 hours.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["dissuasionFailed"],
    outputs: {
      reportBy: {
        due: deadline({ from: fact("dissuasionFailed"), parameter: "report.period", roll: "none" }),
      },
    },
    basis: ["CN/period.hours"],
  }),
  rule("term.limit", {
    message: {
      "zh-CN": "上海：临时物业服务期限不超过六个月。",
      en: "Shanghai: a temporary service runs six months at most.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: ["signedEffective"],
    steps: {
      end: {
        addMonths: [
          fact("signedEffective"),
          { monthsOf: bySubject("stage", { emergency: param("emergency.term") }) },
        ],
      },
    },
    outputs: { maxEnd: step("end"), compliant: optional({ le: [fact("contractEnd"), step("end")] }) },
    basis: ["CN/period.months"],
  }),
  rule("fee.start", {
    message: {
      "zh-CN":
        "上海：物业服务费用由建设单位承担至交付当月，次月起由买受人按销售合同约定承担；没有约定的，由建设单位承担。",
      en: "Shanghai: the developer pays through the month of delivery, the buyer from the next as the sale contract says; if it says nothing, the developer.",
    },
    addressee: "owner",
    force: "mandatory",
    anchor: ["delivery"],
    steps: {
      ownerPays: {
        if: fact("saleContractHasFeeClause"),
        then: { eq: [{ means: "fee.owner" }, code("next-month")] },
        else: { ne: [{ means: "fee.noClause" }, code("developer")] },
      },
      months: {
        first: [fact("months"), { max: [0, { months: [nextMonth, fact("periodEnd")] }] }],
      },
      amount: fen({ mul: [monthly, step("months")] }),
    },
    outputs: {
      developerThrough: {
        of: { month: fact("delivery") },
        when: { and: [step("ownerPays"), { eq: [{ means: "fee.developer" }, code("developer")] }] },
      },
      ownerStart: { of: nextMonth, when: step("ownerPays") },
      ownerFirstMonth: { of: { month: nextMonth }, when: step("ownerPays") },
      ownerMonths: { of: step("months"), when: step("ownerPays"), optional: true },
      ownerAmount: optional({ if: step("ownerPays"), then: step("amount"), else: 0 }),
      developerAmountAfterDelivery: optional({ if: step("ownerPays"), then: 0, else: step("amount") }),
    },
  }),
  rule("fee.band", {
    message: {
      "zh-CN": "上海：物业服务收费实行市场调节价。",
      en: "Shanghai: property service fees are market prices.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    outputs: {
      mode: { means: "fee.form" },
      compliant: optional({ known: fact("contractPrice") }),
    },
  }),
  rule("revenue.topUp", {
    message: {
      "zh-CN": "上海：公共收益主要用于补充维修资金的，按季度补充，比例应当高于百分之五十。",
      en: "Shanghai: where common income goes to the fund, more than half of each quarter's does.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    conditions: [{ holds: fact("useForFund"), otherwise: "not-covered" }],
    steps: { bound: { mul: [fact("quarterRevenue"), param("fund.topUp")] } },
    outputs: {
      minTopUpExclusive: fen(step("bound")),
      compliant: optional({
        gt: [fact("proposedTopUp"), { mul: [fact("quarterRevenue"), param("fund.topUp")] }],
      }),
    },
  }),
  rule("fund.replenish", {
    message: {
      "zh-CN": "上海：收到交款通知之日起九十日内，一次性补至首期筹集金额的百分之五十。",
      en: "Shanghai: within 90 days of the notice the account is brought up to half of the first deposit.",
    },
    addressee: "owner",
    force: "mandatory",
    anchor: ["noticeReceived"],
    steps: {
      end: deadline({ from: fact("noticeReceived"), parameter: "fund.replenishPeriod" }),
      amount: {
        max: [0, { sub: [fen({ mul: [fact("firstRaised"), param("fund.replenishTo")] }), fact("balance")] }],
      },
    },
    outputs: {
      // The duty arises below the share, where rules and assembly left it open for ninety days.
      mustReplenish: optional({
        and: [
          { lt: [fact("balance"), { mul: [fact("firstRaised"), param("fund.replenishBelow")] }] },
          { not: fact("decidedWithin90Days") },
        ],
      }),
      amount: step("amount"),
      raw: { raw: step("end") },
      due: { due: step("end") },
    },
    basis: counting,
  }),
  rule("fund.allocation", {
    message: {
      "zh-CN": "上海：由全体业主按照各自拥有的房屋建筑面积比例共同承担。",
      en: "Shanghai: all owners share in proportion to their floor area.",
    },
    addressee: "owner",
    force: "default",
    anchor: [],
    conditions: [
      { holds: { eq: [{ means: "fund.allocation" }, code("by-area")] }, otherwise: "not-covered" },
    ],
    outputs: { shares: { allocate: fact("cost"), weights: fact("areas") } },
  }),
  rule("vote.partialResult", {
    message: {
      "zh-CN": "上海：部分共用事项，应当经参与表决面积和人数四分之三以上同意。",
      en: "Shanghai: matters common to some owners need three quarters of the area and heads that vote.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    outputs: {
      passed: {
        and: [
          { ge: [share("areaFor", "areaPart"), param("vote.partial")] },
          { ge: [share("ownersFor", "ownersPart"), param("vote.partial")] },
        ],
      },
    },
  }),
  rule("disclosure.due", {
    message: {
      "zh-CN": "上海：维修资金至少每半年公布一次，公共收益和自行管理账目每季度公布一次。",
      en: "Shanghai: the fund at least twice a year, common income and self-managed money every quarter.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["last"],
    steps: {
      often: bySubject("subject", {
        "maintenance-fund": param("disclosure.fund"),
        "public-revenue": param("disclosure.revenue"),
        "self-managed-accounts": param("disclosure.selfManaged"),
      }),
      end: { addMonths: [fact("last"), { monthsOf: step("often") }] },
    },
    outputs: { timesAYear: { timesAYear: step("often") }, raw: step("end"), due: step("end") },
  }),
  rule("publicity.deadline", {
    message: {
      "zh-CN": "上海：审计结果应当公告三十日。",
      en: "Shanghai: audit results are posted for 30 days.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "audit-result": deadline({ from: fact("from"), parameter: "audit.posting", roll: "none" }),
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    basis: ["CN/period.firstDay"],
  }),
  rule("procedure.deadline", {
    message: {
      "zh-CN": "上海：业主委员会对应急维修方案应当在七日内审核。",
      en: "Shanghai: the committee reviews an urgent repair plan within 7 days.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "urgent-repair-review": deadline({ from: fact("from"), parameter: "repair.review" }),
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    basis: counting,
  }),
];
