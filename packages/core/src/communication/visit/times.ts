/** The house's own times for visits (走访时限). */
export interface VisitTimes {
  /** Natural days after a visit to settle what was found. */
  readonly settleDays: number;
}

export const defaultVisitTimes: VisitTimes = { settleDays: 3 };
