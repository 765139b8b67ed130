import type { PolicyCase } from "../../../kit/policy-test.ts";
import disclosureDue from "./disclosure-due.json" with { type: "json" };
import feeBand from "./fee-band.json" with { type: "json" };
import handoverDeadline from "./handover-deadline.json" with { type: "json" };
import noticeDismissal from "./notice-dismissal.json" with { type: "json" };
import priceReview from "./price-review.json" with { type: "json" };
import publicityDeadline from "./publicity-deadline.json" with { type: "json" };
import revenueTopUp from "./revenue-top-up.json" with { type: "json" };
import voteChannel from "./vote-channel.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [
  ...disclosureDue,
  ...feeBand,
  ...handoverDeadline,
  ...noticeDismissal,
  ...priceReview,
  ...publicityDeadline,
  ...revenueTopUp,
  ...voteChannel,
] as readonly unknown[] as readonly PolicyCase[];
