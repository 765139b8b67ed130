import type { EvidenceItem } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";

/**
 * Life of an arrears case (欠费案件): open 已立案 → reminded 已提醒 → demanded 已催告 → mediation 调解中 → proceedings 诉讼或者仲裁中 →
 * closed 已结案. Payment, reduction or write-off of all of it closes it at any point.
 */
export const arrearsPhases = ["open", "reminded", "demanded", "mediation", "proceedings", "closed"] as const;
export type ArrearsPhase = (typeof arrearsPhases)[number];

/** Limitation of one bill (诉讼时效): it runs from its due date, and anew from each demand that arrived in time. */
export interface Limitation {
  readonly from: string;
  /** Last day; `null` where the rules give none. */
  readonly end: string | null;
  readonly verdict: Verdict;
}

/** One overdue bill. Money in fen. */
export interface OverdueBill {
  readonly ref: string;
  /** Event or document that shows it. */
  readonly event: string;
  readonly item: string;
  readonly period: string;
  readonly principal: number;
  readonly due: string;
}
export interface ArrearsBill extends OverdueBill {
  readonly paid: number;
  /** Taken off because a defence was right, or by a ruling. */
  readonly reduced: number;
  readonly writtenOff: number;
  readonly limitation: Limitation;
}

export const defenceGrounds = ["duty-unperformed", "overcharge", "other"] as const;
/** duty-unperformed 服务未履行, overcharge 违规收费, other 其他. */
export type DefenceGround = (typeof defenceGrounds)[number];

/** The case of another kind in which a defence is looked into. */
export interface DefenceLink {
  readonly kind: "deviation" | "complaint";
  readonly id: string;
}
export const defenceOutcomes = ["accepted", "partly", "rejected"] as const;
export type DefenceOutcome = (typeof defenceOutcomes)[number];

/** What is taken off a bill, fen. */
export interface BillPart {
  readonly bill: string;
  readonly amount: number;
}

/** A defence of the owner (抗辩). */
export interface Defence {
  /** 1 for the first of the case. */
  readonly number: number;
  readonly ground: DefenceGround;
  /** Standard of the contract that is said not to be kept. */
  readonly standard: string | null;
  readonly text: Personal;
  readonly on: string;
  readonly by: string;
  readonly link: DefenceLink | null;
  readonly answer: {
    readonly outcome: DefenceOutcome;
    readonly text: Personal;
    readonly on: string;
    readonly by: string;
    readonly reductions: readonly BillPart[];
  } | null;
}

/** When a letter arrived (到达), and how. */
export interface Arrival {
  readonly on: string;
  readonly how: string;
  readonly proof: readonly EvidenceItem[];
}

/** A reminder (提醒): it asks, and starts no clock. */
export interface Reminder {
  readonly letter: string | null;
  readonly on: string;
  readonly text: Personal;
  readonly arrival: Arrival | null;
}

/** What a period rests on: law 法律, contract 合同, house 本企业自定, agreement 协议. */
export type PeriodBasis = "law" | "contract" | "house" | "agreement";

/** A demand for payment within a reasonable period (催告); the period starts when its letter arrives. */
export interface Demand {
  /** 1 for the first of the case. */
  readonly number: number;
  readonly letter: string;
  readonly sentOn: string;
  readonly days: number;
  readonly basis: PeriodBasis;
  readonly citations: readonly Citation[];
  readonly text: Personal;
  readonly arrival: Arrival | null;
  /** Last day to pay; `null` until the letter arrived. */
  readonly dueDate: string | null;
}

export interface Mediation {
  readonly mediator: string;
  readonly ref: string;
  readonly on: string;
  readonly ended: {
    readonly outcome: "settled" | "failed";
    readonly ref: string;
    readonly on: string;
  } | null;
}

export const forums = ["court", "arbitration"] as const;
/** court 人民法院, arbitration 仲裁. */
export type Forum = (typeof forums)[number];

export interface Proceedings {
  readonly forum: Forum;
  readonly body: string;
  readonly ref: string;
  readonly on: string;
  /** Why nobody mediated before. */
  readonly withoutMediation: string | null;
  readonly ruling: { readonly ref: string; readonly on: string; readonly awarded: number } | null;
}

export interface Instalment {
  readonly amount: number;
  readonly due: string;
  readonly paid: number;
}
/** An instalment agreement (分期协议): while it is kept nothing further is done. */
export interface Plan {
  /** 1 for the first of the case. */
  readonly number: number;
  readonly ref: string;
  readonly agreedOn: string;
  readonly instalments: readonly Instalment[];
  readonly status: "running" | "kept" | "broken";
}

export interface PaymentRecord {
  readonly event: string;
  readonly on: string;
  readonly amount: number;
  /** How it was allocated: what fell due first is paid first. */
  readonly parts: readonly BillPart[];
  readonly version: number;
}

/** Current state of one arrears case: one unit, one owner. */
export interface ArrearsState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly unit: string;
  /** Person who owes. */
  readonly owner: string;
  readonly openedOn: string;
  /** Offset of local time, for the ends of days. */
  readonly offset: string;
  readonly phase: ArrearsPhase;
  readonly bills: readonly ArrearsBill[];
  readonly reminders: readonly Reminder[];
  /** When the owner was asked what speaks against the claim; `null` until then. */
  readonly asked: { readonly on: string; readonly how: string } | null;
  readonly defences: readonly Defence[];
  /** That the owner had nothing against it; `null` while that is not known. */
  readonly noDefence: { readonly on: string; readonly how: "said-none" | "silent" } | null;
  readonly demands: readonly Demand[];
  readonly mediations: readonly Mediation[];
  readonly proceedings: Proceedings | null;
  readonly plans: readonly Plan[];
  readonly payments: readonly PaymentRecord[];
  /** Ids of deadlines that passed unmet. */
  readonly missed: readonly string[];
  /** Versions of the events that made what is outstanding. */
  readonly versions: readonly number[];
  readonly closed: { readonly on: string; readonly reason: CloseReason } | null;
}

export const closeReasons = ["paid", "reduced", "written-off", "ruled"] as const;
export type CloseReason = (typeof closeReasons)[number];

/** What is still owed on a bill, fen. */
export const outstandingOn = ({ paid, principal, reduced, writtenOff }: ArrearsBill): number =>
  principal - paid - reduced - writtenOff;

/** What is still owed in the whole case, fen. */
export const outstandingOf = ({ bills }: Pick<ArrearsState, "bills">): number =>
  bills.reduce((sum, bill) => sum + outstandingOn(bill), 0);

/** The instalment agreement that runs, or `null`. */
export const runningPlan = ({ plans }: ArrearsState): Plan | null => {
  const last = plans.at(-1);
  return last?.status === "running" ? last : null;
};
