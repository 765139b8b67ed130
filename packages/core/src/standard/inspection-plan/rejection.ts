import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command on an inspection plan was refused. */
export const planRejectionCodes = [
  "not-allowed",
  "already-open",
  "contract-unknown",
  "not-in-force",
  "person-unknown",
  "place-twice",
  "inspector-twice",
  "nothing-planned",
  "nothing-changed",
  "from-in-past",
  "end-in-past",
] as const;
export type PlanRejectionCode = (typeof planRejectionCodes)[number];
export type PlanRejection = Rejection<PlanRejectionCode>;
