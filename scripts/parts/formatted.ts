/** Text in the form that the formatter leaves alone, so that a generated file passes the format check. */
import { spawnSync } from "node:child_process";
import { workspaceBin, workspaceRoot } from "./process.ts";

/** Formats the text of a file to be written at a path. Throws when the text does not parse. */
export const formatted = (path: string, text: string): string => {
  const { status, stderr, stdout } = spawnSync(workspaceBin("oxfmt"), [`--stdin-filepath=${path}`], {
    cwd: workspaceRoot,
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${path} cannot be formatted: ${stderr}`);
  return stdout;
};
