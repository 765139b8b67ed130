import type { Command } from "commander";
import { policyOption, type PolicyOption, readCorpus } from "./policy-corpus.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

interface CoverageOptions extends PolicyOption {
  readonly json?: boolean;
}

const coverage = async (options: CoverageOptions, terminal: Terminal): Promise<number> => {
  const { documents } = await readCorpus(options.policy, false);
  const { coverageOf } = await import("@heyue/rules/kit/coverage");
  const found = coverageOf(documents);
  const lines = [
    ...found.rules.map(({ code, rule, facts }) => `${code.padEnd(8)} ${rule.padEnd(24)} ${facts.join(" ")}`),
    "",
    ...found.facts.map(
      ({ fact, as, code = "", where = [], reason = "" }) =>
        `${fact.padEnd(18)} ${as.padEnd(12)} ${code.padEnd(8)} ${where.join(", ")}${reason}`,
    ),
    "",
    say(
      terminal,
      `${found.total} 条法规事实，${found.notMapped} 条未编码`,
      `${found.total} facts of law, ${found.notMapped} not mapped`,
    ),
  ];
  terminal.out(options.json === true ? `${JSON.stringify(found)}\n` : `${lines.join("\n")}\n`);
  return found.notMapped === 0 ? exitCode.clean : exitCode.finding;
};

/** `heyue policy coverage`: which law is encoded, and where (法规覆盖). */
export const policyCoverageCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policyOption(policy.command("coverage"), terminal)
    .description(
      say(
        terminal,
        "每个地方的每条规则依据哪些法规事实，每条事实落在何处",
        "the facts of law behind each rule of each place, and where each fact went",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (options: CoverageOptions) => done(await coverage(options, terminal)));
};
