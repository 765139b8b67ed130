import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../../kernel/instant.ts";
import type { Json } from "../../kernel/verdict.ts";
import { inspectionMoment, inspectionStory, person } from "../../testing/standard-world.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import type { InspectionCommand, ResultEntry } from "./command.ts";
import { inspectionPermissions } from "./decision.ts";
import { type InspectionEvent, inspectionEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { inspectionPhases, type InspectionState } from "./state.ts";

const int = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
const Step = Schema.Struct({ wait: int(5), who: int(4), what: int(9), detail: int(99), value: int(3) });
type Step = typeof Step.Type;
type Type = InspectionCommand["type"];

const waits = [1, 5, 30, 60, 300, 1440];
const types = Object.keys(inspectionPermissions) as Type[];
const order: readonly Type[] = [
  "open",
  "submit",
  "submit",
  "submit",
  "correct",
  "correct",
  "correct",
  "adopt",
  "adopt",
  "adopt",
];
const actors = [
  person("staff", 1),
  person("staff", 2),
  person("manager"),
  person("manager"),
  person("owner"),
];
const ids = ["s-sweep", "s-bins", "s-glass"];

const entry = (standard: string, value: number, detail: number): ResultEntry =>
  detail % 5 === 0
    ? { kind: "not-applicable", standard, reason: "停用" }
    : { kind: "measured", standard, value: String(value), unit: detail % 19 === 1 ? "lux" : "times" };

const command = (type: Type, step: Step, now: string, state: InspectionState | null): InspectionCommand => {
  const { detail, value } = step;
  const some = ids.slice(detail % 3).map((standard, n) => entry(standard, (value + n) % 4, detail + n));
  switch (type) {
    case "open":
      return { type, estate: "estate-1", contract: "estate-1.k1", key: "k", place: "1幢", standards: ids };
    case "submit":
      return { type, upload: `u-${detail % 12}`, doneAt: now, results: some };
    case "correct":
      return { type, reason: "看错", results: some.slice(0, 1) };
    case "adopt":
      return {
        type,
        upload: state?.further[detail % Math.max(state.further.length, 1)]?.upload ?? "none",
        reason: "以此为准",
      };
  }
};

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

const replay = (events: readonly InspectionEvent[]): InspectionState | null =>
  events.reduce<InspectionState | null>((before, event, index) => {
    const schema = inspectionEventSchemas[event.type] as Schema.ConstraintDecoder<unknown>;
    const data: unknown = Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(event.data)));
    return evolve(before, { type: event.type, data, version: index + 1 } as InspectionEvent & {
      version: number;
    });
  }, null);

/** What is wrong with an inspection's history, or `null`: nothing that was handed in is lost, and a miss is told once. */
const fault = (
  events: readonly InspectionEvent[],
  state: InspectionState,
  uploads: readonly string[],
): string | null => {
  const kept = [state.record, ...state.further].flatMap((upload) => upload?.upload ?? []);
  if (new Set(kept).size !== kept.length) return "an upload was taken twice";
  if (kept.join() !== uploads.join()) return `uploads ${uploads.join()} became ${kept.join()}`;
  for (const { measured, met, reason, standard } of state.results)
    if ((measured === null) !== (met === null) || (measured === null) === (reason === null))
      return `${standard} is neither measured nor not applicable`;
  // Told since it last stood as met (or as nothing): exactly the misses that stand now have an open telling.
  const told = new Map<string, number>();
  const standing = new Map<string, boolean | null>();
  for (const event of events) {
    if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") continue;
    for (const { standard } of event.data.misses) told.set(standard, (told.get(standard) ?? 0) + 1);
    for (const { met, standard } of event.data.results) {
      const isNew = met === false && standing.get(standard) !== false;
      if (isNew !== event.data.misses.some((miss) => miss.standard === standard))
        return `${standard}: a miss is told ${isNew ? "never" : "twice"}`;
      standing.set(standard, met);
    }
  }
  return null;
};

/** A version at which its events do not fold to what it was then; `null` when there is none. */
const asOfFault = (
  { events }: ReturnType<typeof inspectionStory>,
  states: readonly (readonly [number, string])[],
): string | null => {
  const found = states.find(([version, state]) => text(replay(events.slice(0, version))) !== state);
  return found === undefined ? null : `as of version ${found[0]} it is not what it was`;
};

const walk = (steps: readonly Step[], tally: WalkTally) => {
  let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
  let told = inspectionStory();
  let uploads: readonly string[] = [];
  const states: (readonly [number, string])[] = [];
  for (const step of steps) {
    now += waits[step.wait]! * 60_000;
    const at = fromEpochMillis(now, "+08:00");
    const type =
      told.state === null || (step.what === 0 && step.detail < 40) ? "open" : order[Math.max(step.what, 1)]!;
    // Now and then another inspection begins.
    if (type === "open") {
      const found = asOfFault(told, states);
      if (found !== null) return found;
      told = inspectionStory();
      states.length = 0;
      uploads = [];
    }
    const tried = command(type, step, at, told.state);
    const actor = type === "adopt" && step.value > 0 ? person("manager") : actors[step.who]!;
    const moment = inspectionMoment(actor, at.slice(0, 16));
    const result = told.when(moment, tried);
    count(tally, type, told.state?.phase ?? null, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    if (tried.type === "submit") uploads = [...uploads, tried.upload];
    const from = told.state?.phase ?? null;
    told = told.given(moment, tried);
    for (const event of result.success) tally.machine.saw(from, event.type, told.state!.phase);
    const found = fault(told.events, told.state!, uploads);
    if (found !== null) return `after ${type}: ${found}`;
    states.push([told.version, text(told.state)]);
  }
  return asOfFault(told, states);
};

describe("nothing that was inspected is lost", () => {
  it("keeps every upload, tells every miss once, and reads the same as of any version", async () => {
    const tally = walkTally(types, inspectionPhases);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), {
      runs: 400,
      seed: 20261124,
      longest: 48,
    });
    console.info(histogram("inspection", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
