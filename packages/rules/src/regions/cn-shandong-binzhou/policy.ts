import { code, fact, optional, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

/** Binzhou (滨州市): the residential property regulation of 2019. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-binzhou",
  version: "0.1.0",
  code: "371600",
  name: { "zh-CN": "滨州市", en: "Binzhou" },
  aliases: ["滨州", "山东省滨州市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("fee.vacancy", {
      message: {
        "zh-CN": "滨州：前期物业空置超过六个月的，物业费不得超过收费标准的百分之六十。",
        en: "Binzhou: before the owners' assembly, a home vacant for more than six months pays 60% of the charge at most.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["asOf"],
      // In the regular stage the two sides agree: the province says so.
      conditions: [{ holds: { eq: [fact("stage"), code("preliminary")] }, otherwise: "not-covered" }],
      steps: {
        applies: {
          gt: [fact("asOf"), { addMonths: [fact("vacantSince"), { monthsOf: param("vacancy.after") }] }],
        },
        standard: { round: { mul: [fact("area"), fact("unitPrice")] }, to: "fen", mode: "half-up" },
        // 不得超过: a cap that is rounded up would exceed it.
        cap: {
          if: step("applies"),
          then: { round: { mul: [step("standard"), param("vacancy.cap")] }, to: "fen", mode: "floor" },
          else: step("standard"),
        },
      },
      outputs: {
        reductionApplies: step("applies"),
        monthlyStandard: optional(step("standard")),
        monthlyCap: optional(step("cap")),
        monthlyReduction: optional({ sub: [step("standard"), step("cap")] }),
      },
      flags: [{ flag: "retroactivity-not-in-law", when: fact("retroactive") }],
      basis: ["CN/period.months"],
    }),
    rule("reply.deadline", {
      message: {
        "zh-CN": "滨州：有关单位接到投诉、举报，属于本单位职权范围的，五个工作日内回复。",
        en: "Binzhou: the competent authority answers a complaint within five workdays.",
      },
      addressee: "authority",
      force: "mandatory",
      anchor: ["received", "registered"],
      conditions: [{ holds: { eq: [fact("addressee"), code("authority")] }, otherwise: "not-covered" }],
      // Workdays end on a workday: nothing rolls.
      ...rawAndDue({
        from: { first: [fact("received"), fact("registered")] },
        parameter: "reply.authority",
        roll: "none",
      }),
      basis: ["CN/period.firstDay"],
    }),
    rule("filing.deadline", {
      message: {
        "zh-CN": "滨州：物业服务企业应当自合同签订之日起十日内报物业主管部门和市场监管部门备案。",
        en: "Binzhou: the provider files the contract with both authorities within ten days of signing.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
  ],
  provisions: [],
});
