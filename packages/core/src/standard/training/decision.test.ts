import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { trainingMoment as at, trainingStory } from "../../testing/assessment-world.ts";
import { person } from "../../testing/standard-world.ts";
import { aggregate } from "./aggregate.ts";
import type { HoldTraining, PlanTraining, RecordResults, TrainingCommand } from "./command.ts";
import type { TrainingState } from "./state.ts";
import { view } from "./view.ts";

const manager = person("manager");
const trainer = person("staff", 9);
const system = { id: "system", role: "system" } as const;

const plan: PlanTraining = {
  type: "plan",
  estate: "estate-1",
  contract: "estate-1.k1",
  topic: "楼道清扫作业标准",
  deviations: ["estate-1.d1"],
  audience: ["staff-1", "staff-2", "staff-3"],
  trainer: { person: "staff-9" },
  plannedOn: "2026-03-10",
};
const hold = (on: string, ...people: readonly (readonly [string, boolean])[]): HoldTraining => ({
  type: "hold",
  on,
  minutes: 60,
  attendance: people.map(([id, attended]) => ({
    person: id,
    attended,
    ...(attended ? {} : { reason: "请假" }),
  })),
});
const record = (...people: readonly (readonly [string, "passed" | "failed", number?])[]): RecordResults => ({
  type: "record",
  results: people.map(([id, outcome, score]) => ({
    person: id,
    outcome,
    ...(score === undefined ? {} : { score }),
  })),
});
const planned = () => trainingStory().given(at(manager, "2026-03-02"), plan);
const present = hold("2026-03-10", ["staff-1", true], ["staff-2", true], ["staff-3", false]);
const held = () => planned().given(at(trainer, "2026-03-10"), present);
const judged = () =>
  held().given(at(trainer, "2026-03-10"), record(["staff-1", "passed", 92], ["staff-2", "failed", 0]));
const repeated = () => judged().given(at(manager, "2026-03-11"), { type: "repeat", plannedOn: "2026-03-15" });
const everybody = () =>
  repeated()
    .given(at(trainer, "2026-03-15"), hold("2026-03-15", ["staff-2", true], ["staff-3", true]))
    .given(at(trainer, "2026-03-15"), record(["staff-2", "passed", 80], ["staff-3", "passed"]));
const shown = (state: TrainingState | null, sees: (id: string) => boolean = () => true) =>
  view(state as TrainingState, 1, sees);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a training", () => {
  it("says how many of its audience it has reached, and from which events it knows", () => {
    expect(shown(planned().state).coverage).toEqual({
      audience: { value: 3, events: ["estate-1.t1@1"] },
      attended: { value: 0, events: [] },
      passed: { value: 0, events: [] },
      share: { value: "0.0000", events: ["estate-1.t1@1"] },
    });
    expect(shown(judged().state)).toMatchObject({
      coverage: {
        attended: { value: 2, events: ["estate-1.t1@2"] },
        passed: { value: 1, events: ["estate-1.t1@3"] },
        share: { value: "0.3333", events: ["estate-1.t1@1", "estate-1.t1@3"] },
      },
      remaining: ["staff-2", "staff-3"],
      // A mark of zero is a mark.
      results: [
        { person: "staff-1", score: 92 },
        { person: "staff-2", score: 0 },
      ],
    });
  });

  it("is repeated for those who have not passed, absent or failed, until all have", () => {
    expect(repeated().state?.sessions[1]).toMatchObject({
      number: 2,
      audience: ["staff-2", "staff-3"],
      trainer: { person: "staff-9" },
    });
    const done = everybody().given(at(manager, "2026-03-16"), { type: "complete" });
    expect(shown(done.state)).toMatchObject({
      phase: "completed",
      reason: null,
      remaining: [],
      coverage: { passed: { value: 3 }, share: { value: "1.0000" } },
      results: [{}, { person: "staff-2", outcome: "passed" }, { person: "staff-3", score: null }],
    });
  });

  it("ends with people left only when it is said why", () => {
    expect(code(judged().when(at(manager, "2026-03-11"), { type: "complete" }))).toBe("not-covered");
    expect(
      judged().given(at(manager, "2026-03-11"), { type: "complete", reason: "两人已离职" }).state,
    ).toMatchObject({ phase: "completed", reason: "两人已离职" });
  });

  it("keeps on record that its day passed; it can still be held", () => {
    const open = planned();
    const [deadline] = aggregate.deadlines(open.state!);
    expect(deadline).toEqual({
      id: "estate-1.t1/session-1",
      kind: "training",
      estate: "estate-1",
      due: Date.parse("2026-03-11T00:00:00+08:00"),
    });
    const lapse: TrainingCommand = { type: "note-missed", deadline: "estate-1.t1/session-1" };
    expect(code(open.when(at(system, "2026-03-10T23:59"), lapse))).toBe("not-due");
    const missed = open.given(at(system, "2026-03-11T00:00"), lapse);
    expect(aggregate.deadlines(missed.state!)).toEqual([]);
    expect(code(missed.when(at(system, "2026-03-12"), lapse))).toBe("deadline-unknown");
    const late = missed.given(at(manager, "2026-03-12"), { ...present, on: "2026-03-12" });
    expect(late.state?.sessions[0]).toMatchObject({
      missed: true,
      plannedOn: "2026-03-10",
      held: { on: "2026-03-12" },
    });
  });

  it("shows how a person did only to whoever may see it", () => {
    const own = shown(judged().state, (id) => id === "staff-2");
    expect(own.results.map((result) => result.person)).toEqual(["staff-2"]);
    expect(own.sessions[0]?.held?.attendance.map((item) => item.person)).toEqual(["staff-2"]);
    expect(own.remaining).toEqual(["staff-2"]);
    expect(own.coverage.passed.value).toBe(1);
  });

  it.each<[string, ReturnType<typeof at>, Partial<PlanTraining>, string]>([
    ["by staff", at(person("staff"), "2026-03-02"), {}, "not-allowed"],
    ["without a contract", at(manager, "2026-03-02", { contractKnown: false }), {}, "contract-unknown"],
    [
      "for a deviation that is not there",
      at(manager, "2026-03-02", { unknownDeviations: ["estate-1.d1"] }),
      {},
      "deviation-unknown",
    ],
    ["for strangers", at(manager, "2026-03-02", { strangers: ["staff-3"] }), {}, "person-unknown"],
    ["for somebody twice", at(manager, "2026-03-02"), { audience: ["staff-1", "staff-1"] }, "person-twice"],
    ["for yesterday", at(manager, "2026-03-02"), { plannedOn: "2026-03-01" }, "planned-in-past"],
  ])("is not planned %s", (_name, moment, change, refusal) => {
    expect(code(trainingStory().when(moment, { ...plan, ...change }))).toBe(refusal);
  });

  const first = ["staff-1", true] as const;
  it.each<[string, ReturnType<typeof at>, TrainingCommand, string]>([
    ["by staff who do not teach", at(person("staff"), "2026-03-10"), present, "not-allowed"],
    ["tomorrow", at(manager, "2026-03-09"), present, "held-in-future"],
    ["with somebody twice", at(manager, "2026-03-10"), hold("2026-03-10", first, first), "person-twice"],
    ["with strangers", at(manager, "2026-03-10"), hold("2026-03-10", ["staff-8", true]), "not-in-audience"],
    ["with people left out", at(manager, "2026-03-10"), hold("2026-03-10", first), "attendance-incomplete"],
  ])("is not held %s", (_name, moment, command, refusal) => {
    expect(code(planned().when(moment, command))).toBe(refusal);
  });

  it.each<[string, ReturnType<typeof held>, TrainingCommand, string]>([
    ["record somebody who was absent", held(), record(["staff-3", "passed"]), "not-attended"],
    ["record somebody twice", held(), record(["staff-1", "passed"], ["staff-1", "failed"]), "person-twice"],
    ["record before it was held", planned(), record(["staff-1", "passed"]), "wrong-phase"],
    ["cancel what was held", held(), { type: "cancel", reason: "x" }, "wrong-phase"],
    ["repeat for nobody", everybody(), { type: "repeat", plannedOn: "2026-03-20" }, "nobody-left"],
    ["repeat in the past", judged(), { type: "repeat", plannedOn: "2026-03-01" }, "planned-in-past"],
    [
      "hold the second before the first",
      repeated(),
      hold("2026-03-09", ["staff-2", true], ["staff-3", true]),
      "held-before-planning",
    ],
    [
      "do anything once it is cancelled",
      planned().given(at(manager, "2026-03-03"), { type: "cancel", reason: "改由总部培训" }),
      present,
      "wrong-phase",
    ],
  ])("does not %s", (_name, told, command, refusal) => {
    expect(code(told.when(at(manager, "2026-03-16"), command))).toBe(refusal);
  });

  it("does not take a stranger as the trainer of a repetition", () => {
    const moment = at(manager, "2026-03-11", { strangers: ["staff-7"] });
    const command = { type: "repeat", plannedOn: "2026-03-15", trainer: { person: "staff-7" } } as const;
    expect(code(judged().when(moment, command))).toBe("person-unknown");
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const life = planned()
      .given(at(system, "2026-03-11"), { type: "note-missed", deadline: "estate-1.t1/session-1" })
      .given(at(manager, "2026-03-12"), { ...present, on: "2026-03-12" })
      .given(at(trainer, "2026-03-12"), record(["staff-1", "passed", 92], ["staff-2", "failed"]))
      .given(at(manager, "2026-03-12"), { type: "repeat", plannedOn: "2026-03-15" })
      .given(at(trainer, "2026-03-15"), hold("2026-03-15", ["staff-2", true], ["staff-3", false]))
      .given(at(manager, "2026-03-16"), { type: "complete", reason: "已调岗" });
    await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
    expect(shown(readGolden(aggregate, readFileSync(golden, "utf8")))).toMatchObject({
      phase: "completed",
      sessions: [{ missed: true, held: { attendance: [{}, {}, { reason: null }] } }, { missed: false }],
      remaining: ["staff-2", "staff-3"],
    });
    const cancelled = planned().given(at(manager, "2026-03-03"), { type: "cancel", reason: "改期" });
    expect(readGolden(aggregate, goldenLines(aggregate, cancelled.events))).toMatchObject({
      phase: "cancelled",
    });
  });
});
