import type { EvidenceItem } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";

/**
 * Life of a dispute (争议): negotiation 协商 → mediation 调解 → proceedings 仲裁或者诉讼 → decided 已裁判; settled 已和解、待履行 is
 * reached from any of the three; closed 已结. Withdrawal closes it at any point.
 */
export const disputePhases = [
  "negotiation",
  "mediation",
  "proceedings",
  "settled",
  "decided",
  "closed",
] as const;
export type DisputePhase = (typeof disputePhases)[number];

/** Where a dispute comes from: 投诉、偏差、欠费, or by hand 直接发起. */
export const disputeOrigins = ["complaint", "deviation", "arrears"] as const;
export type DisputeOrigin =
  | { readonly kind: (typeof disputeOrigins)[number]; readonly id: string }
  | { readonly kind: "hand" };

/** Who can be on a side: provider 物业服务人, owner 业主, owners 全体业主（业主大会）, developer 建设单位. */
export const disputePartyKinds = ["provider", "owner", "owners", "developer"] as const;
export interface DisputeParty {
  readonly kind: (typeof disputePartyKinds)[number];
  /** Person of the estate; an owner always has one. */
  readonly person: string | null;
}

export const disputeSides = ["claimant", "respondent"] as const;
/** claimant 主张方, respondent 相对方. */
export type DisputeSide = (typeof disputeSides)[number];

export const disputeForums = ["court", "arbitration"] as const;
/** court 人民法院, arbitration 仲裁机构. */
export type DisputeForum = (typeof disputeForums)[number];

/** What the dispute clause of the contract asks for (争议解决条款). */
export interface DisputeClause {
  readonly clause: string;
  /** Steps that must fail before the forum is open. */
  readonly steps: readonly ("negotiation" | "mediation")[];
  readonly forum: DisputeForum;
  /** Days between the arrival of a notice and the forum; `null` = known to be none. */
  readonly noticeDays: number | null;
}

/** A step of the ladder that was taken; `failed` says when and why it came to nothing. */
export interface DisputeStep {
  readonly step: "negotiation" | "mediation" | "proceedings";
  readonly startedOn: string;
  readonly failed: { readonly on: string; readonly reason: Personal } | null;
}

/** What one side says (主张). */
export interface DisputePosition {
  readonly side: DisputeSide;
  readonly text: Personal;
  readonly on: string;
  readonly by: string;
  readonly evidence: readonly EvidenceItem[];
}

export const offerStatuses = ["open", "accepted", "declined", "lapsed"] as const;
/** An offer to settle (和解方案) with the last day on which it can be accepted. */
export interface DisputeOffer {
  /** 1 for the first of the dispute. */
  readonly number: number;
  readonly side: DisputeSide;
  readonly text: Personal;
  /** Fen; `null` when it is not about money. */
  readonly amount: number | null;
  readonly on: string;
  readonly validUntil: string;
  readonly status: (typeof offerStatuses)[number];
  readonly answeredOn: string | null;
}

/** What somebody has to do under a settlement (和解义务), by when. */
export interface DisputeObligation {
  /** 1 for the first of the dispute, over all settlements. */
  readonly number: number;
  readonly side: DisputeSide;
  readonly text: Personal;
  readonly dueDate: string;
  readonly done: { readonly on: string; readonly evidence: readonly EvidenceItem[] } | null;
}

/** A settlement (和解、调解协议), signed by both sides. */
export interface DisputeSettlement {
  readonly ref: string;
  readonly signedOn: string;
  readonly terms: Personal;
  readonly offer: number | null;
  readonly signatures: readonly { readonly side: DisputeSide; readonly name: Personal }[];
}

/** Acts that may interrupt the limitation period (中断事由): demand 催告, filing 起诉或者申请仲裁, acknowledgement 义务人认可, settlement 和解. */
export const interruptionKinds = [
  "demand",
  "filing",
  "acknowledgement",
  "settlement",
  "proceedings-ended",
] as const;
export const noInterruption = [
  "not-a-demand",
  "not-to-respondent",
  "in-proceedings",
  "too-late",
  "older",
  "undetermined",
] as const;

/** Something that was said to interrupt, whether it did, and why not. */
export interface LimitationAct {
  readonly kind: (typeof interruptionKinds)[number];
  readonly on: string;
  /** Letter, case number or record. */
  readonly ref: string | null;
  /** `null` when it interrupted. */
  readonly because: (typeof noInterruption)[number] | null;
}

/** The limitation clock (诉讼时效). */
export interface DisputeLimitation {
  /** Day the claim fell due, as it was first told. */
  readonly due: string;
  /** Day the present period runs from: `due`, or the last interruption. */
  readonly from: string;
  /** Last day; `null` where the rules settle none, or while proceedings are pending. */
  readonly end: string | null;
  /** Since when proceedings keep it from running. */
  readonly pendingSince: string | null;
  readonly verdict: Verdict;
}

export const disputeDeadlineKinds = [
  "answer",
  "offer",
  "mediation",
  "limitation-warning",
  "limitation",
  "obligation",
  "appeal",
] as const;
/** answer 答复, offer 方案有效期, mediation 调解期日, limitation-warning 时效预警, limitation 时效届满, obligation 履行期, appeal 上诉期. */
export type DisputeDeadlineKind = (typeof disputeDeadlineKinds)[number];
export type DisputeDeadline = DayDeadline<DisputeDeadlineKind>;

export const disputeEndings = ["settlement", "withdrawal", "decision"] as const;

/** A decision of court or arbitration (裁判文书). */
export interface DisputeRuling {
  readonly ref: string;
  readonly on: string;
  readonly summary: Personal;
  readonly isFinal: boolean;
}

/** Current state of one dispute. */
export interface DisputeState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly from: DisputeOrigin;
  readonly title: string;
  readonly claim: Personal;
  /** Fen; `null` when it is not about money. */
  readonly amount: number | null;
  readonly claimant: DisputeParty;
  readonly respondent: DisputeParty;
  readonly clause: DisputeClause;
  /** Who sees it through for the provider. */
  readonly lead: string;
  readonly openedOn: string;
  readonly phase: DisputePhase;
  readonly steps: readonly DisputeStep[];
  readonly positions: readonly DisputePosition[];
  readonly offers: readonly DisputeOffer[];
  readonly mediator: { readonly name: string; readonly ref: string; readonly sessionOn: string } | null;
  readonly proceedings: readonly {
    readonly forum: DisputeForum;
    readonly body: string;
    readonly ref: string;
    readonly filedOn: string;
  }[];
  readonly settlements: readonly DisputeSettlement[];
  readonly obligations: readonly DisputeObligation[];
  readonly rulings: readonly DisputeRuling[];
  readonly limitation: DisputeLimitation;
  /** When the limitation was noted as lapsed, day by day of its end. */
  readonly lapsed: readonly string[];
  readonly acts: readonly LimitationAct[];
  /** Letters about the dispute that arrived or were due to arrive. */
  readonly letters: readonly {
    readonly letter: string;
    readonly on: string;
    readonly how: "arrived" | "due-to-arrive";
  }[];
  /** Open deadlines. */
  readonly deadlines: readonly DisputeDeadline[];
  readonly missed: readonly { readonly deadline: DisputeDeadline; readonly at: string }[];
  readonly closed: { readonly on: string; readonly by: (typeof disputeEndings)[number] } | null;
}

/** The other side. */
export const otherSide = (side: DisputeSide): DisputeSide =>
  side === "claimant" ? "respondent" : "claimant";

/** What remains to be done under the settlements. */
export const openObligations = ({ obligations }: DisputeState): readonly DisputeObligation[] =>
  obligations.filter(({ done }) => done === null);

/** Whether the ruling that ends it is there. */
export const isFinallyDecided = ({ rulings }: DisputeState): boolean => rulings.at(-1)?.isFinal === true;
