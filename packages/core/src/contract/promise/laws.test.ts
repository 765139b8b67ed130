import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import { parseDecimal } from "../../kernel/decimal.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { dueDays, readFrequency } from "../../standard/standard/frequency.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { type MomentOf, postsContract } from "../../testing/briefing-world.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import { story } from "../../testing/given-when-then.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { PromiseCommand } from "./command.ts";
import { decide, promisePermissions, type PromiseTerms } from "./decision.ts";
import type { PromiseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { bindsOn, promisePhases, type PromiseState } from "./state.ts";

type Type = PromiseCommand["type"];
const types = Object.keys(promisePermissions) as Type[];
const roles: readonly Actor["role"][] = ["manager", "committee", "owner", "desk"];
const draft = postsContract();
/** What somebody may say: better than the contract, as good, worse, or about what it does not know. */
const raised = [
  { standard: "s-stairs", frequency: "3/week" },
  { standard: "s-stairs", frequency: "1/day", target: "3" },
  { standard: "s-urgent", target: "20" },
  { standard: "s-urgent", target: "30" },
  { standard: "s-stairs", frequency: "1/week" },
  { standard: "s-urgent", target: "45" },
  {},
  { standard: "s-none", target: "9" },
  { target: "9" },
  { standard: "s-stairs", frequency: "3/month" },
] as const;

const command = (type: Type, now: string, detail: number, isLikely: boolean): PromiseCommand => {
  const today = localDate(dayOf(now));
  if (type === "strike") return { type, reason: "承诺的是另一小区" };
  return {
    type, estate: "estate-1", contract: "estate-1.k1", text: "承诺", source: { kind: "website", ref: "官网" },
    madeOn: addDays(today, !isLikely && detail === 3 ? 1 : -(detail % 3)),
    ...(detail % 4 === 0 ? { until: addDays(today, !isLikely && detail === 8 ? -9 : 30) } : {}),
    ...raised[isLikely ? detail % 4 : detail],
  }; // prettier-ignore
};

/** How often a frequency falls due in 364 days, counted day by day. */
const howOften = (frequency: string): number => {
  const read = readFrequency(frequency);
  return read === null ? 0 : dueDays(read, 20_000, 20_000 + 364).length * (read.per === "day" ? read.times : 1);
}; // prettier-ignore

/** What must hold of every promise, whatever was done to it. */
const fault = (state: PromiseState, before: PromiseState | null): string | null => {
  const { frequency, law, madeOn, phase, standard, struck, target, until } = state;
  if ((phase === "struck") !== (struck !== null)) return "it is struck and nothing says why";
  if (until !== null && until < madeOn) return "it ended before it was made";
  const own = draft.standards.find(({ id }) => id === standard);
  if ((standard !== null) !== (own !== undefined))
    return "it is about a standard that is not in the contract";
  if (own !== undefined && target !== null) {
    const [promised, agreed] = [target, own.target].map((value) => parseDecimal(value, 4, "target"));
    if (own.comparator === "at-most" ? promised! > agreed! : promised! < agreed!)
      return "what binds by it is weaker than the contract";
  }
  if (own?.frequency !== undefined && frequency !== null && howOften(frequency) < howOften(own.frequency))
    return "what binds by it comes more seldom than the contract says";
  if (before === null) return bindsOn(state, madeOn) ? null : "it does not bind from the day it was made";
  if (before.phase === "struck") return "it went on after it was struck";
  const said = (one: PromiseState) =>
    JSON.stringify([one.text, one.target, one.frequency, one.until, one.law]);
  return said(before) === said(state) && law === before.law ? null : "what was promised changed";
};

describe("a promise binds as it was made", () => {
  it("never weakens the contract, never changes, and is struck only with a reason", async () => {
    const report = await walkAggregate<PromiseState, PromiseEvent, PromiseCommand, MomentOf<PromiseTerms>>(
      {
        aggregate,
        types,
        phases: promisePhases,
        opening: "enter",
        start: (number) =>
          story({
            evolve,
            decide: ({ actor, now, terms }, _version, state, tried) =>
              decide(terms, { actor, now, id: `estate-1.p${number}` })(state, tried),
            at: ({ now }) => now,
          }),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "struck",
        ahead: () => ["strike"],
        step: (type, _state, { detail, isLikely, now }) => {
          const fits = promisePermissions[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "committee";
          return {
            command: command(type, now, detail, isLikely),
            moment: { now, actor: { id: `${role}-1`, role }, terms: { draft, law: verdictOf({}) } },
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("promise", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
