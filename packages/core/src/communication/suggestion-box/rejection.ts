import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on the opening of a suggestion box was refused. */
export const boxRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "two-people",
  "person-unknown",
  "not-an-opener",
  "name-or-code",
  "not-second",
  "count-differs",
  "deadline-unknown",
  "not-due",
] as const;
export type BoxRejectionCode = (typeof boxRejectionCodes)[number];
export type BoxRejection = Rejection<BoxRejectionCode>;

/** Builds a refusal. */
export const refuse = (code: BoxRejectionCode, data: BoxRejection["data"] = {}): BoxRejection => ({
  code,
  data,
  citations: [],
});
