import type { AskEnquiry, EnquiryCommand } from "../communication/enquiry/command.ts";
import { decide } from "../communication/enquiry/decision.ts";
import type { EnquiryEvent } from "../communication/enquiry/event.ts";
import { evolve } from "../communication/enquiry/evolve.ts";
import type { EnquiryState } from "../communication/enquiry/state.ts";
import type { EnquiryTerms } from "../communication/enquiry/terms.ts";
import { defaultEnquiryTimes } from "../communication/enquiry/times.ts";
import type { Actor } from "../kernel/envelope.ts";
import type { Verdict } from "../kernel/verdict.ts";
import { fixedPolicies } from "./fixed-policies.ts";
import { story } from "./given-when-then.ts";

/** A moment of an enquiry: who acts, when, and what is known then. */
export interface EnquiryMoment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: EnquiryTerms;
}

/** What the test place says on a day: ten days for a complaint, nothing for a question. */
export const lawOn = (day: string): Verdict =>
  fixedPolicies().ask({ code: "330100", rule: "reply.deadline", facts: { received: day } });

/** Somebody at 09:00 of a day, or at an instant. */
export const enquiryMoment = (
  role: Actor["role"],
  when = "2026-03-02",
  changes: Partial<EnquiryTerms> = {},
  id = role === "system" ? "system" : `${role}-1`,
): EnquiryMoment => {
  const now = when.length === 10 ? `${when}T09:00:00+08:00` : when;
  return {
    actor: { id, role },
    now,
    terms: {
      times: defaultEnquiryTimes,
      law: lawOn(now.slice(0, 10)),
      contract: null,
      promise: null,
      dutyPerson: "desk-1",
      manager: "manager-1",
      askerKnown: null,
      unitHeld: null,
      worksHere: true,
      ...changes,
    },
  };
};

/** An enquiry that has not begun. */
export const enquiryStory = (id = "estate-1.e1") =>
  story<EnquiryState, EnquiryEvent, EnquiryCommand, EnquiryMoment>({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });

/** A question with two points. */
export const question: AskEnquiry = {
  type: "ask",
  estate: "estate-1",
  channel: "app",
  text: "地下车库月租怎么收？新能源车位能不能装充电桩？",
  points: ["车位月租标准", "能否装充电桩"],
};

/** An answer to both points. */
export const bothAnswered = {
  type: "answer",
  answers: [
    { point: 0, text: "每月三百元，按合同附件二。" },
    { point: 1, text: "可以，先到服务中心登记，由电力公司勘察。" },
  ],
} as const satisfies EnquiryCommand;
