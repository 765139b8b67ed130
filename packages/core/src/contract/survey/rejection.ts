import type { Rejection } from "../../kernel/rejection.ts";

/** Why a survey command was refused. */
export const surveyRejectionCodes = [
  "not-allowed",
  "already-open",
  "survey-closed",
  "closes-in-past",
  "topic-unknown",
  "topic-twice",
  "relation-missing",
] as const;
export type SurveyRejectionCode = (typeof surveyRejectionCodes)[number];
export type SurveyRejection = Rejection<SurveyRejectionCode>;
