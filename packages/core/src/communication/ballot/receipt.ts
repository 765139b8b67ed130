import { canonicalJson } from "../../kernel/canonical-json.ts";
import { commitment } from "../../kernel/hash-chain.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { Choice } from "../meeting/agenda.ts";

/** What a vote says, with the salt that keeps its commitment from being guessed. */
export interface SealedChoices {
  /** `null` for an invalid ballot. */
  readonly choices: readonly Choice[] | null;
  /** 16 random bytes, hex. */
  readonly salt: string;
}

/** What an elector keeps: with it he finds his line in the published file and sees that it says what he said (回执). */
export interface BallotReceipt extends SealedChoices {
  readonly commitment: string;
}

/** Commitment of a ballot: SHA-256 over salt and the RFC 8785 text of meeting, weight and choices. */
export const ballotCommitment = (
  meeting: string,
  { area, heads }: { readonly area: string; readonly heads: number },
  { choices, salt }: SealedChoices,
): string => commitment(salt, canonicalJson({ meeting, heads, area, choices: choices as unknown as Json }));

/** Writes choices down to be sealed. */
export const sealText = ({ choices, salt }: SealedChoices): string =>
  canonicalJson({ choices: choices as unknown as Json, salt });

/** Reads sealed choices back; `null` when they were erased or are not disclosed. */
export const readSealed = (text: string | null): SealedChoices | null =>
  text === null ? null : (JSON.parse(text) as SealedChoices);
