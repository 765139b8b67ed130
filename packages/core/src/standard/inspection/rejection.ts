import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on an inspection was refused. */
export const inspectionRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "not-in-force",
  "round-unknown",
  "standard-unknown",
  "standard-twice",
  "unit-unfit",
  "method-unfit",
  "done-in-future",
  "upload-known",
  "upload-unknown",
  "not-inspector",
  "result-unknown",
  "nothing-changed",
] as const;
export type InspectionRejectionCode = (typeof inspectionRejectionCodes)[number];
export type InspectionRejection = Rejection<InspectionRejectionCode>;
