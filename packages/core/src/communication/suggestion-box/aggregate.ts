import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type BoxEvent, boxEventSchemas, boxEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { responsibleOf, type BoxState } from "./state.ts";

/** The opening of a suggestion box as the command handler and the store see it. */
export const aggregate: Aggregate<BoxState, BoxEvent> = {
  kind: "suggestion-box",
  schemaVersion: boxEventVersion,
  schemas: boxEventSchemas,
  evolve,
  row: (state) => {
    const responsible = responsibleOf(state);
    const late = responsible === null ? undefined : state.missed.at(-1)?.deadline;
    const due = earliest(state.deadlines) ?? late ?? null;
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible,
      owner: null,
      nextDue: due === null ? null : endOf(due),
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
