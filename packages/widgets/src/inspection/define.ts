import { define } from "../element/define.ts";
import { Inspection } from "./inspection.ts";

define("heyue-inspection", Inspection);

export { Inspection };
