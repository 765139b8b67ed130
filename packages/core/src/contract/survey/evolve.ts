import type { SurveyEvent } from "./event.ts";
import type { SurveyState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: SurveyState | null, event: SurveyEvent): SurveyState => {
  if (event.type === "SurveyOpened") return { ...event.data, phase: "open", answers: {}, capabilities: {} };
  if (state === null) throw new RangeError(`The first event of a survey is SurveyOpened, not ${event.type}`);
  switch (event.type) {
    case "SurveyAnswered":
      return { ...state, answers: { ...state.answers, [event.data.unit]: event.data.needs } };
    case "CapabilityAssessed":
      return {
        ...state,
        capabilities: {
          ...state.capabilities,
          ...Object.fromEntries(event.data.capabilities.map((item) => [item.topic, item])),
        },
      };
    case "SurveyClosed":
      return { ...state, phase: "closed" };
  }
};
