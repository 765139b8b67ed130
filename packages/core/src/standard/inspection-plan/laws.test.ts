import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { planMoment, planStory, sampleStandards } from "../../testing/standard-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { PlanCommand } from "./command.ts";
import { planPermissions } from "./decision.ts";
import { type PlanRound, schedule } from "./schedule.ts";
import type { PlanState, Roster } from "./state.ts";

type Type = PlanCommand["type"];
const types = Object.keys(planPermissions) as Type[];
const roles = ["manager", "system", "staff", "committee"] as const;
const frequencies = ["1/day", "2/week", "1/week", "2/month", "4/year", "常年"];
/** Days ahead that fairness is looked at. */
const lookedAt = 40;

const named = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

const command = (type: Type, state: PlanState | null, now: string, detail: number): PlanCommand => {
  const day = (days: number): string => addDays(localDate(dayOf(now)), days);
  const places = named(1 + (detail % 4), "b").map((id) => ({ id, name: id }));
  const inspectors = detail === 9 ? ["staff-1", "staff-1"] : named(1 + (detail % 3), "staff");
  const endsOn = state === null || detail === 6 ? (state?.endsOn ?? null) : day(60 + detail);
  switch (type) {
    case "open":
      return { type, estate: "estate-1", contract: "estate-1.k1", places: detail === 8 ? [...places, ...places] : places, inspectors };
    case "reassign":
      return { type, from: day(detail === 8 ? -1 : 1 + detail), places, inspectors };
    case "revise": {
      const standards = sampleStandards.map((item, index) =>
        index === detail % 7 ? { ...item, frequency: frequencies[detail % frequencies.length] ?? "1/day" } : item,
      );
      return { type, effectiveFrom: day(1 + detail), endsOn: endsOn ?? day(90), standards: detail > 7 ? [] : standards };
    }
    case "limit":
      return { type, endsOn };
  }
}; // prettier-ignore

const spread = (made: readonly string[], who: readonly string[]): number => {
  const counts = who.map((one) => made.filter((name) => name === one).length);
  return Math.max(...counts) - Math.min(...counts);
};

/** A roster under which somebody makes more than one round more than another; `null` when there is none. */
const unfairRoster = (rosters: readonly Roster[], rounds: readonly PlanRound[]): string | null => {
  const inOrder = rosters.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const [index, { from, inspectors }] of inOrder.entries()) {
    const until = inOrder[index + 1]?.from ?? "9999-12-31";
    if (until === from) continue;
    const made = rounds.filter(({ day }) => from <= day && day < until).map(({ inspector }) => inspector);
    if (spread(made, inspectors) > 1)
      return `from ${from} somebody makes more than one round more than another`;
  }
  return null;
};

/** What must hold of every plan, whatever was done to it. */
const fault = (state: PlanState, before: PlanState | null, { now }: { readonly now: string }): string | null => {
  const today = dayOf(now);
  const until = addDays(localDate(today), lookedAt);
  const rounds = schedule(state, state.startsOn, until);
  const keys = rounds.map(({ id }) => id);
  if (new Set(keys).size !== keys.length) return "a place is visited twice on one day";
  if (rounds.some(({ day }) => day < state.startsOn || (state.endsOn !== null && day > state.endsOn)))
    return "a round is planned before the plan begins or after it ends";
  const unfair = unfairRoster(state.rosters, rounds);
  if (unfair !== null) return unfair;
  if (before === null) return null;
  // Nothing reaches back: rounds of days that are over are what they were, where the plan still runs.
  const last = state.endsOn ?? "9999-12-31";
  const past = (all: readonly PlanRound[]) => JSON.stringify(all.filter(({ day }) => day <= today && day <= last));
  const was = schedule(before, before.startsOn, today);
  return past(rounds) === past(was) ? null : "a round of a day that is over changed";
}; // prettier-ignore

describe("a plan is fair and keeps its past", () => {
  it("gives nobody more than one round more than another, visits no place twice a day, and changes no day that is over", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: ["open"],
        opening: "open",
        start: () => planStory(),
        phaseOf: () => "open",
        // A plan has no end; after a few changes another one begins.
        isOver: ({ lines, rosters }) => lines.length > 9 || rosters.length > 4,
        ahead: () => ["reassign", "revise", "limit"],
        step: (type, state, { detail, isLikely, now }) => {
          const fits = planPermissions[type];
          const role = (isLikely ? fits[0] : roles[detail % roles.length]) ?? "manager";
          const startsOn = dayOf(now);
          return {
            command: command(type, state, now, isLikely ? detail % 8 : detail),
            moment: planMoment(role, now.slice(0, 16), {
              contract: {
                standards: sampleStandards,
                startsOn,
                endsOn: null,
                binds: detail !== 7 || isLikely,
              },
            }),
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("inspection-plan", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
