import { define } from "../element/define.ts";
import { Dashboard } from "./dashboard.ts";

define("heyue-dashboard", Dashboard);

export { Dashboard };
