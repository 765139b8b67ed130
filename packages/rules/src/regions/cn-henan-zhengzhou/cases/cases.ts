import type { PolicyCase } from "../../../kit/policy-test.ts";
import feePrepayLimit from "./fee-prepay-limit.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [...feePrepayLimit] as readonly unknown[] as readonly PolicyCase[];
