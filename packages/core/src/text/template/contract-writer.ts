import type { ContractDraft } from "../../contract/contract/draft.ts";
import { contractDocument, type WriteOptions } from "./contract-document.ts";
import { markdown } from "./markdown.ts";

/**
 * Writes a draft as a clean contract in Markdown (起草合同). Its own chapters stand as they are; for every core clause that they do
 * not settle, one of ours is written with the draft's figures. `readContract` reads it back to the same clauses.
 */
export const writeContract = (draft: ContractDraft, options: WriteOptions = {}): string =>
  markdown(contractDocument(draft, options));
