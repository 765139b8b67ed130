/** The house's own times and limits for satisfaction surveys (满意度调查); frozen into a survey when its sample is drawn. */
export interface SatisfactionTimes {
  /** Natural days before the last day on which those who have not answered are reminded. */
  readonly remindDaysBefore: number;
  /** Natural days after the end to publish what came of it. */
  readonly publishDays: number;
  /** Fewest answers from which a figure is shown; below, it only says that there are not enough. */
  readonly minimumAnswers: number;
  /** Share of satisfied answers, in whole percent, below which a question is weak. */
  readonly weakBelowPercent: number;
}

export const defaultSatisfactionTimes: SatisfactionTimes = {
  remindDaysBefore: 3,
  publishDays: 15,
  minimumAnswers: 5,
  weakBelowPercent: 80,
};
