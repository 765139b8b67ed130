import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on disclosures was refused. */
export const disclosureRejectionCodes = [
  "not-allowed",
  "already-open",
  "not-found",
  "contract-unknown",
  "contract-not-in-force",
  "subject-twice",
  "item-unknown",
  "wrong-phase",
  "source-not-for-subject",
  "import-missing",
  "period-in-future",
  "period-backwards",
  "nothing-known",
  "own-compilation",
  "compiled-since",
  "too-few-places",
  "place-twice",
  "place-unknown",
  "photo-twice",
  "period-running",
  "objection-unknown",
  "already-answered",
  "already-reported",
  "on-in-future",
  "deadline-unknown",
  "deadline-running",
] as const;
export type DisclosureRejectionCode = (typeof disclosureRejectionCodes)[number];
export type DisclosureRejection = Rejection<DisclosureRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: DisclosureRejectionCode,
  data: DisclosureRejection["data"] = {},
  citations: readonly Citation[] = [],
): DisclosureRejection => ({ code, data, citations });
