/** The house's own times where the law of the place says none (本企业自定的时限), natural days. */
export interface MeetingTimes {
  /** To post the result after it was counted. */
  readonly publishDays: number;
  /** For which the result stays posted and may be objected to. */
  readonly postingDays: number;
}

export const defaultMeetingTimes: MeetingTimes = { publishDays: 3, postingDays: 7 };
