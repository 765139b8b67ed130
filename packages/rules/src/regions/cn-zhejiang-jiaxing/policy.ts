import { code, fact, param, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

/** Jiaxing (嘉兴市): the regulation on residential property management of 2021. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-jiaxing",
  version: "0.1.0",
  code: "330400",
  name: { "zh-CN": "嘉兴市", en: "Jiaxing" },
  aliases: ["嘉兴", "浙江省嘉兴市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("disclosure.due", {
      message: {
        "zh-CN": "嘉兴：物业服务人每年三月底前公告上一年度物业服务合同的履行情况。",
        en: "Jiaxing: by the end of March the provider announces how last year's contract was performed.",
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
