import type { Citation } from "../../kernel/citation.ts";
import type { Rejection } from "../../kernel/rejection.ts";

/** Why an account command was refused. */
export const accountRejectionCodes = [
  "not-allowed",
  "already-open",
  "not-found",
  "account-closed",
  "contract-unknown",
  "not-signed",
  "unit-unknown",
  "late-charge-not-agreed",
  "not-late",
  "overpaid",
  "in-future",
  "already-charged",
  "bill-differs",
  "payments-differ",
  "standard-unknown",
  "remedy-missing",
  "remedy-not-for-standard",
  "remedy-differs",
  "measurement-unknown",
  "measurement-not-a-breach",
  "already-counted",
  "text-changed-between",
  "not-determined",
  "entry-unknown",
  "not-a-side",
  "already-confirmed",
  "already-settled",
  "already-paid",
  "plea-not-open",
  "amount-open",
  "amount-known",
  "outside-range",
  "contested",
  "not-confirmed",
  "debt-not-due",
  "not-opposite",
  "not-mutual",
  "collective-credit",
  "authority-not-enough",
  "not-collective",
  "units-missing",
  "not-settled",
] as const;
export type AccountRejectionCode = (typeof accountRejectionCodes)[number];
export type AccountRejection = Rejection<AccountRejectionCode>;

/** Builds a refusal. */
export const refuse = (
  code: AccountRejectionCode,
  data: AccountRejection["data"] = {},
  citations: readonly Citation[] = [],
): AccountRejection => ({ code, data, citations });
