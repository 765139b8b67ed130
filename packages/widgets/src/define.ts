/** Defines every element. */
import "./provider/define.ts";
import "./complaint-form/define.ts";
import "./complaint-tracker/define.ts";
import "./complaint-desk/define.ts";
import "./contract-viewer/define.ts";
