import type { Aggregate } from "../../kernel/aggregate.ts";
import { endOf } from "./deadline.ts";
import { type EnquiryEvent, enquiryEventSchemas, enquiryEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type EnquiryState, nextDeadline } from "./state.ts";

/** The enquiry as the command handler and the store see it. */
export const aggregate: Aggregate<EnquiryState, EnquiryEvent> = {
  kind: "enquiry",
  schemaVersion: enquiryEventVersion,
  schemas: enquiryEventSchemas,
  evolve,
  row: (state) => {
    // One that nobody answered stays on the list of what is overdue, under the last time that passed.
    const due =
      nextDeadline(state) ?? (state.overdueSince !== null ? state.missed.at(-1)?.deadline : undefined);
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible: state.phase === "closed" ? null : state.answerer,
      owner: state.asker,
      nextDue: due === undefined || due === null ? null : endOf(due),
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
