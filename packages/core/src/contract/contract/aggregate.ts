import type { Aggregate } from "../../kernel/aggregate.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { type ContractEvent, contractEventSchemas, contractEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { ContractState } from "./state.ts";

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
    nextDue: state.deadlines.reduce<number | null>((first, { due }) => {
      const at = toEpochMillis(instant(due));
      return first === null || at < first ? at : first;
    }, null),
  }),
  deadlines: (state) =>
    state.deadlines.map(({ due, id, kind }) => ({
      id,
      kind,
      estate: state.draft.estate.id,
      due: toEpochMillis(instant(due)),
    })),
};
