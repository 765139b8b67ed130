import { define } from "../element/define.ts";
import { Evidence } from "./evidence.ts";

define("heyue-evidence", Evidence);

export { Evidence };
