import { apportionedCost } from "./checks/apportioned-cost.ts";
import { commonRevenue } from "./checks/common-revenue.ts";
import { developerFee } from "./checks/developer-fee.ts";
import { disclosureFrequency } from "./checks/disclosure-frequency.ts";
import { earnestCap } from "./checks/earnest-cap.ts";
import { filingDeadline } from "./checks/filing-deadline.ts";
import { forcedBiometrics } from "./checks/forced-biometrics.ts";
import { forcedPrepayment } from "./checks/forced-prepayment.ts";
import { fundDeposit } from "./checks/fund-deposit.ts";
import { handlingFee } from "./checks/handling-fee.ts";
import { handoverDeadline } from "./checks/handover-deadline.ts";
import { localCoreClauses } from "./checks/local-core-clauses.ts";
import { majorRepairCost } from "./checks/major-repair-cost.ts";
import { noticeDismissal } from "./checks/notice-dismissal.ts";
import { noticeIndefinite } from "./checks/notice-indefinite.ts";
import { noticeNonRenewal } from "./checks/notice-non-renewal.ts";
import { parkingLease } from "./checks/parking-lease.ts";
import { parkingUnits } from "./checks/parking-units.ts";
import { postingPeriod } from "./checks/posting-period.ts";
import { prepaidRefund } from "./checks/prepaid-refund.ts";
import { prepayLimit } from "./checks/prepay-limit.ts";
import { priceBand } from "./checks/price-band.ts";
import { procedureDeadline } from "./checks/procedure-deadline.ts";
import { renewalDecision } from "./checks/renewal-decision.ts";
import { replyDeadline } from "./checks/reply-deadline.ts";
import { reportDeadline } from "./checks/report-deadline.ts";
import { rescueArrival } from "./checks/rescue-arrival.ts";
import { revenueLending } from "./checks/revenue-lending.ts";
import { revenueTopUp } from "./checks/revenue-top-up.ts";
import { standardLevel } from "./checks/standard-level.ts";
import { termLimit } from "./checks/term-limit.ts";
import { urgentRepair } from "./checks/urgent-repair.ts";
import { vacancyFee } from "./checks/vacancy-fee.ts";
import type { LawCheck } from "./law-check.ts";

/** Every check, by what it looks at: money, time, service, what is common to the owners. */
export const allChecks: readonly LawCheck[] = [
  prepayLimit,
  forcedPrepayment,
  prepaidRefund,
  priceBand,
  developerFee,
  vacancyFee,
  handlingFee,
  majorRepairCost,
  apportionedCost,
  parkingUnits,
  earnestCap,
  termLimit,
  parkingLease,
  renewalDecision,
  noticeIndefinite,
  noticeDismissal,
  noticeNonRenewal,
  handoverDeadline,
  filingDeadline,
  procedureDeadline,
  replyDeadline,
  reportDeadline,
  urgentRepair,
  standardLevel,
  rescueArrival,
  postingPeriod,
  disclosureFrequency,
  commonRevenue,
  revenueTopUp,
  revenueLending,
  fundDeposit,
  forcedBiometrics,
  localCoreClauses,
];
