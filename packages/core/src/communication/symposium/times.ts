/** The house's own times for symposia (座谈会时限). */
export interface SymposiumTimes {
  /** Natural days after a symposium to write its minutes. */
  readonly minutesDays: number;
}

export const defaultSymposiumTimes: SymposiumTimes = { minutesDays: 3 };
