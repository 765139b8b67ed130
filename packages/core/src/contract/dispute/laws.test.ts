import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { fromEpochMillis, instant, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import { demandLetter, disputeMoment, disputeStory, openingDispute } from "../../testing/dispute-world.ts";
import { sawEach } from "../../testing/state-machine.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import type { DisputeCommand } from "./command.ts";
import { type DisputeEvent, disputeEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { disputePermissions } from "./permission.ts";
import { disputePhases, type DisputeState, openObligations } from "./state.ts";
import type { DisputeLetter } from "./terms.ts";

const int = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
/** One step: how far time moves, who acts, what is tried, whether it is likely to be accepted, and a detail. */
const Step = Schema.Struct({ wait: int(11), who: int(4), what: int(15), willing: int(9), detail: int(11) });
type Step = typeof Step.Type;
type Type = DisputeCommand["type"];
type Story = ReturnType<typeof disputeStory>;

const types = Object.keys(disputePermissions) as Type[];
/** Days that pass between two steps; now and then so many that the limitation ends. */
const waits = [0, 0, 0, 1, 1, 2, 3, 5, 8, 20, 60, 1100];
const actor = (role: Actor["role"], n = 1): Actor => ({ id: `${role}-${n}`, role });
const actors = [actor("manager"), actor("owner"), actor("owner", 2), actor("committee"), actor("system")];
const record = [{ kind: "record", ref: "R-1" }] as const;

const ahead: { readonly [Phase in DisputeState["phase"]]: readonly Type[] } = {
  negotiation: ["fail-step", "mediate", "mediate", "file", "file", "file", "offer", "take-position", "note-arrival", "acknowledge", "settle", "file", "note-missed", "withdraw"],
  mediation: ["fail-step", "file", "file", "settle", "offer", "answer-offer", "note-arrival", "withdraw", "take-position", "file"],
  proceedings: ["record-decision", "end-proceedings", "record-decision", "end-proceedings", "note-arrival", "withdraw", "withdraw", "end-proceedings", "record-decision"],
  settled: ["perform", "perform", "close", "note-missed", "perform", "close", "file", "acknowledge"],
  decided: ["close", "record-decision", "close", "note-missed", "close"],
  closed: ["open"],
}; // prettier-ignore

/** Letters of every sort; of most the way tells whether they arrived. */
const letterOf = (today: string, detail: number, state: DisputeState | null): DisputeLetter => {
  const id = `estate-1.l${(state?.letters.length ?? 0) + (detail === 11 ? 0 : 1)}`;
  const on = addDays(localDate(today), -(detail % 4));
  const letter = { ...demandLetter, id };
  switch (detail) {
    case 0: return letter;
    case 1: return { ...letter, dueToArrive: addDays(localDate(today), 2) };
    case 2: return { ...letter, dueToArrive: on };
    case 3: return { ...letter, kind: "notice", arrivedOn: on };
    case 4: return { ...letter, recipient: "owner-2", arrivedOn: on };
    case 5: return { ...letter, concerns: false, arrivedOn: on };
    case 6: return { ...letter, arrivedOn: addDays(localDate(today), 1) };
    default: return { ...letter, arrivedOn: on };
  }
}; // prettier-ignore

const command = (type: Type, state: DisputeState | null, today: string, detail: number, letter: DisputeLetter): DisputeCommand => {
  const day = (days: number) => addDays(localDate(today), days);
  const evidence = detail === 9 ? [] : [...record];
  switch (type) {
    case "open":
      return {
        ...openingDispute,
        due: day(-100),
        clause: {
          clause: detail === 11 ? "c-3" : "c-11",
          steps: detail % 3 === 0 ? ["negotiation", "mediation"] : detail % 3 === 1 ? ["negotiation"] : [],
          forum: "court",
          noticeDays: null,
        },
      };
    case "take-position":
      return { type, side: detail % 2 === 0 ? "claimant" : "respondent", text: "主张", evidence, ...(detail < 6 ? { answerBy: day(detail - 1) } : {}) };
    case "offer":
      return { type, side: detail % 2 === 0 ? "claimant" : "respondent", text: "方案", validUntil: day(detail * 4 - 1), evidence };
    case "answer-offer":
      return { type, offer: Math.max(state?.offers.length ?? 1, 1), answer: detail % 2 === 0 ? "accept" : "decline", evidence };
    case "fail-step":
      return { type, on: day(detail === 11 ? 1 : 0), reason: "不成" };
    case "mediate":
      return { type, mediator: "调解委员会", ref: "TJ", sessionOn: day(detail - 1) };
    case "file":
      return { type, forum: detail === 11 ? "arbitration" : "court", body: "法院", ref: "案号", on: today };
    case "end-proceedings":
      return { type, outcome: "withdrawn", on: day(detail > 9 ? 1 : 0), ref: "裁定" };
    case "record-decision":
      return { type, ref: "判决", on: day(detail === 11 ? 1 : 0), summary: "支持", isFinal: detail % 3 > 0, ...(detail % 2 === 0 ? { appealUntil: day(15) } : {}) };
    case "settle":
      return {
        type, ref: "协议", signedOn: today, terms: "分期",
        signatures: [{ side: "claimant", name: "甲" }, ...(detail < 9 ? [{ side: "respondent", name: "乙" } as const] : [])],
        obligations: [{ side: "respondent", text: "付", dueDate: day(detail) }],
      };
    case "perform":
      return { type, obligation: openObligations(state ?? ({ obligations: [] } as never))[0]?.number ?? 9, on: today, evidence };
    case "acknowledge":
      return { type, on: day(detail === 11 ? 1 : 0), text: "认可", evidence };
    case "note-arrival":
      return { type, letter: letter.id };
    case "withdraw":
      return { type, reason: "撤回", evidence };
    case "close":
      return { type };
    case "note-missed":
      return { type, deadline: [...(state?.deadlines ?? [])].sort((a, b) => (a.due < b.due ? -1 : 1))[0]?.id ?? "none" };
  }
}; // prettier-ignore

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

const replay = (events: readonly DisputeEvent[]): DisputeState | null =>
  events.reduce<DisputeState | null>((before, event) => {
    const data: unknown = Schema.decodeUnknownSync(
      disputeEventSchemas[event.type] as Schema.ConstraintDecoder<unknown>,
    )(JSON.parse(JSON.stringify(event.data)));
    return evolve(before, { type: event.type, data } as DisputeEvent);
  }, null);

/** Whether by the law itself a letter counts: a demand to the other side that arrived, or was due to by today. */
const doesCount = (letter: DisputeLetter, today: string): boolean =>
  letter.kind === "demand" &&
  letter.recipient === "owner-1" &&
  [letter.arrivedOn, letter.dueToArrive].some((on) => on !== null && on <= today);

/** What is wrong after a step, or `null`. */
const stepFault = (
  before: DisputeState | null,
  after: DisputeState,
  type: Type,
  letter: DisputeLetter,
  today: string,
): string | null => {
  const clockMoved = before !== null && text(before.limitation) !== text(after.limitation);
  if (type === "note-arrival" && clockMoved && !doesCount(letter, today)) return "a letter that did not arrive interrupts";
  if (type === "note-arrival" && after.letters.length > (before?.letters.length ?? 0) && !letter.concerns)
    return "a letter about something else is noted";
  if (clockMoved && !["note-arrival", "file", "acknowledge", "settle", "end-proceedings"].includes(type))
    return `${type} moves the clock`;
  if (clockMoved && before.limitation.end !== null && after.limitation.from > before.limitation.end)
    return "what came after the end interrupts";
  if (after.phase === "closed") {
    if (after.deadlines.length > 0 || after.closed === null) return "something is due after the end";
    if (after.closed.by === "settlement" && (after.settlements.length === 0 || openObligations(after).length > 0))
      return "closed by a settlement that is not performed";
    return after.closed.by === "decision" && after.rulings.at(-1)?.isFinal !== true ? "closed without a final decision" : null;
  }
  const filed = after.steps.findIndex(({ step }) => step === "proceedings");
  if (filed >= 0 && after.settlements.length === 0) {
    const taken = after.steps.slice(0, filed);
    const missing = after.clause.steps.find((name) => !taken.some(({ failed, step }) => step === name && failed !== null));
    if (missing !== undefined) return `filed before ${missing} failed`;
  }
  const isBarred = after.limitation.end !== null && after.limitation.end < today;
  const isRunning = ["negotiation", "mediation", "settled"].includes(after.phase) && after.limitation.end !== null;
  return isRunning && !isBarred && !after.deadlines.some(({ kind }) => kind === "limitation")
    ? "the limitation runs without a deadline"
    : null;
}; // prettier-ignore

/** A promise is the same to the letter wherever it shows up again, and once gone it does not come back. */
const moved = (promised: Map<string, string>, { deadlines, missed }: DisputeState): string | null =>
  [...deadlines, ...missed.map(({ deadline }) => deadline)].find((deadline) => {
    const before = promised.get(deadline.id);
    promised.set(deadline.id, text(deadline));
    return before !== undefined && before !== text(deadline);
  })?.id ?? null;

interface Tally extends WalkTally {
  interrupted: number;
}

/** The law a walk broke, or `null`. One dispute after the other, each to its end. */
const walk = (steps: readonly Step[], tally: Tally): string | null => {
  let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
  let number = 0;
  let told: Story = disputeStory(`estate-1.x${number}`);
  const promised = new Map<string, string>();
  let states: (readonly [number, string])[] = [];
  const asOf = (): string | null =>
    states.some(([version, state]) => text(replay(told.events.slice(0, version))) !== state)
      ? "as of a version it is not what it was"
      : null;
  for (const step of steps) {
    now += waits[step.wait]! * (step.wait === 11 && step.detail > 2 ? 0 : 86_400_000);
    const at = fromEpochMillis(now, "+08:00");
    const today = dayOf(at);
    const before = told.state;
    const likely = step.willing >= 2;
    const list = before === null ? (["open"] as const) : ahead[before.phase];
    const isOffered =
      before?.offers.at(-1)?.status === "open" &&
      ["negotiation", "mediation", "proceedings"].includes(before.phase);
    const next =
      isOffered && step.what % 3 === 0 ? "answer-offer" : list[(step.what + step.detail) % list.length]!;
    const type = likely ? next : types[step.what]!;
    if (likely && type === "open" && before !== null) {
      const found = asOf();
      if (found !== null) return found;
      told = disputeStory(`estate-1.x${(number += 1)}`);
      states = [];
    }
    const fits = actors.filter(
      ({ id, role }) =>
        disputePermissions[type].by.includes(role) && id !== "owner-2" && role !== "committee",
    );
    const who = likely ? fits[step.who % fits.length]! : actors[step.who]!; // prettier-ignore
    const letter = letterOf(today, step.detail, told.state);
    const moment = disputeMoment(who, at.slice(0, 16), { letter });
    const tried = command(type, told.state, today, step.detail, letter);
    const result = told.when(moment, tried);
    const phase = told.state?.phase ?? "none";
    count(tally, type, phase, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    if (result.success.some((event) => event.type === "LimitationInterrupted")) tally.interrupted += 1;
    if (told.state?.phase === "closed") return `${type} after the end`;
    const former = told.state;
    told = told.given(moment, tried);
    const state = told.state!;
    sawEach(tally.machine, former, result.success, evolve);
    const found = stepFault(former, state, type, letter, today) ?? moved(promised, state);
    if (found !== null) return `after ${type} in ${phase}: ${found}`;
    states.push([told.version, text(state)]);
  }
  return asOf();
};

describe("a dispute keeps its word", () => {
  it("climbs no step too early, moves no promised day, and starts no clock by a letter that did not arrive", async () => {
    const tally = { ...walkTally(types, disputePhases), interrupted: 0 };
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), { runs: 500, seed: 20261124 });
    console.info(histogram("dispute", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
    expect(tally.interrupted).toBeGreaterThan(report.steps / 100);
  });
});
