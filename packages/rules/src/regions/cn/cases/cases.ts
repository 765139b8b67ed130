import type { PolicyCase } from "../../../kit/policy-test.ts";
import contractCoreClauses from "./contract-core-clauses.json" with { type: "json" };
import feeBand from "./fee-band.json" with { type: "json" };
import feePeriod from "./fee-period.json" with { type: "json" };
import feeRefund from "./fee-refund.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeDismissal from "./notice-dismissal.json" with { type: "json" };
import noticeIndefinite from "./notice-indefinite.json" with { type: "json" };
import noticeNonRenewal from "./notice-non-renewal.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...contractCoreClauses,
  ...feeBand,
  ...feePeriod,
  ...feeRefund,
  ...handoverDeadline,
  ...noticeDismissal,
  ...noticeIndefinite,
  ...noticeNonRenewal,
  ...replyDeadline,
] as readonly unknown[] as readonly PolicyCase[];
