import { describe, expect, it } from "vitest";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { desk, manager, owner, staff, system } from "../../testing/complaint-world.ts";
import { shiftMoment, shiftStory } from "../../testing/recurrence-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { ShiftCommand } from "./command.ts";
import { permissions } from "./decision.ts";
import { shiftPhases, type ShiftState } from "./state.ts";

const night = { id: "desk-2", role: "desk" } as const;
const actors = [desk, night, manager, staff, owner, system] as const;

const command = (type: ShiftCommand["type"], detail: number): ShiftCommand => {
  switch (type) {
    case "open":
      return { type, estate: "estate-1", incoming: detail === 9 ? "desk-1" : "desk-2" };
    case "take":
      return { type, complaint: detail === 9 ? "estate-1.c9" : `estate-1.c${1 + (detail % 2)}` };
    case "close":
      return { type };
  }
};

/** What must hold of every sheet, whatever was done to it. */
const fault = (state: ShiftState, before: ShiftState | null): string | null => {
  if (state.outgoing === state.incoming) return "one person is both";
  if (state.lines.length === 0) return "it lists nothing";
  if ((state.phase === "closed") !== (state.closedAt !== null)) return "its end is not told";
  if ((aggregate.deadlines(state).length === 0) !== (state.phase === "closed")) return "nothing ends it";
  const lost = (before?.lines ?? []).filter(
    ({ complaint, takenAt }) =>
      takenAt !== null && state.lines.find((line) => line.complaint === complaint)?.takenAt !== takenAt,
  );
  return lost.length > 0 ? "what was taken over is not any more" : null;
};

describe("no case is lost between two shifts", () => {
  it("is taken over by name or stays, whatever anybody does", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types: Object.keys(permissions) as ShiftCommand["type"][],
        phases: shiftPhases,
        opening: "open",
        start: (number) => shiftStory(`estate-1.h${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead: () => ["take", "take", "close"],
        step: (type, _state, { detail, isLikely, now }) => {
          const fits = type === "open" ? desk : type === "take" ? night : (actors[detail % 3] ?? desk);
          const actor = isLikely ? fits : (actors[detail % actors.length] ?? desk);
          const moved = detail === 8 ? { responsible: "manager-1" } : {};
          return {
            command: command(type, detail),
            moment: shiftMoment(actor, now.slice(0, 16), moved),
          };
        },
        fault,
      },
      { runs: 400, seed: 20261124 },
    );
    console.info(histogram("shift", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
