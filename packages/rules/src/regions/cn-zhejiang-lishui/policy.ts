import { code, fact, optional, param, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });

/** Lishui (丽水市): the property regulation of 2019. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-lishui",
  version: "0.1.0",
  code: "331100",
  name: { "zh-CN": "丽水市", en: "Lishui" },
  aliases: ["丽水", "浙江省丽水市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("fee.start", {
      message: {
        "zh-CN":
          "丽水：业主自签署商品房交接单次月起承担物业费；无正当理由拒不收房的，自统一交付之日次月起承担。另有约定的从其约定。",
        en: "Lishui: the owner pays from the month after signing the handover, or after unified delivery when refusing without reason.",
      },
      addressee: "owner",
      force: "default",
      lower: "set",
      anchor: ["signedHandover", "unifiedDelivery"],
      conditions: [
        { holds: { eq: [{ means: "fee.startMonth" }, code("next-month")] }, otherwise: "not-covered" },
      ],
      steps: {
        // An owner who refuses without reason is counted from unified delivery even if a form is signed later.
        counted: {
          case: [
            {
              when: { and: [{ given: "refusedWithoutReason" }, fact("refusedWithoutReason")] },
              then: fact("unifiedDelivery"),
            },
          ],
          else: fact("signedHandover"),
        },
        start: { firstDay: { addMonths: [step("counted"), 1] } },
        served: { first: [fact("months"), { months: [step("start"), fact("periodEnd")] }] },
      },
      outputs: {
        developerThrough: { month: step("counted") },
        ownerStart: step("start"),
        ownerFirstMonth: { month: step("start") },
        ownerMonths: optional(step("served")),
        ownerAmount: optional(
          fen({ mul: [fen({ mul: [fact("area"), fact("unitPrice")] }), step("served")] }),
        ),
      },
    }),
    rule("disclosure.due", {
      message: {
        "zh-CN": "丽水：物业服务企业于每年第一季度公布上一年度物业合同的履行情况。",
        en: "Lishui: in the first quarter the provider publishes how last year's contract was performed.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      conditions: [{ holds: { eq: [fact("subject"), code("performance")] }, otherwise: "not-covered" }],
      // A fixed date of the calendar, not a period: nothing rolls.
      steps: { end: { annualAfter: fact("last"), annual: param("disclosure.by") } },
      outputs: { raw: step("end"), due: step("end") },
    }),
  ],
  provisions: [],
});
