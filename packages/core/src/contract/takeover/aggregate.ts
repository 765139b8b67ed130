import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type TakeoverEvent, takeoverEventSchemas, takeoverEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { TakeoverState } from "./state.ts";

/** The takeover inspection as the command handler and the store see it. */
export const aggregate: Aggregate<TakeoverState, TakeoverEvent> = {
  kind: "takeover",
  schemaVersion: takeoverEventVersion,
  schemas: takeoverEventSchemas,
  evolve,
  row: ({ deadlines, estate, id, lead, phase }) => {
    const next = earliest(deadlines);
    return {
      id,
      estate,
      phase,
      responsible: phase === "closed" ? null : lead,
      owner: null,
      nextDue: next === null ? null : endOf(next),
    };
  },
  deadlines: ({ deadlines, estate }) =>
    deadlines.map((deadline) => ({ id: deadline.id, kind: deadline.kind, estate, due: endOf(deadline) })),
};
