/** Writes `docs/state-machines.md` from the drawings that the walks of the aggregates keep beside their code. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../generate.ts";
import { workspaceRoot } from "../parts/process.ts";

const model = (folder: string): string => folder.split("/").at(-2) ?? "";
const aggregate = (folder: string): string => folder.split("/").at(-1) ?? "";

export const generate = async (): Promise<readonly GeneratedFile[]> => {
  const drawings = globSync("packages/core/src/*/*/machine.mmd", { cwd: workspaceRoot }).sort();
  const parts = drawings.map((path) => {
    const folder = dirname(path);
    return [
      `## ${model(folder)}: ${aggregate(folder)}`,
      "",
      `[${folder.replace("packages/", "")}](../${folder})`,
      "",
      "```mermaid",
      readFileSync(join(workspaceRoot, path), "utf8").trimEnd(),
      "```",
      "",
    ].join("\n");
  });
  const text = [
    "# State machines",
    "",
    "Each drawing holds the steps that the aggregate's decisions really took in thousands of random walks (`laws.test.ts` beside",
    "it); the test fails when a step is seen that is not drawn, or drawn and not seen. A note names the events that leave a phase",
    "as it is. `npx -y pnpm test -u PATH` draws anew after a change, `npx -y pnpm generate` gathers the drawings here.",
    "",
    ...parts,
  ].join("\n");
  return drawings.length === 0 ? [] : [{ path: "docs/state-machines.md", text }];
};
