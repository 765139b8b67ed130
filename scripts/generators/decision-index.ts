/** Writes docs/decisions/README.md: the list of decisions. Refuses a decision that still holds a line of the template. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "../generate.ts";
import { workspaceRoot } from "../parts/process.ts";
import { filesBelow } from "../parts/source-files.ts";

const folder = "docs/decisions";

const lineOf = (file: string): string => {
  const text = readFileSync(join(workspaceRoot, folder, file), "utf8");
  if (text.includes("TO WRITE:")) {
    throw new Error(`${folder}/${file} is not written yet: replace each line that begins with "TO WRITE:".`);
  }
  const title = /^# (.+)$/m.exec(text)?.[1];
  const status = /^(\d{4}-\d{2}-\d{2}) · (.+)$/m.exec(text);
  if (title === undefined || status === null) {
    throw new Error(`${folder}/${file} must begin with "# NUMBER. TITLE" and a line "YYYY-MM-DD · STATUS".`);
  }
  return `- [${title}](${file}) — ${status[2]}, ${status[1]}`;
};

export const generate = (): Promise<readonly GeneratedFile[]> => {
  const files = filesBelow(join(workspaceRoot, folder), [".md"]).filter((file) => /^\d{4}-/.test(file));
  const text = [
    "# Decisions",
    "",
    "Choices that a newcomer would otherwise question or undo, one page each. `npx -y pnpm new decision NAME` begins one;",
    "`npx -y pnpm generate` writes this list. A decision is not edited when it is overtaken: a new one names it.",
    "",
    ...files.map(lineOf),
    "",
  ].join("\n");
  return Promise.resolve([{ path: `${folder}/README.md`, text }]);
};
