import type { Aggregate } from "../../kernel/aggregate.ts";
import { type AmendmentEvent, amendmentEventSchemas, amendmentEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { AmendmentState } from "./state.ts";

/** The amendment as the command handler and the store see it. */
export const aggregate: Aggregate<AmendmentState, AmendmentEvent> = {
  kind: "amendment",
  schemaVersion: amendmentEventVersion,
  schemas: amendmentEventSchemas,
  evolve,
  row: ({ estate, id, phase }) => ({ id, estate, phase, responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
