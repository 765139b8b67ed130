import type { PolicyCase } from "../../../kit/policy-test.ts";
import disclosureDue from "./disclosure-due.json" with { type: "json" };
import feeBand from "./fee-band.json" with { type: "json" };
import feeStart from "./fee-start.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeIndefinite from "./notice-indefinite.json" with { type: "json" };
import noticeNonRenewal from "./notice-non-renewal.json" with { type: "json" };
import parkingTimed from "./parking-timed.json" with { type: "json" };
import penaltyRange from "./penalty-range.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };
import publicityDeadline from "./publicity-deadline.json" with { type: "json" };
import renewalDecision from "./renewal-decision.json" with { type: "json" };
import repairDeadline from "./repair-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };
import rescueArrival from "./rescue-arrival.json" with { type: "json" };
import revenueTopUp from "./revenue-top-up.json" with { type: "json" };
import standardLevel from "./standard-level.json" with { type: "json" };
import termLimit from "./term-limit.json" with { type: "json" };
import voteChannel from "./vote-channel.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...disclosureDue,
  ...feeBand,
  ...feeStart,
  ...filingDeadline,
  ...handoverDeadline,
  ...noticeIndefinite,
  ...noticeNonRenewal,
  ...parkingTimed,
  ...penaltyRange,
  ...procedureDeadline,
  ...publicityDeadline,
  ...renewalDecision,
  ...repairDeadline,
  ...replyDeadline,
  ...rescueArrival,
  ...revenueTopUp,
  ...standardLevel,
  ...termLimit,
  ...voteChannel,
] as readonly unknown[] as readonly PolicyCase[];
