import type { RecurrenceEvent } from "./event.ts";
import type { PreventiveAction, RecurrenceState } from "./state.ts";

const kept = (action: PreventiveAction | null): readonly PreventiveAction[] =>
  action === null ? [] : [action];

/** Folds one event into the state. */
export const evolve = (state: RecurrenceState | null, event: RecurrenceEvent): RecurrenceState => {
  if (event.type === "RecurrenceOpened") {
    const { on: _, ...group } = event.data;
    return { ...group, phase: "found", action: null, former: [], missed: [], round: 1, closedOn: null };
  }
  if (state === null)
    throw new RangeError(`The first event of a recurrence is RecurrenceOpened, not ${event.type}`);
  switch (event.type) {
    case "RecurrenceCaseAdded": {
      const { again, because, complaint, deadlines } = event.data;
      const cases = [...state.cases, { complaint, because }];
      return again
        ? {
            ...state,
            cases,
            phase: "found",
            action: null,
            former: [...state.former, ...kept(state.action)],
            deadlines,
            round: state.round + 1,
            closedOn: null,
          }
        : { ...state, cases };
    }
    case "RecurrenceActionPlanned": {
      const { deadlines, dueDate, person, what } = event.data;
      return { ...state, phase: "planned", action: { what, person, dueDate, done: null }, deadlines };
    }
    case "RecurrenceActionDone": {
      const { by, deadlines, evidence, on, result } = event.data;
      return {
        ...state,
        phase: "quiet",
        action: state.action === null ? null : { ...state.action, done: { on, by, result, evidence } },
        deadlines,
      };
    }
    case "RecurrenceEscalated": {
      const { deadlines, missed } = event.data;
      return { ...state, deadlines, missed: [...state.missed, missed] };
    }
    case "RecurrenceClosed":
      return { ...state, phase: "closed", deadlines: [], closedOn: event.data.on };
  }
};
