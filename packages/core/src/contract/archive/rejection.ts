import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on an archive was refused. */
export const archiveRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "not-signed",
  "clause-unknown",
  "person-unknown",
  "date-in-future",
  "event-unknown",
  "nothing-to-file",
  "already-archived",
  "archive-entry-unknown",
  "archive-entry-replaced",
  "archive-entry-destroyed",
  "kind-differs",
  "retention-shortened",
  "retention-undetermined",
  "retention-running",
  "archive-held",
  "dispute-unknown",
  "dispute-open",
  "dispute-holds-already",
  "hold-unknown",
  "hold-released",
  "hold-of-dispute",
  "already-proposed",
  "not-proposed",
  "same-person",
] as const;
export type ArchiveRejectionCode = (typeof archiveRejectionCodes)[number];
export type ArchiveRejection = Rejection<ArchiveRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: ArchiveRejectionCode,
  data: ArchiveRejection["data"] = {},
): ArchiveRejection => ({ code, data, citations: [] });
