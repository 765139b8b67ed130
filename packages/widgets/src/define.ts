/** Defines every element. */
import "./provider/define.ts";
import "./complaint-form/define.ts";
import "./complaint-tracker/define.ts";
import "./complaint-desk/define.ts";
import "./contract-viewer/define.ts";
import "./evidence/define.ts";
import "./fee-explainer/define.ts";
import "./briefing/define.ts";
import "./inspection/define.ts";
import "./scorecard/define.ts";
import "./dashboard/define.ts";
