import type { DisputeEvent } from "./event.ts";
import type { DisputeDeadline, DisputeDeadlineKind, DisputeOffer, DisputeState } from "./state.ts";

/** Without the deadlines of these kinds, because what they were for is over. */
const without = (state: DisputeState, ...kinds: readonly DisputeDeadlineKind[]): readonly DisputeDeadline[] =>
  state.deadlines.filter(({ kind }) => !kinds.includes(kind));
const limitationKinds = ["limitation", "limitation-warning"] as const;
const talkKinds = ["answer", "offer", "mediation"] as const;

const answered = (
  offers: readonly DisputeOffer[],
  number: number,
  status: DisputeOffer["status"],
  on: string | null,
): readonly DisputeOffer[] =>
  offers.map((offer) => (offer.number === number ? { ...offer, status, answeredOn: on } : offer));

const opened = (event: Extract<DisputeEvent, { type: "DisputeOpened" }>): DisputeState => ({
  ...event.data,
  phase: "negotiation",
  steps: [{ step: "negotiation", startedOn: event.data.openedOn, failed: null }],
  positions: [],
  offers: [],
  mediator: null,
  proceedings: [],
  settlements: [],
  obligations: [],
  rulings: [],
  lapsed: [],
  acts: [],
  letters: [],
  missed: [],
  closed: null,
});

/** Takes a deadline out of the open ones and keeps it as missed. */
const missed = (state: DisputeState, id: string, at: string): DisputeState => {
  const deadline = state.deadlines.find((open) => open.id === id);
  if (deadline === undefined) return state;
  const number = deadline.kind === "offer" ? Number(deadline.about?.slice("offer/".length)) : 0;
  return {
    ...state,
    deadlines: state.deadlines.filter((open) => open.id !== id),
    missed: [...state.missed, { deadline, at }],
    offers: number === 0 ? state.offers : answered(state.offers, number, "lapsed", null),
  };
};

/** Folds one event into the state. */
export const evolve = (state: DisputeState | null, event: DisputeEvent): DisputeState => {
  if (event.type === "DisputeOpened") return opened(event);
  if (state === null)
    throw new RangeError(`The first event of a dispute is DisputeOpened, not ${event.type}`);
  switch (event.type) {
    case "DisputePositionTaken": {
      const { deadlines, ...position } = event.data;
      return {
        ...state,
        positions: [...state.positions, position],
        // What a side says answers what it was asked.
        deadlines: [
          ...state.deadlines.filter(({ about, kind }) => kind !== "answer" || about !== position.side),
          ...deadlines,
        ],
      };
    }
    case "DisputeOfferMade": {
      const { deadlines, ...offer } = event.data;
      return {
        ...state,
        offers: [...state.offers, { ...offer, status: "open", answeredOn: null }],
        deadlines: [...state.deadlines, ...deadlines],
      };
    }
    case "DisputeOfferAnswered": {
      const { answer, offer, on } = event.data;
      return {
        ...state,
        offers: answered(state.offers, offer, answer === "accept" ? "accepted" : "declined", on),
        deadlines: state.deadlines.filter(({ about }) => about !== `offer/${offer}`),
      };
    }
    case "DisputeStepFailed":
      return {
        ...state,
        steps: state.steps.map((step, index) =>
          index === state.steps.length - 1 ? { ...step, failed: event.data } : step,
        ),
        deadlines: without(state, "mediation"),
      };
    case "DisputeMediated": {
      const { deadlines, mediator, on, ref, sessionOn } = event.data;
      return {
        ...state,
        phase: "mediation",
        mediator: { name: mediator, ref, sessionOn },
        steps: [...state.steps, { step: "mediation", startedOn: on, failed: null }],
        deadlines: [...without(state, "mediation"), ...deadlines],
      };
    }
    case "DisputeFiled": {
      const { body, forum, on, ref } = event.data;
      return {
        ...state,
        phase: "proceedings",
        proceedings: [...state.proceedings, { forum, body, ref, filedOn: on }],
        steps: [...state.steps, { step: "proceedings", startedOn: on, failed: null }],
        deadlines: without(state, "mediation", "obligation"),
      };
    }
    case "DisputeProceedingsEnded":
      return {
        ...state,
        phase: "negotiation",
        steps: [...state.steps, { step: "negotiation", startedOn: event.data.on, failed: null }],
      };
    case "DisputeDecided": {
      const { deadlines, ...ruling } = event.data;
      return {
        ...state,
        phase: "decided",
        rulings: [...state.rulings, ruling],
        deadlines: [...without(state, "appeal", ...talkKinds, ...limitationKinds), ...deadlines],
      };
    }
    case "DisputeSettled": {
      const { deadlines, obligations, ...settlement } = event.data;
      return {
        ...state,
        phase: "settled",
        settlements: [...state.settlements, settlement],
        obligations: [...state.obligations, ...obligations.map((item) => ({ ...item, done: null }))],
        deadlines: [...without(state, ...talkKinds), ...deadlines],
      };
    }
    case "DisputeObligationPerformed": {
      const { evidence, obligation, on } = event.data;
      return {
        ...state,
        obligations: state.obligations.map((item) =>
          item.number === obligation ? { ...item, done: { on, evidence } } : item,
        ),
        deadlines: state.deadlines.filter(({ about }) => about !== `obligation/${obligation}`),
      };
    }
    case "DisputeAcknowledged":
      return state;
    case "DisputeLetterNoted":
      return { ...state, letters: [...state.letters, event.data] };
    case "LimitationInterrupted": {
      const { act, deadlines, limitation } = event.data;
      return {
        ...state,
        limitation,
        acts: [...state.acts, act],
        deadlines: [...without(state, ...limitationKinds), ...deadlines],
      };
    }
    case "LimitationNotInterrupted":
      return { ...state, acts: [...state.acts, event.data.act] };
    case "LimitationLapsed": {
      const { at, deadline, end } = event.data;
      return { ...missed(state, deadline, at), lapsed: [...state.lapsed, end] };
    }
    case "DisputeDeadlineMissed":
      return missed(state, event.data.deadline, event.data.at);
    case "DisputeWithdrawn":
      return state;
    case "DisputeClosed": {
      const { by, on } = event.data;
      return { ...state, phase: "closed", closed: { on, by }, deadlines: [] };
    }
  }
};
