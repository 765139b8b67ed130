import type { Aggregate } from "../../kernel/aggregate.ts";
import { deadlinesOf, endOf } from "./deadline.ts";
import { type ArrearsEvent, arrearsEventSchemas, arrearsEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { ArrearsState } from "./state.ts";

/** The arrears case as the command handler and the store see it. */
export const aggregate: Aggregate<ArrearsState, ArrearsEvent> = {
  kind: "arrears",
  schemaVersion: arrearsEventVersion,
  schemas: arrearsEventSchemas,
  evolve,
  row: (state) => {
    const [next] = deadlinesOf(state);
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible: null,
      owner: state.owner,
      nextDue: next === undefined ? null : endOf(next),
    };
  },
  deadlines: (state) =>
    deadlinesOf(state).map((deadline) => ({
      id: deadline.id,
      kind: deadline.kind,
      estate: state.estate,
      due: endOf(deadline),
    })),
};
