import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a takeover inspection was refused. */
export const takeoverRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "service-started",
  "item-unknown",
  "item-inspected",
  "evidence-missing",
  "due-in-past",
  "document-unknown",
  "document-checked",
  "document-not-missing",
  "due-missing",
  "items-open",
  "documents-open",
  "signature-missing",
  "danger-open",
  "defect-unknown",
  "defect-accepted",
  "already-mended",
  "not-mended",
  "mended-in-future",
  "defects-open",
  "deadline-unknown",
  "not-due",
] as const;
export type TakeoverRejectionCode = (typeof takeoverRejectionCodes)[number];
export type TakeoverRejection = Rejection<TakeoverRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: TakeoverRejectionCode,
  data: TakeoverRejection["data"] = {},
): TakeoverRejection => ({ code, data, citations: [] });
