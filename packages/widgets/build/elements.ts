/** Elements with their classes; the one list that bundles, manifest and checks are made from. */
export interface ElementEntry {
  /** Folder below `src` and name of the entry. */
  readonly name: string;
  readonly tag: string;
  /** Largest script of the element, Lit included, in bytes after gzip. */
  readonly budget: number;
}

export const elements: readonly ElementEntry[] = [
  { name: "provider", tag: "heyue-provider", budget: 1_000 },
  { name: "complaint-form", tag: "heyue-complaint-form", budget: 19_000 },
  { name: "complaint-tracker", tag: "heyue-complaint-tracker", budget: 19_400 },
  { name: "complaint-desk", tag: "heyue-complaint-desk", budget: 26_600 },
  { name: "contract-viewer", tag: "heyue-contract-viewer", budget: 29_300 },
  { name: "evidence", tag: "heyue-evidence", budget: 34_900 },
  { name: "scorecard", tag: "heyue-scorecard", budget: 25_000 },
  { name: "fee-explainer", tag: "heyue-fee-explainer", budget: 26_600 },
  { name: "briefing", tag: "heyue-briefing", budget: 26_400 },
  { name: "inspection", tag: "heyue-inspection", budget: 28_200 },
  { name: "dashboard", tag: "heyue-dashboard", budget: 30_300 },
];
