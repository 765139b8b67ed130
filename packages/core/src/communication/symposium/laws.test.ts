import { describe, expect, it } from "vitest";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { convening, minutes, symposiumMoment, type SymposiumMoment, symposiumStory } from "../../testing/symposium-world.ts"; // prettier-ignore
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { SymposiumCommand } from "./command.ts";
import { symposiumPermissions } from "./decision.ts";
import type { SymposiumEvent } from "./event.ts";
import { responsibleOf, symposiumPhases, type SymposiumState } from "./state.ts";

type Type = SymposiumCommand["type"];

const types = Object.keys(symposiumPermissions) as Type[];
const roles = ["owner", "desk", "staff", "manager", "system"] as const;
const isOver = ({ phase }: SymposiumState): boolean => phase === "closed" || phase === "cancelled";

const command = (type: Type, state: SymposiumState | null, now: string, detail: number): SymposiumCommand => {
  const today = localDate(now.slice(0, 10));
  switch (type) {
    case "convene":
      return { ...convening, heldOn: addDays(today, detail === 9 ? -1 : detail % 2) };
    case "minute":
      return {
        ...minutes,
        actions: minutes.actions.slice(detail % 3).map((action, index) => ({
          ...action,
          dueOn: addDays(today, detail === 9 ? -1 : 1 + index),
        })),
      };
    case "complete":
      return {
        type,
        action: detail === 8 ? 9 : (state?.actions.find(({ done }) => done === null)?.number ?? 1),
        note: "已完成",
        evidence: detail === 9 ? [] : [{ kind: "record", ref: "WO-1" }],
      };
    case "cancel":
      return { type, reason: "改期" };
    case "note-missed":
      return { type, deadline: earliest(state?.deadlines ?? [])?.id ?? "none" };
  }
};

/** What must hold of every symposium, whatever was done to it. */
const fault = (
  state: SymposiumState,
  before: SymposiumState | null,
  { event, now }: { readonly event: SymposiumEvent; readonly now: string },
): string | null => {
  const open = state.actions.filter(({ done }) => done === null);
  if (isOver(state) && (state.deadlines.length > 0 || responsibleOf(state) !== null))
    return "something is due after the end";
  if (state.phase === "closed" && open.length > 0) return "an action was left behind";
  if (!isOver(state) && responsibleOf(state) === null) return "nobody is responsible";
  for (const { number } of open) {
    const about = `action/${number}`;
    if (![...state.deadlines, ...state.missed.map(({ deadline }) => deadline)].some((due) => due.about === about))
      return `${about} is due never`;
  }
  if (event.type === "SymposiumDeadlineMissed" && endOf(event.data.deadline) > toEpochMillis(instant(now)))
    return "a time was missed before it ended";
  const moved = before?.deadlines.find((due) =>
    state.deadlines.some(({ dueDate, id }) => id === due.id && dueDate !== due.dueDate),
  );
  return moved === undefined ? null : `${moved.id} moved`;
}; // prettier-ignore

describe("what was agreed at a symposium is done", () => {
  it("keeps every promise until it is done, and closes with the last", async () => {
    const report = await walkAggregate<SymposiumState, SymposiumEvent, SymposiumCommand, SymposiumMoment>(
      {
        aggregate,
        types,
        phases: symposiumPhases,
        opening: "convene",
        start: (number) => symposiumStory(`estate-1.y${number}`),
        phaseOf: ({ phase }) => phase,
        isOver,
        ahead: (state, now) => {
          const due = earliest(state.deadlines);
          if (due !== null && endOf(due) <= toEpochMillis(instant(now))) return ["note-missed"];
          return state.phase === "convened" ? ["minute", "minute", "cancel"] : ["complete"];
        },
        step: (type, state, { detail, isLikely, now }) => {
          const fits = symposiumPermissions[type].by;
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "desk";
          return {
            command: command(type, state, now, detail),
            moment: symposiumMoment(
              isLikely && type === "complete" && detail < 6 ? "manager" : role,
              now,
              detail === 7 ? { strangers: ["owner-9"], outsiders: ["owner-1"] } : {},
            ),
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("symposium", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
