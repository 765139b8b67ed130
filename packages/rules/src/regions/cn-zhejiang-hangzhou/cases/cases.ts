import type { PolicyCase } from "../../../kit/policy-test.ts";
import feePrepayLimit from "./fee-prepay-limit.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };
import rescueArrival from "./rescue-arrival.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...feePrepayLimit,
  ...filingDeadline,
  ...handoverDeadline,
  ...replyDeadline,
  ...rescueArrival,
] as readonly unknown[] as readonly PolicyCase[];
