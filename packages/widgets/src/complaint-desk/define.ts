import { define } from "../element/define.ts";
import { ComplaintDesk } from "./complaint-desk.ts";

define("heyue-complaint-desk", ComplaintDesk);

export { ComplaintDesk };
