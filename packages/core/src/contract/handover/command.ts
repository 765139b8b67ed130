import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  handoverKinds,
  type HandoverKind,
  type HandoverReceiver,
  itemOutcomes,
  itemResolutions,
  receiverKinds,
} from "./state.ts";

/** Opens the handover of a contract that has ended, or is about to by a termination (启动移交). */
export interface OpenHandover {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly receiver: HandoverReceiver;
  /** Period agreed for it, e.g. `15 days`; `null` = known to be none. */
  readonly agreedPeriod: string | null;
  /** Whether the provider goes on serving until somebody takes over. */
  readonly isServing: boolean;
}
/** Adds what the list does not have yet (补充清单). */
export interface AddItem {
  readonly type: "add-item";
  readonly kind: HandoverKind;
  readonly title: string;
}
/** What became of an item at the handover (逐项交接), with the names of both sides. */
export interface RecordItem {
  readonly type: "record-item";
  readonly item: string;
  readonly outcome: (typeof itemOutcomes)[number];
  readonly note?: string;
  readonly proof: readonly EvidenceItem[];
  readonly giver: string;
  readonly receiver: string;
}
/** Settles a refused or missing item (补交、赔偿、放弃). */
export interface ResolveItem {
  readonly type: "resolve-item";
  readonly item: string;
  readonly how: (typeof itemResolutions)[number];
  readonly note: string;
  readonly proof: readonly EvidenceItem[];
  readonly giver: string;
  readonly receiver: string;
}
/** One prepaid fee of a unit; `basis` is how unserved time is counted, when it was agreed. */
export interface PrepaidEntry {
  readonly unit: string;
  /** Fen. */
  readonly prepaid: number;
  readonly from: string;
  readonly to: string;
  readonly basis?: "month" | "day";
}
/** Lists fees that were paid in advance (登记预收费). */
export interface ListPrepaid {
  readonly type: "list-prepaid";
  readonly entries: readonly PrepaidEntry[];
}
/** A prepaid fee went back to the unit, or on to the new provider (退还、转交). */
export interface SettlePrepaid {
  readonly type: "settle-prepaid";
  readonly unit: string;
  readonly from: string;
  readonly how: "refunded" | "transferred";
  /** Fen; what the rules say where they say it. */
  readonly amount: number;
  readonly proof: readonly EvidenceItem[];
}
/** A dispute keeps items back (争议保留); the deadline goes on. */
export interface HoldItems {
  readonly type: "hold";
  readonly dispute: string;
  readonly items: readonly string[];
  readonly reason: string;
}
/** The dispute is closed (解除保留). */
export interface ReleaseItems {
  readonly type: "release";
  readonly dispute: string;
}
/** Everything is settled (移交完成), with the names of both sides. */
export interface CompleteHandover {
  readonly type: "complete";
  readonly giver: string;
  readonly receiver: string;
}
/** The deadline passed (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type HandoverAction =
  | AddItem
  | RecordItem
  | ResolveItem
  | ListPrepaid
  | SettlePrepaid
  | HoldItems
  | ReleaseItems
  | CompleteHandover;
export type HandoverCommand = OpenHandover | HandoverAction | NoteMissed;

const proof = Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20));
const item = text(100);
const name = text(100);
const Fen = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000_000_000 }));

export const ReceiverSchema = Schema.Struct({ kind: Schema.Literals(receiverKinds), name: text(200) });

export const OpenHandoverSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  receiver: ReceiverSchema,
  agreedPeriod: Schema.NullOr(
    Schema.String.check(Schema.isPattern(/^\d{1,3} (day|workday|month)s?$/)).annotate({
      description: "A number of days, workdays or months, e.g. `15 days`",
    }),
  ),
  isServing: Schema.Boolean,
}) satisfies Schema.ConstraintDecoder<OpenHandover>;

export const handoverActionSchemas = {
  "add-item": Schema.Struct({
    type: Schema.Literal("add-item"),
    kind: Schema.Literals(handoverKinds),
    title: text(200),
  }),
  "record-item": Schema.Struct({
    type: Schema.Literal("record-item"),
    item,
    outcome: Schema.Literals(itemOutcomes),
    note: Schema.optionalKey(text(1000)),
    proof,
    giver: name,
    receiver: name,
  }),
  "resolve-item": Schema.Struct({
    type: Schema.Literal("resolve-item"),
    item,
    how: Schema.Literals(itemResolutions),
    note: text(1000),
    proof,
    giver: name,
    receiver: name,
  }),
  "list-prepaid": Schema.Struct({
    type: Schema.Literal("list-prepaid"),
    entries: Schema.Array(
      Schema.Struct({
        unit: Id,
        prepaid: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000_000_000 })),
        from: DateText,
        to: DateText,
        basis: Schema.optionalKey(Schema.Literals(["month", "day"])),
      }),
    ).check(Schema.isMinLength(1), Schema.isMaxLength(2000)),
  }),
  "settle-prepaid": Schema.Struct({
    type: Schema.Literal("settle-prepaid"),
    unit: Id,
    from: DateText,
    how: Schema.Literals(["refunded", "transferred"]),
    amount: Fen,
    proof,
  }),
  hold: Schema.Struct({
    type: Schema.Literal("hold"),
    dispute: text(200),
    items: Schema.Array(item).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
    reason: text(1000),
  }),
  release: Schema.Struct({ type: Schema.Literal("release"), dispute: text(200) }),
  complete: Schema.Struct({ type: Schema.Literal("complete"), giver: name, receiver: name }),
} as const;

/** What follows from time: the system's own command. */
export const handoverReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
