import type { RegisteredSubcontract, SubcontractState } from "./state.ts";
import { runsOn } from "./state.ts";

/** A subcontract on a day: upcoming 未开始, running 履行中, over 已结束. */
export interface SubcontractView extends RegisteredSubcontract {
  readonly status: "upcoming" | "running" | "over";
}

/** The subcontract register as its reader sees it. */
export interface SubcontractRegisterView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly asOf: string;
  readonly subcontracts: readonly SubcontractView[];
  /** Standards that are handed over on that day, and the events (versions of this stream) that say so. */
  readonly handedOver: {
    readonly value: number;
    readonly standards: readonly string[];
    readonly events: readonly number[];
  };
}

/** Shows the register as of a day. */
export const view = (state: SubcontractState, version: number, asOf: string): SubcontractRegisterView => {
  const subcontracts = state.subcontracts.map((item): SubcontractView => ({
    ...item,
    status: runsOn(item, asOf) ? "running" : item.from <= item.to && asOf < item.from ? "upcoming" : "over",
  }));
  const running = subcontracts.filter(({ status }) => status === "running");
  const standards = running.flatMap((item) => [...item.standards]).sort();
  return {
    ...state,
    version,
    asOf,
    subcontracts,
    handedOver: { value: standards.length, standards, events: running.map(({ event }) => event) },
  };
};
