import type { Aggregate } from "../../kernel/aggregate.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { type RecurrenceEvent, recurrenceEventSchemas, recurrenceEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type RecurrenceState, responsibleFor } from "./state.ts";

const rows = ({ deadlines, estate }: RecurrenceState) =>
  deadlines.map(({ due, id, kind }) => ({ id, kind, estate, due: toEpochMillis(instant(due)) }));

/** The recurrence as the command handler and the store see it. */
export const aggregate: Aggregate<RecurrenceState, RecurrenceEvent> = {
  kind: "recurrence",
  schemaVersion: recurrenceEventVersion,
  schemas: recurrenceEventSchemas,
  evolve,
  row: (state) => ({
    id: state.id,
    estate: state.estate,
    phase: state.phase,
    responsible: responsibleFor(state),
    owner: null,
    nextDue: rows(state).reduce<number | null>(
      (first, { due }) => (first === null || due < first ? due : first),
      null,
    ),
  }),
  deadlines: rows,
};
