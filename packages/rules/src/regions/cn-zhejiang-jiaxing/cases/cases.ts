import type { PolicyCase } from "../../../kit/policy-test.ts";
import disclosureDue from "./disclosure-due.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [...disclosureDue] as readonly unknown[] as readonly PolicyCase[];
