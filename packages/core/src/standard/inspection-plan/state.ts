import type { Standard } from "../standard/standard.ts";

/** A place that is inspected (检查点位): a building, a lift lobby, the green belt. */
export interface PlanPlace {
  readonly id: string;
  readonly name: string;
}

/** Who inspects where from a day on (检查人员与点位); the one that begins latest applies. */
export interface Roster {
  readonly from: string;
  readonly places: readonly PlanPlace[];
  /** Person ids. */
  readonly inspectors: readonly string[];
}

/** One standard in the plan (检查项), for as long as its frequency and clause stay the same. */
export interface PlanLine extends Pick<Standard, "clause" | "title" | "area" | "duty"> {
  readonly standard: string;
  readonly frequency: string;
  /** Day its periods are counted from; lines of one frequency share it, so that they meet on one round. */
  readonly anchor: string;
  /** Place of the rotation it begins at; lines of one frequency share it. */
  readonly offset: number;
  readonly from: string;
  /** First day it no longer applies; `null` while it does. */
  readonly until: string | null;
}

/** A standard that no frequency puts into the plan (未列入计划的标准): event-driven 事件触发, frequency-unread 频次无法识别. */
export interface Unplanned {
  readonly standard: string;
  readonly reason: "event-driven" | "frequency-unread";
}

/** Current state of the inspection plan of one contract (检查计划). */
export interface PlanState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly startsOn: string;
  /** Last day; `null` for service without a fixed term. */
  readonly endsOn: string | null;
  readonly lines: readonly PlanLine[];
  readonly unplanned: readonly Unplanned[];
  readonly rosters: readonly Roster[];
}
