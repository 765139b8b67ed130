import type { PolicyCase } from "../../../kit/policy-test.ts";
import hazardDeadline from "./hazard-deadline.json" with { type: "json" };
import procedureDeadline from "./procedure-deadline.json" with { type: "json" };
import replyDeadline from "./reply-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...hazardDeadline,
  ...procedureDeadline,
  ...replyDeadline,
] as readonly unknown[] as readonly PolicyCase[];
