import { define } from "../element/define.ts";
import { ComplaintTracker } from "./complaint-tracker.ts";

define("heyue-complaint-tracker", ComplaintTracker);

export { ComplaintTracker };
