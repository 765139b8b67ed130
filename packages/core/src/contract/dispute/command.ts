import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  type DisputeClause,
  type DisputeForum,
  disputeForums,
  type DisputeOrigin,
  disputeOrigins,
  type DisputeParty,
  disputePartyKinds,
  type DisputeSide,
  disputeSides,
} from "./state.ts";

/** Opens a dispute (争议立案). */
export interface OpenDispute {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly source: DisputeOrigin;
  readonly title: string;
  readonly claim: string;
  /** Fen. */
  readonly amount?: number;
  readonly claimant: DisputeParty;
  readonly respondent: DisputeParty;
  readonly clause: DisputeClause;
  /** Day the claim fell due, or the claimant came to know of the breach: the limitation period runs from here. */
  readonly due: string;
}
/** What a side says (提出主张); `answerBy` asks the other side for an answer by a day. */
export interface TakePosition {
  readonly type: "take-position";
  readonly side: DisputeSide;
  readonly text: string;
  readonly evidence: readonly EvidenceItem[];
  readonly answerBy?: string;
}
/** An offer to settle (提出和解方案). */
export interface MakeOffer {
  readonly type: "offer";
  readonly side: DisputeSide;
  readonly text: string;
  /** Fen. */
  readonly amount?: number;
  readonly validUntil: string;
  readonly evidence: readonly EvidenceItem[];
}
/** The other side answers an offer (答复方案). */
export interface AnswerOffer {
  readonly type: "answer-offer";
  readonly offer: number;
  readonly answer: "accept" | "decline";
  readonly evidence: readonly EvidenceItem[];
}
/** The step under way came to nothing (协商、调解不成). */
export interface FailStep {
  readonly type: "fail-step";
  readonly on: string;
  readonly reason: string;
}
/** Goes to mediation (申请调解), with the day of the session. */
export interface Mediate {
  readonly type: "mediate";
  readonly mediator: string;
  readonly ref: string;
  readonly sessionOn: string;
}
/** Goes to court or arbitration (起诉、申请仲裁). */
export interface FileDispute {
  readonly type: "file";
  readonly forum: DisputeForum;
  readonly body: string;
  readonly ref: string;
  readonly on: string;
}
/** Proceedings ended without a decision (撤诉、驳回起诉、不予受理): the limitation period runs anew. */
export interface EndProceedings {
  readonly type: "end-proceedings";
  readonly outcome: "withdrawn" | "dismissed";
  readonly on: string;
  readonly ref: string;
}
/** A decision was handed down (裁判); `appealUntil` where it can still be contested. */
export interface RecordDecision {
  readonly type: "record-decision";
  readonly ref: string;
  readonly on: string;
  readonly summary: string;
  readonly isFinal: boolean;
  readonly appealUntil?: string;
}
/** Both sides settle (和解、达成调解协议). */
export interface SettleDispute {
  readonly type: "settle";
  readonly ref: string;
  readonly signedOn: string;
  readonly terms: string;
  /** Offer that was accepted, when it rests on one. */
  readonly offer?: number;
  readonly signatures: readonly { readonly side: DisputeSide; readonly name: string }[];
  readonly obligations: readonly {
    readonly side: DisputeSide;
    readonly text: string;
    readonly dueDate: string;
  }[];
}
/** An obligation of the settlement was performed (履行). */
export interface PerformObligation {
  readonly type: "perform";
  readonly obligation: number;
  readonly on: string;
  readonly evidence: readonly EvidenceItem[];
}
/** The respondent admits what is claimed or promises to perform (认可、同意履行). */
export interface AcknowledgeClaim {
  readonly type: "acknowledge";
  readonly on: string;
  readonly text: string;
  readonly evidence: readonly EvidenceItem[];
}
/** A letter about the dispute arrived or was due to arrive (送达): the letter itself says which, and when. */
export interface NoteArrival {
  readonly type: "note-arrival";
  readonly letter: string;
}
/** The claimant gives the claim up (撤回). */
export interface WithdrawDispute {
  readonly type: "withdraw";
  readonly reason: string;
  readonly evidence: readonly EvidenceItem[];
}
/** Closes it (结案). */
export interface CloseDispute {
  readonly type: "close";
}
/** A deadline passed (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type DisputeAction =
  | TakePosition
  | MakeOffer
  | AnswerOffer
  | FailStep
  | Mediate
  | FileDispute
  | EndProceedings
  | RecordDecision
  | SettleDispute
  | PerformObligation
  | AcknowledgeClaim
  | NoteArrival
  | WithdrawDispute
  | CloseDispute;
export type DisputeCommand = OpenDispute | DisputeAction | NoteMissed;

const side = Schema.Literals(disputeSides);
const evidence = Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20));
const Fen = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000_000_000 }));
const words = text(3000);

export const OriginSchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("hand") }),
  Schema.Struct({ kind: Schema.Literals(disputeOrigins), id: text(200) }),
]) satisfies Schema.ConstraintDecoder<DisputeOrigin>;

export const PartySchema = Schema.Struct({
  kind: Schema.Literals(disputePartyKinds),
  person: Schema.NullOr(Id),
}) satisfies Schema.ConstraintDecoder<DisputeParty>;

export const ClauseSchema = Schema.Struct({
  clause: text(64),
  steps: Schema.Array(Schema.Literals(["negotiation", "mediation"])).check(Schema.isMaxLength(2)),
  forum: Schema.Literals(disputeForums),
  noticeDays: Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 }))),
}) satisfies Schema.ConstraintDecoder<DisputeClause>;

export const OpenDisputeSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  source: OriginSchema,
  title: text(200),
  claim: words,
  amount: Schema.optionalKey(Fen),
  claimant: PartySchema,
  respondent: PartySchema,
  clause: ClauseSchema,
  due: DateText,
}) satisfies Schema.ConstraintDecoder<OpenDispute>;

/** Schema of each action of a person; a letter's arrival also follows from the letter itself. */
export const disputeActionSchemas = {
  "take-position": Schema.Struct({
    type: Schema.Literal("take-position"),
    side,
    text: words,
    evidence,
    answerBy: Schema.optionalKey(DateText),
  }),
  offer: Schema.Struct({
    type: Schema.Literal("offer"),
    side,
    text: words,
    amount: Schema.optionalKey(Fen),
    validUntil: DateText,
    evidence,
  }),
  "answer-offer": Schema.Struct({
    type: Schema.Literal("answer-offer"),
    offer: Schema.Natural,
    answer: Schema.Literals(["accept", "decline"]),
    evidence,
  }),
  "fail-step": Schema.Struct({ type: Schema.Literal("fail-step"), on: DateText, reason: text(1000) }),
  mediate: Schema.Struct({
    type: Schema.Literal("mediate"),
    mediator: text(200),
    ref: text(200),
    sessionOn: DateText,
  }),
  file: Schema.Struct({
    type: Schema.Literal("file"),
    forum: Schema.Literals(disputeForums),
    body: text(200),
    ref: text(200),
    on: DateText,
  }),
  "end-proceedings": Schema.Struct({
    type: Schema.Literal("end-proceedings"),
    outcome: Schema.Literals(["withdrawn", "dismissed"]),
    on: DateText,
    ref: text(200),
  }),
  "record-decision": Schema.Struct({
    type: Schema.Literal("record-decision"),
    ref: text(200),
    on: DateText,
    summary: words,
    isFinal: Schema.Boolean,
    appealUntil: Schema.optionalKey(DateText),
  }),
  settle: Schema.Struct({
    type: Schema.Literal("settle"),
    ref: text(200),
    signedOn: DateText,
    terms: words,
    offer: Schema.optionalKey(Schema.Natural),
    signatures: Schema.Array(Schema.Struct({ side, name: text(100) })).check(Schema.isMaxLength(20)),
    obligations: Schema.Array(Schema.Struct({ side, text: text(1000), dueDate: DateText })).check(
      Schema.isMaxLength(50),
    ),
  }),
  perform: Schema.Struct({
    type: Schema.Literal("perform"),
    obligation: Schema.Natural,
    on: DateText,
    evidence,
  }),
  acknowledge: Schema.Struct({ type: Schema.Literal("acknowledge"), on: DateText, text: words, evidence }),
  "note-arrival": Schema.Struct({ type: Schema.Literal("note-arrival"), letter: text(200) }),
  withdraw: Schema.Struct({ type: Schema.Literal("withdraw"), reason: text(1000), evidence }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const;

/** What follows from time: the system's own command. */
export const disputeReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
