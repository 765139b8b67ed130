/**
 * A policy package as an outsider would make it: scaffolded in a project outside the workspace with the installed
 * command, tested to level A, loaded by its name, and used to answer and to bill.
 */
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contract } from "../../packages/adapters/src/bill/testing/contract.ts";
import { run } from "./process.ts";
import type { Outcome } from "./steps.ts";

const name = "@outside/jining";
const code = "370800";
const units = [
  "id,owner,area,propertyType,delivery,occupancy,arrears",
  "1-101,王小明,89.50,home,2020-06-01,occupied,0.00",
  "",
].join("\n");

/** Takes a project in which Heyue is installed through all of it; the first command that fails is the outcome. */
export const outsidePolicy = async (project: string): Promise<Outcome> => {
  const program = join(project, "node_modules", "@heyue", "adapters", "dist", "cli", "heyue.js");
  const heyue = (...argv: readonly string[]) => run(process.execPath, [program, ...argv], { cwd: project });
  const facts = JSON.stringify({ received: "2025-03-08" });
  const bill =
    `--contract contract.json --jurisdiction ${code} --units units.csv --period 2026-01..2026-03 --out bills.csv`.split(
      " ",
    );
  const commands: readonly (readonly [argv: readonly string[], holds: (out: string) => boolean])[] = [
    [["policy", "new", name, "--code", code, "--title", "济宁市", "--out", "outside"], () => true],
    [["policy", "check", "outside"], () => true],
    [["policy", "conformance", name, "--level", "A", "--json"], (out) => out.includes('"level":"A"')],
    [["policy", "lock", name], () => true],
    [
      ["policy", "ask", code, "reply.deadline", "--policy", name, "--facts", facts, "--json"],
      (out) => out.includes('"due":"2025-03-17"'),
    ],
    // 89.50 × 2.65 = 237.175, rounded to 237.18; three months.
    [["bill", ...bill, "--policy", name, "--json"], (out) => out.includes('"total":"711.54"')],
  ];
  writeFileSync(join(project, "contract.json"), JSON.stringify(contract));
  writeFileSync(join(project, "units.csv"), units);
  for (const [index, [argv, holds]] of commands.entries()) {
    const ended = await heyue(...argv);
    if (ended.code !== 0 || !holds(ended.stdout)) {
      return { good: false, details: `heyue ${argv.join(" ")}\n${ended.stdout}${ended.stderr}`.trim() };
    }
    // What a registry would do: the package lies where its name leads.
    if (index === 0)
      cpSync(join(project, "outside"), join(project, "node_modules", name), { recursive: true });
  }
  return { good: true, details: "" };
};
