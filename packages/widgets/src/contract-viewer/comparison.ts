import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { ContractView } from "@heyue/core/contract/view";
import type { CallOptions, HeyueClient } from "../client/port.ts";

/** Two texts of one contract, and the amendments between them. */
export interface Comparison {
  readonly before: ContractDraft;
  readonly after: ContractDraft;
  /** Days the texts are looked at; `null` for the text an amendment started from. */
  readonly beforeDay: string | null;
  readonly afterDay: string;
  /** Amendments that lead from the one to the other, in the order they take effect. */
  readonly amendments: readonly AmendmentView[];
}

/** Amendments of a contract, those that take effect first ahead; none where the reader or the host has no such list. */
export const amendmentsOf = async (
  port: HeyueClient,
  contract: ContractView,
  options: CallOptions,
): Promise<readonly AmendmentView[]> => {
  const { id: estate } = contract.draft.estate;
  const found = await port.collection("amendments").list({ estate, limit: 200 }, options);
  return found
    .filter((amendment) => amendment.contract === contract.id)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
};

/** Two texts of days in their order, with the amendments that took effect between them. */
export const comparisonOf = (
  one: ContractView,
  other: ContractView,
  amendments: readonly AmendmentView[],
): Comparison => {
  const [before, after] = one.asOf > other.asOf ? [other, one] : [one, other];
  return {
    before: before.draft,
    after: after.draft,
    beforeDay: before.asOf,
    afterDay: after.asOf,
    amendments: amendments.filter(
      ({ effectiveFrom, phase }) =>
        phase === "signed" && effectiveFrom > before.asOf && effectiveFrom <= after.asOf,
    ),
  };
};

/**
 * An amendment with the text it starts from: of a signed one the text before it, of another the text agreed last. `textOn`
 * gives the text of a day.
 */
export const amendmentComparison = async (
  amendment: AmendmentView,
  contract: ContractView,
  amendments: readonly AmendmentView[],
  textOn: (day: string) => Promise<ContractView>,
): Promise<Comparison> => {
  const { versions } = contract;
  const at = versions.findIndex((version) => version.amendment === amendment.id);
  const base = versions[(at < 0 ? versions.length : at) - 1];
  // Two texts may begin on one day: the earlier of them is only to be had from its own amendment.
  const own = base && amendments.find(({ id }) => id === base.amendment);
  const before = own ? own.draft : base ? (await textOn(base.from)).draft : contract.draft;
  return {
    before,
    after: amendment.draft,
    beforeDay: null,
    afterDay: amendment.effectiveFrom,
    amendments: [amendment],
  };
};
