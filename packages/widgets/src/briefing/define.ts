import { define } from "../element/define.ts";
import { Briefing } from "./briefing.ts";

define("heyue-briefing", Briefing);

export { Briefing };
