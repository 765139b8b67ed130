import type { Json } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import type { ContractStatus, Signature } from "./view.ts";

/** Current state of one contract. */
export interface ContractState {
  readonly id: string;
  readonly draft: ContractDraft;
  readonly textHash: string;
  readonly signed: {
    readonly on: string;
    readonly signatures: readonly Signature[];
    readonly filing: Json;
  } | null;
}

/** Folds one event into the state. */
export const evolve = (state: ContractState | null, event: ContractEvent): ContractState => {
  if (event.type === "ContractDrafted") {
    return { id: event.data.id, draft: event.data.draft, textHash: event.data.textHash, signed: null };
  }
  if (state === null)
    throw new RangeError(`The first event of a contract is ContractDrafted, not ${event.type}`);
  return event.type === "ContractRevised"
    ? { ...state, draft: event.data.draft, textHash: event.data.textHash }
    : {
        ...state,
        signed: { on: event.data.signedOn, signatures: event.data.signatures, filing: event.data.filing },
      };
};

/** Status on a date (截至某日的状态): a contract is in force from the first to the last day of its term, once signed. */
export const statusOn = (state: ContractState, date: string): ContractStatus =>
  state.signed === null || date < state.signed.on
    ? "draft"
    : date < state.draft.term.from
      ? "signed"
      : date <= state.draft.term.to
        ? "in-force"
        : "expired";
