/** The provider's own measure for recurrence (举一反三，公司内控). */
export interface RecurrenceTimes {
  /** Cases of the same place and cause that make a group. */
  readonly threshold: number;
  /** Natural days in which they must have been filed. */
  readonly windowDays: number;
  /** Natural days until a preventive measure is decided. */
  readonly planDays: number;
  /** Natural days without a new case before it is closed. */
  readonly quietDays: number;
  /** Natural days that the manager has for what was missed. */
  readonly escalationDays: number;
}

/** Where a provider sets nothing. */
export const defaultRecurrenceTimes: RecurrenceTimes = {
  threshold: 3,
  windowDays: 90,
  planDays: 7,
  quietDays: 60,
  escalationDays: 3,
};
