import type { PlanVisit, RecordVisit, VisitCommand } from "../communication/visit/command.ts";
import { decide, type VisitTerms } from "../communication/visit/decision.ts";
import type { VisitEvent } from "../communication/visit/event.ts";
import { evolve } from "../communication/visit/evolve.ts";
import type { VisitState } from "../communication/visit/state.ts";
import { defaultVisitTimes } from "../communication/visit/times.ts";
import type { Actor } from "../kernel/envelope.ts";
import { story } from "./given-when-then.ts";

/** A moment of a visit. */
export interface VisitMoment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: VisitTerms;
}

/** Somebody at 09:00 of a day, or at an instant. */
export const visitMoment = (
  role: Actor["role"],
  when = "2026-03-02",
  changes: Partial<VisitTerms> = {},
): VisitMoment => ({
  actor: { id: role === "system" ? "system" : `${role}-1`, role },
  now: when.length === 10 ? `${when}T09:00:00+08:00` : when,
  terms: {
    times: defaultVisitTimes,
    manager: "manager-1",
    personKnown: null,
    unitHeld: null,
    visitorWorksHere: null,
    standards: ["s-sweep"],
    ...changes,
  },
});

/** A visit that has not begun. */
export const visitStory = (id = "estate-1.v1") =>
  story<VisitState, VisitEvent, VisitCommand, VisitMoment>({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });

/** A visit to an owner who lives alone. */
export const visitPlan: PlanVisit = {
  type: "plan",
  estate: "estate-1",
  person: "owner-1",
  purpose: "care",
  dueOn: "2026-03-05",
};

/** What was found there: two things. */
export const heldVisit: RecordVisit = {
  type: "record",
  heldOn: "2026-03-02",
  summary: "老人独居，身体尚好。",
  findings: ["楼道灯不亮", "希望增设扶手"],
};
