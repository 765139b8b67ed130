import type { Aggregate } from "../../kernel/aggregate.ts";
import { type SurveyEvent, surveyEventSchemas, surveyEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { SurveyState } from "./state.ts";

/** The pre-signing survey as the command handler and the store see it. */
export const aggregate: Aggregate<SurveyState, SurveyEvent> = {
  kind: "survey",
  schemaVersion: surveyEventVersion,
  schemas: surveyEventSchemas,
  evolve,
  row: ({ estate, id, phase }) => ({ id, estate, phase, responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
