import type { Affected } from "../contract/command.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { amendedParts, type ConsentLaw, type ConsentNeed, consentNeed } from "./consent-need.ts";
import { affectedBy, type ContractDifference, difference } from "./difference.ts";
import type { Reach } from "./reach.ts";

/** A unit price before and after, yuan as in the fee schedule. */
export interface PriceImpact {
  readonly item: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What an amendment leads to (影响测算): computed from the two texts and what was open at the contract when it was proposed, and again
 * when it was signed.
 */
export interface Impact extends Partial<Reach> {
  readonly affected: Affected;
  readonly prices: readonly PriceImpact[];
  readonly consent: ConsentNeed;
}

/** Computes what changes for whom. Deadlines already promised are listed as they are: they never move. */
export const impactOf = (
  before: ContractDraft,
  after: ContractDraft,
  laws: readonly ConsentLaw[] = [],
  reach: Reach | null = null,
  found: ContractDifference = difference(before, after),
): Impact => ({
  affected: affectedBy(before, after, found),
  prices: found.fees.map((change) => ({
    item: change.item,
    before: change.before?.unitPrice ?? null,
    after: change.after?.unitPrice ?? null,
  })),
  consent: consentNeed(amendedParts(before, after, found), laws),
  ...reach,
});
