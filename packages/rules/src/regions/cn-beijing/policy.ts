import { definePolicy } from "../../format/definition.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { signatures } from "../../format/signature.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** Beijing (北京市): the property regulation, the residential service standard of 2025, and the lift measures. */
export default definePolicy({
  format: POLICY_FORMAT,
  id: "cn-beijing",
  version: "0.1.0",
  code: "110000",
  name: { "zh-CN": "北京市", en: "Beijing" },
  aliases: ["北京", "CN-BJ"],
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
      anchor: ["noticeReceived", "contractEnd"],
      ...signatures["handover.deadline"],
      conditions: [],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "noticeReceived",
            parameter: "handover.period",
            direction: "after",
            roll: "forward",
            contract: { fact: "agreedPeriod", may: "shorten" },
            outputs: { raw: "raw", due: "due" },
            overdue: { fact: "exitDate", parameter: "handover.fine", days: "overdueDays", amount: "fine" },
          },
        ],
        basis: counting,
      },
    },
    {
      rule: "repair.deadline",
      addressee: "provider",
      force: "recommended",
      lower: "none",
      anchor: ["contractSigned"],
      ...signatures["repair.deadline"],
      conditions: [
        {
          kind: "equals",
          fact: "standardAdopted",
          anyOf: [true],
          otherwise: "contract-governs",
          unknown: "contract-governs",
        },
        {
          kind: "not-before",
          fact: "contractSigned",
          source: "standard",
          otherwise: "contract-governs",
          parameter: "standard.transition",
        },
      ],
      mechanism: {
        kind: "deadline",
        clocks: [
          {
            from: "urgentReported",
            parameter: "repair.urgentArrival",
            direction: "after",
            roll: "none",
            outputs: { urgentArrivalBy: "due" },
          },
          {
            from: "urgentReported",
            parameter: "repair.response",
            by: "grade",
            direction: "after",
            roll: "none",
            outputs: { responseBy: "due" },
          },
          {
            from: "complaint",
            parameter: "complaint.feedback",
            direction: "after",
            roll: "none",
            outputs: { complaintFeedbackBy: "due" },
          },
        ],
        basis: ["standard.transition", "CN/period.hours"],
      },
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
            direction: "after",
            roll: "none",
            outputs: { arriveBy: "due" },
          },
        ],
        basis: [],
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
    {
      rule: "term.limit",
      addressee: "developer",
      force: "mandatory",
      lower: "none",
      anchor: ["signedEffective"],
      ...signatures["term.limit"],
      conditions: [{ kind: "equals", fact: "stage", anyOf: ["preliminary"], otherwise: "not-covered" }],
      mechanism: { kind: "cap", subject: "term", parameter: "term.preliminary" },
    },
  ],
});
