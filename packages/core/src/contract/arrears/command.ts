import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  type BillPart,
  type DefenceGround,
  defenceGrounds,
  type DefenceLink,
  type DefenceOutcome,
  defenceOutcomes,
  type Forum,
  forums,
  type OverdueBill,
} from "./state.ts";

/** Opens a case for what a unit's owner has not paid (欠费立案). */
export interface OpenArrears {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly unit: string;
  readonly owner: string;
  readonly bills: readonly OverdueBill[];
}
/** Reminds of what is due (提醒). */
export interface Remind {
  readonly type: "remind";
  readonly text: string;
  readonly letter?: string;
}
/** Asks the owner what speaks against the claim (征询异议). */
export interface AskDefence {
  readonly type: "ask-defence";
  readonly how: string;
}
/** Writes down a defence (记录抗辩): of the owner, or as the owner told it. */
export interface RecordDefence {
  readonly type: "record-defence";
  readonly ground: DefenceGround;
  readonly text: string;
  /** Standard that is said not to be kept; a deviation is opened for it unless one is linked. */
  readonly standard?: string;
  readonly link?: DefenceLink;
}
/** The owner has nothing against it, or was asked and said nothing (无异议). */
export interface NoteNoDefence {
  readonly type: "note-no-defence";
  readonly how: "said-none" | "silent";
}
/** Names the deviation or complaint in which a defence is looked into (关联核查). */
export interface LinkDefence {
  readonly type: "link-defence";
  readonly defence: number;
  readonly link: DefenceLink;
}
/** Answers a defence (答复抗辩), and takes off the bills what it was right about. */
export interface AnswerDefence {
  readonly type: "answer-defence";
  readonly defence: number;
  readonly outcome: DefenceOutcome;
  readonly text: string;
  readonly reductions: readonly BillPart[];
}
/** Demands payment within a reasonable period (催告); the period starts when the letter arrives. */
export interface DemandPayment {
  readonly type: "demand";
  readonly letter: string;
  readonly text: string;
  /** Day the letter was sent; that of its arrival or today when absent. */
  readonly sentOn?: string;
  /** Natural days; the house's own when absent. */
  readonly days?: number;
  /** Clause of the contract that says how many. */
  readonly clause?: string;
}
/** A letter of the case arrived (送达到达): the only start of a clock that runs from receipt. */
export interface NoteArrival {
  readonly type: "note-arrival";
  readonly letter: string;
  readonly arrivedOn: string;
  readonly how: string;
  /** Needed of a person; the letter's own record has its proof. */
  readonly proof?: readonly EvidenceItem[];
}
export interface Mediate {
  readonly type: "mediate";
  readonly mediator: string;
  readonly ref: string;
}
export interface EndMediation {
  readonly type: "end-mediation";
  readonly outcome: "settled" | "failed";
  readonly ref: string;
}
/** Goes to court or arbitration, as the contract says (起诉或者申请仲裁). */
export interface Sue {
  readonly type: "sue";
  readonly forum: Forum;
  readonly body: string;
  readonly ref: string;
  /** Why nobody mediated before. */
  readonly withoutMediation?: string;
}
/** A judgment or award (裁判结果): what was not awarded is off. */
export interface NoteRuling {
  readonly type: "note-ruling";
  readonly ref: string;
  readonly on: string;
  /** Fen still to pay. */
  readonly awarded: number;
}
/** A payment came in (收款). */
export interface NotePayment {
  readonly type: "pay";
  readonly event: string;
  readonly on: string;
  readonly amount: number;
}
/** Agrees on instalments (分期协议) for exactly what is outstanding. */
export interface AgreePlan {
  readonly type: "agree-plan";
  readonly ref: string;
  readonly instalments: readonly { readonly amount: number; readonly due: string }[];
}
/** Writes off what will not be paid (核销), with what entitles to it. */
export interface WriteOff {
  readonly type: "write-off";
  /** Everything outstanding when absent. */
  readonly amount?: number;
  readonly reason: string;
  readonly authority: {
    readonly kind: "company-decision" | "assembly-resolution";
    readonly ref: string;
  };
}
/** A deadline passed (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type ArrearsAction =
  | Remind
  | AskDefence
  | RecordDefence
  | NoteNoDefence
  | LinkDefence
  | AnswerDefence
  | DemandPayment
  | NoteArrival
  | Mediate
  | EndMediation
  | Sue
  | NoteRuling
  | NotePayment
  | AgreePlan
  | WriteOff;
export type ArrearsCommand = OpenArrears | ArrearsAction | NoteMissed;

const most = 100_000_000_000;
const Fen = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most }));
const SomeFen = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: most }));
const Reference = text(200);
const Nth = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }));

export const OverdueBillSchema = Schema.Struct({
  ref: Reference,
  event: Reference,
  item: Reference,
  period: Reference,
  principal: SomeFen,
  due: DateText,
}) satisfies Schema.ConstraintDecoder<OverdueBill>;

export const LinkSchema = Schema.Struct({
  kind: Schema.Literals(["deviation", "complaint"]),
  id: text(160),
}) satisfies Schema.ConstraintDecoder<DefenceLink>;

export const BillPartSchema = Schema.Struct({ bill: Reference, amount: SomeFen });

export const OpenArrearsSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(160),
  unit: Id,
  owner: Id,
  bills: Schema.Array(OverdueBillSchema).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
});

/** Schema of each action of a person. */
export const arrearsActionSchemas = {
  remind: Schema.Struct({
    type: Schema.Literal("remind"),
    text: text(5000),
    letter: Schema.optionalKey(text(160)),
  }),
  "ask-defence": Schema.Struct({ type: Schema.Literal("ask-defence"), how: text(500) }),
  "record-defence": Schema.Struct({
    type: Schema.Literal("record-defence"),
    ground: Schema.Literals(defenceGrounds),
    text: text(5000),
    standard: Schema.optionalKey(Id),
    link: Schema.optionalKey(LinkSchema),
  }),
  "note-no-defence": Schema.Struct({
    type: Schema.Literal("note-no-defence"),
    how: Schema.Literals(["said-none", "silent"]),
  }),
  "link-defence": Schema.Struct({ type: Schema.Literal("link-defence"), defence: Nth, link: LinkSchema }),
  "answer-defence": Schema.Struct({
    type: Schema.Literal("answer-defence"),
    defence: Nth,
    outcome: Schema.Literals(defenceOutcomes),
    text: text(5000),
    reductions: Schema.Array(BillPartSchema).check(Schema.isMaxLength(100)),
  }),
  demand: Schema.Struct({
    type: Schema.Literal("demand"),
    letter: text(160),
    text: text(5000),
    sentOn: Schema.optionalKey(DateText),
    days: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 }))),
    clause: Schema.optionalKey(Id),
  }),
  "note-arrival": Schema.Struct({
    type: Schema.Literal("note-arrival"),
    letter: text(160),
    arrivedOn: DateText,
    how: text(200),
    proof: Schema.optionalKey(Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20))),
  }),
  mediate: Schema.Struct({ type: Schema.Literal("mediate"), mediator: Reference, ref: Reference }),
  "end-mediation": Schema.Struct({
    type: Schema.Literal("end-mediation"),
    outcome: Schema.Literals(["settled", "failed"]),
    ref: Reference,
  }),
  sue: Schema.Struct({
    type: Schema.Literal("sue"),
    forum: Schema.Literals(forums),
    body: Reference,
    ref: Reference,
    withoutMediation: Schema.optionalKey(text(500)),
  }),
  "note-ruling": Schema.Struct({
    type: Schema.Literal("note-ruling"),
    ref: Reference,
    on: DateText,
    awarded: Fen,
  }),
  pay: Schema.Struct({ type: Schema.Literal("pay"), event: Reference, on: DateText, amount: SomeFen }),
  "agree-plan": Schema.Struct({
    type: Schema.Literal("agree-plan"),
    ref: Reference,
    instalments: Schema.Array(Schema.Struct({ amount: SomeFen, due: DateText })).check(
      Schema.isMinLength(1),
      Schema.isMaxLength(60),
    ),
  }),
  "write-off": Schema.Struct({
    type: Schema.Literal("write-off"),
    amount: Schema.optionalKey(SomeFen),
    reason: text(1000),
    authority: Schema.Struct({
      kind: Schema.Literals(["company-decision", "assembly-resolution"]),
      ref: Reference,
    }),
  }),
} as const;

/** What follows from time: the system's own command. */
export const arrearsReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(300) }),
} as const;
