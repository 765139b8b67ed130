import type { Aggregate } from "../../kernel/aggregate.ts";
import { endOf } from "../../kernel/day-deadline.ts";
import { type DisclosureEvent, disclosureEventSchemas, disclosureEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type DisclosureState, nextDeadline, overdueOf, responsibleOf } from "./state.ts";

/** The disclosures of a contract as the command handler and the store see them. */
export const aggregate: Aggregate<DisclosureState, DisclosureEvent> = {
  kind: "disclosure",
  schemaVersion: disclosureEventVersion,
  schemas: disclosureEventSchemas,
  evolve,
  row: (state) => {
    const next = nextDeadline(state);
    return {
      id: state.id,
      estate: state.estate,
      phase: overdueOf(state).length > 0 ? "overdue" : "kept",
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
