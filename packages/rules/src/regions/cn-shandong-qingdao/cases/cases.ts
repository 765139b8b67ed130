import type { PolicyCase } from "../../../kit/policy-test.ts";
import filingDeadline from "./filing-deadline.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [...filingDeadline, ...handoverDeadline] as readonly unknown[] as readonly PolicyCase[];
