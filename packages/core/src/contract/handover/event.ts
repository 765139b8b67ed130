import * as Schema from "effect/Schema";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { ReceiverSchema } from "./command.ts";
import {
  type BothNames,
  type ChecklistLine,
  type DisputeHold,
  type HandoverDeadline,
  handoverKinds,
  type HandoverState,
  itemOutcomes,
  type ItemRecord,
  itemResolutions,
  type ItemResolution,
  type PrepaidFee,
} from "./state.ts";

type Opened = Pick<
  HandoverState,
  "id" | "estate" | "contract" | "endedOn" | "cause" | "receiver" | "isServing" | "agreedPeriod" | "lead" | "verdict" | "warning"
>; // prettier-ignore

export type HandoverEvent =
  | DomainEvent<
      "HandoverOpened",
      Opened & { readonly items: readonly ChecklistLine[]; readonly deadlines: readonly HandoverDeadline[] }
    >
  | DomainEvent<"HandoverItemAdded", ChecklistLine>
  | DomainEvent<"HandoverItemRecorded", ItemRecord & { readonly item: string }>
  | DomainEvent<"HandoverItemResolved", ItemResolution & { readonly item: string }>
  | DomainEvent<"PrepaidFeesListed", { readonly entries: readonly Omit<PrepaidFee, "settled">[] }>
  | DomainEvent<
      "PrepaidFeeSettled",
      NonNullable<PrepaidFee["settled"]> & {
        readonly unit: string;
        readonly from: string;
        readonly amount: number;
      }
    >
  | DomainEvent<"HandoverHeld", DisputeHold>
  | DomainEvent<"HandoverReleased", { readonly dispute: string; readonly on: string }>
  | DomainEvent<
      "HandoverDeadlineMissed",
      { readonly deadline: string; readonly at: string; readonly forfeiture: Verdict }
    >
  | DomainEvent<
      "HandoverCompleted",
      { readonly contract: string; readonly on: string; readonly names: BothNames; readonly verdict: Verdict }
    >;

export const handoverEventVersion = 1;

export const HandoverDeadlineSchema = dayDeadlineSchema(["handover"]);
const text = Schema.String;
/** A verdict is kept as it was given. */
const verdict = Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>;
const proof = Schema.Array(EvidenceSchema);
const names = { giver: PersonalText, receiver: PersonalText };

export const LineSchema = Schema.Struct({
  id: text,
  kind: Schema.Literals(handoverKinds),
  title: Schema.Struct({ "zh-CN": text, en: text }),
  source: Schema.NullOr(text),
});

/** Stored form of the facts of each event type, schema version 1. */
export const handoverEventSchemas = {
  HandoverOpened: Schema.Struct({
    id: text,
    estate: text,
    contract: text,
    endedOn: text,
    cause: Schema.Literals(["expired", "terminated"]),
    receiver: ReceiverSchema,
    isServing: Schema.Boolean,
    agreedPeriod: Schema.NullOr(text),
    lead: text,
    verdict,
    warning: verdict,
    items: Schema.Array(LineSchema),
    deadlines: Schema.Array(HandoverDeadlineSchema),
  }),
  HandoverItemAdded: LineSchema,
  HandoverItemRecorded: Schema.Struct({
    item: text,
    outcome: Schema.Literals(itemOutcomes),
    on: text,
    note: Schema.NullOr(PersonalText),
    proof,
    ...names,
  }),
  HandoverItemResolved: Schema.Struct({
    item: text,
    how: Schema.Literals(itemResolutions),
    on: text,
    note: PersonalText,
    proof,
    ...names,
  }),
  PrepaidFeesListed: Schema.Struct({
    entries: Schema.Array(
      Schema.Struct({
        unit: text,
        prepaid: Schema.Natural,
        from: text,
        to: text,
        refund: Schema.NullOr(Schema.Natural),
        verdict,
      }),
    ),
  }),
  PrepaidFeeSettled: Schema.Struct({
    unit: text,
    from: text,
    how: Schema.Literals(["refunded", "transferred"]),
    amount: Schema.Natural,
    on: text,
    proof,
  }),
  HandoverHeld: Schema.Struct({
    dispute: text,
    items: Schema.Array(text),
    reason: PersonalText,
    since: text,
  }),
  HandoverReleased: Schema.Struct({ dispute: text, on: text }),
  HandoverDeadlineMissed: Schema.Struct({ deadline: text, at: text, forfeiture: verdict }),
  HandoverCompleted: Schema.Struct({ contract: text, on: text, names: Schema.Struct(names), verdict }),
} as const satisfies {
  readonly [Type in HandoverEvent["type"]]: Schema.ConstraintDecoder<
    Extract<HandoverEvent, { type: Type }>["data"]
  >;
};
