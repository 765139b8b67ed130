import type { Role } from "../../kernel/envelope.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { Override, Signature } from "../contract/view.ts";
import type { ContractDifference } from "./difference.ts";
import type { Impact } from "./impact.ts";
import { signingHash } from "./signing-hash.ts";
import type { AmendmentGround, AmendmentPhase, AmendmentState, Consent, Position, Side } from "./state.ts";

/** An amendment as its reader sees it, with the difference to the text it changes. */
export interface AmendmentView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly phase: AmendmentPhase;
  readonly title: string;
  readonly ground: AmendmentGround;
  /** Side whose text it is; `null` where that was not kept. */
  readonly by: Side | null;
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
  /** With the deadlines that stay as promised and the role sheets that go stale, as they were when it was proposed or signed. */
  readonly impact: Impact;
  /** The structured difference to the text it changes; `null` where that was not kept. */
  readonly difference: ContractDifference | null;
  readonly positions: readonly Position[];
  readonly consent: Consent | null;
  readonly signedOn: string | null;
  readonly signatures: readonly Signature[];
  /** What an e-signature is over (SHA-256, hex): the amended text with the day it takes effect. */
  readonly signingHash: string;
  readonly override: Override | null;
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
}

/** Whoever does not work on the contract is not told whose dispute is open, nor who has to read a sheet again. */
const withoutPeople = ({ briefings, deadlines, ...impact }: Impact): Impact => ({
  ...impact,
  ...(deadlines === undefined
    ? {}
    : { deadlines: deadlines.filter((deadline) => deadline.of !== "dispute") }),
  ...(briefings === undefined ? {} : { briefings: briefings.map((sheet) => ({ ...sheet, people: [] })) }),
});

const insiders: readonly Role[] = ["manager", "committee", "desk", "system"];

/** Shows an amendment to a role. */
export const view = (state: AmendmentState, version: number, role: Role): AmendmentView => {
  const { base: _, impact, signed, ...shown } = state;
  return {
    ...shown,
    impact: insiders.includes(role) ? impact : withoutPeople(impact),
    version,
    signedOn: signed?.on ?? null,
    signatures: signed?.signatures ?? [],
    signingHash: signingHash(state),
    override: signed?.override ?? null,
  };
};
