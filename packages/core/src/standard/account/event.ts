import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { CitationSchema, PersonalText } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { accountActionSchemas, CounterpartySchema, ResolutionSchema, type WaiveEntry } from "./command.ts";
import {
  type Assessment,
  type Authority,
  type Basis,
  type DeterminationKind,
  determinations,
  type Entry,
  entryKinds,
  type Resolution,
  type Side,
  sides,
} from "./state.ts";

/** What is written down when an entry is made. */
export type Entered = Pick<
  Entry,
  | "id"
  | "kind"
  | "side"
  | "party"
  | "holders"
  | "enteredOn"
  | "dueOn"
  | "basis"
  | "measured"
  | "sources"
  | "authority"
  | "assessment"
  | "claimant"
>;

/** Part of a set-off that falls on one entry, fen. */
export interface NettedPart {
  readonly entry: string;
  readonly amount: number;
}

export type AccountEvent =
  | DomainEvent<
      "AccountOpened",
      { readonly id: string; readonly estate: string; readonly contract: string; readonly on: string }
    >
  | DomainEvent<"AccountEntryCharged", Entered>
  | DomainEvent<"AccountEntryCredited", Entered>
  | DomainEvent<
      "AccountEntryConfirmed",
      { readonly entry: string; readonly side: Side; readonly on: string; readonly by: string }
    >
  | DomainEvent<
      "AccountEntryContested",
      {
        readonly entry: string;
        readonly side: Side;
        readonly on: string;
        readonly reason: Personal;
        /** What the rules say once the charge is said to be excessive; `null` without such a plea. */
        readonly pleaded: { readonly basis: Basis; readonly assessment: Assessment } | null;
      }
    >
  | DomainEvent<
      "AccountEntryDetermined",
      {
        readonly entry: string;
        readonly amount: number;
        readonly by: DeterminationKind;
        readonly ref: string;
        readonly on: string;
        /** Side that wrote down an agreement; `null` where the decision binds both. */
        readonly side: Side | null;
      }
    >
  | DomainEvent<
      "AccountEntrySettled",
      { readonly entry: string; readonly amount: number; readonly on: string; readonly ref: string }
    >
  | DomainEvent<
      "AccountEntriesNetted",
      {
        readonly on: string;
        readonly amount: number;
        readonly charges: readonly NettedPart[];
        readonly credits: readonly NettedPart[];
      }
    >
  | DomainEvent<
      "AccountEntryWaived",
      {
        readonly entry: string;
        /** `null` where the amount was still open: then all of it. */
        readonly amount: number | null;
        readonly authority: WaiveEntry["authority"];
        readonly on: string;
      }
    >
  | DomainEvent<
      "AccountEntryWithdrawn",
      { readonly entry: string; readonly reason: string; readonly on: string }
    >
  | DomainEvent<
      "AccountEntryAllotted",
      {
        readonly entry: string;
        readonly on: string;
        readonly by: string;
        readonly resolution: Resolution;
        readonly parts: readonly Entered[];
      }
    >
  | DomainEvent<"AccountClosed", { readonly on: string }>;

export const accountEventVersion = 1;

const Text = Schema.String;
const Fen = Schema.Natural;
const MaybeFen = Schema.NullOr(Fen);
const MaybeText = Schema.NullOr(Text);

/** Stored form of what an entry is computed from. */
export const BasisSchema = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("bill"),
    bill: Schema.Struct({
      event: Text,
      ref: Text,
      principal: Fen,
      due: Text,
      arrears: Schema.optionalKey(MaybeText),
    }),
    slices: Schema.Array(Schema.Struct({ principal: Fen, from: Text, to: Text, payment: MaybeText })),
    dailyRate: Text,
    cap: MaybeText,
    lossProxy: MaybeText,
    badFaith: Schema.NullOr(Schema.Boolean),
  }),
  Schema.Struct({
    kind: Schema.Literal("agreed"),
    perBreach: Fen,
    share: Schema.NullOr(Schema.Struct({ rate: Text, periodFee: Fen, event: Text })),
    breaches: Fen,
    cap: MaybeFen,
    stated: Schema.optionalKey(Schema.Literal(true)),
  }),
  Schema.Struct({ kind: Schema.Literal("not-agreed"), periodFee: Fen, event: Text }),
  Schema.Struct({
    kind: Schema.Literal("loss"),
    loss: Fen,
    foreseeable: Fen,
    avoidable: Fen,
    event: Text,
  }),
  Schema.Struct({
    kind: Schema.Literal("penalty"),
    agreed: Fen,
    loss: MaybeFen,
    stated: Schema.optionalKey(Schema.Literal(true)),
  }),
  Schema.Struct({
    kind: Schema.Literal("allotted"),
    entry: Text,
    total: Fen,
    area: Text,
    ofArea: Text,
    resolution: ResolutionSchema,
  }),
  Schema.Struct({ kind: Schema.Literal("deposit"), paid: Fen, contractPrice: Fen, event: Text }),
]) satisfies Schema.ConstraintDecoder<Basis>;

export const AssessmentSchema = Schema.Struct({
  amount: MaybeFen,
  range: Schema.NullOr(Schema.Struct({ low: MaybeFen, high: MaybeFen })),
  factors: Schema.Array(Text),
  decides: MaybeText,
  cap: Schema.NullOr(
    Schema.Struct({
      kind: Schema.Literals(["late-charge", "credit", "earnest"]),
      value: Fen,
      applied: Schema.Boolean,
    }),
  ),
  verdicts: Schema.Array(Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>),
}) satisfies Schema.ConstraintDecoder<Assessment>;

export const AuthoritySchema = Schema.Struct({
  clause: Text,
  number: Text,
  quote: Text,
  citations: Schema.Array(CitationSchema),
}) satisfies Schema.ConstraintDecoder<Authority>;

const entered = Schema.Struct({
  id: Text,
  kind: Schema.Literals(entryKinds),
  side: Schema.Literals(["owner", "provider"]),
  party: CounterpartySchema,
  holders: Schema.Array(Text),
  enteredOn: Text,
  dueOn: Text,
  basis: BasisSchema,
  measured: Schema.Array(Text),
  sources: Schema.Array(Text),
  authority: AuthoritySchema,
  assessment: AssessmentSchema,
  claimant: Schema.Literals(sides),
}) satisfies Schema.ConstraintDecoder<Entered>;

const parts = Schema.Array(Schema.Struct({ entry: Text, amount: Fen }));
const side = Schema.Literals(sides);

/** Stored form of the facts of each event type, schema version 1. */
export const accountEventSchemas = {
  AccountOpened: Schema.Struct({ id: Text, estate: Text, contract: Text, on: Text }),
  AccountEntryCharged: entered,
  AccountEntryCredited: entered,
  AccountEntryConfirmed: Schema.Struct({ entry: Text, side, on: Text, by: Text }),
  AccountEntryContested: Schema.Struct({
    entry: Text,
    side,
    on: Text,
    reason: PersonalText,
    pleaded: Schema.NullOr(Schema.Struct({ basis: BasisSchema, assessment: AssessmentSchema })),
  }),
  AccountEntryDetermined: Schema.Struct({
    entry: Text,
    amount: Fen,
    by: Schema.Literals(determinations),
    ref: Text,
    on: Text,
    side: Schema.NullOr(side),
  }),
  AccountEntrySettled: Schema.Struct({ entry: Text, amount: Fen, on: Text, ref: Text }),
  AccountEntriesNetted: Schema.Struct({ on: Text, amount: Fen, charges: parts, credits: parts }),
  AccountEntryWaived: Schema.Struct({
    entry: Text,
    amount: MaybeFen,
    authority: accountActionSchemas.waive.fields.authority,
    on: Text,
  }),
  AccountEntryWithdrawn: Schema.Struct({ entry: Text, reason: Text, on: Text }),
  AccountEntryAllotted: Schema.Struct({
    entry: Text,
    on: Text,
    by: Text,
    resolution: ResolutionSchema,
    parts: Schema.Array(entered),
  }),
  AccountClosed: Schema.Struct({ on: Text }),
} as const satisfies {
  readonly [Type in AccountEvent["type"]]: Schema.ConstraintDecoder<
    Extract<AccountEvent, { type: Type }>["data"]
  >;
};
