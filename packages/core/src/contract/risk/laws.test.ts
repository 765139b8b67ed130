import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { FactorScore } from "./assess.ts";
import type { RiskCommand } from "./command.ts";
import { decide, riskPermissions, type RiskTerms } from "./decision.ts";
import type { RiskEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { defaultRiskParameters, type RiskFacts, riskFactors } from "./factor.ts";
import { riskPhases, type RiskState } from "./state.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: RiskTerms;
}
type Type = RiskCommand["type"];

const types = Object.keys(riskPermissions) as Type[];
const roles = ["manager", "committee", "staff", "owner", "system"] as const;

/** Facts of every size: some unknown, some shares of nothing, some far over what counts as full. */
const factsOf = (detail: number): RiskFacts =>
  Object.fromEntries(
    riskFactors.map((factor, index) => {
      const size = (detail * 7 + index * 3) % 11;
      const isShare = ["arrears", "briefing", "staffing"].includes(factor);
      const of = isShare ? (size === 5 ? 0 : 20) : null;
      const part = factor === "expiry" ? size * 40 : of === null ? size : Math.min(size * 2, of);
      return [factor, size === 9 ? null : { part, of, sources: [] }];
    }),
  ) as RiskFacts;

const command = (type: Type, state: RiskState | null, now: string, detail: number): RiskCommand => {
  const open = state?.entries.filter(({ status }) => status === "open") ?? [];
  const entry = detail === 9 ? 99 : (open[detail % Math.max(open.length, 1)]?.number ?? 99);
  switch (type) {
    case "open":
      return { type, estate: "estate-1", contract: "estate-1.k1", everyDays: 1 + detail };
    case "assess":
    case "close":
      return { type };
    case "tune":
      return { type, reason: "按本小区情况调整", ...(detail === 9 ? {} : detail % 2 === 0 ? { weights: { arrears: detail * 10 } } : { lines: { complaints: 10 + detail * 9 } }) };
    case "enter":
      return { type, factor: "complaints", text: "投诉集中逾期", owner: "staff-1", mitigation: "增派人员", dueDate: addDays(localDate(dayOf(now)), detail === 9 ? -1 : detail % 5) };
    case "reassign":
      return { type, entry, owner: `staff-${1 + (detail % 2)}` };
    case "mitigate":
      return { type, entry, note: "已到岗", evidence: detail === 8 ? [] : [{ kind: "record", ref: "HT-1" }] };
    case "accept":
      return { type, entry, reason: "影响有限" };
    case "note-missed":
      return { type, deadline: [...(state?.deadlines ?? [])].sort((a, b) => (a.due < b.due ? -1 : 1))[0]?.id ?? "none" };
  }
}; // prettier-ignore

/** What brings a register on: something to do that it is likely to accept. */
const ahead = ({ deadlines, entries }: RiskState, now: string): readonly Type[] => {
  if (deadlines.some(({ dueDate, kind }) => kind === "mitigation" && dueDate < dayOf(now)))
    return ["note-missed", "mitigate"];
  const isOpen = entries.some(({ status }) => status === "open");
  return isOpen
    ? ["assess", "reassign", "mitigate", "accept", "mitigate", "accept", "note-missed"]
    : entries.length > 2
      ? ["close", "close", "assess"]
      : ["enter", "enter", "assess", "tune"];
};

/** The score of a factor, counted again from nothing but what the assessment shows as its inputs. */
const recounted = ({ factor, inputs, value }: FactorScore): number | null => {
  const { count, days, full = 1, of, part = 0 } = inputs;
  if (value === null) return null;
  if (of === 0) return null;
  const share = (100 * part) / (of ?? 1);
  const raw =
    factor === "expiry" ? (100 * (full - (days ?? 0))) / full : (100 * (count ?? share)) / full;
  return Math.min(100, Math.max(0, Math.round(raw)));
}; // prettier-ignore

/** What is wrong with the latest assessment, or `null`. */
const scoreFault = ({ latest, parameters, warnings }: RiskState, event: RiskEvent): string | null => {
  if (latest === null) return null;
  for (const score of latest.factors)
    if (score.value !== recounted(score))
      return `${score.factor} scores ${score.value}, its inputs give ${recounted(score)}`;
  const known = latest.factors.filter(({ value }) => value !== null);
  if (known.length + latest.unknown.length !== riskFactors.length) return "a factor is neither known nor not";
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  const total = Math.round(
    (100 * known.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0)) / whole,
  );
  if (latest.total.value !== (whole === 0 ? null : total))
    return `the total is ${latest.total.value}, its factors give ${total}`;
  if (event.type !== "RiskAssessed") return null;
  const over = known.filter(({ factor, value }) => (value ?? 0) >= parameters.lines[factor]);
  const warned = warnings.map(({ factor }) => factor).sort();
  return warned.join() === over.map(({ factor }) => factor).sort().join()
    ? null
    : `it warns of ${warned.join()}, over their lines are ${over.map(({ factor }) => factor).join()}`;
}; // prettier-ignore

/** What must hold of every register, whatever was done to it. */
const fault = (
  state: RiskState,
  before: RiskState | null,
  { event }: { readonly event: RiskEvent },
): string | null => {
  if (before !== null && before.phase === "closed") return "it went on after it was closed";
  for (const { about, dueDate } of state.deadlines)
    if (about !== null && !state.entries.some((entry) => about === `entry/${entry.number}` && entry.dueDate === dueDate))
      return `${about} is due on another day than was said`;
  for (const [index, entry] of state.entries.entries()) {
    if (entry.number !== index + 1) return "an entry is gone";
    if ((entry.status === "open") !== (entry.ended === null)) return `${entry.number} ended and nobody says how`;
    if (entry.status === "mitigated" && entry.ended?.evidence.length === 0) return `${entry.number} was mitigated without proof`;
    const was = before?.entries[index];
    if (was !== undefined && was.status !== "open" && was !== entry) return `${entry.number} changed after it ended`;
    const isWatched = [...state.deadlines, ...state.missed.map(({ deadline }) => deadline)].some(({ about }) => about === `entry/${entry.number}`);
    if (state.phase === "open" && entry.status === "open" && !isWatched) return `nobody watches ${entry.number}`;
  }
  if (state.phase === "closed" && state.entries.some(({ status }) => status === "open")) return "it closed over an open entry";
  if (state.phase === "closed" && state.deadlines.length > 0) return "something is due after the end";
  return scoreFault(state, event);
}; // prettier-ignore

describe("a risk register can be counted again", () => {
  it("gives each score by its inputs, warns of what is over its line and nothing else, and forgets no entry", async () => {
    const report = await walkAggregate<RiskState, RiskEvent, RiskCommand, Moment>(
      {
        aggregate,
        types,
        phases: riskPhases,
        opening: "open",
        start: (number) =>
          story({
            evolve,
            decide: ({ actor, now, terms }, version, state, tried) =>
              decide(terms, { actor, now, id: `estate-1.k${number}` }, version)(state, tried),
            at: ({ now }) => now,
          }),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead,
        step: (type, state, { detail, isLikely, now }) => {
          const fits = riskPermissions[type];
          const role = (isLikely ? fits.at(-1 - (detail % 2)) : roles[detail % roles.length]) ?? "manager";
          const who = type === "mitigate" && detail % 4 === 0 ? state?.entries.find(({ status }) => status === "open")?.owner : undefined;
          return {
            command: command(type, state, now, isLikely ? detail % 8 : detail),
            moment: {
              actor: who === undefined ? { id: `${type === "mitigate" && isLikely ? "manager" : role}-1`, role: type === "mitigate" && isLikely ? "manager" : role } : { id: who, role: "staff" },
              now,
              terms: {
                contract: { isEnded: type === "close" ? isLikely || detail < 5 : detail === 9 || (state?.assessedUntil !== undefined && type !== "assess") },
                manager: "manager-1",
                parameters: defaultRiskParameters,
                strangers: !isLikely && detail === 7 ? ["x-1"] : [],
                facts: factsOf(detail),
              },
            },
          };
        }, // prettier-ignore
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("risk", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
