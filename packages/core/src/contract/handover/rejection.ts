import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a handover was refused. */
export const handoverRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "contract-running",
  "item-unknown",
  "item-recorded",
  "item-settled",
  "item-not-recorded",
  "item-held",
  "proof-missing",
  "note-missing",
  "unit-unknown",
  "prepaid-twice",
  "prepaid-unknown",
  "prepaid-settled",
  "period-backwards",
  "refund-mismatch",
  "refunds-open",
  "dispute-unknown",
  "dispute-closed",
  "dispute-open",
  "not-held",
  "already-held",
  "items-open",
  "deadline-unknown",
  "not-due",
] as const;
export type HandoverRejectionCode = (typeof handoverRejectionCodes)[number];
export type HandoverRejection = Rejection<HandoverRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: HandoverRejectionCode,
  data: HandoverRejection["data"] = {},
  citations: readonly Citation[] = [],
): HandoverRejection => ({ code, data, citations });
