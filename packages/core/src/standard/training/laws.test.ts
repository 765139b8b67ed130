import { describe, expect, it } from "vitest";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { trainingMoment, trainingStory } from "../../testing/assessment-world.ts";
import { person } from "../../testing/standard-world.ts";
import { aggregate } from "./aggregate.ts";
import type { TrainingCommand } from "./command.ts";
import { permissions } from "./permission.ts";
import { currentSession, remaining, trainingPhases, type TrainingState } from "./state.ts";

const types = Object.keys(permissions) as TrainingCommand["type"][];
const actors = [
  person("manager"),
  person("staff"),
  person("owner"),
  { id: "system", role: "system" },
] as const;
const crew = ["staff-1", "staff-2", "staff-3"];

const ahead: { readonly [Phase in TrainingState["phase"]]: readonly TrainingCommand["type"][] } = {
  planned: ["hold", "hold", "hold", "note-missed", "note-missed", "cancel"],
  held: ["record", "record", "record", "repeat", "repeat", "complete", "complete"],
  completed: ["plan"],
  cancelled: ["plan"],
};

const command = (
  type: TrainingCommand["type"],
  state: TrainingState | null,
  now: string,
  detail: number,
): TrainingCommand => {
  const today = localDateOf(instant(now));
  const session = state === null ? null : currentSession(state);
  const audience = session?.audience ?? crew;
  switch (type) {
    case "plan":
      return {
        type, estate: "estate-1", contract: "estate-1.k1", topic: "清扫", deviations: [], audience: crew,
        trainer: { organisation: "培训中心" }, plannedOn: addDays(today, detail % 4),
      }; // prettier-ignore
    case "hold":
      return {
        type,
        on: addDays(today, detail === 9 ? 1 : 0),
        minutes: 30,
        attendance: audience.map((id, index) => ({ person: id, attended: (index + detail) % 3 !== 0 })),
      };
    case "record": {
      const there = session?.held?.attendance.filter(({ attended }) => attended) ?? [];
      const people = detail === 9 || there.length === 0 ? ["staff-7"] : there.map(({ person: id }) => id);
      return {
        type,
        results: people.map((id, index) => ({
          person: id,
          outcome: (index + detail) % 3 === 0 ? "failed" : "passed",
        })),
      };
    }
    case "repeat":
      return { type, plannedOn: addDays(today, detail - 1) };
    case "complete":
      return { type, ...(detail < 5 ? {} : { reason: "已离职" }) };
    case "cancel":
      return { type, reason: "改期" };
    case "note-missed":
      return { type, deadline: `${state?.id ?? ""}/session-${session?.number ?? 0}` };
  }
};

/** What must hold of every training, whatever was done to it. */
const fault = (state: TrainingState, before: TrainingState | null): string | null => {
  const moved = before?.sessions.find(
    ({ number, plannedOn }) => state.sessions.find((item) => item.number === number)?.plannedOn !== plannedOn,
  );
  if (moved !== undefined) return `the day of session ${moved.number} moved`;
  const due = aggregate.deadlines(state);
  if (due.length > (state.phase === "planned" ? 1 : 0)) return "something is due that is over";
  if (state.phase === "planned" && due.length === 0 && !currentSession(state).missed)
    return "the day of a planned session is not watched";
  if (state.phase === "completed" && remaining(state).length > 0 && state.reason === null)
    return "it ended with people left and no word why";
  const untaught = Object.keys(state.results).find(
    (id) =>
      !state.sessions.some(({ held }) =>
        held?.attendance.some((item) => item.person === id && item.attended),
      ),
  );
  return untaught === undefined ? null : `${untaught} has a result and never attended`;
};

describe("no training is forgotten", () => {
  it("watches its day, judges only who was there, and says who is left", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: trainingPhases,
        opening: "plan",
        start: (number) => trainingStory(`estate-1.t${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "completed" || phase === "cancelled",
        ahead: ({ phase }) => ahead[phase],
        step: (type, state, { detail, isLikely, now }) => {
          const fits = actors.filter(({ role }) => permissions[type].by.includes(role));
          const actor = isLikely ? (fits[0] ?? actors[0]) : (actors[detail % actors.length] ?? actors[0]);
          return {
            command: command(type, state, now, detail),
            moment: trainingMoment(actor, now.slice(0, 16)),
          };
        },
        fault,
      },
      { runs: 500, seed: 20261124 },
    );
    console.info(histogram("training", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
