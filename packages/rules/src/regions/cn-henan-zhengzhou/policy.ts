import { fact, optional, param, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, provisions, sources } from "./parameters.ts";

/** Zhengzhou (郑州市): the property regulation of 2021. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-henan-zhengzhou",
  version: "0.1.0",
  code: "410100",
  name: { "zh-CN": "郑州市", en: "Zhengzhou" },
  aliases: ["郑州", "河南省郑州市"],
  parent: "410000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("fee.prepayLimit", {
      message: {
        "zh-CN": "郑州：物业费可以按月、季度预收，预收期限最长不得超过一年。",
        en: "Zhengzhou: the fee may be taken in advance by month or quarter, for no more than a year.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["prepayFrom"],
      steps: {
        most: { monthsOf: param("prepay.max") },
        monthly: { round: { mul: [fact("area"), fact("unitPrice")] }, to: "fen", mode: "half-up" },
        beyond: { max: [0, { sub: [fact("requestedMonths"), step("most")] }] },
      },
      outputs: {
        allowed: { le: [fact("requestedMonths"), { monthsOf: param("prepay.max") }] },
        maxMonths: step("most"),
        maxAmount: optional({ mul: [step("monthly"), step("most")] }),
        excess: optional({ mul: [step("monthly"), step("beyond")] }),
      },
    }),
  ],
  provisions,
});
