import { canonicalJson } from "../../kernel/canonical-json.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { textHash } from "../contract/text-hash.ts";

/** What an amendment's e-signature is over: SHA-256 of the amended text's hash together with the day it takes effect. */
export const signingHash = ({
  draft,
  effectiveFrom,
}: {
  readonly draft: ContractDraft;
  readonly effectiveFrom: string;
}): string => sha256Hex(canonicalJson({ effectiveFrom, textHash: textHash(draft) }));
