import type { PolicyCase } from "../../../kit/policy-test.ts";
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeIndefinite from "./notice-indefinite.json" with { type: "json" };
import noticeNonRenewal from "./notice-non-renewal.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };
import voteResult from "./vote-result.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...filingDeadline,
  ...handoverDeadline,
  ...noticeIndefinite,
  ...noticeNonRenewal,
  ...procedureDeadline,
  ...voteResult,
] as readonly unknown[] as readonly PolicyCase[];
