import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why an amendment command was refused. */
export const amendmentRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "not-in-force",
  "nothing-changed",
  "other-contract",
  "text-moved-on",
  "effective-in-past",
  "term-in-past",
  "core-clauses-missing",
  "policy-breached",
  "findings-open",
  "other-side-needed",
  "date-in-future",
  "votes-missing",
  "vote-not-passed",
  "signature-missing",
  "signature-invalid",
  "signed-in-future",
  "signed-before-consent",
] as const;
export type AmendmentRejectionCode = (typeof amendmentRejectionCodes)[number];
export type AmendmentRejection = Rejection<AmendmentRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: AmendmentRejectionCode,
  data: AmendmentRejection["data"] = {},
  citations: readonly Citation[] = [],
): AmendmentRejection => ({ code, data, citations });
