import type { AssessmentEvent } from "./event.ts";
import type { AssessmentState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (
  state: AssessmentState | null,
  event: AssessmentEvent & { readonly version: number; readonly at: string },
): AssessmentState => {
  if (event.type === "AssessmentOpened")
    return { ...event.data, phase: "open", visits: [], answers: {}, report: [] };
  if (state === null)
    throw new RangeError(`The first event of an assessment is AssessmentOpened, not ${event.type}`);
  switch (event.type) {
    case "AssessmentMeasured": {
      const { at, by, place, results } = event.data;
      return {
        ...state,
        visits: [...state.visits, { version: event.version, at, place, by, results, struck: null }],
      };
    }
    case "AssessmentVisitStruck": {
      const { by, reason, visit } = event.data;
      return {
        ...state,
        visits: state.visits.map((known) =>
          known.version === visit ? { ...known, struck: { by, reason } } : known,
        ),
      };
    }
    case "AssessmentRated": {
      const { by, comment, ratings, unit, via } = event.data;
      const answer = { version: event.version, at: event.at, by, via, ratings, comment };
      return { ...state, answers: { ...state.answers, [unit]: answer } };
    }
    case "AssessmentClosed":
      return { ...state, phase: "closed", report: event.data.report };
  }
};
