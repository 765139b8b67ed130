import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why an arrears command was refused. */
export const arrearsRejectionCodes = [
  "not-allowed",
  "already-open",
  "not-found",
  "wrong-phase",
  "contract-unknown",
  "not-signed",
  "unit-unknown",
  "relation-missing",
  "case-open",
  "bill-twice",
  "bill-not-overdue",
  "threat",
  "letter-twice",
  "letter-not-of-case",
  "letter-arrived",
  "arrived-in-future",
  "arrived-before-sent",
  "arrival-proof-missing",
  "defence-not-asked",
  "silence-too-short",
  "defence-raised",
  "defence-unknown",
  "link-unknown",
  "defence-unlinked",
  "already-linked",
  "already-answered",
  "reduction-mismatch",
  "clause-unknown",
  "demand-not-arrived",
  "demand-period-running",
  "defence-unanswered",
  "mediation-running",
  "mediation-not-running",
  "mediation-missing",
  "wrong-forum",
  "already-ruled",
  "overpaid",
  "payment-twice",
  "in-future",
  "plan-running",
  "plan-mismatch",
  "authority-not-enough",
  "deadline-unknown",
  "not-due",
] as const;
export type ArrearsRejectionCode = (typeof arrearsRejectionCodes)[number];
export type ArrearsRejection = Rejection<ArrearsRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: ArrearsRejectionCode,
  data: ArrearsRejection["data"] = {},
  citations: readonly Citation[] = [],
): ArrearsRejection => ({ code, data, citations });
