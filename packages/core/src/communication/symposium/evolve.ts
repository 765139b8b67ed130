import type { SymposiumEvent } from "./event.ts";
import type { SymposiumState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (
  state: SymposiumState | null,
  event: SymposiumEvent & { readonly at: string },
): SymposiumState => {
  const { at } = event;
  if (event.type === "SymposiumConvened")
    return { ...event.data, phase: "convened", minutes: null, actions: [], cancelled: null, missed: [] };
  if (state === null)
    throw new RangeError(`The first event of a symposium is SymposiumConvened, not ${event.type}`);
  switch (event.type) {
    case "SymposiumMinuted": {
      const { actions, deadlines, ...minutes } = event.data;
      return {
        ...state,
        phase: actions.length === 0 ? "closed" : "held",
        minutes: { ...minutes, at },
        actions: actions.map((action, index) => ({ number: index + 1, ...action, done: null })),
        deadlines,
      };
    }
    case "SymposiumActionDone": {
      const { action: number, ...done } = event.data;
      const actions = state.actions.map((action) =>
        action.number === number ? { ...action, done: { ...done, at } } : action,
      );
      return {
        ...state,
        phase: actions.every((action) => action.done !== null) ? "closed" : "held",
        actions,
        deadlines: state.deadlines.filter(({ about }) => about !== `action/${number}`),
      };
    }
    case "SymposiumCancelled":
      return { ...state, phase: "cancelled", cancelled: { ...event.data, at }, deadlines: [] };
    case "SymposiumDeadlineMissed": {
      const { deadline } = event.data;
      return {
        ...state,
        deadlines: state.deadlines.filter(({ id }) => id !== deadline.id),
        missed: [...state.missed, { deadline, at }],
      };
    }
  }
};
