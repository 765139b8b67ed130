import type { PolicyCase } from "../../../kit/policy-test.ts";
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import renewalDecision from "./renewal-decision.json" with { type: "json" };
import termLimit from "./term-limit.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...filingDeadline,
  ...renewalDecision,
  ...termLimit,
] as readonly unknown[] as readonly PolicyCase[];
