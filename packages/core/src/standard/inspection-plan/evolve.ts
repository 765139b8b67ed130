import type { PlanEvent } from "./event.ts";
import type { PlanState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: PlanState | null, event: PlanEvent): PlanState => {
  if (event.type === "PlanOpened") {
    const { roster, ...rest } = event.data;
    return { ...rest, rosters: [roster] };
  }
  if (state === null) throw new RangeError(`The first event of a plan is PlanOpened, not ${event.type}`);
  switch (event.type) {
    case "PlanReassigned":
      return { ...state, rosters: [...state.rosters, event.data] };
    case "PlanRevised": {
      const { effectiveFrom, ended, endsOn, started, unplanned } = event.data;
      return {
        ...state,
        endsOn,
        unplanned,
        lines: [
          ...state.lines.map((line) =>
            line.until === null && ended.includes(line.standard) ? { ...line, until: effectiveFrom } : line,
          ),
          ...started,
        ],
      };
    }
    case "PlanLimited":
      return { ...state, endsOn: event.data.endsOn };
  }
};
