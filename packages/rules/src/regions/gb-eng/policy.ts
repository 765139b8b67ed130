import { code, deadline, fact, optional, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";

/** A period that ends on its day: nothing in these texts rolls. */
const within = (from: string, parameter: string): Expression =>
  deadline({ from: fact(from), parameter, roll: "none" });

const emergency: Expression = { eq: [fact("hazard"), code("emergency")] };
const secondStage: Expression = { and: [{ given: "subject" }, { eq: [fact("subject"), code("stage-2")] }] };
const week = step("weeks");

/**
 * England: what a landlord of social housing owes a resident who complains, and who reports a hazard. The provider is the
 * registered provider of social housing. It has no place above and nothing of Chinese law in it.
 */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "gb-eng",
  version: "0.1.0",
  code: "GB-ENG",
  name: { "zh-CN": "英格兰", en: "England" },
  aliases: ["England"],
  parent: null,
  calendar: "GB-ENG",
  // Greenwich time. Every instant is read by the offset that it is written with, so British Summer Time is written +01:00.
  offset: "+00:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("reply.deadline", {
      message: {
        en: "England: a complaint is acknowledged within 5 working days and answered within 10 working days of that; at stage 2 within 20.",
        "zh-CN": "英格兰：投诉应在五个工作日内确认受理，确认后十个工作日内答复；第二阶段为二十个工作日。",
        owner: {
          en: "Your landlord must acknowledge your complaint within 5 working days and answer within 10 more (20 at stage 2).",
          "zh-CN": "房东应在五个工作日内确认您的投诉，并在其后十个（第二阶段二十个）工作日内答复。",
        },
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["received", "registered"],
      facts: { extended: { type: "boolean" } },
      values: { acknowledgeBy: { type: "date" }, extendedDue: { type: "date" } },
      conditions: [
        {
          holds: { or: [{ not: { given: "addressee" } }, { eq: [fact("addressee"), code("provider")] }] },
          otherwise: "not-covered",
        },
        {
          holds: {
            or: [
              { not: { given: "subject" } },
              { in: fact("subject"), of: ["complaint", "stage-1", "stage-2"] },
            ],
          },
          otherwise: "not-covered",
        },
      ],
      steps: {
        acknowledgement: {
          if: secondStage,
          then: within("received", "stage2.acknowledge"),
          else: within("received", "stage1.acknowledge"),
        },
        // The response runs from the acknowledgement (registered), not from receipt.
        response: {
          if: secondStage,
          then: within("registered", "stage2.respond"),
          else: within("registered", "stage1.respond"),
        },
        extension: {
          deadline: {
            from: { due: step("response") },
            period: { if: secondStage, then: param("stage2.extend"), else: param("stage1.extend") },
            direction: "after",
            roll: "none",
          },
        },
      },
      outputs: {
        acknowledgeBy: optional({ due: step("acknowledgement") }),
        raw: { raw: step("response") },
        due: { due: step("response") },
        extendedDue: optional({
          if: fact("extended"),
          then: { due: step("extension") },
          else: { due: step("response") },
        }),
      },
    }),
    rule("procedure.deadline", {
      message: {
        en: "England: a complaint is accepted when it comes within 12 months of the issue, or of the resident becoming aware of it.",
        "zh-CN": "英格兰：自事项发生或者住户知悉之日起十二个月内提出的投诉，房东应当受理。",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["from"],
      conditions: [
        { holds: { eq: [fact("subject"), code("complaint-referral")] }, otherwise: "not-covered" },
      ],
      ...rawAndDue({ from: fact("from"), parameter: "complaint.accept", roll: "none" }),
    }),
    rule("hazard.deadline", {
      message: {
        en: "England: an emergency hazard is investigated and made safe within 24 hours; damp and mould is investigated within 10 working days and made safe within 5 more.",
        "zh-CN":
          "英格兰：紧急危害应在二十四小时内调查并排除；潮湿霉变应在十个工作日内调查，查实后五个工作日内排除。",
        owner: {
          en: "Your landlord must make an emergency safe within 24 hours, and look into damp and mould within 10 working days.",
          "zh-CN": "紧急危害，房东应在二十四小时内排除；潮湿霉变，应在十个工作日内调查。",
        },
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["aware"],
      facts: {
        hazard: { type: "enum", values: ["emergency", "significant"] },
        /** Kind of a significant hazard, e.g. `damp-and-mould`, `excess-cold`. */
        kind: { type: "text" },
        /** When the landlord became aware; for an emergency an instant. */
        aware: { type: "moment" },
        /** When a standard or renewed investigation ended that found an emergency. */
        found: { type: "instant" },
        /** When the tenant asked for an investigation in person. */
        renewalAsked: { type: "moment" },
        /** When the investigation concluded. */
        concluded: { type: "moment" },
        /** When the landlord wants to enter. */
        entry: { type: "instant" },
      },
      values: {
        investigateBy: { type: "moment" },
        safeBy: { type: "moment" },
        renewedBy: { type: "date" },
        summaryBy: { type: "date" },
        preventionBy: { type: "date" },
        preventionStartBy: { type: "date" },
        entryNoticeBy: { type: "instant" },
      },
      conditions: [
        {
          holds: { or: [emergency, { in: fact("kind"), of: ["damp-and-mould"] }] },
          otherwise: "not-covered",
          cites: ["hazard.scope"],
        },
      ],
      steps: {
        investigation: {
          if: emergency,
          then: within("aware", "emergency.act"),
          else: within("aware", "significant.investigate"),
        },
        safety: {
          if: emergency,
          then: { first: [within("found", "emergency.found"), within("aware", "emergency.act")] },
          else: within("concluded", "significant.safe"),
        },
        weeks: param("prevention.startWeeks"),
        start: {
          deadline: {
            from: fact("concluded"),
            // Seven days to the week.
            period: { add: [week, week, week, week, week, week, week] },
            direction: "after",
            roll: "none",
          },
        },
      },
      outputs: {
        investigateBy: { due: step("investigation") },
        safeBy: optional({ due: step("safety") }),
        // What is renewed for an emergency depends on what the first investigation found; that is not settled here.
        renewedBy: {
          of: { due: within("renewalAsked", "significant.renew") },
          when: { not: emergency },
          optional: true,
        },
        summaryBy: optional({ due: within("concluded", "hazard.summary") }),
        preventionBy: optional({ due: within("concluded", "prevention.begin") }),
        preventionStartBy: optional({ due: step("start") }),
        entryNoticeBy: optional({
          due: deadline({ from: fact("entry"), parameter: "entry.notice", direction: "before" }),
        }),
      },
      basis: ["hazard.dayZero", "hazard.scope"],
    }),
  ],
  provisions,
});
