/** The house's own times for a deviation, and how long a miss counts as a repeat (处置时限与重复判定期). */
export interface DeviationTimes {
  /** Days from finding it to its analysis. */
  readonly analyseDays: number;
  /** Days from the analysis to a plan. */
  readonly planDays: number;
  /** Days from the last action done to a measurement that shows the effect. */
  readonly verifyDays: number;
  /** Days the manager has once a deadline was missed. */
  readonly escalationDays: number;
  /** A miss of the same standard of the same contract within so many days is a repeat. */
  readonly repeatDays: number;
}

export const defaultDeviationTimes: DeviationTimes = {
  analyseDays: 3,
  planDays: 3,
  verifyDays: 30,
  escalationDays: 3,
  repeatDays: 90,
};
