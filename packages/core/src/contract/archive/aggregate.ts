import type { Aggregate } from "../../kernel/aggregate.ts";
import { type ArchiveEvent, archiveEventSchemas, archiveEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type ArchiveState, phaseOf } from "./state.ts";

/** The contract archive as the command handler and the store see it. */
export const aggregate: Aggregate<ArchiveState, ArchiveEvent> = {
  kind: "archive",
  schemaVersion: archiveEventVersion,
  schemas: archiveEventSchemas,
  evolve,
  row: (state) => ({
    id: state.id,
    estate: state.estate,
    phase: phaseOf(state),
    responsible: null,
    owner: null,
    nextDue: null,
  }),
  deadlines: () => [],
};
