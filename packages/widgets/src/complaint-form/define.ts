import { define } from "../element/define.ts";
import { ComplaintForm } from "./complaint-form.ts";

define("heyue-complaint-form", ComplaintForm);

export { ComplaintForm };
