import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a recurrence was refused. */
export const recurrenceRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "below-threshold",
  "case-unknown",
  "case-twice",
  "standard-unknown",
  "person-unknown",
  "until-in-past",
  "evidence-missing",
  "quiet-not-over",
  "not-due",
] as const;
export type RecurrenceRejectionCode = (typeof recurrenceRejectionCodes)[number];
export type RecurrenceRejection = Rejection<RecurrenceRejectionCode>;
