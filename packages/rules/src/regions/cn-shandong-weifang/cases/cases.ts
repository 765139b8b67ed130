import type { PolicyCase } from "../../../kit/policy-test.ts";
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import priceReview from "./price-review.json" with { type: "json" };
import voteChannel from "./vote-channel.json" with { type: "json" };
import voteProxy from "./vote-proxy.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...handoverDeadline,
  ...priceReview,
  ...voteChannel,
  ...voteProxy,
] as readonly unknown[] as readonly PolicyCase[];
