import type { PolicyCase } from "../../../kit/policy-test.ts";
import disclosureDue from "./disclosure-due.json" with { type: "json" };
import feeBand from "./fee-band.json" with { type: "json" };
import feeStart from "./fee-start.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import fundAllocation from "./fund-allocation.json" with { type: "json" };
import fundReplenish from "./fund-replenish.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeIndefinite from "./notice-indefinite.json" with { type: "json" };
import noticeNonRenewal from "./notice-non-renewal.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };
import publicityDeadline from "./publicity-deadline.json" with { type: "json" };
import reportDeadline from "./report-deadline.json" with { type: "json" };
import revenueTopUp from "./revenue-top-up.json" with { type: "json" };
import termLimit from "./term-limit.json" with { type: "json" };
import votePartialResult from "./vote-partial-result.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...disclosureDue,
  ...feeBand,
  ...feeStart,
  ...filingDeadline,
  ...fundAllocation,
  ...fundReplenish,
  ...handoverDeadline,
  ...noticeIndefinite,
  ...noticeNonRenewal,
  ...procedureDeadline,
  ...publicityDeadline,
  ...reportDeadline,
  ...revenueTopUp,
  ...termLimit,
  ...votePartialResult,
] as readonly unknown[] as readonly PolicyCase[];
