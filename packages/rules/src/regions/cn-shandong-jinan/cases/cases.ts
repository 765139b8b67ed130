import type { PolicyCase } from "../../../kit/policy-test.ts";
import replyDeadline from "./reply-deadline.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [...replyDeadline] as readonly unknown[] as readonly PolicyCase[];
