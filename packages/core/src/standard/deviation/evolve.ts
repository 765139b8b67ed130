import type { DeviationEvent } from "./event.ts";
import type { DeadlineKind, DeviationState } from "./state.ts";

/** Without the deadlines of these kinds, because what they were for is over. */
const without = (state: DeviationState, ...kinds: readonly DeadlineKind[]): DeviationState["deadlines"] =>
  state.deadlines.filter(({ kind }) => !kinds.includes(kind));

/** Folds one event into the state. */
export const evolve = (state: DeviationState | null, event: DeviationEvent): DeviationState => {
  if (event.type === "DeviationOpened") {
    return {
      ...event.data,
      phase: "opened",
      cause: null,
      actions: null,
      missed: [],
      round: 0,
      verifiedBy: null,
      dismissed: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a deviation is DeviationOpened, not ${event.type}`);
  switch (event.type) {
    case "DeviationAssigned": {
      const { action, person } = event.data;
      if (action === null || state.actions === null) return { ...state, lead: person };
      const actions = { ...state.actions, [action]: { ...state.actions[action], person } };
      return { ...state, actions };
    }
    case "DeviationAnalysed":
      return {
        ...state,
        phase: "analysed",
        cause: event.data.cause,
        deadlines: [...without(state, "analyse", "escalation"), ...event.data.deadlines],
      };
    case "DeviationPlanned":
      return {
        ...state,
        phase: "planned",
        round: state.round + 1,
        actions: event.data.actions,
        deadlines: [...without(state, "plan", "verify", "escalation"), ...event.data.deadlines],
      };
    case "DeviationActionDone": {
      if (state.actions === null) throw new RangeError("An action is done after it was planned");
      const { action, done } = event.data;
      const actions = { ...state.actions, [action]: { ...state.actions[action], done } };
      const isDone = actions.corrective.done !== null && actions.preventive.done !== null;
      return {
        ...state,
        actions,
        phase: isDone ? "done" : "planned",
        deadlines: [
          ...(isDone ? without(state, action, "escalation") : without(state, action)),
          ...event.data.deadlines,
        ],
      };
    }
    case "DeviationEscalated": {
      const { at, deadlines, missed, to } = event.data;
      const deadline = state.deadlines.find(({ id }) => id === missed);
      return {
        ...state,
        manager: to,
        deadlines: [...state.deadlines.filter(({ id }) => id !== missed), ...deadlines],
        missed: deadline === undefined ? state.missed : [...state.missed, { deadline, at }],
      };
    }
    case "DeviationClosed":
      return { ...state, phase: "closed", verifiedBy: event.data.verifiedBy, deadlines: [] };
    case "DeviationDismissed":
      return { ...state, phase: "dismissed", dismissed: event.data, deadlines: [] };
  }
};
