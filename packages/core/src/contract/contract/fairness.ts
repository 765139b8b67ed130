import type { ContractDraft } from "./draft.ts";

/** One breach of a party with its remedy and the clause it stands in. */
export interface FairnessLine {
  readonly id: string;
  readonly clause: string;
  readonly trigger: string;
  readonly remedy: string;
}

/** Both parties' breaches and remedies side by side (公平性对照): what a reader needs to judge the balance; it gives no mark. */
export interface FairnessReport {
  readonly provider: readonly FairnessLine[];
  readonly owner: readonly FairnessLine[];
  /** Standards whose miss leads to nothing: ids. */
  readonly standardsWithoutRemedy: readonly string[];
  /** The side that has breaches while the other has none, or `null`. */
  readonly onlyAgainst: "provider" | "owner" | null;
}

/** Lays both sides of the liability clauses beside each other. */
export const fairness = (draft: ContractDraft): FairnessReport => {
  const of = (party: "provider" | "owner"): readonly FairnessLine[] =>
    draft.breaches
      .filter((breach) => breach.party === party)
      .map(({ clause, id, remedy, trigger }) => ({ id, clause, trigger, remedy }));
  const provider = of("provider");
  const owner = of("owner");
  const covered = new Set(draft.breaches.flatMap(({ standards }) => standards));
  return {
    provider,
    owner,
    standardsWithoutRemedy: draft.standards.map(({ id }) => id).filter((id) => !covered.has(id)),
    onlyAgainst:
      (provider.length === 0) === (owner.length === 0) ? null : provider.length === 0 ? "owner" : "provider",
  };
};
