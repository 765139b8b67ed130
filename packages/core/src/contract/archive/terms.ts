import type { ArchiveDocument } from "./entry.ts";

/** What an archive decision needs to know of the world. */
export interface ArchiveTerms {
  /** The contract with the ids of all clauses of all its texts; `null` where there is none. */
  readonly contract: { readonly isSigned: boolean; readonly clauses: readonly string[] } | null;
  /** Documents of the event that is collected, or of all events by opening; `null` where there is no such event of the contract. */
  readonly documents: readonly ArchiveDocument[] | null;
  /** Disputes of the contract that are open as the archive is opened. */
  readonly openDisputes: readonly string[];
  /** The dispute that is named; `null` where the contract has none of that id. */
  readonly dispute: { readonly isOpen: boolean } | null;
  /** People named who are not in the directory of the estate. */
  readonly strangers: readonly string[];
}
