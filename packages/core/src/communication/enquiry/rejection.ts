import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on an enquiry was refused. */
export const enquiryRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "asker-missing",
  "person-unknown",
  "relation-missing",
  "not-asker",
  "not-answerer",
  "not-staff",
  "nothing-changed",
  "points-unanswered",
  "point-unknown",
  "point-twice",
  "deadline-unknown",
  "not-due",
] as const;
export type EnquiryRejectionCode = (typeof enquiryRejectionCodes)[number];
export type EnquiryRejection = Rejection<EnquiryRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: EnquiryRejectionCode,
  data: EnquiryRejection["data"] = {},
  citations: readonly Citation[] = [],
): EnquiryRejection => ({ code, data, citations });
