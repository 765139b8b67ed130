import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { Personal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { ClauseSchema, OriginSchema, PartySchema } from "./command.ts";
import {
  disputeDeadlineKinds,
  type DisputeDeadline,
  disputeEndings,
  disputeForums,
  type DisputeLimitation,
  type DisputeOffer,
  type DisputeObligation,
  type DisputePosition,
  type DisputeRuling,
  type DisputeSettlement,
  disputeSides,
  type DisputeState,
  interruptionKinds,
  type LimitationAct,
  noInterruption,
} from "./state.ts";

/** What a step promises; the deadlines it ends follow from the step. */
interface Promising {
  readonly deadlines: readonly DisputeDeadline[];
}

type Opened = Pick<
  DisputeState,
  | "id" | "estate" | "contract" | "from" | "title" | "claim" | "amount" | "claimant" | "respondent" | "clause" | "lead"
  | "openedOn" | "limitation"
>; // prettier-ignore

export type DisputeEvent =
  | DomainEvent<"DisputeOpened", Promising & Opened>
  | DomainEvent<"DisputePositionTaken", Promising & DisputePosition>
  | DomainEvent<"DisputeOfferMade", Promising & Omit<DisputeOffer, "status" | "answeredOn">>
  | DomainEvent<
      "DisputeOfferAnswered",
      { readonly offer: number; readonly answer: "accept" | "decline"; readonly on: string }
    >
  | DomainEvent<"DisputeStepFailed", { readonly on: string; readonly reason: Personal }>
  | DomainEvent<
      "DisputeMediated",
      Promising & {
        readonly mediator: string;
        readonly ref: string;
        readonly on: string;
        readonly sessionOn: string;
      }
    >
  | DomainEvent<
      "DisputeFiled",
      Pick<DisputeState["proceedings"][number], "forum" | "body" | "ref"> & { readonly on: string }
    >
  | DomainEvent<
      "DisputeProceedingsEnded",
      { readonly outcome: "withdrawn" | "dismissed"; readonly on: string; readonly ref: string }
    >
  | DomainEvent<"DisputeDecided", Promising & DisputeRuling>
  | DomainEvent<
      "DisputeSettled",
      Promising & DisputeSettlement & { readonly obligations: readonly Omit<DisputeObligation, "done">[] }
    >
  | DomainEvent<
      "DisputeObligationPerformed",
      { readonly obligation: number; readonly on: string; readonly evidence: readonly EvidenceItem[] }
    >
  | DomainEvent<
      "DisputeAcknowledged",
      { readonly on: string; readonly text: Personal; readonly evidence: readonly EvidenceItem[] }
    >
  | DomainEvent<"DisputeLetterNoted", DisputeState["letters"][number]>
  | DomainEvent<
      "LimitationInterrupted",
      Promising & { readonly act: LimitationAct; readonly limitation: DisputeLimitation }
    >
  | DomainEvent<"LimitationNotInterrupted", { readonly act: LimitationAct }>
  | DomainEvent<"LimitationLapsed", { readonly deadline: string; readonly end: string; readonly at: string }>
  | DomainEvent<"DisputeDeadlineMissed", { readonly deadline: string; readonly at: string }>
  | DomainEvent<"DisputeWithdrawn", { readonly on: string; readonly reason: Personal }>
  | DomainEvent<"DisputeClosed", NonNullable<DisputeState["closed"]> & { readonly contract: string }>;

export const disputeEventVersion = 1;

export const DisputeDeadlineSchema = dayDeadlineSchema(disputeDeadlineKinds);
const deadlines = Schema.Array(DisputeDeadlineSchema);
const text = Schema.String;
const amount = Schema.NullOr(Schema.Natural);
const side = Schema.Literals(disputeSides);
const evidence = Schema.Array(EvidenceSchema);
/** A verdict is kept as it was given. */
const verdict = Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>;

export const LimitationSchema = Schema.Struct({
  due: text,
  from: text,
  end: Schema.NullOr(text),
  pendingSince: Schema.NullOr(text),
  verdict,
});
export const ActSchema = Schema.Struct({
  kind: Schema.Literals(interruptionKinds),
  on: text,
  ref: Schema.NullOr(text),
  because: Schema.NullOr(Schema.Literals(noInterruption)),
});

/** Stored form of the facts of each event type, schema version 1. */
export const disputeEventSchemas = {
  DisputeOpened: Schema.Struct({
    id: text,
    estate: text,
    contract: text,
    from: OriginSchema,
    title: text,
    claim: PersonalText,
    amount,
    claimant: PartySchema,
    respondent: PartySchema,
    clause: ClauseSchema,
    lead: text,
    openedOn: text,
    limitation: LimitationSchema,
    deadlines,
  }),
  DisputePositionTaken: Schema.Struct({ side, text: PersonalText, on: text, by: text, evidence, deadlines }),
  DisputeOfferMade: Schema.Struct({
    number: Schema.Natural,
    side,
    text: PersonalText,
    amount,
    on: text,
    validUntil: text,
    deadlines,
  }),
  DisputeOfferAnswered: Schema.Struct({
    offer: Schema.Natural,
    answer: Schema.Literals(["accept", "decline"]),
    on: text,
  }),
  DisputeStepFailed: Schema.Struct({ on: text, reason: PersonalText }),
  DisputeMediated: Schema.Struct({ mediator: text, ref: text, on: text, sessionOn: text, deadlines }),
  DisputeFiled: Schema.Struct({ forum: Schema.Literals(disputeForums), body: text, ref: text, on: text }),
  DisputeProceedingsEnded: Schema.Struct({
    outcome: Schema.Literals(["withdrawn", "dismissed"]),
    on: text,
    ref: text,
  }),
  DisputeDecided: Schema.Struct({
    ref: text,
    on: text,
    summary: PersonalText,
    isFinal: Schema.Boolean,
    deadlines,
  }),
  DisputeSettled: Schema.Struct({
    ref: text,
    signedOn: text,
    terms: PersonalText,
    offer: Schema.NullOr(Schema.Natural),
    signatures: Schema.Array(Schema.Struct({ side, name: PersonalText })),
    obligations: Schema.Array(
      Schema.Struct({ number: Schema.Natural, side, text: PersonalText, dueDate: text }),
    ),
    deadlines,
  }),
  DisputeObligationPerformed: Schema.Struct({ obligation: Schema.Natural, on: text, evidence }),
  DisputeAcknowledged: Schema.Struct({ on: text, text: PersonalText, evidence }),
  DisputeLetterNoted: Schema.Struct({
    letter: text,
    on: text,
    how: Schema.Literals(["arrived", "due-to-arrive"]),
  }),
  LimitationInterrupted: Schema.Struct({ act: ActSchema, limitation: LimitationSchema, deadlines }),
  LimitationNotInterrupted: Schema.Struct({ act: ActSchema }),
  LimitationLapsed: Schema.Struct({ deadline: text, end: text, at: text }),
  DisputeDeadlineMissed: Schema.Struct({ deadline: text, at: text }),
  DisputeWithdrawn: Schema.Struct({ on: text, reason: PersonalText }),
  DisputeClosed: Schema.Struct({ contract: text, on: text, by: Schema.Literals(disputeEndings) }),
} as const satisfies {
  readonly [Type in DisputeEvent["type"]]: Schema.ConstraintDecoder<
    Extract<DisputeEvent, { type: Type }>["data"]
  >;
};
