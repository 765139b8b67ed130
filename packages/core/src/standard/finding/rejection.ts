import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a finding was refused. */
export const findingRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "not-in-force",
  "standard-unknown",
  "seen-in-future",
  "own-finding",
  "already-recognised",
] as const;
export type FindingRejectionCode = (typeof findingRejectionCodes)[number];
export type FindingRejection = Rejection<FindingRejectionCode>;
