import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a symposium was refused. */
export const symposiumRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "person-unknown",
  "person-twice",
  "held-in-past",
  "not-held-yet",
  "not-staff",
  "due-in-past",
  "action-unknown",
  "already-done",
  "not-responsible",
  "evidence-missing",
  "deadline-unknown",
  "not-due",
] as const;
export type SymposiumRejectionCode = (typeof symposiumRejectionCodes)[number];
export type SymposiumRejection = Rejection<SymposiumRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: SymposiumRejectionCode,
  data: SymposiumRejection["data"] = {},
): SymposiumRejection => ({ code, data, citations: [] });
