import { code, fact, param, rawAndDue, rule } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";

/** Weifang (潍坊市): the property regulation of 2022. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-weifang",
  version: "0.1.0",
  code: "370700",
  name: { "zh-CN": "潍坊市", en: "Weifang" },
  aliases: ["潍坊", "山东省潍坊市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("handover.deadline", {
      message: {
        "zh-CN": "潍坊：原物业服务人在约定期限内退出；未约定的，自合同终止之日起三十日内退出。",
        en: "Weifang: the outgoing provider leaves within the agreed period, or else within 30 days of the end.",
      },
      addressee: "provider",
      force: "default",
      anchor: ["contractEnd"],
      ...rawAndDue({
        from: fact("contractEnd"),
        parameter: "handover.period",
        clause: { fact: "agreedPeriod", may: "set" },
      }),
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
    rule("price.review", {
      message: {
        "zh-CN": "潍坊：政府指导价的基准价每三年评估一次。",
        en: "Weifang: the base price of the guided price is reviewed every three years.",
      },
      addressee: "authority",
      force: "mandatory",
      anchor: ["last"],
      outputs: { next: { addMonths: [fact("last"), { monthsOf: param("price.review") }] } },
      basis: ["CN/period.months"],
    }),
    rule("vote.channel", {
      message: {
        "zh-CN": "潍坊：可以集体讨论、书面征求意见；互联网表决只能通过市主管部门建立的电子投票系统。",
        en: "Weifang: owners vote in a meeting or in writing; online only through the city's electronic voting system.",
      },
      addressee: "committee",
      force: "mandatory",
      anchor: [],
      outputs: {
        admissible: {
          case: [
            {
              when: { in: fact("channel"), of: ["collective", "written"] },
              then: { eq: [param("vote.form", fact("channel")), code("admissible")] },
            },
            {
              when: { in: fact("channel"), of: ["electronic", "other-electronic"] },
              then: { eq: [fact("channel"), { means: "vote.electronic" }] },
            },
          ],
        },
      },
      flags: [{ flag: "official-platform-required", when: { eq: [fact("channel"), code("electronic")] } }],
    }),
    rule("vote.proxy", {
      message: {
        "zh-CN": "潍坊：每一业主接受其他业主的委托不得超过三人。",
        en: "Weifang: one owner votes for three other owners at most.",
      },
      addressee: "owner",
      force: "mandatory",
      anchor: [],
      outputs: {
        allowed: { le: [fact("represented"), param("vote.proxies")] },
        maxRepresented: param("vote.proxies"),
      },
    }),
  ],
  provisions,
});
