/** The house's own times for enquiries (咨询时限); they say so where they apply, and never lengthen what law or contract promises. */
export interface EnquiryTimes {
  /** Natural days to answer where neither law nor contract sets a time for questions. */
  readonly replyDays: number;
  /** Natural days the manager has once an answer is overdue. */
  readonly escalationDays: number;
  /** Natural days the asker has to come back on an answer; then it counts as settled. */
  readonly settleDays: number;
}

export const defaultEnquiryTimes: EnquiryTimes = { replyDays: 3, escalationDays: 2, settleDays: 7 };
