import type { Aggregate } from "../../kernel/aggregate.ts";
import { type AssessmentEvent, assessmentEventSchemas, assessmentEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { AssessmentState } from "./state.ts";

/** The assessment as the command handler and the store see it. */
export const aggregate: Aggregate<AssessmentState, AssessmentEvent> = {
  kind: "assessment",
  schemaVersion: assessmentEventVersion,
  schemas: assessmentEventSchemas,
  evolve,
  row: ({ estate, id, phase }) => ({ id, estate, phase, responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
