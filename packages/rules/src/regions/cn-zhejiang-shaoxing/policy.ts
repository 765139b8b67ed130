import { code, fact, optional, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

/** Shaoxing (绍兴市): the property regulation of 2020. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-shaoxing",
  version: "0.1.0",
  code: "330600",
  name: { "zh-CN": "绍兴市", en: "Shaoxing" },
  aliases: ["绍兴", "浙江省绍兴市"],
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
        "zh-CN": "绍兴：物业服务人自合同签订之日起三十日内将合同副本备案。",
        en: "Shaoxing: the provider files a copy of the contract within 30 days of signing.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
    rule("fee.vacancy", {
      message: {
        "zh-CN": "绍兴：业主不得以房屋空置为由拒绝支付物业费，条例没有规定空置减收。",
        en: "Shaoxing: vacancy is no ground to refuse the fee, and the regulation knows no reduction for it.",
      },
      addressee: "owner",
      force: "mandatory",
      lower: "set",
      anchor: ["asOf", "vacantSince"],
      steps: { standard: { round: { mul: [fact("area"), fact("unitPrice")] }, to: "fen", mode: "half-up" } },
      outputs: {
        reductionApplies: { ne: [{ means: "vacancy.defence" }, code("no-defence")] },
        monthlyStandard: optional(step("standard")),
        monthlyCap: optional(step("standard")),
      },
    }),
    rule("publicity.deadline", {
      message: {
        "zh-CN":
          "绍兴：依条例必须向全体业主公布、公示、公告的事项，时间不得少于五个工作日；到期日前不得撤下。",
        en: "Shaoxing: what must be posted for all owners stays up for five working days at least; due is the first day that suffices.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["from"],
      // The notice of a meeting has a period of its own in national law.
      conditions: [
        {
          holds: { not: { and: [{ given: "subject" }, { eq: [fact("subject"), code("meeting-notice")] }] } },
          otherwise: "not-covered",
        },
      ],
      ...rawAndDue({ from: fact("from"), parameter: "posting.duration", roll: "none" }),
      basis: ["CN/period.firstDay"],
    }),
  ],
  provisions: [],
});
