import { code, fact, rawAndDue, rule } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

/** Jinan (济南市): the regulation on the 12345 hotline of 2018. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-jinan",
  version: "0.1.0",
  code: "370100",
  name: { "zh-CN": "济南市", en: "Jinan" },
  aliases: ["济南", "山东省济南市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("reply.deadline", {
      message: {
        "zh-CN": "济南：承办单位应当将12345热线来电的办理情况在五个工作日内回复来电人。",
        en: "Jinan: the authority that handles a call to the 12345 hotline answers the caller within five workdays.",
      },
      addressee: "authority",
      force: "mandatory",
      anchor: ["received", "registered"],
      conditions: [
        { holds: { eq: [fact("addressee"), code("authority")] }, otherwise: "not-covered" },
        { holds: { eq: [fact("subject"), code("hotline")] }, otherwise: "not-covered" },
      ],
      // Workdays end on a workday: nothing rolls.
      ...rawAndDue({
        from: { first: [fact("received"), fact("registered")] },
        parameter: "reply.hotline",
        roll: "none",
      }),
      basis: ["CN/period.firstDay"],
    }),
  ],
  provisions: [],
});
