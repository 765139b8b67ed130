import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a briefing command was refused. */
export const briefingRejectionCodes = [
  "not-allowed",
  "already-open",
  "not-found",
  "contract-unknown",
  "not-in-force",
  "sheet-unknown",
  "person-unknown",
  "due-in-past",
  "already-sent",
  "already-acknowledged",
  "not-sent",
  "sheet-renewed",
  "check-missing",
  "nothing-changed",
  "not-due",
] as const;
export type BriefingRejectionCode = (typeof briefingRejectionCodes)[number];
export type BriefingRejection = Rejection<BriefingRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: BriefingRejectionCode,
  data: BriefingRejection["data"] = {},
  citations: readonly Citation[] = [],
): BriefingRejection => ({ code, data, citations });
