import { dayOf, earliest } from "../../kernel/day-deadline.ts";
import { reveal } from "../../kernel/personal.ts";
import { stepsBefore } from "./ladder-steps.ts";
import type {
  DisputeDeadline,
  DisputeObligation,
  DisputeOffer,
  DisputePosition,
  DisputeRuling,
  DisputeSettlement,
  DisputeState,
  DisputeStep,
} from "./state.ts";

/** Words that were erased are `null`. */
type Shown<Part, Key extends keyof Part> = Omit<Part, Key> & { readonly [Name in Key]: string | null };

/** A dispute as its reader sees it (争议). */
export interface DisputeView extends Omit<
  DisputeState,
  "claim" | "steps" | "positions" | "offers" | "settlements" | "obligations" | "rulings"
> {
  readonly version: number;
  readonly claim: string | null;
  readonly steps: readonly (Omit<DisputeStep, "failed"> & {
    readonly failed: { readonly on: string; readonly reason: string | null } | null;
  })[];
  readonly positions: readonly Shown<DisputePosition, "text">[];
  readonly offers: readonly Shown<DisputeOffer, "text">[];
  readonly settlements: readonly (Shown<Omit<DisputeSettlement, "signatures">, "terms"> & {
    readonly signatures: readonly {
      readonly side: "claimant" | "respondent";
      readonly name: string | null;
    }[];
  })[];
  readonly obligations: readonly Shown<DisputeObligation, "text">[];
  readonly rulings: readonly Shown<DisputeRuling, "summary">[];
  /** Steps of the contract that must still fail before each of these (前置程序). */
  readonly before: {
    readonly mediation: readonly ("negotiation" | "mediation")[];
    readonly proceedings: readonly ("negotiation" | "mediation")[];
  };
  /** Whether the limitation period is over; `null` where its end is not settled, or proceedings are pending. */
  readonly isTimeBarred: boolean | null;
  readonly next: DisputeDeadline | null;
}

/** Shows a dispute at an instant. */
export const view = (state: DisputeState, version: number, now: string): DisputeView => {
  const { end } = state.limitation;
  return {
    ...state,
    version,
    claim: reveal(state.claim),
    steps: state.steps.map(({ failed, ...step }) => ({
      ...step,
      failed: failed === null ? null : { on: failed.on, reason: reveal(failed.reason) },
    })),
    positions: state.positions.map((position) => ({ ...position, text: reveal(position.text) })),
    offers: state.offers.map((offer) => ({ ...offer, text: reveal(offer.text) })),
    settlements: state.settlements.map((settlement) => ({
      ...settlement,
      terms: reveal(settlement.terms),
      signatures: settlement.signatures.map(({ name, side }) => ({ side, name: reveal(name) })),
    })),
    obligations: state.obligations.map((item) => ({ ...item, text: reveal(item.text) })),
    rulings: state.rulings.map((ruling) => ({ ...ruling, summary: reveal(ruling.summary) })),
    before: { mediation: stepsBefore(state, "mediation"), proceedings: stepsBefore(state, "proceedings") },
    isTimeBarred: end === null ? null : end < dayOf(now),
    next: earliest(state.deadlines),
  };
};
