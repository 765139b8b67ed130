import type { DisclosureCommand, OpenDisclosures } from "../communication/disclosure/command.ts";
import { decide } from "../communication/disclosure/decision.ts";
import type { DisclosureEvent } from "../communication/disclosure/event.ts";
import { evolve } from "../communication/disclosure/evolve.ts";
import type { DisclosureState } from "../communication/disclosure/state.ts";
import { disclosureSubjects } from "../communication/disclosure/subject.ts";
import type { DisclosureTerms } from "../communication/disclosure/terms.ts";
import { defaultDisclosureTimes } from "../communication/disclosure/times.ts";
import type { Actor } from "../kernel/envelope.ts";
import { verdictOf } from "./contract-world.ts";
import { story, type Story } from "./given-when-then.ts";

/** A moment in the story of disclosures. */
export interface DisclosureStoryMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: DisclosureTerms;
}

const silent = verdictOf({}, "not-covered");

/** Terms of a place that knows when money is laid open, and at how many places fees hang. */
export const disclosureTerms: DisclosureTerms = {
  times: defaultDisclosureTimes,
  dutyPerson: "desk-1",
  manager: "manager-1",
  contract: { binds: true, from: "2026-01-01", clauses: ["c-1", "c-3"] },
  laws: {
    ...Object.fromEntries(disclosureSubjects.map((subject) => [subject, silent])),
    "public-revenue": verdictOf({ timesAYear: 4, raw: "2026-03-31", due: "2026-03-31", postingDays: 30 }),
    fees: verdictOf({ places: 2 }),
  },
  lines: [
    { label: "2026-02 急修到场", value: "0.9583", unit: "达标比例", events: ["e-1", "e-2"] },
    { label: "2026-02 夜间巡逻", value: null, unit: "达标比例", events: [] },
  ],
};

/** A moment on a day, nine o'clock local time, or at an instant. */
export const disclosureMoment = (
  who: Actor["role"] | Actor,
  day = "2026-03-02",
  changes: Partial<DisclosureTerms> = {},
): DisclosureStoryMoment => ({
  now: day.includes("T") ? day : `${day}T09:00:00+08:00`,
  actor: typeof who === "string" ? { id: `${who}-1`, role: who } : who,
  terms: { ...disclosureTerms, ...changes },
});

/** The beginning of the story of a contract's disclosures. */
export const disclosureStory = (): Story<
  DisclosureState,
  DisclosureEvent,
  DisclosureCommand,
  DisclosureStoryMoment
> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.k1" }, version)(state, command),
    at: ({ now }) => now,
  });

export const openingDisclosures: OpenDisclosures = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  agreed: [{ subject: "performance", clause: "c-3", timesAYear: 12, postingDays: 10 }],
};
