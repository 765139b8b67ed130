import type { AmendmentEvent } from "./event.ts";
import type { AmendmentState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: AmendmentState | null, event: AmendmentEvent): AmendmentState => {
  if (event.type === "AmendmentProposed") {
    const { by = null, difference = null, ...proposed } = event.data;
    return {
      ...proposed,
      by,
      difference,
      positions: [],
      consent: null,
      signed: null,
      withdrawn: null,
      phase: "proposed",
    };
  }
  if (state === null)
    throw new RangeError(`The first event of an amendment is AmendmentProposed, not ${event.type}`);
  switch (event.type) {
    case "AmendmentNegotiated":
      return { ...state, positions: [...state.positions, event.data] };
    case "AmendmentRevised":
      return {
        ...state,
        ...event.data,
        by: event.data.by ?? null,
        difference: event.data.difference ?? null,
      };
    case "AmendmentAgreed":
      return { ...state, consent: event.data, phase: "agreed" };
    case "AmendmentSigned": {
      const { on, override = null, reach, signatures } = event.data;
      return {
        ...state,
        impact: { ...state.impact, ...reach },
        signed: { on, signatures, override },
        phase: "signed",
      };
    }
    case "AmendmentWithdrawn":
      return { ...state, withdrawn: event.data, phase: "withdrawn" };
  }
};
