import type { Attachment } from "../../kernel/attachment.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { ItemResult } from "../inspection/state.ts";

/**
 * Who judges the service from outside (外部评价): owner-feedback 业主满意度评价, third-party 第三方评估. Both speak about the standards of
 * the contract, and both are kept apart from what the company says of itself in its inspections.
 */
export const assessmentKinds = ["owner-feedback", "third-party"] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** Who assesses or collects the answers: an organisation, never a person (评价机构); a third party under a contract of engagement. */
export interface Assessor {
  readonly organisation: string;
  /** Number of the contract of engagement (委托合同); third parties have one. */
  readonly engagement: string | null;
}

/** What a third party measured on one visit (实测记录). */
export interface AssessedVisit {
  /** Version of the event that wrote it; `strike` names it by this. */
  readonly version: number;
  readonly at: string;
  readonly place: string;
  readonly by: string;
  readonly results: readonly ItemResult[];
  /** Set once it was struck: it stays on record and counts no more. */
  readonly struck: { readonly by: string; readonly reason: string } | null;
}

/** How content a household is with one standard: 1 (not at all) to 5 (very); `null` when it does not apply to it (不适用). */
export interface Rating {
  readonly standard: string;
  readonly score: number | null;
}

/** Latest answer of one unit (一户一票，以最近一次为准). */
export interface UnitAnswer {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** own: the household said it itself; noted: somebody of the company wrote it down for it (代录). */
  readonly via: "own" | "noted";
  readonly ratings: readonly Rating[];
  readonly comment: Personal | null;
}

export const assessmentPhases = ["open", "closed"] as const;
export type AssessmentPhase = (typeof assessmentPhases)[number];

/** Current state of one assessment (外部评价). */
export interface AssessmentState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly kind: AssessmentKind;
  readonly assessor: Assessor;
  /** First and last day it speaks about. */
  readonly from: string;
  readonly to: string;
  readonly phase: AssessmentPhase;
  readonly visits: readonly AssessedVisit[];
  readonly answers: { readonly [unit: string]: UnitAnswer };
  /** The report as it was handed over (评估报告), with the closing. */
  readonly report: readonly Attachment[];
}
