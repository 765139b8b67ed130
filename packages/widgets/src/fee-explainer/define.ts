import { define } from "../element/define.ts";
import { FeeExplainer } from "./fee-explainer.ts";

define("heyue-fee-explainer", FeeExplainer);

export { FeeExplainer };
