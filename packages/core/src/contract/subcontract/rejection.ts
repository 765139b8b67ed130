import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a subcontract command was refused. */
export const subcontractRejectionCodes = [
  "not-allowed",
  "already-open",
  "not-found",
  "contract-unknown",
  "not-in-force",
  "beyond-term",
  "clause-unknown",
  "standard-unknown",
  "period-reversed",
  "already-subcontracted",
  "whole-service",
  "subcontract-unknown",
  "already-ended",
  "outside-period",
] as const;
export type SubcontractRejectionCode = (typeof subcontractRejectionCodes)[number];
export type SubcontractRejection = Rejection<SubcontractRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: SubcontractRejectionCode,
  data: SubcontractRejection["data"] = {},
  citations: readonly Citation[] = [],
): SubcontractRejection => ({ code, data, citations });
