import type { PolicyCase } from "../../../kit/policy-test.ts";
import feeBand from "./fee-band.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeDismissal from "./notice-dismissal.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...feeBand,
  ...filingDeadline,
  ...handoverDeadline,
  ...noticeDismissal,
  ...replyDeadline,
] as readonly unknown[] as readonly PolicyCase[];
