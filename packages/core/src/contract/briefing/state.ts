import type { CheckAnswer } from "./reading-check.ts";
import type { EscalationPath, RoleSheet } from "./role-sheet.ts";

/** By when a sheet is to be acknowledged (确认期限); promised once, never moved. */
export interface AcknowledgementDeadline {
  readonly id: string;
  readonly dueDate: string;
  /** Instant it ends: the end of that day, local time. */
  readonly due: string;
}

/** That a person read a sheet and takes it on (确认). Kept for good, whatever becomes of the sheet. */
export interface Acknowledgement {
  readonly sheet: string;
  readonly person: string;
  /** Revision and hash of the sheet that was read. */
  readonly revision: number;
  readonly hash: string;
  readonly at: string;
  /** Whether a reading check was passed with it. */
  readonly checked: boolean;
  /** Version of the event that says so. */
  readonly event: number;
  /** Version of the event that made it stale (失效); `null` while it stands. */
  readonly supersededBy: number | null;
}

/** A reading check that was not passed (未通过的阅读测验). */
export interface FailedCheck {
  readonly at: string;
  readonly revision: number;
  readonly wrong: readonly string[];
  readonly answers: readonly CheckAnswer[];
}

/** A sheet on its way to one person (发送). */
export interface Delivery {
  readonly sheet: string;
  readonly person: string;
  /** Revision that was sent last, when, and by which event. */
  readonly revision: number;
  readonly sentAt: string;
  readonly event: number;
  /** Whether it takes a passed reading check to acknowledge it. */
  readonly check: boolean;
  /** Open deadline; `null` when none is running. */
  readonly deadline: AcknowledgementDeadline | null;
  /** Deadlines that passed before it was acknowledged. */
  readonly missed: readonly AcknowledgementDeadline[];
  readonly failedChecks: readonly FailedCheck[];
}

/** A sheet with how often what it says was renewed. */
export interface BriefedSheet {
  readonly sheet: RoleSheet;
  /** 1 at first; one more with each renewal that made it stale. */
  readonly revision: number;
  /** No longer a role under the present text; its history stays. */
  readonly retired: boolean;
}

/** Current state of the briefing of one contract (合同交底). */
export interface BriefingState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly textHash: string;
  /** First day of the text that the sheets are from. */
  readonly effectiveFrom: string;
  /** Days that people have to acknowledge a renewed sheet. */
  readonly reopenDays: number;
  readonly escalation: EscalationPath;
  readonly sheets: readonly BriefedSheet[];
  readonly deliveries: readonly Delivery[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Deadlines promised so far, for the next one's id. */
  readonly promised: number;
}

/** The acknowledgement of a person that stands for a sheet as it is now. */
export const standing = (state: BriefingState, sheet: string, person: string): Acknowledgement | undefined =>
  state.acknowledgements.find(
    (item) => item.sheet === sheet && item.person === person && item.supersededBy === null,
  );
