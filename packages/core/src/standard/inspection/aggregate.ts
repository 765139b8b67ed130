import type { Aggregate } from "../../kernel/aggregate.ts";
import { type InspectionEvent, inspectionEventSchemas, inspectionEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { InspectionState } from "./state.ts";

/** The inspection as the command handler and the store see it. */
export const aggregate: Aggregate<InspectionState, InspectionEvent> = {
  kind: "inspection",
  schemaVersion: inspectionEventVersion,
  schemas: inspectionEventSchemas,
  evolve,
  row: ({ estate, id, inspector, phase }) => ({
    id,
    estate,
    phase,
    responsible: phase === "open" ? inspector : null,
    owner: null,
    nextDue: null,
  }),
  deadlines: () => [],
};
