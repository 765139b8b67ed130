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
} from "../../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../../format/document.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];
const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });
const monthly = fen({ mul: [fact("area"), fact("unitPrice")] });
const nextMonth: Expression = { addDays: [{ lastDay: fact("delivery") }, 1] };

/** Contract, fees and the money of the owners. */
export const contractRules: readonly RuleDocument[] = [
  rule("filing.deadline", {
    message: {
      "zh-CN": "北京：合同签订或者变更之日起十五日内备案。",
      en: "Beijing: the contract is filed within 15 days of signing or amendment.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["signed"],
    ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
    basis: counting,
  }),
  rule("notice.nonRenewal", {
    message: {
      "zh-CN": "北京：物业服务人不接受续聘的，应当提前九十日书面告知。",
      en: "Beijing: a provider who will not renew gives 90 days' written notice.",
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
  rule("renewal.decision", {
    message: {
      "zh-CN": "北京：合同期限届满前六个月，应当组织业主共同决定续聘或者另聘。",
      en: "Beijing: six months before expiry the owners decide whether to renew.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: ["contractExpiry"],
    steps: {
      end: deadline({ from: fact("contractExpiry"), parameter: "renewal.decision", direction: "before" }),
    },
    outputs: { latestDecision: { raw: step("end") } },
    basis: ["CN/period.months"],
  }),
  rule("notice.indefinite", {
    message: {
      "zh-CN": "北京：合同延续期间任何一方提出终止的，应当提前六十日书面告知对方。",
      en: "Beijing: while a contract runs on, either party ends it on 60 days' written notice.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["noticeReceived"],
    ...rawAndDue({ from: fact("noticeReceived"), parameter: "notice.indefinite" }),
    basis: counting,
  }),
  rule("handover.deadline", {
    message: {
      "zh-CN":
        "北京：被解聘的物业服务人自接到通知之日起三十日内完成交接并退出；拒不退出的，自期满次日起每日罚款一万元。",
      en: "Beijing: a dismissed provider hands over and leaves within 30 days of the notice; refusing costs 10,000 yuan a day from the day after.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["noticeReceived", "contractEnd"],
    steps: {
      end: deadline({
        from: fact("noticeReceived"),
        parameter: "handover.period",
        clause: { fact: "agreedPeriod", may: "shorten" },
      }),
      overdue: { max: [0, { days: [{ due: step("end") }, fact("exitDate")] }] },
    },
    outputs: {
      raw: { raw: step("end") },
      due: { due: step("end") },
      overdueDays: optional(step("overdue")),
      fine: optional({ mul: [param("handover.fine"), step("overdue")] }),
    },
    basis: counting,
  }),
  rule("term.limit", {
    message: {
      "zh-CN": "北京：前期物业服务合同期限最长不超过二年；应急物业服务期限不超过六个月。",
      en: "Beijing: a preliminary contract runs two years at most, an emergency service six months.",
    },
    addressee: "developer",
    force: "mandatory",
    anchor: ["signedEffective"],
    steps: {
      end: {
        addMonths: [
          fact("signedEffective"),
          {
            monthsOf: bySubject("stage", {
              preliminary: param("term.preliminary"),
              emergency: param("emergency.term"),
            }),
          },
        ],
      },
    },
    outputs: { maxEnd: step("end"), compliant: optional({ le: [fact("contractEnd"), step("end")] }) },
    basis: ["CN/period.months"],
  }),
  rule("fee.start", {
    message: {
      "zh-CN":
        "北京：物业费由建设单位承担至交付当月，次月起由业主按买卖合同约定承担；没有约定的，由建设单位承担。",
      en: "Beijing: the developer pays through the month of delivery, the owner from the next as the sale contract says; if it says nothing, the developer.",
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
        when: {
          and: [step("ownerPays"), { eq: [{ means: "fee.developer" }, code("developer")] }],
        },
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
      "zh-CN": "北京：物业服务收费和其他停车设施收费实行市场调节价。",
      en: "Beijing: property service fees and parking are market prices.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    outputs: {
      mode: {
        case: [
          {
            when: { and: [{ given: "charge" }, { eq: [fact("charge"), code("parking")] }] },
            then: { means: "parking.form" },
          },
        ],
        else: { means: "fee.form" },
      },
      // Under the market price there is no statutory band that an agreed price could break.
      compliant: optional({ known: fact("contractPrice") }),
    },
  }),
  rule("revenue.topUp", {
    message: {
      "zh-CN": "北京：维修资金余额不足首期百分之三十的，百分之五十以上的公共收益应当优先补充。",
      en: "Beijing: while the fund is below 30 % of the first deposit, at least half of the common income goes into it.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    steps: {
      isLow: { lt: [fact("fundBalance"), { mul: [fact("firstRaised"), param("fund.low")] }] },
      least: { if: step("isLow"), then: fen({ mul: [fact("publicRevenue"), param("fund.topUp")] }), else: 0 },
    },
    outputs: {
      mandatoryTopUpMin: step("least"),
      compliant: optional({
        if: step("isLow"),
        then: { ge: [fact("proposedTopUp"), { mul: [fact("publicRevenue"), param("fund.topUp")] }] },
        else: true,
      }),
    },
  }),
  rule("parking.timed", {
    message: {
      "zh-CN": "北京：计时停车满一个计时单位后方可收费，不足一个计时单位的不收取。",
      en: "Beijing: timed parking is charged by full units only.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    conditions: [
      { holds: { eq: [{ means: "parking.unit" }, code("full-units-only")] }, otherwise: "not-covered" },
    ],
    steps: { units: { round: { div: [fact("minutes"), fact("unitMinutes")] }, to: "whole", mode: "floor" } },
    outputs: { units: step("units"), fee: { mul: [step("units"), fact("unitPrice")] } },
  }),
];
