/** Defines every element. */
import "./provider/define.ts";
import "./complaint-form/define.ts";
