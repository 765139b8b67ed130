import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a letter command was refused. */
export const letterRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "person-unknown",
  "unit-unknown",
  "clause-unknown",
  "threatens-utilities",
  "answer-in-past",
  "sent-in-future",
  "due-before-sent",
  "due-not-for-means",
  "proof-missing",
  "photo-missing",
  "service-unknown",
  "outcome-known",
  "arrived-before-sent",
] as const;
export type LetterRejectionCode = (typeof letterRejectionCodes)[number];
export type LetterRejection = Rejection<LetterRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: LetterRejectionCode,
  data: LetterRejection["data"] = {},
  citations: readonly Citation[] = [],
): LetterRejection => ({ code, data, citations });
