import type { SatisfactionEvent } from "./event.ts";
import type { SatisfactionState } from "./state.ts";

type Told = SatisfactionEvent & { readonly at: string; readonly version: number };

/** Folds one event into the state. */
export const evolve = (state: SatisfactionState | null, event: Told): SatisfactionState => {
  const { at, version } = event;
  if (event.type === "SatisfactionDrafted")
    return {
      ...event.data,
      phase: "draft",
      method: null,
      seed: null,
      drawnAt: null,
      closesOn: null,
      times: null,
      sample: null,
      responses: [],
      reminders: [],
      closedAt: null,
      former: null,
      takenUp: [],
      published: null,
      deadlines: [],
      missed: [],
    };
  if (state === null)
    throw new RangeError(
      `The first event of a satisfaction survey is SatisfactionDrafted, not ${event.type}`,
    );
  switch (event.type) {
    case "SatisfactionRevised":
      return { ...state, ...event.data };
    case "SatisfactionSampled": {
      const { closesOn, deadlines, method, sample, seed, times } = event.data;
      return { ...state, phase: "open", method, seed, drawnAt: at, closesOn, sample, times, deadlines };
    }
    case "SatisfactionReminded": {
      const { by, numbers } = event.data;
      return {
        ...state,
        reminders: [...state.reminders, { at, by, people: numbers.length }],
        // The system's reminder is the one that was due.
        deadlines:
          by === "system" ? state.deadlines.filter(({ kind }) => kind !== "remind") : state.deadlines,
      };
    }
    case "SatisfactionAnswered": {
      const { answers, number } = event.data;
      return { ...state, responses: [...state.responses, { number, event: version, answers }] };
    }
    case "SatisfactionClosed":
      return {
        ...state,
        phase: "closed",
        closedAt: at,
        former: event.data.former,
        deadlines: event.data.deadlines,
      };
    case "SatisfactionTakenUp":
      return { ...state, takenUp: [...state.takenUp, { ...event.data, at }] };
    case "SatisfactionPublished":
      return { ...state, phase: "published", published: { at, by: event.data.by }, deadlines: [] };
    case "SatisfactionDeadlineMissed": {
      const { deadline } = event.data;
      return {
        ...state,
        deadlines: state.deadlines.filter(({ id }) => id !== deadline.id),
        missed: [...state.missed, { deadline, at }],
      };
    }
  }
};
