import type { Rejection } from "../../kernel/rejection.ts";

/** Why a contract command was refused. */
export const contractRejectionCodes = [
  "not-found",
  "not-allowed",
  "already-signed",
  "core-clauses-missing",
  "signature-missing",
  "number-taken",
  "estate-unknown",
  "signed-in-future",
] as const;
export type ContractRejectionCode = (typeof contractRejectionCodes)[number];
export type ContractRejection = Rejection<ContractRejectionCode>;
