import type { Aggregate } from "../../kernel/aggregate.ts";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { type SatisfactionEvent, satisfactionEventSchemas, satisfactionEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { SatisfactionState } from "./state.ts";

/** The satisfaction survey as the command handler and the store see it. */
export const aggregate: Aggregate<SatisfactionState, SatisfactionEvent> = {
  kind: "satisfaction",
  schemaVersion: satisfactionEventVersion,
  schemas: satisfactionEventSchemas,
  evolve,
  row: (state) => {
    const late = state.phase === "closed" ? state.missed.at(-1)?.deadline : undefined;
    const due = earliest(state.deadlines) ?? late ?? null;
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible: state.phase === "published" ? null : state.organiser,
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
