/** The house's own times for notices (通知时限); they say so where they apply. */
export interface NoticeTimes {
  /** Minutes that a channel has until a message is delivered or read; then the next channel is tried. */
  readonly fallbackMinutes: number;
  /** Natural days a notice is posted where neither law nor contract says how long. */
  readonly publicityDays: number;
  /** Days after the first and after the last day of a publicity period to bring the photo of each place. */
  readonly photoDays: number;
}

export const defaultNoticeTimes: NoticeTimes = { fallbackMinutes: 1440, publicityDays: 7, photoDays: 1 };
