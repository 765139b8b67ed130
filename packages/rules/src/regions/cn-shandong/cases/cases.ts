import type { PolicyCase } from "../../../kit/policy-test.ts";
import contractCoreClauses from "./contract-core-clauses.json" with { type: "json" };
import feeBand from "./fee-band.json" with { type: "json" };
import feeStart from "./fee-start.json" with { type: "json" };
import feeVacancy from "./fee-vacancy.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import termLimit from "./term-limit.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...contractCoreClauses,
  ...feeBand,
  ...feeStart,
  ...feeVacancy,
  ...filingDeadline,
  ...termLimit,
] as readonly unknown[] as readonly PolicyCase[];
