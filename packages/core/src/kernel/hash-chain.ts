import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";
import type { Envelope } from "./envelope.ts";
import type { Json } from "./verdict.ts";

/** SHA-256 of UTF-8 text, lower-case hex. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of bytes, lower-case hex. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Commitment to a personal value: `SHA-256(salt || value)` over the salt's bytes and the value's UTF-8. */
export const commitment = (salt: string, value: string): string => {
  const left = hexToBytes(salt);
  const right = utf8ToBytes(value);
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return sha256OfBytes(bytes);
};

/** The text of an envelope that is hashed and stored, and its hash. Never serialised a second time. */
export const sealEnvelope = (envelope: Envelope): { readonly text: string; readonly hash: string } => {
  const text = canonicalJson(envelope as unknown as Json);
  return { text, hash: sha256Hex(text) };
};
