import { describe, expect, it } from "vitest";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { desk, manager, owner, staff, system } from "../../testing/complaint-world.ts";
import { recurrenceMoment, recurrenceStory } from "../../testing/recurrence-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { instant, localDateOf, toEpochMillis } from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import { aggregate } from "./aggregate.ts";
import type { RecurrenceCommand } from "./command.ts";
import { permissions } from "./decision.ts";
import { recurrencePhases, type RecurrenceState, responsibleFor } from "./state.ts";

type Type = RecurrenceCommand["type"];
const actors = [manager, desk, staff, system, owner] as const;
const because = ["同一地点"];
const passed = (state: RecurrenceState | null, now: string) =>
  state?.deadlines.find(({ due }) => toEpochMillis(instant(due)) <= toEpochMillis(instant(now)));

const command = (
  type: Type,
  state: RecurrenceState | null,
  now: string,
  detail: number,
): RecurrenceCommand => {
  switch (type) {
    case "open":
      return {
        type,
        estate: "estate-1",
        place: "3幢电梯",
        cause: "停运",
        cases: [1, 2, detail === 9 ? 0 : 3].map((id) => ({ complaint: `estate-1.c${id}`, because })),
      };
    case "add-case":
      return { type, complaint: `estate-1.c${detail === 9 ? 1 : 100 + (state?.cases.length ?? 0)}`, because };
    case "plan":
      return {
        type,
        what: "更换",
        person: "staff-1",
        dueDate: addDays(localDateOf(instant(now)), detail - 1),
      };
    case "complete":
      return { type, result: "已换", evidence: detail === 9 ? [] : [{ kind: "record", ref: "WO-1" }] };
    case "close":
      return { type };
    case "note-passed":
      return { type, deadline: passed(state, now)?.id ?? "none" };
  }
};

const ahead = (state: RecurrenceState, now: string): readonly Type[] => {
  if (passed(state, now) !== undefined)
    return state.phase === "quiet" ? ["note-passed", "close"] : ["note-passed"];
  return { found: ["plan"], planned: ["complete"], quiet: ["close", "add-case"], closed: ["add-case"] }[
    state.phase
  ] as readonly Type[];
};

/** What must hold of every recurrence, whatever was done to it. */
const fault = (state: RecurrenceState, before: RecurrenceState | null): string | null => {
  const isOpen = state.phase !== "closed";
  if ((responsibleFor(state) !== null) !== isOpen) return "nobody is responsible, or somebody still is";
  if ((state.deadlines.length === 1) !== isOpen) return "there is not one next deadline";
  if (state.cases.length < (before?.cases.length ?? 0)) return "a case was lost";
  if (state.phase === "closed" && before?.phase !== "closed" && before?.phase !== "quiet")
    return "it was closed without a quiet period";
  if (state.phase === "quiet" && state.action?.done === null) return "it is watched though nothing was done";
  const moved = state.deadlines.find((deadline) =>
    before?.deadlines.some(({ due, id }) => id === deadline.id && due !== deadline.due),
  );
  return moved === undefined ? null : `${moved.id} moved`;
};

describe("what comes again is seen through", () => {
  it("has one person and one deadline until it stayed away, whatever anybody does", async () => {
    const filed = Object.fromEntries(
      [1, 2, 3, ...Array.from({ length: 60 }, (_, index) => 100 + index)].map((id) => [
        `estate-1.c${id}`,
        "2026-03-01",
      ]),
    );
    const report = await walkAggregate(
      {
        aggregate,
        types: Object.keys(permissions) as Type[],
        phases: recurrencePhases,
        opening: "open",
        start: (number) => recurrenceStory(`estate-1.g${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: () => false,
        ahead,
        step: (type, state, { detail, isLikely, now }) => {
          const fits = actors.filter(({ role }) => permissions[type].by.includes(role));
          const actor = isLikely
            ? (fits[detail % fits.length] ?? manager)
            : (actors[detail % actors.length] ?? manager);
          return {
            command: command(type, state, now, detail),
            moment: recurrenceMoment(actor, now.slice(0, 16), {
              filed,
              times: { threshold: 3, windowDays: 365, planDays: 2, quietDays: 3, escalationDays: 1 },
            }),
          };
        },
        fault,
      },
      { runs: 400, seed: 20261124 },
    );
    console.info(histogram("recurrence", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
