import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command about a meeting was refused. */
export const meetingRejectionCodes = [
  "not-allowed",
  "already-open",
  "number-taken",
  "wrong-phase",
  "agenda-fault",
  "channel-twice",
  "period-wrong",
  "record-date-wrong",
  "petition-too-few",
  "cause-missing",
  "counting-basis-missing",
  "date-in-future",
  "notice-late",
  "record-date-ahead",
  "roll-frozen",
  "roll-missing",
  "heads-unsettled",
  "unit-unknown",
  "nothing-changed",
  "dispute-unknown",
  "not-your-unit",
  "proxy-given",
  "proxy-self",
  "proxy-limit",
  "proxy-unknown",
  "nobody-votes",
  "voting-over",
  "voting-running",
  "result-incomplete",
  "count-inconsistent",
  "ballots-open",
  "posting-too-short",
  "posting-running",
  "objection-unknown",
  "objections-open",
  "objection-upheld",
  "result-not-binding",
  "deadline-unknown",
  "not-due",
] as const;
export type MeetingRejectionCode = (typeof meetingRejectionCodes)[number];
export type MeetingRejection = Rejection<MeetingRejectionCode>;

/** A refusal with its facts and what it rests on. */
export const refuse = (
  code: MeetingRejectionCode,
  data: MeetingRejection["data"] = {},
  citations: readonly Citation[] = [],
): MeetingRejection => ({ code, data, citations });
