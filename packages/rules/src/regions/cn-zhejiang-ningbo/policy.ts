import { deadline, fact, optional, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, provisions, sources } from "./parameters.ts";

/** Ningbo (宁波市): the regulation on residential communities, revised in 2021. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-ningbo",
  version: "0.1.0",
  code: "330200",
  name: { "zh-CN": "宁波市", en: "Ningbo" },
  aliases: ["宁波", "浙江省宁波市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("term.limit", {
      message: {
        "zh-CN": "宁波：物业服务合同的服务期限一般不超过五年。",
        en: "Ningbo: a service contract generally runs for no more than five years.",
      },
      addressee: "committee",
      // 一般: a longer term is unusual, not void.
      force: "default",
      lower: "set",
      anchor: ["signedEffective"],
      steps: { end: { addMonths: [fact("signedEffective"), { monthsOf: param("term.max") }] } },
      outputs: {
        maxEnd: step("end"),
        compliant: optional({ le: [fact("contractEnd"), step("end")] }),
      },
      flags: [{ flag: "soft-limit", when: { gt: [fact("contractEnd"), step("end")] } }],
      basis: ["CN/period.months"],
    }),
    rule("filing.deadline", {
      message: {
        "zh-CN": "宁波：物业服务企业自合同订立之日起十日内备案。",
        en: "Ningbo: the provider files the contract within ten days of its making.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
    rule("renewal.decision", {
      message: {
        "zh-CN": "宁波：合同期限届满四个月前，业主委员会组织召开业主大会会议决定续聘或者另聘。",
        en: "Ningbo: four months before the contract expires the committee has the assembly decide on renewal.",
      },
      addressee: "committee",
      force: "mandatory",
      lower: "set",
      anchor: ["contractExpiry"],
      steps: {
        end: deadline({
          from: fact("contractExpiry"),
          parameter: "renewal.decision",
          direction: "before",
        }),
      },
      outputs: { latestDecision: { raw: step("end") } },
      basis: ["CN/period.months"],
    }),
  ],
  provisions,
});
