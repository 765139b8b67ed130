import { canonicalJson } from "../../kernel/canonical-json.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";

/** SHA-256 of the text that is signed. */
export const textHash = (draft: ContractDraft): string => sha256Hex(canonicalJson(draft as unknown as Json));
