import * as Schema from "effect/Schema";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { CitationSchema, PersonalText } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import {
  arrearsActionSchemas,
  BillPartSchema,
  LinkSchema,
  OverdueBillSchema,
  type WriteOff,
} from "./command.ts";
import { arrearsDeadlineKinds, type ArrearsDeadlineKind } from "./deadline.ts";
import {
  type Arrival,
  type BillPart,
  closeReasons,
  type CloseReason,
  type Defence,
  defenceGrounds,
  type DefenceLink,
  defenceOutcomes,
  type Demand,
  forums,
  type Limitation,
  type OverdueBill,
  type Proceedings,
} from "./state.ts";

/** A limitation that began on a day, by bill. */
export type BillLimitation = Limitation & { readonly bill: string };

export type ArrearsEvent =
  | DomainEvent<
      "ArrearsCaseOpened",
      {
        readonly id: string;
        readonly estate: string;
        readonly contract: string;
        readonly unit: string;
        readonly owner: string;
        readonly on: string;
        readonly offset: string;
        readonly bills: readonly OverdueBill[];
        readonly limitation: readonly BillLimitation[];
      }
    >
  | DomainEvent<
      "ArrearsReminded",
      { readonly letter: string | null; readonly on: string; readonly text: Personal }
    >
  | DomainEvent<"DefenceAsked", { readonly on: string; readonly how: string }>
  | DomainEvent<
      "DefenceRecorded",
      Pick<Defence, "number" | "ground" | "standard" | "text" | "on" | "by" | "link"> & {
        readonly contract: string;
      }
    >
  | DomainEvent<"NoDefenceNoted", { readonly on: string; readonly how: "said-none" | "silent" }>
  | DomainEvent<"DefenceLinked", { readonly defence: number; readonly link: DefenceLink }>
  | DomainEvent<"DefenceAnswered", NonNullable<Defence["answer"]> & { readonly defence: number }>
  | DomainEvent<"ArrearsDemanded", Omit<Demand, "arrival" | "dueDate">>
  | DomainEvent<
      "ArrearsLetterArrived",
      {
        readonly letter: string;
        readonly arrival: Arrival;
        /** Last day to pay; `null` for a reminder. */
        readonly dueDate: string | null;
        /** Limitations that begin anew on that day. */
        readonly limitation: readonly BillLimitation[];
      }
    >
  | DomainEvent<"ArrearsMediated", { readonly mediator: string; readonly ref: string; readonly on: string }>
  | DomainEvent<
      "ArrearsMediationEnded",
      { readonly outcome: "settled" | "failed"; readonly ref: string; readonly on: string }
    >
  | DomainEvent<"ArrearsSued", Omit<Proceedings, "ruling">>
  | DomainEvent<"ArrearsRuled", NonNullable<Proceedings["ruling"]> & { readonly off: readonly BillPart[] }>
  | DomainEvent<
      "ArrearsPaid",
      {
        readonly event: string;
        readonly on: string;
        readonly amount: number;
        readonly parts: readonly BillPart[];
      }
    >
  | DomainEvent<
      "ArrearsPlanAgreed",
      {
        readonly number: number;
        readonly ref: string;
        readonly on: string;
        readonly instalments: readonly { readonly amount: number; readonly due: string }[];
      }
    >
  | DomainEvent<
      "ArrearsWrittenOff",
      {
        readonly amount: number;
        readonly parts: readonly BillPart[];
        readonly reason: string;
        readonly authority: WriteOff["authority"];
        readonly on: string;
      }
    >
  | DomainEvent<
      "ArrearsDeadlinePassed",
      { readonly deadline: string; readonly kind: ArrearsDeadlineKind; readonly on: string }
    >
  | DomainEvent<"ArrearsCaseClosed", { readonly on: string; readonly reason: CloseReason }>;

export const arrearsEventVersion = 1;

const Text = Schema.String;
const MaybeText = Schema.NullOr(Text);
const Fen = Schema.Natural;
const parts = Schema.Array(BillPartSchema);
const limitation = Schema.Array(
  Schema.Struct({
    bill: Text,
    from: Text,
    end: MaybeText,
    verdict: Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>,
  }),
);
const outcome = arrearsActionSchemas["end-mediation"].fields.outcome;

export const ArrivalSchema = Schema.Struct({ on: Text, how: Text, proof: Schema.Array(EvidenceSchema) });

/** Stored form of the facts of each event type, schema version 1. */
export const arrearsEventSchemas = {
  ArrearsCaseOpened: Schema.Struct({
    id: Text,
    estate: Text,
    contract: Text,
    unit: Text,
    owner: Text,
    on: Text,
    offset: Text,
    bills: Schema.Array(OverdueBillSchema),
    limitation,
  }),
  ArrearsReminded: Schema.Struct({ letter: MaybeText, on: Text, text: PersonalText }),
  DefenceAsked: Schema.Struct({ on: Text, how: Text }),
  DefenceRecorded: Schema.Struct({
    contract: Text,
    number: Fen,
    ground: Schema.Literals(defenceGrounds),
    standard: MaybeText,
    text: PersonalText,
    on: Text,
    by: Text,
    link: Schema.NullOr(LinkSchema),
  }),
  NoDefenceNoted: Schema.Struct({ on: Text, how: arrearsActionSchemas["note-no-defence"].fields.how }),
  DefenceLinked: Schema.Struct({ defence: Fen, link: LinkSchema }),
  DefenceAnswered: Schema.Struct({
    defence: Fen,
    outcome: Schema.Literals(defenceOutcomes),
    text: PersonalText,
    on: Text,
    by: Text,
    reductions: parts,
  }),
  ArrearsDemanded: Schema.Struct({
    number: Fen,
    letter: Text,
    sentOn: Text,
    days: Fen,
    basis: Schema.Literals(["law", "contract", "house", "agreement"]),
    citations: Schema.Array(CitationSchema),
    text: PersonalText,
  }),
  ArrearsLetterArrived: Schema.Struct({
    letter: Text,
    arrival: ArrivalSchema,
    dueDate: MaybeText,
    limitation,
  }),
  ArrearsMediated: Schema.Struct({ mediator: Text, ref: Text, on: Text }),
  ArrearsMediationEnded: Schema.Struct({ outcome, ref: Text, on: Text }),
  ArrearsSued: Schema.Struct({
    forum: Schema.Literals(forums),
    body: Text,
    ref: Text,
    on: Text,
    withoutMediation: MaybeText,
  }),
  ArrearsRuled: Schema.Struct({ ref: Text, on: Text, awarded: Fen, off: parts }),
  ArrearsPaid: Schema.Struct({ event: Text, on: Text, amount: Fen, parts }),
  ArrearsPlanAgreed: Schema.Struct({
    number: Fen,
    ref: Text,
    on: Text,
    instalments: arrearsActionSchemas["agree-plan"].fields.instalments,
  }),
  ArrearsWrittenOff: Schema.Struct({
    amount: Fen,
    parts,
    reason: Text,
    authority: arrearsActionSchemas["write-off"].fields.authority,
    on: Text,
  }),
  ArrearsDeadlinePassed: Schema.Struct({
    deadline: Text,
    kind: Schema.Literals(arrearsDeadlineKinds),
    on: Text,
  }),
  ArrearsCaseClosed: Schema.Struct({ on: Text, reason: Schema.Literals(closeReasons) }),
} as const satisfies {
  readonly [Type in ArrearsEvent["type"]]: Schema.ConstraintDecoder<
    Extract<ArrearsEvent, { type: Type }>["data"]
  >;
};
