import { code, deadline, fact, optional, rawAndDue, rule, step, when } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** The base price raised or lowered by a float; a float that is known to be none is a float of nothing. */
const float = (name: "up" | "down"): Expression => ({ if: { none: name }, then: 0, else: fact(name) });

/** Rizhao (日照市): the property regulation of 2017. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-rizhao",
  version: "0.1.0",
  code: "371100",
  name: { "zh-CN": "日照市", en: "Rizhao" },
  aliases: ["日照", "山东省日照市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("filing.deadline", {
      message: {
        "zh-CN": "日照：物业服务企业应当在合同签订之日起十五日内备案；省条例规定十日，两者不一致。",
        en: "Rizhao: the contract is filed within 15 days of signing; the province says ten, and the two disagree.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: counting,
    }),
    rule("notice.dismissal", {
      message: {
        "zh-CN": "日照：终止或者解除合同，未约定告知期限的，应当提前六十日告知。",
        en: "Rizhao: who ends the contract says so 60 days before, unless the contract agrees another period.",
      },
      addressee: "owner",
      force: "default",
      anchor: ["noticeReceived"],
      steps: {
        end: deadline({
          from: fact("noticeReceived"),
          parameter: "notice.period",
          clause: { fact: "contractNoticeDays", may: "set" },
        }),
      },
      outputs: {
        earliestLastDayInForce: { due: step("end") },
        terminatedFrom: { startOfNextDay: { due: step("end") } },
      },
      basis: counting,
    }),
    rule("handover.deadline", {
      message: {
        "zh-CN": "日照：自合同解除之日起十日内办理交接。",
        en: "Rizhao: the handover is done within ten days of the end of the contract.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["contractEnd"],
      ...rawAndDue({
        from: fact("contractEnd"),
        parameter: "handover.period",
        clause: { fact: "agreedPeriod", may: "shorten" },
      }),
      basis: counting,
    }),
    rule("reply.deadline", {
      message: {
        "zh-CN": "日照：实行酬金制的，对账目提出异议，物业服务企业应当在七日内书面答复。",
        en: "Rizhao: under the remuneration scheme, an objection to the accounts is answered in writing in seven days.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["received"],
      facts: { scheme: { type: "enum", values: ["lump-sum", "remuneration"] } },
      conditions: [
        { holds: { eq: [fact("addressee"), code("provider")] }, otherwise: "not-covered" },
        { holds: { eq: [fact("subject"), code("accounts")] }, otherwise: "not-covered" },
        { holds: { eq: [fact("scheme"), code("remuneration")] }, otherwise: "not-covered" },
      ],
      ...rawAndDue({
        from: fact("received"),
        parameter: "reply.accounts",
        clause: { fact: "contractReplyDays", may: "shorten" },
      }),
      basis: counting,
    }),
    rule("fee.band", {
      message: {
        "zh-CN": "日照：前期物业服务合同约定的收费标准应当在政府指导价的浮动幅度内。",
        en: "Rizhao: the price of a preliminary contract lies within the float of the guided price.",
      },
      addressee: "developer",
      force: "mandatory",
      anchor: [],
      // Where no base price was set there is no float to lie within.
      conditions: [
        { holds: { eq: [fact("stage"), code("preliminary")] }, otherwise: "not-covered" },
        { holds: { not: { none: "base" } }, otherwise: "not-covered" },
      ],
      steps: {
        low: { mul: [fact("base"), { sub: [1, float("down")] }] },
        high: { mul: [fact("base"), { add: [1, float("up")] }] },
      },
      outputs: {
        // Without a band it is not known that the price is a guided one.
        mode: when({ ge: [step("high"), step("low")] }, { means: "fee.guided" }),
        band: { list: [step("low"), step("high")] },
        compliant: optional({
          and: [{ ge: [fact("contractPrice"), step("low")] }, { le: [fact("contractPrice"), step("high")] }],
        }),
      },
    }),
  ],
  provisions: [],
});
