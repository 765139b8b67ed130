import type { Rejection } from "../../kernel/rejection.ts";

/** Why a complaint command was refused. The codes are stable; the words are in the vocabularies. */
export const complaintRejectionCodes = [
  "not-found",
  "not-allowed",
  "already-open",
  "wrong-phase",
  "already-paused",
  "not-paused",
  "not-assignee",
  "already-arrived",
  "points-unanswered",
  "resolve-date-missing",
  "evidence-missing",
  "not-due",
  "reopen-window-over",
  "person-unknown",
  "relation-missing",
  "until-in-past",
  "already-escalated",
  "lapse-not-over",
  "estate-unknown",
  "attachment-unknown",
  "clause-unknown",
] as const;
export type ComplaintRejectionCode = (typeof complaintRejectionCodes)[number];
export type ComplaintRejection = Rejection<ComplaintRejectionCode>;
