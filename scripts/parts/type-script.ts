/** The TypeScript that checks and emits declarations: version 7, which is several times faster; tsup still needs 6. */
import { join } from "node:path";
import { workspaceRoot } from "./process.ts";

export const typeScript = join(workspaceRoot, "node_modules", "typescript-7", "bin", "tsc");
