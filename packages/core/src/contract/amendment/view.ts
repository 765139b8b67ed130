import type { ContractDraft } from "../contract/draft.ts";
import type { Signature } from "../contract/view.ts";
import type { Impact } from "./impact.ts";
import type { AmendmentGround, AmendmentPhase, AmendmentState, Consent, Position } from "./state.ts";

/** An amendment as its reader sees it, with the difference to the text it changes. */
export interface AmendmentView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly phase: AmendmentPhase;
  readonly title: string;
  readonly ground: AmendmentGround;
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
  readonly impact: Impact;
  readonly positions: readonly Position[];
  readonly consent: Consent | null;
  readonly signedOn: string | null;
  readonly signatures: readonly Signature[];
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
}

/** Shows an amendment. */
export const view = (state: AmendmentState, version: number): AmendmentView => {
  const { base: _, signed, ...shown } = state;
  return { ...shown, version, signedOn: signed?.on ?? null, signatures: signed?.signatures ?? [] };
};
