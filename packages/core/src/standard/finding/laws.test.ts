import { describe, expect, it } from "vitest";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { findingMoment, findingStory } from "../../testing/assessment-world.ts";
import { person } from "../../testing/standard-world.ts";
import { aggregate } from "./aggregate.ts";
import type { FindingCommand } from "./command.ts";
import { permissions } from "./decision.ts";
import { findingPhases, type FindingState } from "./state.ts";
import { view } from "./view.ts";

const types = Object.keys(permissions) as FindingCommand["type"][];
const actors = [person("manager"), person("staff"), person("committee"), person("owner")] as const;

const command = (type: FindingCommand["type"], detail: number): FindingCommand => {
  switch (type) {
    case "raise":
      return {
        type, estate: "estate-1", contract: "estate-1.k1", standard: detail === 9 ? "s-pool" : "s-lamps",
        place: "1幢", what: "灯不亮", photos: [],
      }; // prettier-ignore
    case "accept":
      return { type, problem: "灯不亮" };
    case "decline":
      return { type, reason: "已在计划内" };
    case "recognise":
      return { type, note: "细心" };
  }
};

/** What must hold of every finding, whatever was done to it. */
const fault = (state: FindingState, before: FindingState | null): string | null => {
  if (view(state, 1).responsible === null && state.phase === "raised") return "nobody decides about it";
  if ((state.phase === "raised") !== (state.decided === null)) return "it is decided without a decision";
  if (before !== null && before.phase !== "raised" && state.phase !== before.phase)
    return "it was decided twice";
  if (before !== null && before.recognition !== null && state.recognition !== before.recognition)
    return "it was praised twice";
  return state.recognition?.by === state.raisedBy ? "it was praised by whoever raised it" : null;
};

describe("no finding is lost", () => {
  it("has somebody who decides, is decided once, and praised once by somebody else", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: findingPhases,
        opening: "raise",
        start: (number) => findingStory(`estate-1.f${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ recognition }) => recognition !== null,
        ahead: ({ phase }) => (phase === "raised" ? ["accept", "decline"] : ["recognise"]),
        step: (type, state, { detail, isLikely, now }) => {
          const fits = actors.filter(
            ({ id, role }) =>
              permissions[type].by.includes(role) && (type !== "recognise" || id !== state?.raisedBy),
          );
          const actor = isLikely
            ? (fits[detail % fits.length] ?? actors[0])
            : (actors[detail % 4] ?? actors[0]);
          return { command: command(type, detail), moment: findingMoment(actor, now.slice(0, 16)) };
        },
        fault,
      },
      { runs: 400, seed: 20261124 },
    );
    console.info(histogram("finding", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
