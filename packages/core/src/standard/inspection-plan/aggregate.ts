import type { Aggregate } from "../../kernel/aggregate.ts";
import { type PlanEvent, planEventSchemas, planEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { PlanState } from "./state.ts";

/** The inspection plan as the command handler and the store see it. */
export const aggregate: Aggregate<PlanState, PlanEvent> = {
  kind: "plan",
  schemaVersion: planEventVersion,
  schemas: planEventSchemas,
  evolve,
  row: ({ estate, id }) => ({ id, estate, phase: "active", responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
