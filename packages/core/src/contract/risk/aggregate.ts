import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type RiskEvent, riskEventSchemas, riskEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { RiskState } from "./state.ts";

/** The risk register as the command handler and the store see it. */
export const aggregate: Aggregate<RiskState, RiskEvent> = {
  kind: "risk",
  schemaVersion: riskEventVersion,
  schemas: riskEventSchemas,
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
