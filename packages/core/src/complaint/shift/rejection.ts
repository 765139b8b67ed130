import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a shift sheet was refused. */
export const shiftRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "person-unknown",
  "same-person",
  "nothing-to-hand-over",
  "case-unknown",
  "case-taken",
  "not-responsible",
  "not-due",
] as const;
export type ShiftRejectionCode = (typeof shiftRejectionCodes)[number];
export type ShiftRejection = Rejection<ShiftRejectionCode>;
