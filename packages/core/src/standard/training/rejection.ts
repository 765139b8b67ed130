import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a training was refused. */
export const trainingRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "deviation-unknown",
  "person-unknown",
  "person-twice",
  "planned-in-past",
  "held-in-future",
  "held-before-planning",
  "attendance-incomplete",
  "not-in-audience",
  "not-attended",
  "nobody-left",
  "not-covered",
  "deadline-unknown",
  "not-due",
] as const;
export type TrainingRejectionCode = (typeof trainingRejectionCodes)[number];
export type TrainingRejection = Rejection<TrainingRejectionCode>;
