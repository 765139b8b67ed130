import type { PromiseEvent } from "./event.ts";
import type { PromiseState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: PromiseState | null, event: PromiseEvent): PromiseState => {
  if (event.type === "PromiseEntered") return { ...event.data, phase: "standing", struck: null };
  if (state === null)
    throw new RangeError(`The first event of a promise is PromiseEntered, not ${event.type}`);
  return { ...state, phase: "struck", struck: event.data };
};
