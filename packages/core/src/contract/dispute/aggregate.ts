import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type DisputeEvent, disputeEventSchemas, disputeEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { DisputeState } from "./state.ts";

/** The dispute as the command handler and the store see it. */
export const aggregate: Aggregate<DisputeState, DisputeEvent> = {
  kind: "dispute",
  schemaVersion: disputeEventVersion,
  schemas: disputeEventSchemas,
  evolve,
  row: (state) => {
    const next = earliest(state.deadlines);
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible: state.phase === "closed" ? null : state.lead,
      owner: [state.claimant, state.respondent].find(({ kind }) => kind === "owner")?.person ?? null,
      nextDue: next === null ? null : endOf(next),
    };
  },
  deadlines: (state) =>
    state.deadlines.map((deadline) => ({
      id: deadline.id,
      kind: deadline.kind,
      estate: state.estate,
      due: endOf(deadline),
    })),
};
