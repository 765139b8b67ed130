import type { Aggregate } from "../../kernel/aggregate.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { endOf, nextDeadline, warning, warningId } from "./promised-deadline.ts";
import { complaintEventSchemas } from "./event-schema.ts";
import { type ComplaintEvent, complaintEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { ComplaintState } from "./state.ts";

/** The complaint as the command handler and the store see it. */
export const aggregate: Aggregate<ComplaintState, ComplaintEvent> = {
  kind: "complaint",
  schemaVersion: complaintEventVersion,
  schemas: complaintEventSchemas,
  evolve,
  row: (state) => {
    const next = nextDeadline(state.deadlines);
    return {
      id: state.id,
      estate: state.estate,
      phase: state.phase,
      responsible: state.responsible,
      owner: state.complainant,
      nextDue: next === null ? null : endOf(next),
    };
  },
  deadlines: (state) =>
    state.deadlines.flatMap((deadline) => {
      const { id, kind, warnAt } = deadline;
      const { estate } = state;
      return [
        { id, kind, estate, due: endOf(deadline) },
        ...(warnAt === undefined || state.warned.includes(id)
          ? []
          : [{ id: warningId(id), kind: warning, estate, due: toEpochMillis(instant(warnAt)) }]),
      ];
    }),
};
