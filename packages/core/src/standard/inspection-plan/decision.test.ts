import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { planMoment as at, planStory, planTerms, sampleStandards } from "../../testing/standard-world.ts";
import { aggregate } from "./aggregate.ts";
import type { OpenPlan, PlanCommand } from "./command.ts";
import type { PlanTerms } from "./decision.ts";
import { schedule } from "./schedule.ts";
import type { PlanState } from "./state.ts";
import { view } from "./view.ts";

const places = [
  { id: "b1", name: "1幢" },
  { id: "b2", name: "2幢" },
  { id: "b3", name: "3幢" },
];
const opening: OpenPlan = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  places,
  inspectors: ["staff-1", "staff-2"],
};
const opened = () => planStory().given(at("manager", "2026-03-02"), opening);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

const glassTwice: PlanCommand = {
  type: "revise",
  effectiveFrom: "2026-04-01",
  endsOn: "2028-12-31",
  standards: sampleStandards.map((item) => (item.id === "s-glass" ? { ...item, frequency: "1/day" } : item)),
};
const life = () =>
  opened()
    .given(at("manager", "2026-03-20"), {
      type: "reassign",
      from: "2026-05-01",
      places: places.slice(0, 2),
      inspectors: ["staff-2", "staff-3"],
    })
    .given(at("system", "2026-03-25"), glassTwice)
    .given(at("system", "2026-06-01"), { type: "limit", endsOn: "2026-12-31" });

describe("an inspection plan", () => {
  it("is made from the frequencies of the standards in force", () => {
    const plan = opened().state as PlanState;
    expect(plan.lines.map(({ frequency, standard }) => [standard, frequency])).toEqual([
      ["s-sweep", "2/day"],
      ["s-bins", "1/day"],
      ["s-glass", "2/week"],
      ["s-light", "4/year"],
      ["s-lamps", "1/month"],
    ]);
    expect(plan.unplanned).toEqual([{ standard: "s-1", reason: "event-driven" }]);
    const [first, second] = schedule(plan, "2026-03-02", "2026-03-02");
    // What is due daily goes round together; the rest begins at another place.
    expect(first).toMatchObject({
      id: "2026-03-02.b1",
      inspector: "staff-1",
      items: [{ standard: "s-sweep" }, { standard: "s-bins" }, { standard: "s-lamps" }],
    });
    expect(second).toMatchObject({
      id: "2026-03-02.b2",
      inspector: "staff-2",
      items: [{ standard: "s-glass" }],
    });
  });

  it("says of a frequency nobody can read that it is not planned", () => {
    const contract = {
      ...planTerms.contract!,
      standards: sampleStandards.map((item) =>
        item.id === "s-bins" ? { ...item, frequency: "常年" } : item,
      ),
    };
    const { state } = planStory().given(at("manager", "2026-03-02", { contract }), opening);
    expect(state?.unplanned).toContainEqual({ standard: "s-bins", reason: "frequency-unread" });
  });

  it("follows an amendment in what changed only, and leaves the days before it alone", () => {
    const before = opened().state as PlanState;
    const after = opened().given(at("system", "2026-03-25"), glassTwice).state as PlanState;
    expect(schedule(after, "2026-03-02", "2026-03-31")).toEqual(schedule(before, "2026-03-02", "2026-03-31"));
    const visits = (plan: PlanState, standard: string) =>
      schedule(plan, "2026-04-01", "2026-06-30").flatMap(({ day, items, place }) =>
        items.some((item) => item.standard === standard) ? [`${day} ${place.id}`] : [],
      );
    for (const standard of ["s-sweep", "s-bins", "s-light", "s-lamps"])
      expect(visits(after, standard)).toEqual(visits(before, standard));
    // The glass joins the daily round.
    expect(visits(after, "s-glass")).toEqual(visits(after, "s-sweep"));
    expect(visits(before, "s-glass")).toHaveLength(26);
  });

  it("ends with its contract, and goes on when that does", () => {
    const plan = life().state as PlanState;
    expect(schedule(plan, "2026-12-31", "2027-02-01").every(({ day }) => day === "2026-12-31")).toBe(true);
    const on = life().given(at("system", "2026-12-31"), { type: "limit", endsOn: null }).state as PlanState;
    expect(schedule(on, "2029-06-01", "2029-06-01")).not.toHaveLength(0);
  });

  it("keeps the end it has where a changed text leaves the term alone, also after the term ran out", () => {
    const { endsOn: _, ...revision } = glassTwice as Extract<PlanCommand, { type: "revise" }>;
    const going = opened().given(at("system", "2029-01-01"), { type: "limit", endsOn: null });
    const revised = going.given(at("system", "2029-03-01"), { ...revision, effectiveFrom: "2029-04-01" });
    const plan = revised.state as PlanState;
    expect(plan.endsOn).toBeNull();
    expect(schedule(plan, "2029-04-01", "2030-03-31").length).toBeGreaterThanOrEqual(365);
    expect(opened().given(at("system", "2026-03-25"), revision).state?.endsOn).toBe("2028-12-31");
  });

  it("shows two weeks of rounds with the inspection each is recorded in", () => {
    const shown = view(opened().state as PlanState, 1, "2026-03-02");
    expect(shown.rounds.at(-1)?.day).toBe("2026-03-15");
    expect(new Set(shown.rounds.map(({ inspection }) => inspection)).size).toBe(shown.rounds.length);
  });

  it.each<[string, ReturnType<typeof at>, Partial<OpenPlan>, string]>([
    ["by line staff", at("staff", "2026-03-02"), {}, "not-allowed"],
    ["without a contract", at("manager", "2026-03-02", { contract: null }), {}, "contract-unknown"],
    [
      "for a contract that has ended",
      at("manager", "2026-03-02", { contract: { ...planTerms.contract!, binds: false } }),
      {},
      "not-in-force",
    ],
    ["with a place twice", at("manager", "2026-03-02"), { places: [places[0]!, places[0]!] }, "place-twice"],
    ["with an inspector twice", at("manager", "2026-03-02"), { inspectors: ["a", "a"] }, "inspector-twice"],
    ["with a stranger", at("manager", "2026-03-02", { strangers: ["x"] }), {}, "person-unknown"],
    [
      "when nothing has a frequency",
      at("manager", "2026-03-02", {
        contract: { ...planTerms.contract!, standards: sampleStandards.slice(0, 1) },
      } satisfies Partial<PlanTerms>),
      {},
      "nothing-planned",
    ],
  ])("is not made %s", (_name, moment, change, refusal) => {
    expect(code(planStory().when(moment, { ...opening, ...change }))).toBe(refusal);
  });

  it.each<[string, ReturnType<typeof at>, PlanCommand, string]>([
    [
      "reassigned for days that are over",
      at("manager", "2026-03-10"),
      { type: "reassign", from: "2026-03-09", places, inspectors: ["staff-3"] },
      "from-in-past",
    ],
    ["revised by a person", at("manager", "2026-03-10"), glassTwice, "not-allowed"],
    [
      "revised by the same text",
      at("system", "2026-03-10"),
      { type: "revise", effectiveFrom: "2026-04-01", endsOn: "2028-12-31", standards: sampleStandards },
      "nothing-changed",
    ],
    [
      "ended before today by a new term",
      at("system", "2026-03-10"),
      { ...glassTwice, endsOn: "2026-03-09" },
      "end-in-past",
    ],
    [
      "limited to the day it ends anyway",
      at("system", "2026-03-10"),
      { type: "limit", endsOn: "2028-12-31" },
      "nothing-changed",
    ],
  ])("is not %s", (_name, moment, command, refusal) => {
    expect(code(opened().when(moment, command))).toBe(refusal);
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    await expect(goldenLines(aggregate, life().events)).toMatchFileSnapshot(golden);
    expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toEqual(life().state);
  });
});
