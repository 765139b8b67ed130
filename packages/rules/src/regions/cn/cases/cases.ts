import type { PolicyCase } from "../../../kit/policy-test.ts";
import amendmentConsent from "./amendment-consent.json" with { type: "json" };
import areaBasis from "./area-basis.json" with { type: "json" };
import contractCoreClauses from "./contract-core-clauses.json" with { type: "json" };
import contractPreliminaryEnd from "./contract-preliminary-end.json" with { type: "json" };
import disclosureDue from "./disclosure-due.json" with { type: "json" };
import earnestCap from "./earnest-cap.json" with { type: "json" };
import feeAfterTermination from "./fee-after-termination.json" with { type: "json" };
import feeBand from "./fee-band.json" with { type: "json" };
import feeOvercharge from "./fee-overcharge.json" with { type: "json" };
import feePeriod from "./fee-period.json" with { type: "json" };
import feeRefund from "./fee-refund.json" with { type: "json" };
import feeSettlement from "./fee-settlement.json" with { type: "json" };
import feeStart from "./fee-start.json" with { type: "json" };
import feeVacancy from "./fee-vacancy.json" with { type: "json" };
import fundAllocation from "./fund-allocation.json" with { type: "json" };
import fundBuyerDeposit from "./fund-buyer-deposit.json" with { type: "json" };
import fundDeposit from "./fund-deposit.json" with { type: "json" };
import fundSellerDeposit from "./fund-seller-deposit.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import holidayLength from "./holiday-length.json" with { type: "json" };
import lateCharge from "./late-charge.json" with { type: "json" };
import lendingRateCap from "./lending-rate-cap.json" with { type: "json" };
import liabilityBreach from "./liability-breach.json" with { type: "json" };
import limitationExpiry from "./limitation-expiry.json" with { type: "json" };
import meetingPetition from "./meeting-petition.json" with { type: "json" };
import noticeDismissal from "./notice-dismissal.json" with { type: "json" };
import noticeIndefinite from "./notice-indefinite.json" with { type: "json" };
import noticeNonRenewal from "./notice-non-renewal.json" with { type: "json" };
import penaltyRange from "./penalty-range.json" with { type: "json" };
import periodCutoff from "./period-cutoff.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };
import publicityDeadline from "./publicity-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };
import revenueNet from "./revenue-net.json" with { type: "json" };
import revenueShare from "./revenue-share.json" with { type: "json" };
import serviceCredit from "./service-credit.json" with { type: "json" };
import voteHeads from "./vote-heads.json" with { type: "json" };
import voteResult from "./vote-result.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...amendmentConsent,
  ...areaBasis,
  ...contractCoreClauses,
  ...contractPreliminaryEnd,
  ...disclosureDue,
  ...earnestCap,
  ...feeAfterTermination,
  ...feeBand,
  ...feeOvercharge,
  ...feePeriod,
  ...feeRefund,
  ...feeSettlement,
  ...feeStart,
  ...feeVacancy,
  ...fundAllocation,
  ...fundBuyerDeposit,
  ...fundDeposit,
  ...fundSellerDeposit,
  ...handoverDeadline,
  ...holidayLength,
  ...lateCharge,
  ...lendingRateCap,
  ...liabilityBreach,
  ...limitationExpiry,
  ...meetingPetition,
  ...noticeDismissal,
  ...noticeIndefinite,
  ...noticeNonRenewal,
  ...penaltyRange,
  ...periodCutoff,
  ...procedureDeadline,
  ...publicityDeadline,
  ...replyDeadline,
  ...revenueNet,
  ...revenueShare,
  ...serviceCredit,
  ...voteHeads,
  ...voteResult,
] as readonly unknown[] as readonly PolicyCase[];
