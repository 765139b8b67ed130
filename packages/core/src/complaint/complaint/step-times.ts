/**
 * The provider's own step times (公司内控时限), natural time. They fill the steps that neither law nor contract
 * sets, so that a complaint always has a next deadline. They never lengthen what law or contract promises.
 */
export interface StepTimes {
  /** Minutes from filing to acknowledgement. */
  readonly acknowledgeMinutes: number;
  /** Minutes from acknowledgement to triage. */
  readonly triageMinutes: number;
  /** Minutes from triage to a named assignee. */
  readonly assignMinutes: number;
  /** Minutes from assignment to arrival, for urgent cases. */
  readonly arriveMinutes: number;
  /** Minutes from assignment to the first word to the complainant, where the contract is silent. */
  readonly respondMinutes: number;
  /** Natural days from filing to a full reply where law and contract are silent. */
  readonly replyDays: number;
  /** Natural days from resolution until the complainant is asked again. */
  readonly confirmDays: number;
  /** Natural days from the lapse notice until it counts as settled. */
  readonly lapseDays: number;
  /** Natural days from confirmation to archiving. */
  readonly closeDays: number;
  /** Natural days after closing in which it can be reopened. */
  readonly reopenDays: number;
  /** Natural days from a transfer until the body that is responsible has it. */
  readonly forwardDays: number;
  /** Natural days from closing to the follow-up, and from one that reached nobody to the next; `null` = none is made. */
  readonly followUpDays: number | null;
  /** Attempts at a follow-up before it ends unanswered. */
  readonly followUpAttempts: number;
  /** Part of a deadline, in whole percent, after which its person is warned; 100 = never. */
  readonly warnPercent: number;
  /** Minutes in which a shift is taken over. */
  readonly shiftMinutes: number;
  /** Minutes the person escalated to has to act. */
  readonly escalationMinutes: number;
}

/** Where a provider sets nothing. */
export const defaultStepTimes: StepTimes = {
  acknowledgeMinutes: 120,
  triageMinutes: 480,
  assignMinutes: 480,
  arriveMinutes: 30,
  respondMinutes: 240,
  replyDays: 7,
  confirmDays: 3,
  lapseDays: 7,
  closeDays: 3,
  reopenDays: 30,
  forwardDays: 1,
  followUpDays: 7,
  followUpAttempts: 3,
  warnPercent: 75,
  shiftMinutes: 60,
  escalationMinutes: 1440,
};
