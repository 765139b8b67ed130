import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command about a ballot was refused. */
export const ballotRejectionCodes = [
  "not-allowed",
  "already-open",
  "ballot-closed",
  "not-elector",
  "voter-unnamed",
  "voter-unknown",
  "nothing-changed",
  "date-in-future",
  "channel-not-offered",
  "cast-elsewhere",
  "not-yet",
  "voting-over",
  "choice-fault",
  "returned-already",
  "choices-or-invalid",
] as const;
export type BallotRejectionCode = (typeof ballotRejectionCodes)[number];
export type BallotRejection = Rejection<BallotRejectionCode>;

/** A refusal with its facts; it rests on the meeting, not on an article. */
export const refuse = (code: BallotRejectionCode, data: BallotRejection["data"] = {}): BallotRejection => ({
  code,
  data,
  citations: [],
});
