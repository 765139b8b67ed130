import type { Duty } from "./duties.ts";
import type { Obligation } from "./obligation.ts";

/** What is due under a contract in a window, both days inclusive (履约日程). */
export interface ContractDuties {
  readonly contract: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** One entry for each duty and text that makes it due in the window. */
  readonly duties: readonly Duty[];
}

/** The obligations register of a contract on a day (义务台账). */
export interface ContractObligations {
  readonly contract: string;
  readonly asOf: string;
  readonly obligations: readonly Obligation[];
}
