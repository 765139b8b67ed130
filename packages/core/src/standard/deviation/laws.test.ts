import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import {
  compare,
  fromEpochMillis,
  instant,
  localDateOf,
  plusMinutes,
  toEpochMillis,
} from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import { deviationMoment, deviationStory, person } from "../../testing/standard-world.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import type { DeviationCommand } from "./command.ts";
import type { DeviationTerms } from "./decision.ts";
import { type DeviationEvent, deviationEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { isRaisedFromOutside, permissions } from "./permission.ts";
import { deviationPhases, type DeviationState, hasEnded, nextDeadline, responsibleOf } from "./state.ts";

const int = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
/** One step: how far time moves, who acts, what is tried, whether it is likely to be accepted, and a detail. */
const Step = Schema.Struct({ wait: int(11), who: int(6), what: int(7), willing: int(9), detail: int(9) });
type Step = typeof Step.Type;
type Type = DeviationCommand["type"];
type Story = ReturnType<typeof deviationStory>;

const waits = [0, 1, 10, 60, 60, 240, 600, 600, 1440, 1440, 3000, 6000];
const types = Object.keys(permissions) as Type[];
const system = { id: "system", role: "system" } as const;
const actors = [
  person("staff", 1), person("staff", 2), person("manager"), person("committee"), person("owner"), person("desk"), system,
] as const; // prettier-ignore

const ahead: { readonly [Phase in DeviationState["phase"]]: readonly Type[] } = {
  opened: ["analyse", "analyse", "assign", "note-missed"],
  analysed: ["plan", "plan", "plan", "dismiss", "note-missed"],
  planned: ["complete", "complete", "complete", "assign", "note-missed"],
  done: ["close", "close", "close", "plan", "note-missed"],
  closed: ["open"],
  dismissed: ["open"],
};

const command = (type: Type, state: DeviationState | null, now: string, detail: number): DeviationCommand => {
  const today = localDateOf(instant(now));
  const action = detail % 2 === 0 ? "corrective" : "preventive";
  switch (type) {
    case "open":
      return {
        type, estate: "estate-1", contract: "estate-1.k1", standard: detail === 9 ? "s-pool" : "s-sweep",
        source: detail === 7 ? { kind: "complaint", id: "estate-1.c1" } : { kind: "observation" },
        ...(detail % 2 === 0 ? { place: "1幢" } : {}), ...(detail === 8 ? {} : { what: "未清扫" }),
      }; // prettier-ignore
    case "assign":
      return { type, person: "staff-2", reason: "调岗", ...(detail > 6 ? { action } : {}) };
    case "analyse":
      return { type, category: "people", whys: ["无人", "未排班"].slice(detail % 2) };
    case "plan": {
      const by = (days: number) => ({ what: "整改", person: "staff-2", dueDate: addDays(today, days) });
      return { type, corrective: by(detail - 1), preventive: by(detail + 2) };
    }
    case "complete":
      return { type, action, note: "完成", evidence: detail === 9 ? [] : [{ kind: "record", ref: "WO-1" }] };
    case "close":
      return { type, inspection: "estate-1.i9" };
    case "dismiss":
      return { type, reason: "不成立" };
    case "note-missed":
      return { type, deadline: nextDeadline(state?.deadlines ?? [])?.id ?? "none" };
  }
};

/** Measurements of every sort: none, missed again, of another contract, an hour before it was found, just then, an hour after. */
const measurement = (state: DeviationState | null, now: string, detail: number): DeviationTerms["measurement"] =>
  detail === 0 || state === null
    ? null
    : {
        inspection: "estate-1.i9", event: "e-9", measured: "2", unit: "times", place: detail === 6 ? "2幢" : "1幢",
        contract: detail === 1 ? "estate-1.k2" : state.contract,
        met: detail !== 2,
        at: detail === 3 ? plusMinutes(instant(state.foundAt), -60) : detail === 4 ? state.foundAt : detail === 5 ? plusMinutes(instant(state.foundAt), 60) : now,
      }; // prettier-ignore

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

/** What is wrong with a state, or `null`. */
const stateFault = (state: DeviationState): string | null => {
  const responsible = responsibleOf(state);
  if (hasEnded(state)) {
    if (responsible !== null || state.deadlines.length > 0) return "something is still due after the end";
    if (state.phase !== "closed")
      return state.dismissed === null
        ? "dismissed without a reason"
        : isRaisedFromOutside(state) && !state.dismissed.by.startsWith("committee")
          ? "dismissed by the one who is blamed"
          : null;
    const verified = state.verifiedBy;
    if (verified === null) return "closed without an effect";
    if (compare(instant(verified.at), instant(state.foundAt)) <= 0)
      return "the effect was measured before it was found";
    if (state.place !== null && state.place !== verified.place) return "closed by another place";
    const done = [state.actions?.corrective.done, state.actions?.preventive.done];
    return done.every(
      (action) => action?.at !== undefined && compare(instant(action.at), instant(verified.at)) < 0,
    )
      ? null
      : "closed before it was done";
  }
  if (responsible === null) return "nobody is responsible";
  return nextDeadline(state.deadlines) === null ? "nothing is due" : null;
};

/** A promise is the same to the letter wherever it shows up again. */
const moved = (promised: Map<string, string>, state: DeviationState): string | null =>
  [...state.deadlines, ...state.missed.map(({ deadline }) => deadline)].find((deadline) => {
    const before = promised.get(deadline.id);
    promised.set(deadline.id, text(deadline));
    return before !== undefined && before !== text(deadline);
  })?.id ?? null;

const replay = (events: readonly DeviationEvent[]): DeviationState | null =>
  events.reduce<DeviationState | null>((before, event) => {
    const data: unknown = Schema.decodeUnknownSync(
      deviationEventSchemas[event.type] as Schema.ConstraintDecoder<unknown>,
    )(JSON.parse(JSON.stringify(event.data)));
    return evolve(before, { type: event.type, data } as DeviationEvent);
  }, null);

/** Versions of a story at which its events do not fold to what it was then; `null` when there are none. */
const asOfFault = (told: Story, states: readonly (readonly [number, string])[]): string | null => {
  const found = states.find(([version, state]) => text(replay(told.events.slice(0, version))) !== state);
  return found === undefined ? null : `as of version ${found[0]} it is not what it was`;
};

/** The law a walk broke, or `null`. One deviation after the other, each to its end. */
const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
  let number = 0;
  let told: Story = deviationStory(`estate-1.d${number}`);
  const promised = new Map<string, string>();
  const states: (readonly [number, string])[] = [];
  for (const step of steps) {
    now += waits[step.wait]! * 60_000;
    const at = fromEpochMillis(now, "+08:00");
    const before = told.state;
    const likely = step.willing >= 2;
    const type = likely
      ? before === null ? "open" : ahead[before.phase][(step.what + step.detail) % ahead[before.phase].length]!
      : types[step.what]!; // prettier-ignore
    const fits = actors.filter(
      (actor) =>
        permissions[type].by.includes(actor.role) &&
        (type !== "analyse" || actor.role === "manager" || actor.id === before?.lead) &&
        (type !== "complete" || actor.role === "manager" || actor.id === "staff-2"),
    );
    const actor = likely ? fits[step.who % fits.length]! : actors[step.who]!;
    // The next deviation begins where the last one has ended.
    if (likely && type === "open" && before !== null) {
      const found = asOfFault(told, states);
      if (found !== null) return found;
      told = deviationStory(`estate-1.d${(number += 1)}`);
      states.length = 0;
    }
    const tried = command(type, told.state, at, step.detail);
    const moment = deviationMoment(actor, at.slice(0, 16), {
      measurement: measurement(told.state, at, step.detail),
    });
    const result = told.when(moment, tried);
    count(tally, type, before?.phase ?? null, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    if (text(result.success) !== text(Result.getOrThrow(told.when(moment, tried))))
      return `${type} decided twice differs`;
    if (told.state !== null && hasEnded(told.state) && type !== "open") return `${type} after the end`;
    const from = told.state?.phase ?? null;
    told = told.given(moment, tried);
    const state = told.state!;
    for (const event of result.success) tally.machine.saw(from, event.type, state.phase);
    const found = stateFault(state) ?? moved(promised, state);
    if (found !== null) return `after ${type} in ${before?.phase ?? "none"}: ${found}`;
    states.push([told.version, text(state)]);
  }
  return asOfFault(told, states);
};

describe("no deviation is forgotten", () => {
  it("has a responsible person and a deadline until the end, and closes only by a measured effect", async () => {
    const tally = walkTally(types, deviationPhases);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), { runs: 500, seed: 20261124 });
    console.info(histogram("deviation", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
