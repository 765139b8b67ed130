import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a visit was refused. */
export const visitRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "person-unknown",
  "relation-missing",
  "not-staff",
  "due-in-past",
  "not-visitor",
  "date-in-future",
  "finding-unknown",
  "already-settled",
  "standard-missing",
  "contract-unknown",
  "standard-unknown",
  "deadline-unknown",
  "not-due",
] as const;
export type VisitRejectionCode = (typeof visitRejectionCodes)[number];
export type VisitRejection = Rejection<VisitRejectionCode>;

/** Builds a refusal. */
export const refuse = (code: VisitRejectionCode, data: VisitRejection["data"] = {}): VisitRejection => ({
  code,
  data,
  citations: [],
});
