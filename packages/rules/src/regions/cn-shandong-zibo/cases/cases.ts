import type { PolicyCase } from "../../../kit/policy-test.ts";
import feeBand from "./fee-band.json" with { type: "json" };
import feePrepayLimit from "./fee-prepay-limit.json" with { type: "json" };
import feeVacancy from "./fee-vacancy.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import publicityDeadline from "./publicity-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...feeBand,
  ...feePrepayLimit,
  ...feeVacancy,
  ...filingDeadline,
  ...handoverDeadline,
  ...publicityDeadline,
] as readonly unknown[] as readonly PolicyCase[];
