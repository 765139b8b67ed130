import type { ContractDraft } from "./draft.ts";

/** Why a contract was changed (变更原因): policy 政策调整, owners' demand 业主要求, force majeure 不可抗力, changed circumstances 情势变更. */
export const amendmentCauses = [
  "policy-change",
  "owners-demand",
  "force-majeure",
  "changed-circumstances",
  "other",
] as const;
export type AmendmentCause = (typeof amendmentCauses)[number];

/** The text of a contract from a day on (合同文本版本): the signed one first, one more for each amendment. */
export interface TextVersion {
  /** First day it applies. */
  readonly from: string;
  readonly draft: ContractDraft;
  readonly textHash: string;
  /** Amendment (or renewal) it comes from; `null` for the text that was signed first. */
  readonly amendment: string | null;
  readonly cause: AmendmentCause | "renewal" | null;
}

/** The text that applies on a day; before the first one, the first. */
export const textOn = (versions: readonly TextVersion[], date: string): TextVersion => {
  const [first] = versions;
  if (first === undefined) throw new RangeError("A contract has at least one text");
  // Of two that begin on the same day the later agreement applies.
  return versions.reduce(
    (found, version) => (version.from <= date && version.from >= found.from ? version : found),
    first,
  );
};
