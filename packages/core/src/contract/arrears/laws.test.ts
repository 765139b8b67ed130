import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import { arrearsMoment, type ArrearsMoment, arrearsStory } from "../../testing/arrears-world.ts";
import { sawEach } from "../../testing/state-machine.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import type { ArrearsCommand } from "./command.ts";
import { deadlinesOf } from "./deadline.ts";
import { unanswered } from "./defending.ts";
import { type ArrearsEvent, arrearsEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { arrearsPermissions } from "./permission.ts";
import { arrearsPhases, type ArrearsState, outstandingOf, outstandingOn, runningPlan } from "./state.ts";

const part = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
/** One step of a walk: how many days pass, who acts, what is tried, with which detail. */
const Step = Schema.Struct({
  wait: part(11),
  who: part(5),
  what: part(15),
  detail: part(9),
  willing: part(9),
});
type Step = typeof Step.Type;

const people = [
  ["manager", "manager-1"],
  ["desk", "desk-1"],
  ["owner", "owner-1"],
  ["system", "system"],
  ["owner", "owner-2"],
  ["committee", "committee-1"],
] as const;
const waits = [0, 0, 0, 0, 1, 1, 2, 3, 8, 16, 20, 40];
const types = Object.keys(arrearsPermissions).filter((type) => type !== "open") as Exclude<
  ArrearsCommand["type"],
  "open"
>[];
type Type = (typeof types)[number];

const bills = ["2026-01-15", "2026-04-15", "2026-07-15"].map((due, index) => ({
  ref: `b-${index}`,
  event: `event-${index}`,
  item: "物业费",
  period: due,
  principal: 33_333 + index,
  due,
}));

const command = (
  type: Type,
  state: ArrearsState,
  { detail, wait }: Step,
  taken: number,
  today: string,
): ArrearsCommand => {
  const owed = outstandingOf(state);
  const some = Math.max(1, Math.floor(owed / (3 + (detail % 4))));
  const open = unanswered(state)[0];
  const defence = detail === 9 ? 99 : (open?.number ?? 1);
  switch (type) {
    case "remind":
      return {
        type,
        text: detail === 9 ? "否则停水" : "请交纳。",
        ...(detail > 5 ? { letter: `r-${detail === 8 ? 0 : taken}` } : {}),
      };
    case "ask-defence":
      return { type, how: detail === 9 ? "否则停用门禁卡" : "电话" };
    case "record-defence":
      return {
        type,
        ground: detail < 5 ? "other" : "overcharge",
        text: "x",
        ...(detail > 6 ? { link: { kind: "complaint", id: "estate-1.c1" } } : {}),
      };
    case "note-no-defence":
      return { type, how: detail < 7 ? "said-none" : "silent" };
    case "link-defence":
      return { type, defence, link: { kind: "complaint", id: "estate-1.c1" } };
    case "answer-defence": {
      const bill = state.bills.find((item) => outstandingOn(item) > 0);
      return {
        type,
        defence,
        outcome: detail < 5 ? "rejected" : "partly",
        text: "x",
        reductions:
          detail < 5 || bill === undefined
            ? []
            : [{ bill: bill.ref, amount: detail === 8 ? outstandingOn(bill) + 1 : 1 }],
      };
    }
    case "demand":
      return {
        type,
        letter: `l-${detail === 8 ? 0 : taken}`,
        text: detail === 9 ? "将断电" : "请交纳。",
        ...(detail > 5 ? { days: 7 } : {}),
      };
    case "note-arrival": {
      const waiting = [...state.demands].reverse().find(({ arrival }) => arrival === null);
      return {
        type,
        letter: detail === 9 || waiting === undefined ? "l-x" : waiting.letter,
        arrivedOn: addDays(localDate(today), detail === 8 ? 1 : 0),
        how: "ems",
        ...(detail < 5 ? { proof: [{ kind: "record", ref: "签收" }] } : {}),
      };
    }
    case "mediate":
      return { type, mediator: "m", ref: "r" };
    case "end-mediation":
      return { type, outcome: detail < 6 ? "failed" : "settled", ref: "r" };
    case "sue":
      return {
        type,
        forum: detail === 9 ? "arbitration" : "court",
        body: "b",
        ref: "r",
        ...(detail % 2 === 0 ? { withoutMediation: "拒绝" } : {}),
      };
    case "note-ruling":
      return { type, ref: "r", on: today, awarded: detail === 8 ? owed + 1 : owed - Math.min(owed, detail) };
    case "pay":
      return {
        type,
        event: `p-${detail === 8 ? 0 : taken}`,
        on: today,
        amount: detail === 7 ? owed + 1 : detail > 4 && wait > 5 ? owed : some,
      };
    case "agree-plan": {
      const first = owed - 2 * some;
      const amounts = detail === 9 || first <= 0 ? [owed + 1] : [first, some, some];
      return {
        type,
        ref: "r",
        instalments: amounts.map((amount, index) => ({
          amount,
          due: addDays(localDate(today), 10 * (index + 1)),
        })),
      };
    }
    case "write-off":
      return {
        type,
        ...(detail === 0 ? {} : { amount: detail === 8 ? owed + 1 : 1 }),
        reason: "x",
        authority: { kind: "company-decision", ref: "d" },
      };
    case "note-missed":
      return { type, deadline: (deadlinesOf(state)[detail === 9 ? 99 : 0] ?? { id: "none" }).id };
  }
};

/** What leads on from where a case stands. */
const ahead = (state: ArrearsState, today: string): readonly Type[] => {
  const { demands, mediations, noDefence, phase, proceedings } = state;
  const plan = runningPlan(state);
  const passed = deadlinesOf(state).some(({ dueDate }) => dueDate < today);
  if (passed) return ["note-missed"];
  if (plan !== null) return ["pay", "record-defence", "note-missed"];
  const open = unanswered(state)[0];
  if (open !== undefined) return open.link === null ? ["link-defence", "answer-defence"] : ["answer-defence"];
  if (mediations.at(-1)?.ended === null) return ["end-mediation", "end-mediation", "record-defence"];
  if (phase === "open") return ["remind", "ask-defence", "remind"];
  if (phase === "reminded")
    return noDefence === null && state.defences.length === 0
      ? ["ask-defence", "note-no-defence", "record-defence", "remind"]
      : ["demand", "demand", "remind"];
  if (demands.at(-1)?.arrival === null) return ["note-arrival"];
  if (phase === "demanded") return ["mediate", "mediate", "demand", "agree-plan", "ask-defence"];
  if (phase === "mediation") return ["sue", "sue", "agree-plan", "mediate"];
  return proceedings?.ruling === null
    ? ["note-ruling", "note-ruling", "note-ruling", "record-defence"]
    : ["pay", "write-off", "write-off", "pay"];
};

/** The law that a state breaks, or `null`. */
const broken = (
  before: ArrearsState,
  state: ArrearsState,
  events: readonly ArrearsEvent[],
): string | null => {
  const arrived = new Set(state.demands.flatMap(({ arrival }) => arrival?.on ?? []));
  for (const [index, bill] of state.bills.entries()) {
    const left = outstandingOn(bill);
    if (left < 0) return `${bill.ref} is overpaid`;
    if (bill.principal !== bill.paid + bill.reduced + bill.writtenOff + left) return `${bill.ref} lost a fen`;
    const { end, from } = bill.limitation;
    if (from !== bill.due && !arrived.has(from)) return `${bill.ref} was interrupted by what did not arrive`;
    const former = before.bills[index]?.limitation;
    if (former?.end !== end && !events.some(({ type }) => type === "ArrearsLetterArrived"))
      return `${bill.ref} was interrupted without an arrival`;
    if (former !== undefined && (end ?? "") < (former.end ?? ""))
      return `the limitation of ${bill.ref} went back`;
  }
  const paid = state.payments.reduce((sum, { amount }) => sum + amount, 0);
  if (paid !== state.bills.reduce((sum, bill) => sum + bill.paid, 0)) return "payments and bills differ";
  // What fell due first is paid first: a younger bill took nothing while an older one still wanted something.
  for (const { type, data } of events)
    if (type === "ArrearsPaid")
      for (const { bill: ref } of data.parts)
        for (const older of state.bills)
          if (
            older.due < (state.bills.find((item) => item.ref === ref)?.due ?? "") &&
            outstandingOn(older) > 0
          )
            return `${ref} was paid before ${older.ref}`;
  for (const { arrival, dueDate } of state.demands) {
    if ((arrival === null) !== (dueDate === null)) return "a period runs that no arrival began";
    if (arrival !== null && dueDate !== null && dueDate <= arrival.on)
      return "a period ended before it began";
  }
  if ((outstandingOf(state) === 0) !== (state.phase === "closed")) return "closed and outstanding disagree";
  if (events.some(({ type }) => type === "ArrearsSued") && unanswered(state).length > 0)
    return "sued over an unanswered defence";
  const plan = runningPlan(state);
  if (
    plan !== null &&
    plan.instalments.reduce((sum, item) => sum + item.amount - item.paid, 0) !== outstandingOf(state)
  )
    return "a plan is not what is outstanding";
  return null;
};

/** A deadline that was promised once is, wherever it shows up again, the same to the letter. */
const moved = (promised: Map<string, string>, state: ArrearsState): string | null =>
  deadlinesOf(state).find((deadline) => {
    const text = canonicalJson(deadline as unknown as Json);
    const former = promised.get(deadline.id);
    promised.set(deadline.id, text);
    return former !== undefined && former !== text;
  })?.id ?? null;

const begin = (moment: ArrearsMoment) =>
  arrearsStory().given(moment, {
    type: "open",
    estate: "estate-1",
    contract: "estate-1.k1",
    unit: "u-1",
    owner: "owner-1",
    bills,
  });

const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let today = "2026-08-01";
  let isLinkKnown = true;
  const at = (who: number): ArrearsMoment => {
    const [role, id] = people[who] ?? people[0];
    return arrearsMoment(role, today, { isLinkKnown }, id);
  };
  let story = begin(at(0));
  tally.machine.saw(null, "ArrearsCaseOpened", "open");
  const promised = new Map<string, string>();
  for (const [taken, step] of steps.entries()) {
    today = addDays(localDate(today), waits[step.wait] ?? 0);
    isLinkKnown = step.detail !== 9;
    if ((story.state as ArrearsState).phase === "closed") {
      for (const type of types)
        for (const who of people.keys())
          if (
            Result.isSuccess(
              story.when(at(who), command(type, story.state as ArrearsState, step, taken, today)),
            )
          )
            return `${type} after the end`;
      tally.phases["closed"] = (tally.phases["closed"] ?? 0) + 1;
      promised.clear();
      story = begin(at(0));
    }
    const before = story.state as ArrearsState;
    const next = ahead(before, today);
    const type =
      step.willing < 3
        ? (types[step.what] ?? "pay")
        : (next[(step.what + step.detail) % next.length] ?? "pay");
    const tried = command(type, before, step, taken, today);
    const able = step.willing < 3 ? [step.who] : people.map((_, index) => (index + step.who) % people.length);
    const actor = able.find((index) => Result.isSuccess(story.when(at(index), tried))) ?? step.who;
    const result = story.when(at(actor), tried);
    count(tally, type, before.phase, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    if (
      canonicalJson(result.success as unknown as Json) !==
      canonicalJson(Result.getOrThrow(story.when(at(actor), tried)) as unknown as Json)
    )
      return `${type} decided twice differs`;
    for (const event of result.success)
      Schema.decodeUnknownSync(arrearsEventSchemas[event.type] as Schema.ConstraintDecoder<unknown>)(
        JSON.parse(JSON.stringify(event.data)),
      );
    sawEach(tally.machine, before, result.success, (folded, event) =>
      evolve(folded, { ...event, version: story.version }),
    );
    story = story.given(at(actor), tried);
    const state = story.state as ArrearsState;
    const found = broken(before, state, result.success) ?? moved(promised, state);
    if (found !== null) return `after ${type} in ${before.phase}: ${found}`;
  }
  return null;
};

describe("arrears", () => {
  it("lose no fen, move no promised day, and run no clock without an arrival, whatever anybody does", async () => {
    const tally = walkTally(types, arrearsPhases);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), {
      runs: 300,
      seed: 20260801,
      shortest: 50,
      longest: 70,
    });
    console.info(histogram("arrears", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
