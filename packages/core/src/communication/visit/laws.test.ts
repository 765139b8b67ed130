import { describe, expect, it } from "vitest";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { visitMoment, type VisitMoment, visitPlan, visitStory } from "../../testing/visit-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { VisitCommand } from "./command.ts";
import { visitPermissions } from "./decision.ts";
import type { VisitEvent } from "./event.ts";
import { openFindings, responsibleOf, visitFollowUps, visitPhases, type VisitState } from "./state.ts";

type Type = VisitCommand["type"];

const types = Object.keys(visitPermissions) as Type[];
const roles = ["owner", "desk", "staff", "manager", "system"] as const;
const isOver = ({ phase }: VisitState): boolean => phase === "settled" || phase === "cancelled";

const command = (type: Type, state: VisitState | null, now: string, detail: number): VisitCommand => {
  const today = localDate(now.slice(0, 10));
  const finding = state === null || detail === 9 ? 9 : (openFindings(state)[0] ?? 1);
  switch (type) {
    case "plan":
      return { ...visitPlan, dueOn: addDays(today, detail === 9 ? -1 : detail % 3) };
    case "record":
      return {
        type,
        heldOn: addDays(today, detail === 9 ? 1 : 0),
        summary: "已走访",
        findings: ["灯", "扶手", "门禁"].slice(detail % 4),
      };
    case "take-up":
      return {
        type,
        finding,
        as: visitFollowUps[detail % 4]!,
        ...(detail === 3 ? {} : { contract: "estate-1.k1", standard: "s-sweep" }),
      };
    case "note":
      return { type, finding, reason: "当场说明" };
    case "cancel":
      return { type, reason: "业主外出" };
    case "note-missed":
      return { type, deadline: earliest(state?.deadlines ?? [])?.id ?? "none" };
  }
};

/** What must hold of every visit, whatever was done to it. */
const fault = (
  state: VisitState,
  before: VisitState | null,
  { event, now }: { readonly event: VisitEvent; readonly now: string },
): string | null => {
  if (isOver(state) && (state.deadlines.length > 0 || responsibleOf(state) !== null))
    return "something is due after the end";
  if (state.phase === "settled" && openFindings(state).length > 0) return "a finding was left behind";
  if (!isOver(state) && responsibleOf(state) === null) return "nobody is responsible";
  if (!isOver(state) && state.deadlines.length === 0 && state.missed.length === 0)
    return "nothing is due and nothing is late";
  if (event.type === "VisitDeadlineMissed" && endOf(event.data.deadline) > toEpochMillis(instant(now)))
    return "a time was missed before it ended";
  const changed = before?.findings.find(
    ({ number, outcome }) => outcome !== null && state.findings[number - 1]?.outcome !== outcome,
  );
  return changed === undefined ? null : `finding ${changed.number} was settled twice`;
};

describe("nothing that is found on a visit is left behind", () => {
  it("is settled finding by finding, with somebody responsible until the end", async () => {
    const report = await walkAggregate<VisitState, VisitEvent, VisitCommand, VisitMoment>(
      {
        aggregate,
        types,
        phases: visitPhases,
        opening: "plan",
        start: (number) => visitStory(`estate-1.v${number}`),
        phaseOf: ({ phase }) => phase,
        isOver,
        ahead: (state, now) => {
          const due = earliest(state.deadlines);
          if (due !== null && endOf(due) <= toEpochMillis(instant(now))) return ["note-missed"];
          return state.phase === "planned" ? ["record", "record", "cancel"] : ["take-up", "note"];
        },
        step: (type, state, { detail, isLikely, now }) => {
          const fits = visitPermissions[type].by;
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "desk";
          const isVisitor = isLikely && type === "record" && detail < 7;
          const moment = visitMoment(role, now, detail === 7 ? { standards: null, personKnown: false } : {});
          const [visitorRole = "staff"] = (state?.visitor ?? "").split("-");
          return {
            command: command(type, state, now, detail),
            moment: isVisitor
              ? { ...moment, actor: { id: `${visitorRole}-1`, role: visitorRole as "staff" } }
              : moment,
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("visit", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
