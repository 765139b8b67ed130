import type { LetterEvent } from "./event.ts";
import type { LetterState, Service } from "./state.ts";

const withOutcome = (
  services: readonly Service[],
  at: number,
  outcome: NonNullable<Service["outcome"]>,
): readonly Service[] => services.map((service, index) => (index === at ? { ...service, outcome } : service));

/** Folds one event into the state. The first arrival counts; a later one of the same letter changes nothing. */
export const evolve = (state: LetterState | null, event: LetterEvent): LetterState => {
  if (event.type === "LetterWritten") {
    const { sheet = null } = event.data;
    return { ...event.data, sheet, scan: null, services: [], arrivedOn: null, phase: "draft" };
  }
  if (state === null) throw new RangeError(`The first event of a letter is LetterWritten, not ${event.type}`);
  switch (event.type) {
    case "LetterSealed":
      return { ...state, scan: event.data.scan, phase: "sealed" };
    case "LetterServed":
      return {
        ...state,
        services: [...state.services, { ...event.data, outcome: null }],
        phase: state.phase === "arrived" ? "arrived" : "served",
      };
    case "LetterReturned": {
      const { on, outcome, proof, service } = event.data;
      return { ...state, services: withOutcome(state.services, service, { kind: outcome, on, proof }) };
    }
    case "LetterArrived": {
      const { arrivedOn, proof, service } = event.data;
      return {
        ...state,
        services: withOutcome(state.services, service, { kind: "arrived", on: arrivedOn, proof }),
        arrivedOn: state.arrivedOn === null || arrivedOn < state.arrivedOn ? arrivedOn : state.arrivedOn,
        phase: "arrived",
      };
    }
    case "LetterWithdrawn":
      return { ...state, phase: "withdrawn" };
  }
};
