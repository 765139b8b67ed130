import type { PolicyCase } from "../../../kit/policy-test.ts";
import feeVacancy from "./fee-vacancy.json" with { type: "json" };
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...feeVacancy,
  ...filingDeadline,
  ...replyDeadline,
] as readonly unknown[] as readonly PolicyCase[];
