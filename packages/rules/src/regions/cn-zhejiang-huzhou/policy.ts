import { bySubject, code, fact, optional, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

/** Huzhou (湖州市): the property regulation of 2021. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-huzhou",
  version: "0.1.0",
  code: "330500",
  name: { "zh-CN": "湖州市", en: "Huzhou" },
  aliases: ["湖州", "浙江省湖州市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("filing.deadline", {
      message: {
        "zh-CN": "湖州：物业服务人在合同签订之日起十五日内备案。",
        en: "Huzhou: the provider files the contract within 15 days of signing.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
    rule("disclosure.due", {
      message: {
        "zh-CN":
          "湖州：维修更新改造资金明细、公共能耗明细每年公示不少于一次，公共收益每半年公示一次，公示期不少于三十日。",
        en: "Huzhou: repair funds and shared utilities are posted at least once a year, public revenue every half-year, for 30 days at least.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      steps: {
        turn: bySubject("subject", {
          "maintenance-fund": param("disclosure.yearly"),
          utilities: param("disclosure.yearly"),
          "public-revenue": param("disclosure.halfYearly"),
        }),
        end: { lastDay: { addMonths: [fact("last"), { monthsOf: step("turn") }] } },
      },
      outputs: {
        timesAYear: { timesAYear: step("turn") },
        raw: step("end"),
        due: step("end"),
        postingDays: { daysOf: param("disclosure.posting") },
      },
    }),
    rule("service.credit", {
      message: {
        "zh-CN":
          "湖州：合同可以约定每年将一定比例的应交物业费存入业主委员会专门账户，按服务质量评价结果支付。",
        en: "Huzhou: a contract may pay a share of the yearly fee into the committee's account and release it by the quality score.",
      },
      addressee: "provider",
      force: "default",
      lower: "set",
      anchor: [],
      conditions: [
        { holds: { eq: [{ means: "service.holdback" }, code("as-agreed")] }, otherwise: "not-covered" },
        // Every other credit is a matter of national law.
        { holds: { or: [{ given: "holdbackRatio" }, { none: "holdbackRatio" }] }, otherwise: "not-covered" },
        // The share is the contract's: without such a clause there is no hold-back.
        { holds: { not: { none: "holdbackRatio" } }, otherwise: "contract-governs" },
      ],
      steps: { held: { mul: [fact("periodFee"), fact("holdbackRatio")] } },
      outputs: {
        holdback: { round: step("held"), to: "fen", mode: "half-up" },
        payout: optional({
          round: { mul: [{ round: step("held"), to: "fen", mode: "half-up" }, fact("scoreRatio")] },
          to: "fen",
          mode: "half-up",
        }),
      },
    }),
    rule("revenue.topUp", {
      message: {
        "zh-CN":
          "湖州：公共收益用于补充维修资金的，按季度补充，不低于公共收益专户余额的百分之五十；达到首期交存金额的可以停止补充。",
        en: "Huzhou: public revenue tops up the fund each quarter with at least half of the account; it may stop at the first deposit.",
      },
      addressee: "committee",
      force: "mandatory",
      lower: "set",
      anchor: [],
      values: { timesAYear: { type: "rate" } },
      conditions: [
        // The duty is for revenue that is used for the fund; other uses are the owners' decision.
        {
          holds: { not: { and: [{ given: "useForFund" }, { eq: [fact("useForFund"), false] }] } },
          otherwise: "not-covered",
        },
      ],
      steps: {
        reached: { ge: [fact("fundBalance"), fact("firstRaised")] },
        share: { mul: [fact("accountBalance"), param("revenue.topUp")] },
        least: {
          if: { and: [{ given: "fundBalance" }, { given: "firstRaised" }, step("reached")] },
          then: 0,
          else: step("share"),
        },
      },
      outputs: {
        minTopUpInclusive: step("least"),
        compliant: optional({ ge: [fact("proposedTopUp"), step("least")] }),
        mayStop: optional(step("reached")),
        timesAYear: { timesAYear: param("revenue.turn") },
      },
    }),
  ],
  provisions: [],
});
