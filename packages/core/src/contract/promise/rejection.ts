import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a public promise was refused. */
export const promiseRejectionCodes = [
  "not-allowed",
  "already-open",
  "not-found",
  "contract-unknown",
  "made-in-future",
  "ends-before-made",
  "standard-unknown",
  "target-without-standard",
  "not-in-favour",
  "already-struck",
] as const;
export type PromiseRejectionCode = (typeof promiseRejectionCodes)[number];
export type PromiseRejection = Rejection<PromiseRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: PromiseRejectionCode,
  data: PromiseRejection["data"] = {},
  citations: readonly Citation[] = [],
): PromiseRejection => ({ code, data, citations });
