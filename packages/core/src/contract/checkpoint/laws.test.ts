import { describe, expect, it } from "vitest";
import { type Checkpoint, checkpointHead } from "../../evidence/checkpoint.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { story } from "../../testing/given-when-then.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { CheckpointCommand } from "./command.ts";
import { checkpointPermissions, type CheckpointTerms, decide } from "./decision.ts";
import type { CheckpointEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type CheckpointLogState, keptEntries } from "./state.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: CheckpointTerms;
}
type Type = CheckpointCommand["type"];

const types = Object.keys(checkpointPermissions) as Type[];
const roles: readonly Actor["role"][] = ["system", "manager", "committee", "owner"];

/** The day that is to be closed next: the one after the last, or yesterday. */
const nextDay = (state: CheckpointLogState | null, now: string): string => {
  const last = state?.latest.at(-1)?.checkpoint.day;
  return addDays(localDate(last ?? dayOf(now)), last === undefined ? -1 : 1);
};

/** Of most days a checkpoint that follows the last one; now and then one that was prepared over an older log, or over nothing. */
const prepared = (
  state: CheckpointLogState | null,
  day: string,
  now: string,
  detail: number,
): CheckpointTerms["prepared"] => {
  const previous = state?.latest.at(detail === 4 ? -2 : -1)?.head ?? null;
  const checkpoint: Checkpoint = {
    format: "heyue-checkpoint/1",
    tenant: "t",
    estate: "estate-1",
    day,
    at: now,
    streams: detail === 8 ? 0 : 1 + detail,
    root: day.replaceAll("-", "").padEnd(64, String(detail)),
    previous,
  };
  return detail === 7 ? null : { checkpoint, position: detail, signature: null };
};

const command = (type: Type, day: string, detail: number): CheckpointCommand => {
  switch (type) {
    case "start":
      return { type, estate: "estate-1" };
    case "make":
      return { type, day };
    case "deposit":
      return { type, day, depository: `depository-${detail % 3}`, receipt: `R-${detail}` };
    case "stamp":
      return { type, day, authority: `tsa-${detail % 3}`, token: "MIIB" };
  }
};

/** What must hold of every log, whatever was done to it. */
const fault = (
  state: CheckpointLogState,
  before: CheckpointLogState | null,
  { now }: { readonly now: string },
): string | null => {
  for (const [index, { checkpoint, deposits, head, stampedBy }] of state.latest.entries()) {
    const former = state.latest[index - 1];
    if (checkpointHead(checkpoint) !== head) return `the head of ${checkpoint.day} is not its own`;
    if (former !== undefined && checkpoint.day <= former.checkpoint.day)
      return `${checkpoint.day} is closed twice or after a later day`;
    if (former !== undefined && checkpoint.previous !== former.head)
      return `${checkpoint.day} does not follow the day before it`;
    if (checkpoint.day > dayOf(now)) return `${checkpoint.day} was closed before it was over`;
    const names = deposits.map(({ depository }) => depository);
    if (new Set(names).size !== names.length || new Set(stampedBy).size !== stampedBy.length)
      return `${checkpoint.day} was deposited or stamped twice at one place`;
  }
  if (state.latest.length !== Math.min(state.count, keptEntries)) return "a checkpoint is not kept";
  if (before === null) return state.count === 0 ? null : "a log begins full";
  if (state.count < before.count || state.count > before.count + 1) return "checkpoints came or went unseen";
  const lost = before.latest
    .slice(Math.max(0, state.count - keptEntries))
    .find(({ checkpoint, deposits, stampedBy }) => {
      const now = state.latest.find((entry) => entry.checkpoint.day === checkpoint.day);
      return (
        now === undefined ||
        now.checkpoint !== checkpoint ||
        !deposits.every((deposit, index) => now.deposits[index] === deposit) ||
        !stampedBy.every((authority, index) => now.stampedBy[index] === authority)
      );
    });
  return lost === undefined ? null : `what was said of ${lost.checkpoint.day} changed`;
};

describe("the log of checkpoints only grows", () => {
  it("closes each day once, each on top of the one before, and takes nothing back", async () => {
    const report = await walkAggregate<CheckpointLogState, CheckpointEvent, CheckpointCommand, Moment>(
      {
        aggregate,
        types,
        phases: ["open"],
        opening: "start",
        start: () =>
          story({
            evolve,
            decide: ({ actor, now, terms }, _version, state, tried) =>
              decide(terms, { actor, now, id: "estate-1.log" })(state, tried),
            at: ({ now }) => now,
          }),
        phaseOf: () => "open",
        // A log has no end; now and then another one begins.
        isOver: ({ count }, now) => count > 3 && dayOf(now).endsWith("1"),
        ahead: (state, now) =>
          nextDay(state, now) <= dayOf(now)
            ? ["make", "make", "make", "deposit", "stamp"]
            : ["deposit", "stamp"],
        step: (type, state, { detail, isLikely, now }) => {
          const days = state?.latest.map(({ checkpoint }) => checkpoint.day) ?? [];
          const known = days.at(-1 - (detail % 4)) ?? days[0] ?? dayOf(now);
          const later =
            isLikely || detail === 4 ? nextDay(state, now) : addDays(localDate(dayOf(now)), detail - 5);
          const day = type === "make" ? later : known;
          const fits = checkpointPermissions[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "system";
          const terms = { prepared: prepared(state, day, now, isLikely ? detail % 4 : detail) };
          return { command: command(type, day, detail), moment: { actor: { id: role, role }, now, terms } };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("checkpoint", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
