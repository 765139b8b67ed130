import type { Aggregate } from "../../kernel/aggregate.ts";
import { type PromiseEvent, promiseEventSchemas, promiseEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { PromiseState } from "./state.ts";

/** The public promise as the command handler and the store see it. */
export const aggregate: Aggregate<PromiseState, PromiseEvent> = {
  kind: "promise",
  schemaVersion: promiseEventVersion,
  schemas: promiseEventSchemas,
  evolve,
  row: ({ estate, id, phase }) => ({ id, estate, phase, responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
