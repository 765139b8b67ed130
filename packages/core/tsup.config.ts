import { logicPackage } from "../../scripts/parts/tsup-options.ts";

export default logicPackage("packages/core", ["."]);
