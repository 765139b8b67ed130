import type { Aggregate } from "../../kernel/aggregate.ts";
import { endOf } from "./deadline.ts";
import { type DeviationEvent, deviationEventSchemas, deviationEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type DeviationState, nextDeadline, responsibleOf } from "./state.ts";

/** The deviation as the command handler and the store see it. */
export const aggregate: Aggregate<DeviationState, DeviationEvent> = {
  kind: "deviation",
  schemaVersion: deviationEventVersion,
  schemas: deviationEventSchemas,
  evolve,
  row: (state) => {
    const next = nextDeadline(state.deadlines);
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible: responsibleOf(state),
      owner: null,
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
