import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, localDate } from "../../kernel/local-date.ts";
import { sampleStandards } from "../../testing/standard-world.ts";
import type { Standard } from "../standard/standard.ts";
import { linesOf, revision } from "./lines.ts";
import { type PlanRound, schedule } from "./schedule.ts";
import type { PlanState } from "./state.ts";

const start = localDate("2026-03-02");
const frequencies = [
  "1/day",
  "3/day",
  "2/week",
  "1/week",
  "2/month",
  "1/month",
  "4/year",
  "12/year",
  "1/quarter",
];
const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }));

const Case = Schema.Struct({
  picks: Schema.Array(int(0, frequencies.length - 1)).check(Schema.isMinLength(1), Schema.isMaxLength(8)),
  places: int(1, 7),
  inspectors: int(1, 5),
  days: int(1, 500),
  skip: int(0, 400),
  changeAt: int(1, 300),
  changed: int(0, 7),
});
type Case = typeof Case.Type;

const standardsOf = ({ picks }: Case): readonly Standard[] =>
  picks.map((pick, n) => ({ ...sampleStandards[1]!, id: `s-${n}`, frequency: frequencies[pick]! }));

const planOf = (taken: Case): PlanState => ({
  id: "e.k",
  estate: "e",
  contract: "e.k",
  startsOn: start,
  endsOn: null,
  ...linesOf(standardsOf(taken), start),
  rosters: [
    {
      from: start,
      places: Array.from({ length: taken.places }, (_, n) => ({ id: `p${n}`, name: `${n + 1}幢` })),
      inspectors: Array.from({ length: taken.inspectors }, (_, n) => `i${n}`),
    },
  ],
});

/** Difference between the most and the fewest, those with none included. */
const spread = (keys: readonly string[], all: readonly string[]): number => {
  const counts = all.map((name) => keys.filter((key) => key === name).length);
  return Math.max(...counts) - Math.min(...counts);
};

const placesOf = (rounds: readonly PlanRound[], standard: string): readonly string[] =>
  rounds.flatMap(({ items, place }) => (items.some((item) => item.standard === standard) ? [place.id] : []));

const revised = (plan: PlanState, taken: Case, from: string): PlanState => {
  const standards = standardsOf(taken).map((item, n) =>
    n === taken.changed % taken.picks.length
      ? { ...item, frequency: item.frequency === "1/week" ? "2/week" : "1/week" }
      : item,
  );
  const { ended, started } = revision(plan.lines, standards, from);
  const lines = plan.lines.map((line) => (ended.includes(line.standard) ? { ...line, until: from } : line));
  return { ...plan, lines: [...lines, ...started] };
};

/** What is wrong with the rotation of a plan, or `null`. */
const fault = (taken: Case): string | null => {
  const plan = planOf(taken);
  const { inspectors, places } = plan.rosters[0]!;
  const end = addDays(start, taken.days);
  const rounds = schedule(plan, start, end);
  if (JSON.stringify(rounds) !== JSON.stringify(schedule(planOf(taken), start, end)))
    return "differs when asked again";
  if (new Set(rounds.map(({ id }) => id)).size !== rounds.length) return "two rounds of one name";
  const ids = places.map(({ id }) => id);
  const made = rounds.map(({ inspector }) => inspector);
  if (spread(made, inspectors) > 1) return "an inspector has two rounds more than another";
  for (const { standard } of plan.lines)
    if (spread(placesOf(rounds, standard), ids) > 1)
      return `${standard}: a place is visited twice more than another`;
  // A window shows the same rounds as the whole, and each place has its share in it too.
  const from = addDays(start, taken.skip);
  const window = schedule(plan, from, end);
  if (JSON.stringify(window) !== JSON.stringify(rounds.filter(({ day }) => day >= from)))
    return "a window shows something else";
  for (const { standard } of plan.lines)
    if (spread(placesOf(window, standard), ids) > 1) return `${standard}: unfair within a window`;
  // A change of one standard leaves the days before, and the other standards' days and places, as they were.
  const change = addDays(start, taken.changeAt);
  const after = schedule(revised(plan, taken, change), start, end);
  const until = (all: readonly PlanRound[]) => JSON.stringify(all.filter(({ day }) => day < change));
  if (until(after) !== until(rounds)) return "a change reaches into the past";
  const where = (all: readonly PlanRound[], standard: string) =>
    all.flatMap(({ day, items, place }) =>
      items.some((item) => item.standard === standard) ? [`${day} ${place.id}`] : [],
    );
  for (const [n, { standard }] of plan.lines.entries())
    if (
      n !== taken.changed % taken.picks.length &&
      where(after, standard).join() !== where(rounds, standard).join()
    )
      return `${standard} moved although it did not change`;
  return null;
};

describe("the rotation of an inspection plan", () => {
  it("gives every place and every inspector the same share, one more or less, whatever the plan", async () => {
    let broken: string | null = null;
    let rounds = 0;
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Case),
        (taken) => {
          rounds += schedule(planOf(taken), start, addDays(start, taken.days)).length;
          const found = fault(taken);
          broken = found ?? broken;
          return found === null;
        },
        { runs: 300, seed: 20261124 },
      ),
    );
    expect(broken).toBeNull();
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
    console.info(`inspection plans: 300, rounds ${rounds}`);
    expect(rounds).toBeGreaterThan(10_000);
  });

  it("brings every inspector to every place", () => {
    const taken: Case = { picks: [0], places: 2, inspectors: 2, days: 40, skip: 0, changeAt: 1, changed: 0 };
    const pairs = new Set(
      schedule(planOf(taken), start, addDays(start, 39)).map(
        ({ inspector, place }) => `${inspector}@${place.id}`,
      ),
    );
    expect(pairs.size).toBe(4);
  });

  it("reckons three years of seventy standards in a moment", () => {
    const picks = Array.from({ length: 70 }, (_, n) => n % frequencies.length);
    const taken: Case = { picks, places: 12, inspectors: 5, days: 0, skip: 0, changeAt: 1, changed: 0 };
    const plan = planOf(taken);
    const end = localDate("2029-03-01");
    const began = performance.now();
    const rounds = schedule(plan, end, end);
    expect(rounds.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(daysBetween(start, end)).toBe(1095);
  });
});
