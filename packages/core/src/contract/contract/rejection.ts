import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a contract command was refused. */
export const contractRejectionCodes = [
  "not-found",
  "not-allowed",
  "already-open",
  "already-signed",
  "not-signed",
  "core-clauses-missing",
  "findings-open",
  "policy-breached",
  "authority-missing",
  "signature-missing",
  "signature-invalid",
  "number-taken",
  "estate-unknown",
  "signed-in-future",
  "clause-unknown",
  "already-filed",
  "not-in-force",
  "notice-too-short",
  "term-not-over",
  "term-not-longer",
  "not-due",
  "date-in-future",
  "before-signing",
  "term-over",
  "authority-late",
  "notice-days-differ",
  "notice-unfit",
  "notice-missing",
  "notice-unsettled",
  "proof-missing",
  "end-in-past",
  "end-after-term",
  "not-preliminary",
  "end-differs",
  "since-differs",
  "already-continuing",
  "owners-decided",
] as const;
export type ContractRejectionCode = (typeof contractRejectionCodes)[number];
export type ContractRejection = Rejection<ContractRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: ContractRejectionCode,
  data: ContractRejection["data"] = {},
  citations: readonly Citation[] = [],
): ContractRejection => ({
  code,
  data,
  citations,
});
