/** Elements with their classes; the one list that bundles, manifest and checks are made from. */
export interface ElementEntry {
  /** Folder below `src` and name of the entry. */
  readonly name: string;
  readonly tag: string;
  /** Largest script of the element, Lit included, in bytes after gzip. */
  readonly budget: number;
}

const kilobytes = (n: number): number => n * 1024;

export const elements: readonly ElementEntry[] = [
  { name: "provider", tag: "heyue-provider", budget: kilobytes(2) },
  { name: "complaint-form", tag: "heyue-complaint-form", budget: kilobytes(20) },
  { name: "complaint-tracker", tag: "heyue-complaint-tracker", budget: kilobytes(21) },
  { name: "complaint-desk", tag: "heyue-complaint-desk", budget: kilobytes(26) },
  { name: "contract-viewer", tag: "heyue-contract-viewer", budget: kilobytes(21) },
];
