import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a notice was refused. */
export const noticeRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "text-missing",
  "channel-unknown",
  "channel-twice",
  "contract-unknown",
  "corrected-unknown",
  "flag-unknown",
  "flag-open",
  "made-in-future",
  "ends-before-made",
  "standard-unknown",
  "target-without-standard",
  "not-in-favour",
  "own-notice",
  "revised-since",
  "time-in-past",
  "audience-empty",
  "not-a-recipient",
  "already-read",
  "reply-unknown",
  "already-answered",
  "delivery-unknown",
  "nothing-to-record",
  "no-publicity",
  "place-unknown",
  "photo-twice",
  "not-posted",
  "period-running",
  "deadline-unknown",
  "deadline-running",
] as const;
export type NoticeRejectionCode = (typeof noticeRejectionCodes)[number];
export type NoticeRejection = Rejection<NoticeRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: NoticeRejectionCode,
  data: NoticeRejection["data"] = {},
  citations: readonly Citation[] = [],
): NoticeRejection => ({ code, data, citations });
