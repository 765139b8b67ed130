import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type HandoverEvent, handoverEventSchemas, handoverEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { HandoverState } from "./state.ts";

/** The handover as the command handler and the store see it. */
export const aggregate: Aggregate<HandoverState, HandoverEvent> = {
  kind: "handover",
  schemaVersion: handoverEventVersion,
  schemas: handoverEventSchemas,
  evolve,
  row: ({ deadlines, estate, id, lead, phase }) => {
    const next = earliest(deadlines);
    return {
      id,
      estate,
      phase,
      responsible: phase === "completed" ? null : lead,
      owner: null,
      nextDue: next === null ? null : endOf(next),
    };
  },
  deadlines: ({ deadlines, estate }) =>
    deadlines.map((deadline) => ({ id: deadline.id, kind: deadline.kind, estate, due: endOf(deadline) })),
};
