import * as Schema from "effect/Schema";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { MissSchema } from "../inspection/event.ts";
import { SourceSchema } from "./command.ts";
import {
  type Action,
  type ActionKind,
  actionKinds,
  type Actions,
  type Cause,
  causeCategories,
  deadlineKinds,
  type DeviationDeadline,
  type DeviationState,
  openerRoles,
  type Verification,
} from "./state.ts";

/** What a step promises; the deadlines it ends follow from the step. */
interface Promising {
  readonly deadlines: readonly DeviationDeadline[];
}

export type DeviationEvent =
  | DomainEvent<
      "DeviationOpened",
      Promising &
        Pick<
          DeviationState,
          | "id"
          | "estate"
          | "contract"
          | "standard"
          | "clause"
          | "source"
          | "miss"
          | "place"
          | "what"
          | "foundAt"
          | "openedBy"
          | "repeats"
          | "lead"
          | "manager"
        >
    >
  | DomainEvent<
      "DeviationAssigned",
      { readonly person: string; readonly action: ActionKind | null; readonly reason: Personal }
    >
  | DomainEvent<"DeviationAnalysed", Promising & { readonly cause: Cause }>
  | DomainEvent<"DeviationPlanned", Promising & { readonly actions: Actions }>
  | DomainEvent<
      "DeviationActionDone",
      Promising & { readonly action: ActionKind; readonly done: NonNullable<Action["done"]> }
    >
  | DomainEvent<
      "DeviationEscalated",
      Promising & { readonly missed: string; readonly at: string; readonly to: string }
    >
  | DomainEvent<
      "DeviationClosed",
      { readonly contract: string; readonly standard: string; readonly verifiedBy: Verification }
    >
  | DomainEvent<"DeviationDismissed", { readonly by: string; readonly reason: string }>;

export const deviationEventVersion = 1;

const Text = Schema.NullOr(Schema.String);
const Said = Schema.NullOr(PersonalText);

export const DeadlineSchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(deadlineKinds),
  from: Schema.String,
  dueDate: Schema.String,
  due: Schema.String,
  basis: Schema.Literals(["promise", "house"]),
}) satisfies Schema.ConstraintDecoder<DeviationDeadline>;

export const VerificationSchema = Schema.Struct({
  inspection: Schema.optionalKey(Schema.String),
  assessment: Schema.optionalKey(Schema.String),
  event: Schema.String,
  at: Schema.String,
  measured: Schema.String,
  unit: Schema.String,
  place: Schema.String,
}) satisfies Schema.ConstraintDecoder<Verification>;

const deadlines = Schema.Array(DeadlineSchema);
const done = Schema.Struct({
  by: Schema.String,
  on: Schema.String,
  at: Schema.optionalKey(Schema.String),
  note: PersonalText,
  evidence: Schema.Array(EvidenceSchema),
});
const action = Schema.Struct({
  what: PersonalText,
  person: Schema.String,
  dueDate: Schema.String,
  done: Schema.NullOr(done),
});

/** Stored form of the facts of each event type, schema version 1. */
export const deviationEventSchemas = {
  DeviationOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    standard: Schema.String,
    clause: Schema.String,
    source: SourceSchema,
    miss: Schema.NullOr(MissSchema),
    place: Text,
    what: Said,
    foundAt: Schema.String,
    openedBy: Schema.optionalKey(Schema.Literals(openerRoles)),
    repeats: Schema.Array(Schema.String),
    lead: Schema.String,
    manager: Schema.String,
    deadlines,
  }),
  DeviationAssigned: Schema.Struct({
    person: Schema.String,
    action: Schema.NullOr(Schema.Literals(actionKinds)),
    reason: PersonalText,
  }),
  DeviationAnalysed: Schema.Struct({
    cause: Schema.Struct({
      category: Schema.Literals(causeCategories),
      whys: Schema.Array(PersonalText),
      by: Schema.String,
    }),
    deadlines,
  }),
  DeviationPlanned: Schema.Struct({
    actions: Schema.Struct({ corrective: action, preventive: action }),
    deadlines,
  }),
  DeviationActionDone: Schema.Struct({ action: Schema.Literals(actionKinds), done, deadlines }),
  DeviationEscalated: Schema.Struct({
    missed: Schema.String,
    at: Schema.String,
    to: Schema.String,
    deadlines,
  }),
  DeviationClosed: Schema.Struct({
    contract: Schema.String,
    standard: Schema.String,
    verifiedBy: VerificationSchema,
  }),
  DeviationDismissed: Schema.Struct({ by: Schema.String, reason: Schema.String }),
} as const satisfies {
  readonly [Type in DeviationEvent["type"]]: Schema.ConstraintDecoder<
    Extract<DeviationEvent, { type: Type }>["data"]
  >;
};
