import type { PolicyCase } from "../../../kit/policy-test.ts";
import feePrepayLimit from "./fee-prepay-limit.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import publicityDeadline from "./publicity-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };
import rescueArrival from "./rescue-arrival.json" with { type: "json" };
import revenueTopUp from "./revenue-top-up.json" with { type: "json" };
import utilityAllocation from "./utility-allocation.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...feePrepayLimit,
  ...filingDeadline,
  ...handoverDeadline,
  ...publicityDeadline,
  ...replyDeadline,
  ...rescueArrival,
  ...revenueTopUp,
  ...utilityAllocation,
] as readonly unknown[] as readonly PolicyCase[];
