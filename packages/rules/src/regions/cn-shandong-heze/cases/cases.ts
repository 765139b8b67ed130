import type { PolicyCase } from "../../../kit/policy-test.ts";
import disclosureDue from "./disclosure-due.json" with { type: "json" };
import feeVacancy from "./fee-vacancy.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...disclosureDue,
  ...feeVacancy,
  ...procedureDeadline,
  ...replyDeadline,
] as readonly unknown[] as readonly PolicyCase[];
