/** The house's own times for disclosure (公示时限); they say so where they apply. */
export interface DisclosureTimes {
  /** How often a subject is laid open where neither law nor contract says it. */
  readonly timesAYear: number;
  /** Natural days it stays posted where neither law nor contract says it. */
  readonly postingDays: number;
  /** Days after the last day to bring the photo of each place. */
  readonly photoDays: number;
  /** Days to answer an objection. */
  readonly answerDays: number;
  /** Days after the end of the period to report to assembly and committee. */
  readonly reportDays: number;
  /** Days the manager has once something was missed; then it goes to the committee. */
  readonly escalationDays: number;
}

export const defaultDisclosureTimes: DisclosureTimes = {
  timesAYear: 1,
  postingDays: 15,
  photoDays: 2,
  answerDays: 7,
  reportDays: 15,
  escalationDays: 5,
};
