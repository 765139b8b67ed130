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
const cap: Expression = { monthsOf: param("prepay.period") };

/** The rules of Hangzhou. */
export const rules: readonly RuleDocument[] = [
  rule("reply.deadline", {
    message: {
      "zh-CN": "杭州：物业服务人应当自收到投诉之日起十日内作出答复。",
      en: "Hangzhou: the provider answers a complaint within ten days of receiving it.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["received"],
    conditions: [{ holds: { eq: [fact("addressee"), code("provider")] }, otherwise: "not-covered" }],
    ...rawAndDue({
      from: fact("received"),
      parameter: "reply.period",
      clause: { fact: "contractReplyDays", may: "shorten" },
    }),
    basis: counting,
  }),
  rule("filing.deadline", {
    message: {
      "zh-CN": "杭州：合同订立之日起十五日内备案。",
      en: "Hangzhou: the contract is filed within 15 days of being made.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["signed"],
    ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
    basis: counting,
  }),
  rule("handover.deadline", {
    message: {
      "zh-CN": "杭州：原物业服务人自合同终止之日起十五日内退出，合同另有约定的除外。",
      en: "Hangzhou: the provider leaves within 15 days of the end of the contract, unless agreed otherwise.",
    },
    addressee: "provider",
    force: "default",
    anchor: ["contractEnd", "noticeReceived"],
    ...rawAndDue({
      from: fact("contractEnd"),
      parameter: "handover.period",
      clause: { fact: "agreedPeriod", may: "set" },
    }),
    basis: counting,
  }),
  rule("fee.prepayLimit", {
    message: {
      "zh-CN": "杭州：预收物业费最长不超过十二个月，且不超过合同期限。",
      en: "Hangzhou: fees are prepaid for twelve months at most, and never beyond the contract.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["prepayFrom"],
    steps: {
      // A contract that is known to have no end leaves only the cap itself.
      most: {
        if: { none: "contractEnd" },
        then: cap,
        else: { min: [cap, { wholeMonths: [fact("prepayFrom"), { addDays: [fact("contractEnd"), 1] }] }] },
      },
      excess: { max: [0, { sub: [fact("requestedMonths"), step("most")] }] },
    },
    outputs: {
      maxMonths: step("most"),
      allowed: optional({ le: [fact("requestedMonths"), step("most")] }),
      maxAmount: optional({ mul: [monthly, step("most")] }),
      excess: optional({ mul: [monthly, step("excess")] }),
    },
  }),
  rule("rescue.arrival", {
    message: {
      "zh-CN": "杭州：电梯困人，维护保养人员在城市建成区三十分钟、其他区域一小时内到达现场。",
      en: "Hangzhou: the lift maintainer arrives within 30 minutes in the built-up area, within an hour elsewhere.",
    },
    addressee: "maintainer",
    force: "mandatory",
    anchor: ["reported"],
    outputs: {
      arriveBy: {
        due: deadline({
          from: fact("reported"),
          parameter: "rescue.arrival",
          by: fact("builtUpArea"),
          roll: "none",
        }),
      },
    },
    basis: ["CN/period.hours"],
  }),
  rule("revenue.topUp", {
    message: {
      "zh-CN": "杭州：公共收益主要补充维修资金，达到首期交存金额的可以停止补充。",
      en: "Hangzhou: common income tops up the fund; once it reaches the first deposit that may stop.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    conditions: [{ holds: { eq: [{ means: "fund.stop" }, code("may-stop")] }, otherwise: "not-covered" }],
    outputs: { mayStop: { ge: [fact("fundBalance"), fact("firstRaised")] } },
  }),
  rule("utility.allocation", {
    message: {
      "zh-CN": "杭州：公共水电等费用按照约定分摊；没有约定的，按照专有部分面积所占比例。",
      en: "Hangzhou: common utilities are shared as agreed, else by exclusive area.",
    },
    addressee: "owner",
    force: "default",
    anchor: [],
    conditions: [
      { holds: { none: "agreedAllocation" }, otherwise: "contract-governs" },
      { holds: { eq: [{ means: "utility.allocation" }, code("by-area")] }, otherwise: "not-covered" },
    ],
    outputs: { shares: { allocate: fact("cost"), weights: fact("areas") } },
  }),
  rule("publicity.deadline", {
    message: {
      "zh-CN": "杭州：审计报告、收费标准调整方案公示三十日以上。",
      en: "Hangzhou: the audit and the plan of new prices are posted for at least 30 days.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "price-plan": deadline({ from: fact("from"), parameter: "price.posting", roll: "none" }),
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    basis: ["CN/period.firstDay"],
  }),
];
