import type { Actor } from "../kernel/envelope.ts";
import type { RecurrenceCommand } from "../complaint/recurrence/command.ts";
import { decide as decideRecurrence, type RecurrenceTerms } from "../complaint/recurrence/decision.ts";
import type { RecurrenceEvent } from "../complaint/recurrence/event.ts";
import { evolve as evolveRecurrence } from "../complaint/recurrence/evolve.ts";
import type { RecurrenceState } from "../complaint/recurrence/state.ts";
import { defaultRecurrenceTimes } from "../complaint/recurrence/times.ts";
import type { ShiftCommand } from "../complaint/shift/command.ts";
import { decide as decideShift, type ShiftTerms } from "../complaint/shift/decision.ts";
import type { ShiftEvent } from "../complaint/shift/event.ts";
import { evolve as evolveShift } from "../complaint/shift/evolve.ts";
import type { ShiftState } from "../complaint/shift/state.ts";
import { story, type Story } from "./given-when-then.ts";

/** Who acts when, and what is known then. */
export interface MomentOf<Terms> {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: Terms;
}

/** Four complaints of the estate, the first of which is long ago. */
const recurrenceTerms: RecurrenceTerms = {
  times: defaultRecurrenceTimes,
  manager: "manager-1",
  filed: {
    "estate-1.c0": "2025-06-01",
    "estate-1.c1": "2026-02-20",
    "estate-1.c2": "2026-02-25",
    "estate-1.c3": "2026-03-01",
    "estate-1.c4": "2026-03-02",
  },
  standardKnown: true,
  personKnown: true,
};

/** A moment of a recurrence, local time of the estate. */
export const recurrenceMoment = (
  actor: Actor,
  now: string,
  changes: Partial<RecurrenceTerms> = {},
): MomentOf<RecurrenceTerms> => ({
  now: `${now}:00+08:00`,
  actor,
  terms: { ...recurrenceTerms, ...changes },
});

/** The beginning of every story of a recurrence. */
export const recurrenceStory = (
  id = "estate-1.g1",
): Story<RecurrenceState, RecurrenceEvent, RecurrenceCommand, MomentOf<RecurrenceTerms>> =>
  story({
    evolve: evolveRecurrence,
    decide: ({ actor, now, terms }, version, state, command) =>
      decideRecurrence(terms, { now, actor, id }, version)(state, command),
    at: ({ now }) => now,
  });

const shiftTerms: ShiftTerms = {
  cases: [
    {
      complaint: "estate-1.c1",
      number: "TS-20260302-000001",
      next: { kind: "reply", due: "2026-03-13T00:00+08:00" },
    },
    {
      complaint: "estate-1.c2",
      number: "TS-20260302-000002",
      next: { kind: "resolve", due: "2026-03-04T00:00+08:00" },
    },
  ],
  incomingKnown: true,
  responsible: "desk-1",
  minutes: 60,
};

/** A moment of a shift sheet, local time of the estate. */
export const shiftMoment = (
  actor: Actor,
  now: string,
  changes: Partial<ShiftTerms> = {},
): MomentOf<ShiftTerms> => ({ now: `${now}:00+08:00`, actor, terms: { ...shiftTerms, ...changes } });

/** The beginning of every story of a shift sheet. */
export const shiftStory = (
  id = "estate-1.h1",
): Story<ShiftState, ShiftEvent, ShiftCommand, MomentOf<ShiftTerms>> =>
  story({
    evolve: evolveShift,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideShift(terms, { now, actor, id })(state, command),
    at: ({ now }) => now,
  });
