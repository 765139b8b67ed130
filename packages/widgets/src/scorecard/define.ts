import { define } from "../element/define.ts";
import { ScorecardElement } from "./scorecard.ts";

define("heyue-scorecard", ScorecardElement);

export { ScorecardElement };
