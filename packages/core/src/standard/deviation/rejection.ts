import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a deviation was refused. */
export const deviationRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "standard-unknown",
  "source-unknown",
  "description-missing",
  "found-in-future",
  "person-unknown",
  "not-responsible",
  "due-in-past",
  "already-done",
  "done-in-future",
  "done-on-another-day",
  "evidence-missing",
  "effect-not-shown",
  "other-place",
  "committee-needed",
  "deadline-unknown",
  "not-due",
] as const;
export type DeviationRejectionCode = (typeof deviationRejectionCodes)[number];
export type DeviationRejection = Rejection<DeviationRejectionCode>;
