import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type MeetingEvent, meetingEventSchemas, meetingEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { MeetingState } from "./state.ts";

/** The meeting of the owners' assembly as the command handler and the store see it. */
export const aggregate: Aggregate<MeetingState, MeetingEvent> = {
  kind: "meeting",
  schemaVersion: meetingEventVersion,
  schemas: meetingEventSchemas,
  evolve,
  row: ({ deadlines, estate, id, phase }) => {
    const next = earliest(deadlines);
    return {
      id,
      estate,
      phase,
      responsible: null,
      owner: null,
      nextDue: next === null ? null : endOf(next),
    };
  },
  deadlines: ({ deadlines, estate }) =>
    deadlines.map((deadline) => ({ id: deadline.id, kind: deadline.kind, estate, due: endOf(deadline) })),
};
