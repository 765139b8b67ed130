import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import { OpenSurveySchema, surveyActionSchemas } from "./command.ts";
import type { Capability, Need, SurveyTopic } from "./state.ts";

export type SurveyEvent =
  | DomainEvent<
      "SurveyOpened",
      {
        readonly id: string;
        readonly estate: string;
        readonly title: string;
        readonly closesOn: string;
        readonly topics: readonly SurveyTopic[];
      }
    >
  | DomainEvent<"SurveyAnswered", { readonly unit: string; readonly needs: readonly Need[] }>
  | DomainEvent<"CapabilityAssessed", { readonly capabilities: readonly Capability[] }>
  | DomainEvent<"SurveyClosed", { readonly answered: number }>;

export const surveyEventVersion = 1;

const { closesOn, estate, title, topics } = OpenSurveySchema.fields;

/** Stored form of the facts of each event type, schema version 1. */
export const surveyEventSchemas = {
  SurveyOpened: Schema.Struct({ id: Schema.String, estate, title, closesOn, topics }),
  SurveyAnswered: Schema.Struct({
    unit: surveyActionSchemas.answer.fields.unit,
    needs: surveyActionSchemas.answer.fields.needs,
  }),
  CapabilityAssessed: Schema.Struct({ capabilities: surveyActionSchemas.assess.fields.capabilities }),
  SurveyClosed: Schema.Struct({ answered: Schema.Natural }),
} as const satisfies {
  readonly [Type in SurveyEvent["type"]]: Schema.ConstraintDecoder<
    Extract<SurveyEvent, { type: Type }>["data"]
  >;
};
