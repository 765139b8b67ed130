import type { PolicyCase } from "../../../kit/policy-test.ts";
import feeBand from "./fee-band.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeIndefinite from "./notice-indefinite.json" with { type: "json" };
import noticeNonRenewal from "./notice-non-renewal.json" with { type: "json" };
import repairDeadline from "./repair-deadline.json" with { type: "json" };
import rescueArrival from "./rescue-arrival.json" with { type: "json" };
import termLimit from "./term-limit.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...feeBand,
  ...filingDeadline,
  ...handoverDeadline,
  ...noticeIndefinite,
  ...noticeNonRenewal,
  ...repairDeadline,
  ...rescueArrival,
  ...termLimit,
] as readonly unknown[] as readonly PolicyCase[];
