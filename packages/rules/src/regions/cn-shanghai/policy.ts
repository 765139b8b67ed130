import { definePolicy } from "../../format/definition.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { signatures } from "../../format/signature.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** Shanghai (上海市): the provisions on residential property management. */
export default definePolicy({
  format: POLICY_FORMAT,
  id: "cn-shanghai",
  version: "0.1.0",
  code: "310000",
  name: { "zh-CN": "上海市", en: "Shanghai" },
  aliases: ["上海", "CN-SH"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  sources,
  parameters,
  offers: [],
  rules: [
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
      rule: "notice.nonRenewal",
      addressee: "provider",
      force: "default",
      lower: "none",
      anchor: ["contractExpiry"],
      ...signatures["notice.nonRenewal"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "contractExpiry",
            parameter: "notice.nonRenewal",
            direction: "before",
            roll: "none",
            contract: { fact: "contractNoticeDays", may: "set" },
            outputs: { latestNotice: "raw", isOffDay: "is-off-day" },
          },
        ],
        basis: [],
      },
    },
    {
      rule: "notice.indefinite",
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["noticeReceived"],
      ...signatures["notice.indefinite"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "noticeReceived",
            parameter: "notice.indefinite",
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
      force: "mandatory",
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
            contract: { fact: "agreedPeriod", may: "shorten" },
            outputs: { raw: "raw", due: "due" },
          },
        ],
        basis: counting,
      },
    },
    {
      rule: "report.deadline",
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["dissuasionFailed"],
      ...signatures["report.deadline"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "dissuasionFailed",
            parameter: "report.period",
            direction: "after",
            roll: "none",
            outputs: { reportBy: "due" },
          },
        ],
        basis: ["CN/period.hours"],
      },
    },
    {
      rule: "fee.band",
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: [],
      ...signatures["fee.band"],
      conditions: [],
      mechanism: { kind: "band", parameter: "fee.form" },
    },
  ],
});
