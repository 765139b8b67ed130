import type { Aggregate } from "../../kernel/aggregate.ts";
import { type SubcontractEvent, subcontractEventSchemas, subcontractEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { SubcontractState } from "./state.ts";

/** The subcontract register as the command handler and the store see it. */
export const aggregate: Aggregate<SubcontractState, SubcontractEvent> = {
  kind: "subcontract",
  schemaVersion: subcontractEventVersion,
  schemas: subcontractEventSchemas,
  evolve,
  row: ({ estate, id }) => ({ id, estate, phase: "open", responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
