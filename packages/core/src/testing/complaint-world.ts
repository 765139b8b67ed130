import type { Actor } from "../kernel/envelope.ts";
import type { ComplaintCommand } from "../complaint/complaint/command.ts";
import { decide } from "../complaint/complaint/decision.ts";
import type { ComplaintEvent } from "../complaint/complaint/event.ts";
import { evolve } from "../complaint/complaint/evolve.ts";
import { defaultStepTimes } from "../complaint/complaint/step-times.ts";
import type { ComplaintState } from "../complaint/complaint/state.ts";
import type { ComplaintTerms } from "../complaint/complaint/terms.ts";
import type { Verdict } from "../kernel/verdict.ts";
import { story, type Story } from "./given-when-then.ts";

/** A moment in a complaint's story. */
export interface ComplaintMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: ComplaintTerms;
}

export const owner: Actor = { id: "owner-1", role: "owner" };
export const desk: Actor = { id: "desk-1", role: "desk" };
export const staff: Actor = { id: "staff-1", role: "staff" };
export const manager: Actor = { id: "manager-1", role: "manager" };
export const system: Actor = { id: "system", role: "system" };

const policy = { id: "test-place", version: "1.0.0", digest: "0".repeat(64) };

/** A verdict that names a last day. */
export const dueOn = (date: string): Verdict => ({
  verdict: "determined",
  values: { raw: date, due: date },
  missing: [],
  candidates: [],
  flags: [],
  citations: [{ source: "某市物业管理条例", article: "第五十条", quote: "十日内作出答复" }],
  policy,
  trace: [],
});

/** A verdict of a place whose law names no number. */
export const silentLaw: Verdict = { ...dueOn("2026-01-01"), verdict: "not-covered", values: {} };

/** Terms of a place whose law gives ten days from 2026-03-02; each test changes what it is about. */
export const terms: ComplaintTerms = {
  stepTimes: defaultStepTimes,
  reply: dueOn("2026-03-12"),
  contractReply: null,
  contractArrival: null,
  contract: { id: "estate-1.k1", version: 2, clauses: ["c-1", "c-24"] },
  dutyPerson: "desk-1",
  manager: "manager-1",
  staff: ["staff-1", "staff-2"],
  unitHeld: null,
  fresh: { id: "estate-1.c1", number: "TS-20260302-000001" },
};

/** A moment on a day at a time, local time of the estate. */
export const moment = (
  actor: Actor,
  now: string,
  changes: Partial<ComplaintTerms> = {},
): ComplaintMoment => ({
  now: `${now}:00+08:00`,
  actor,
  terms: { ...terms, ...changes },
});

/** The beginning of every complaint story. */
export const complaintStory = (): Story<ComplaintState, ComplaintEvent, ComplaintCommand, ComplaintMoment> =>
  story({
    evolve,
    decide: (at, version, state, command) =>
      decide(at.terms, { now: at.now, actor: at.actor }, version)(state, command),
    at: ({ now }) => now,
  });
