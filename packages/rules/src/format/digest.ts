import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json } from "@heyue/core/kernel/verdict";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { PolicyDocument } from "./document.ts";

/** The canonical text of a policy (RFC 8785): what is hashed and archived. */
export const policyText = (policy: PolicyDocument): string => canonicalJson(policy as unknown as Json);

const digests = new WeakMap<PolicyDocument, string>();

/** SHA-256 of the canonical text, in lower-case hex: the identity of the content. Kept for sealed documents. */
export const policyDigest = (policy: PolicyDocument): string => {
  const known = digests.get(policy);
  if (known !== undefined) return known;
  const digest = bytesToHex(sha256(utf8ToBytes(policyText(policy))));
  // Only what is frozen cannot change behind its digest.
  if (Object.isFrozen(policy)) digests.set(policy, digest);
  return digest;
};
