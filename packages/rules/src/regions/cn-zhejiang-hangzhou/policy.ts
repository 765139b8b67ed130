import { definePolicy } from "../../format/definition.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { signatures } from "../../format/signature.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** Hangzhou (杭州市): the property regulation of 2021 and the lift safety regulation. */
export default definePolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-hangzhou",
  version: "0.1.0",
  code: "330100",
  name: { "zh-CN": "杭州市", en: "Hangzhou" },
  aliases: ["杭州", "浙江省杭州市"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  sources,
  parameters,
  offers: [],
  rules: [
    {
      rule: "reply.deadline",
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["received"],
      ...signatures["reply.deadline"],
      conditions: [{ kind: "equals", fact: "addressee", anyOf: ["provider"], otherwise: "not-covered" }],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "received",
            parameter: "reply.period",
            direction: "after",
            roll: "forward",
            contract: { fact: "contractReplyDays", may: "shorten" },
            outputs: { raw: "raw", due: "due" },
          },
        ],
        basis: counting,
      },
    },
    {
      rule: "filing.deadline",
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...signatures["filing.deadline"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "signed",
            parameter: "filing.period",
            direction: "after",
            roll: "forward",
            outputs: { raw: "raw", due: "due" },
          },
        ],
        basis: counting,
      },
    },
    {
      rule: "handover.deadline",
      addressee: "provider",
      force: "default",
      lower: "none",
      anchor: ["contractEnd", "noticeReceived"],
      ...signatures["handover.deadline"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "contractEnd",
            parameter: "handover.period",
            direction: "after",
            roll: "forward",
            contract: { fact: "agreedPeriod", may: "set" },
            outputs: { raw: "raw", due: "due" },
          },
        ],
        basis: counting,
      },
    },
    {
      rule: "fee.prepayLimit",
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["prepayFrom"],
      ...signatures["fee.prepayLimit"],
      conditions: [],
      mechanism: { kind: "cap", subject: "prepayment", parameter: "prepay.period" },
    },
    {
      rule: "rescue.arrival",
      addressee: "maintainer",
      force: "mandatory",
      lower: "none",
      anchor: ["reported"],
      ...signatures["rescue.arrival"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "reported",
            parameter: "rescue.arrival",
            by: "builtUpArea",
            direction: "after",
            roll: "none",
            outputs: { arriveBy: "due" },
          },
        ],
        basis: ["CN/period.hours"],
      },
    },
  ],
});
