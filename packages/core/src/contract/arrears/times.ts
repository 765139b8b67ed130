/** The house's own times where neither law nor contract says one (本企业自定的时限), natural days. */
export interface ArrearsTimes {
  /** To pay after a demand arrived. */
  readonly demandDays: number;
  /** After which an owner who was asked and said nothing counts as having no defence. */
  readonly silenceDays: number;
}

export const defaultArrearsTimes: ArrearsTimes = { demandDays: 15, silenceDays: 7 };
