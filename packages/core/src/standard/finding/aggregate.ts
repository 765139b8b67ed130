import type { Aggregate } from "../../kernel/aggregate.ts";
import { type FindingEvent, findingEventSchemas, findingEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { FindingState } from "./state.ts";

/** The finding as the command handler and the store see it. */
export const aggregate: Aggregate<FindingState, FindingEvent> = {
  kind: "finding",
  schemaVersion: findingEventVersion,
  schemas: findingEventSchemas,
  evolve,
  row: ({ estate, id, manager, phase, raisedBy }) => ({
    id,
    estate,
    phase,
    responsible: phase === "raised" ? manager : null,
    owner: raisedBy,
    nextDue: null,
  }),
  deadlines: () => [],
};
