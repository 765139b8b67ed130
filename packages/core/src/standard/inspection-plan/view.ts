import { addDays, localDate } from "../../kernel/local-date.ts";
import { type PlanRound, roundKey, schedule } from "./schedule.ts";
import type { PlanLine, PlanState, Roster, Unplanned } from "./state.ts";

/** Days of rounds that a view shows, today included. */
export const shownDays = 14;

/** An inspection plan as its reader sees it, with the rounds of the next two weeks. */
export interface PlanView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Lines that apply today or later. */
  readonly lines: readonly PlanLine[];
  /** Standards that are measured when something happens, or whose frequency nobody could read. */
  readonly unplanned: readonly Unplanned[];
  readonly rosters: readonly Roster[];
  /** `inspection` is the id under which the round is recorded, whoever records it. */
  readonly rounds: readonly (PlanRound & { readonly inspection: string })[];
}

/** The plan as of a day. */
export const view = (state: PlanState, version: number, today: string): PlanView => ({
  id: state.id,
  version,
  estate: state.estate,
  contract: state.contract,
  startsOn: state.startsOn,
  endsOn: state.endsOn,
  lines: state.lines.filter(({ from, until }) => until === null || (until > today && until > from)),
  unplanned: state.unplanned,
  rosters: state.rosters,
  rounds: schedule(state, today, addDays(localDate(today), shownDays - 1)).map((round) => ({
    ...round,
    inspection: `${state.estate}.${roundKey(state.contract, round.id)}`,
  })),
});
