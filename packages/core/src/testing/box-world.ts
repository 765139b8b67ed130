import type { BoxCommand, OpenBox } from "../communication/suggestion-box/command.ts";
import { type BoxTerms, decide } from "../communication/suggestion-box/decision.ts";
import type { BoxEvent } from "../communication/suggestion-box/event.ts";
import { evolve } from "../communication/suggestion-box/evolve.ts";
import type { BoxState } from "../communication/suggestion-box/state.ts";
import type { Actor } from "../kernel/envelope.ts";
import { story } from "./given-when-then.ts";

/** A moment of the opening of a suggestion box. */
export interface BoxMoment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: BoxTerms;
}

/** Somebody at 09:00 of a day, or at an instant. */
export const boxMoment = (
  role: Actor["role"],
  when = "2026-03-02",
  personFits: boolean | null = true,
): BoxMoment => ({
  actor: { id: role === "system" ? "system" : `${role}-1`, role },
  now: when.length === 10 ? `${when}T09:00:00+08:00` : when,
  terms: { manager: "manager-1", personFits },
});

/** A box that is not opened yet. */
export const boxStory = (id = "estate-1.b1") =>
  story<BoxState, BoxEvent, BoxCommand, BoxMoment>({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });

/** The desk opens it together with the committee. */
export const boxOpening: OpenBox = {
  type: "open",
  estate: "estate-1",
  box: "东门意见箱",
  second: "committee-1",
};
