import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a dispute was refused. */
export const disputeRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "clause-unknown",
  "wrong-forum",
  "source-unknown",
  "person-unknown",
  "same-party",
  "not-party",
  "evidence-missing",
  "date-in-past",
  "date-in-future",
  "date-too-early",
  "answer-pending",
  "offer-unknown",
  "offer-closed",
  "own-offer",
  "step-failed",
  "ladder-skipped",
  "notice-missing",
  "notice-running",
  "not-broken",
  "appeal-date-missing",
  "signature-missing",
  "offer-not-accepted",
  "obligation-unknown",
  "already-done",
  "letter-unknown",
  "letter-noted",
  "not-arrived",
  "not-ended",
  "deadline-unknown",
  "not-due",
] as const;
export type DisputeRejectionCode = (typeof disputeRejectionCodes)[number];
export type DisputeRejection = Rejection<DisputeRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: DisputeRejectionCode,
  data: DisputeRejection["data"] = {},
  citations: readonly Citation[] = [],
): DisputeRejection => ({ code, data, citations });
