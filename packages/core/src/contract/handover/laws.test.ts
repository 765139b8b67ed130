import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import { handoverMoment, handoverStory, openingHandover } from "../../testing/handover-world.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import type { HandoverCommand } from "./command.ts";
import { handoverPermissions } from "./decision.ts";
import { type HandoverEvent, handoverEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import {
  type ChecklistLine,
  handoverPhases,
  type HandoverState,
  holdOf,
  openItems,
  openRefunds,
} from "./state.ts";

const int = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
/** One step: how far time moves, who acts, what is tried, whether it is likely to be accepted, and a detail. */
const Step = Schema.Struct({ wait: int(7), who: int(4), what: int(9), willing: int(9), detail: int(11) });
type Step = typeof Step.Type;
type Type = HandoverCommand["type"];
type Story = ReturnType<typeof handoverStory>;

const types = Object.keys(handoverPermissions) as Type[];
/** Days between two steps. */
const waits = [0, 0, 0, 0, 1, 1, 3, 9];
const actor = (role: Actor["role"]): Actor => ({ id: `${role}-1`, role });
const actors = [actor("manager"), actor("committee"), actor("desk"), actor("owner"), actor("system")];
const proof = [{ kind: "record", ref: "YJ-1" }] as const;
const both = { giver: "甲某", receiver: "丙某" };

/** A short list, so that a walk comes to its end. */
const checklist: readonly ChecklistLine[] = (["prepaid-fees", "keys", "funds"] as const).map((kind) => ({
  id: kind, kind, title: { "zh-CN": kind, en: kind }, source: null,
})); // prettier-ignore

const ahead: readonly Type[] = [
  "record-item", "record-item", "record-item", "resolve-item", "resolve-item", "list-prepaid", "settle-prepaid", "settle-prepaid",
  "hold", "release", "complete", "complete", "note-missed", "add-item", "record-item",
]; // prettier-ignore

const command = (type: Type, state: HandoverState | null, detail: number): HandoverCommand => {
  const evidence = detail === 11 ? [] : [...proof];
  const open = state === null ? [] : openItems(state);
  const fresh = open.filter(({ record }) => record === null);
  const item = (fresh[detail % Math.max(fresh.length, 1)] ?? open[0])?.id ?? "x";
  const dispute = `estate-1.x${state?.holds.length ?? 0}`;
  switch (type) {
    case "open":
      return openingHandover;
    case "add-item":
      return { type, kind: "data", title: "监控录像" };
    case "record-item": {
      const outcome = detail % 3 === 0 ? "missing" : "handed-over";
      return { type, item, outcome, ...(detail === 3 ? {} : { note: "说明" }), proof: evidence, ...both };
    }
    case "resolve-item": {
      const stuck = open.find(({ record }) => record !== null)?.id ?? item;
      return { type, item: stuck, how: "waived", note: "双方同意", proof: evidence, ...both };
    }
    case "list-prepaid": {
      const from = addDays(localDate("2028-07-01"), detail > 8 ? 0 : (state?.prepaid.length ?? 0));
      return { type, entries: [{ unit: "u-1", prepaid: 120_000, from, to: "2029-06-30" }] };
    }
    case "settle-prepaid": {
      const fee = state === null ? undefined : openRefunds(state)[0];
      return { type, unit: fee?.unit ?? "u-1", from: fee?.from ?? "2028-07-01", how: "refunded", amount: detail === 0 ? 1 : 30_000, proof: evidence };
    }
    case "hold":
      return { type, dispute, items: [fresh.at(-1)?.id ?? item], reason: "争议" };
    case "release":
      return { type, dispute: state?.holds[0]?.dispute ?? dispute };
    case "complete":
      return { type, ...both };
    case "note-missed":
      return { type, deadline: state?.deadlines[0]?.id ?? "none" };
  }
}; // prettier-ignore

/** What brings a handover closer to its end. */
const usefulIn = (state: HandoverState): Type => {
  if (openRefunds(state).length > 0) return "settle-prepaid";
  if (state.holds.length > 0) return "release";
  const open = openItems(state);
  if (open.length === 0) return "complete";
  return open.some(({ record }) => record === null) ? "record-item" : "resolve-item";
};

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

const replay = (events: readonly HandoverEvent[]): HandoverState | null =>
  events.reduce<HandoverState | null>((before, event) => {
    const data: unknown = Schema.decodeUnknownSync(
      handoverEventSchemas[event.type] as Schema.ConstraintDecoder<unknown>,
    )(JSON.parse(JSON.stringify(event.data)));
    return evolve(before, { type: event.type, data } as HandoverEvent);
  }, null);

/** What is wrong after a step, or `null`. */
const stepFault = (before: HandoverState | null, after: HandoverState, today: string): string | null => {
  if (after.phase === "completed") {
    if (openItems(after).length > 0) return "complete with an open item";
    if (openRefunds(after).length > 0) return "complete with an open refund";
    return after.deadlines.length > 0 ? "something is due after the end" : null;
  }
  const names = after.items.flatMap(({ record, resolution }) => [record, resolution]).filter((part) => part !== null);
  if (names.some(({ giver, proof: shown, receiver }) => shown.length === 0 || giver.value === "" || receiver.value === ""))
    return "an item without proof or names";
  const freed = after.items.find(({ id, record }) => {
    const was = before?.items.find((item) => item.id === id);
    return before !== null && record?.outcome === "handed-over" && was?.record === null && holdOf(before, id) !== null;
  });
  if (freed !== undefined) return `${freed.id} was handed over while a dispute held it`;
  const due = after.missed[0]?.deadline.dueDate;
  if ((after.forfeited !== null) !== (due !== undefined)) return "forfeited without a missed deadline";
  return due !== undefined && due >= today ? "forfeited before the deadline" : null;
}; // prettier-ignore

/** A promise is the same to the letter wherever it shows up again. */
const moved = (promised: Map<string, string>, { deadlines, missed }: HandoverState): string | null =>
  [...deadlines, ...missed.map(({ deadline }) => deadline)].find((deadline) => {
    const before = promised.get(deadline.id);
    promised.set(deadline.id, text(deadline));
    return before !== undefined && before !== text(deadline);
  })?.id ?? null;

/** The law a walk broke, or `null`. One handover after the other, each to its end. */
const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let now = toEpochMillis(instant("2029-01-02T09:00:00+08:00"));
  let number = 0;
  let told: Story = handoverStory(`estate-1.k${number}`);
  const promised = new Map<string, string>();
  let states: (readonly [number, string])[] = [];
  const asOf = (): string | null =>
    states.some(([version, state]) => text(replay(told.events.slice(0, version))) !== state)
      ? "as of a version it is not what it was"
      : null;
  for (const step of steps) {
    now += waits[step.wait]! * 86_400_000;
    const at = fromEpochMillis(now, "+08:00");
    const today = dayOf(at);
    const likely = step.willing >= 2;
    const isOver = told.state === null || told.state.phase === "completed";
    // What comes next is mostly done, so that walks come to their end.
    const isUnlisted = told.state?.prepaid.length === 0 && step.detail < 2;
    const next = told.state === null ? "open" : isUnlisted ? "list-prepaid" : usefulIn(told.state);
    const type = likely
      ? isOver ? "open" : step.detail < 8 && step.what < 7 ? next : ahead[(step.what + step.detail) % ahead.length]!
      : types[step.what]!; // prettier-ignore
    if (likely && type === "open") {
      const found = asOf();
      if (found !== null) return found;
      told = handoverStory(`estate-1.k${(number += 1)}`);
      states = [];
    }
    const fits = actors.filter(({ role }) => handoverPermissions[type].includes(role));
    const who = likely ? fits[step.who % fits.length]! : actors[step.who]!;
    const tried = command(type, told.state, step.detail);
    const isOpen = type === "hold" ? step.detail < 9 : step.detail > 7;
    const due = addDays(localDate(today), 5);
    const moment = handoverMoment(who, at.slice(0, 16), {
      contract: { ended: step.detail === 11 ? null : { on: today, cause: "terminated" }, checklist },
      deadline: verdictOf({ raw: due, due }),
      dispute: step.detail === 10 ? null : { isOpen },
    });
    const result = told.when(moment, tried);
    const phase = told.state?.phase ?? "none";
    count(tally, type, phase, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    if (told.state?.phase === "completed") return `${type} after the end`;
    const before = told.state;
    told = told.given(moment, tried);
    const state = told.state!;
    for (const event of result.success) tally.machine.saw(before?.phase ?? null, event.type, state.phase);
    const found = stepFault(before, state, today) ?? moved(promised, state);
    if (found !== null) return `after ${type} in ${phase}: ${found}`;
    states.push([told.version, text(state)]);
  }
  return asOf();
};

describe("a handover is whole or it is open", () => {
  it("completes only when all is settled, moves no promised day, and forfeits only what is late", async () => {
    const tally = walkTally(types, handoverPhases);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), { runs: 400, seed: 20261124 });
    console.info(histogram("handover", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
