import type { Aggregate } from "../../kernel/aggregate.ts";
import { type ContractEvent, contractEventSchemas, contractEventVersion } from "./event.ts";
import { type ContractState, evolve } from "./state.ts";

/** The contract as the command handler and the store see it. */
export const aggregate: Aggregate<ContractState, ContractEvent> = {
  kind: "contract",
  schemaVersion: contractEventVersion,
  schemas: contractEventSchemas,
  evolve,
  row: (state) => ({
    id: state.id,
    estate: state.draft.estate.id,
    phase: state.signed === null ? "draft" : "signed",
    responsible: null,
    owner: null,
    nextDue: null,
  }),
  deadlines: () => [],
};
