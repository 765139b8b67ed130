import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a satisfaction survey was refused. */
export const satisfactionRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "question-twice",
  "option-twice",
  "scale-invalid",
  "former-unknown",
  "closes-in-past",
  "size-missing",
  "nobody-to-ask",
  "not-sampled",
  "already-answered",
  "question-unknown",
  "answer-kind",
  "option-unknown",
  "point-unknown",
  "survey-closed",
  "still-open",
  "everybody-answered",
  "not-enough-answers",
  "not-weak",
  "already-taken-up",
  "contract-unknown",
  "standard-unknown",
  "deadline-unknown",
  "not-due",
] as const;
export type SatisfactionRejectionCode = (typeof satisfactionRejectionCodes)[number];
export type SatisfactionRejection = Rejection<SatisfactionRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: SatisfactionRejectionCode,
  data: SatisfactionRejection["data"] = {},
): SatisfactionRejection => ({ code, data, citations: [] });
