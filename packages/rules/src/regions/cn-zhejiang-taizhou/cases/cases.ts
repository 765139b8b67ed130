import type { PolicyCase } from "../../../kit/policy-test.ts";
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...handoverDeadline,
  ...procedureDeadline,
] as readonly unknown[] as readonly PolicyCase[];
