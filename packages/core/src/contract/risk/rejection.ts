import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on a risk register was refused. */
export const riskRejectionCodes = [
  "not-allowed",
  "already-open",
  "wrong-phase",
  "contract-unknown",
  "contract-ended",
  "contract-running",
  "weights-empty",
  "tuning-empty",
  "person-unknown",
  "due-in-past",
  "entry-unknown",
  "entry-ended",
  "entries-open",
  "not-responsible",
  "evidence-missing",
  "deadline-unknown",
  "not-due",
] as const;
export type RiskRejectionCode = (typeof riskRejectionCodes)[number];
export type RiskRejection = Rejection<RiskRejectionCode>;

/** Builds a refusal. */
export const refuse = (code: RiskRejectionCode, data: RiskRejection["data"] = {}): RiskRejection => ({
  code,
  data,
  citations: [],
});
