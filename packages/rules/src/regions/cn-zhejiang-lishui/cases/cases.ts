import type { PolicyCase } from "../../../kit/policy-test.ts";
import disclosureDue from "./disclosure-due.json" with { type: "json" };
import feeStart from "./fee-start.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [...disclosureDue, ...feeStart] as readonly unknown[] as readonly PolicyCase[];
