import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { type BoxDeadline, boxDeadlineKinds, type BoxState, type Slip, slipKinds } from "./state.ts";

export type BoxEvent =
  | DomainEvent<
      "SuggestionBoxOpened",
      Pick<BoxState, "id" | "estate" | "box" | "openers" | "manager" | "deadlines">
    >
  | DomainEvent<"SuggestionSlipRecorded", Omit<Slip, "at">>
  | DomainEvent<"SuggestionBoxConfirmed", { readonly by: string; readonly slips: number }>
  | DomainEvent<"SuggestionBoxUnconfirmed", { readonly deadline: BoxDeadline }>;

export const boxEventVersion = 1;

export const BoxDeadlineSchema = dayDeadlineSchema(boxDeadlineKinds);

/** Stored form of the facts of each event type, schema version 1. */
export const boxEventSchemas = {
  SuggestionBoxOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    box: Schema.String,
    openers: Schema.Struct({ first: Schema.String, second: Schema.String }),
    manager: Schema.String,
    deadlines: Schema.Array(BoxDeadlineSchema),
  }),
  SuggestionSlipRecorded: Schema.Struct({
    number: Schema.Natural,
    kind: Schema.Literals(slipKinds),
    writer: Schema.NullOr(Schema.String),
    text: PersonalText,
    code: Schema.NullOr(PersonalText),
    photo: Schema.NullOr(AttachmentSchema),
    by: Schema.String,
    case: Schema.String,
  }),
  SuggestionBoxConfirmed: Schema.Struct({ by: Schema.String, slips: Schema.Natural }),
  SuggestionBoxUnconfirmed: Schema.Struct({ deadline: BoxDeadlineSchema }),
} as const satisfies {
  readonly [Type in BoxEvent["type"]]: Schema.ConstraintDecoder<Extract<BoxEvent, { type: Type }>["data"]>;
};
