import type { EvidenceItem } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { RiskAssessment } from "./assess.ts";
import type { RiskFactor, RiskParameters } from "./factor.ts";

export const riskPhases = ["open", "closed"] as const;

/** open 应对中, mitigated 已应对, accepted 已接受. */
export const riskEntryStatuses = ["open", "mitigated", "accepted"] as const;

/** A line of the risk register (风险登记): who does what about it, by when. */
export interface RiskEntry {
  /** 1 for the first of the register. */
  readonly number: number;
  /** Factor it is about; `null` for a risk that no factor measures. */
  readonly factor: RiskFactor | null;
  readonly text: Personal;
  /** Person who has to act (风险责任人). */
  readonly owner: string;
  readonly mitigation: Personal;
  readonly dueDate: string;
  readonly status: (typeof riskEntryStatuses)[number];
  readonly ended: {
    readonly on: string;
    readonly by: string;
    readonly note: Personal;
    readonly evidence: readonly EvidenceItem[];
  } | null;
}

/** An assessment with when it was made and by which event. */
export interface RecordedAssessment extends RiskAssessment {
  readonly on: string;
  readonly by: string;
  /** Version of the event that recorded it. */
  readonly version: number;
}

/** That a factor crossed its line (预警). */
export interface RiskWarning {
  readonly factor: RiskFactor;
  readonly score: number;
  readonly line: number;
  /** Score before; `null` where it was not known or this is the first assessment. */
  readonly previous: number | null;
  readonly on: string;
}

export const riskDeadlineKinds = ["assessment", "mitigation"] as const;
export type RiskDeadline = DayDeadline<(typeof riskDeadlineKinds)[number]>;

/** Current state of the risk register of one contract. */
export interface RiskState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly lead: string;
  /** Days between two assessments. */
  readonly everyDays: number;
  readonly parameters: RiskParameters;
  readonly phase: (typeof riskPhases)[number];
  /** Day the clock stopped assessing because the contract had ended while entries were open; it closes once they are settled. */
  readonly assessedUntil?: string;
  readonly latest: RecordedAssessment | null;
  /** Totals of all assessments, oldest first. */
  readonly totals: readonly {
    readonly on: string;
    readonly value: number | null;
    readonly version: number;
  }[];
  /** Factors that are over their line. */
  readonly warnings: readonly RiskWarning[];
  readonly entries: readonly RiskEntry[];
  /** Open deadlines. */
  readonly deadlines: readonly RiskDeadline[];
  readonly missed: readonly { readonly deadline: RiskDeadline; readonly at: string }[];
}
