import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on an assessment was refused. */
export const assessmentRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "wrong-kind",
  "contract-unknown",
  "not-in-force",
  "engagement-missing",
  "period-reversed",
  "outside-period",
  "measured-in-future",
  "standard-unknown",
  "standard-twice",
  "unit-unfit",
  "method-unfit",
  "visit-unknown",
  "unit-unknown",
  "relation-missing",
  "evidence-missing",
] as const;
export type AssessmentRejectionCode = (typeof assessmentRejectionCodes)[number];
export type AssessmentRejection = Rejection<AssessmentRejectionCode>;
