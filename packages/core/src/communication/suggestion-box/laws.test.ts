import { describe, expect, it } from "vitest";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { boxMoment, type BoxMoment, boxOpening, boxStory } from "../../testing/box-world.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { BoxCommand } from "./command.ts";
import { boxPermissions } from "./decision.ts";
import type { BoxEvent } from "./event.ts";
import { boxPhases, type BoxState, responsibleOf, slipKinds } from "./state.ts";

type Type = BoxCommand["type"];

const types = Object.keys(boxPermissions) as Type[];
const roles = ["owner", "desk", "staff", "committee", "system"] as const;

const command = (type: Type, state: BoxState | null, detail: number): BoxCommand => {
  switch (type) {
    case "open":
      return { ...boxOpening, second: detail === 9 ? "desk-1" : "committee-1" };
    case "record":
      return {
        type,
        kind: slipKinds[detail % 3]!,
        text: "意见",
        ...(detail % 2 === 0 ? { writer: "owner-1" } : { code: "box-0123456789" }),
        ...(detail === 9 ? { writer: "owner-1" } : {}),
      };
    case "confirm":
      return { type, slips: (state?.slips.length ?? 0) + (detail === 9 ? 1 : 0) };
    case "note-missed":
      return { type, deadline: earliest(state?.deadlines ?? [])?.id ?? "none" };
  }
};

/** What must hold of every opening, whatever was done. */
const fault = (
  state: BoxState,
  before: BoxState | null,
  { event, now }: { readonly event: BoxEvent; readonly now: string },
): string | null => {
  if (state.openers.first === state.openers.second) return "one person opened it alone";
  if (state.slips.some(({ number }, index) => number !== index + 1)) return "a slip is missing";
  if (new Set(state.slips.map((slip) => slip.case)).size !== state.slips.length)
    return "two slips are one case";
  if (state.slips.some(({ code, writer }) => (code === null) === (writer === null)))
    return "a slip has neither name nor code";
  if (before !== null && before.slips.some((slip, index) => state.slips[index] !== slip))
    return "a slip changed after it was written down";
  if ((state.phase === "confirmed") !== (responsibleOf(state) === null)) return "nobody is responsible";
  if (state.confirmed !== null && state.confirmed.by !== state.openers.second)
    return "somebody else confirmed it";
  return event.type === "SuggestionBoxUnconfirmed" && endOf(event.data.deadline) > toEpochMillis(instant(now))
    ? "its day had not passed"
    : null;
};

describe("no slip is lost between the box and the book", () => {
  it("is opened and confirmed by two people, each slip a case of its own", async () => {
    const report = await walkAggregate<BoxState, BoxEvent, BoxCommand, BoxMoment>(
      {
        aggregate,
        types,
        phases: boxPhases,
        opening: "open",
        start: (number) => boxStory(`estate-1.b${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "confirmed",
        ahead: (state, now) => {
          const due = earliest(state.deadlines);
          if (due !== null && endOf(due) <= toEpochMillis(instant(now))) return ["note-missed"];
          return ["record", "record", "confirm"];
        },
        step: (type, state, { detail, isLikely, now }) => {
          const fits = boxPermissions[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "desk";
          const openers = ["desk", "committee"] as const;
          const likely = type === "open" ? "desk" : type === "confirm" ? "committee" : openers[detail % 2]!;
          const isFit = isLikely && type !== "note-missed" && detail < 8;
          return {
            command: command(type, state, detail),
            moment: boxMoment(isFit ? likely : role, now, detail !== 7),
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("suggestion-box", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
