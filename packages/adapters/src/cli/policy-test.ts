import type { MutationReport } from "@heyue/rules/kit/mutation";
import type { TestReport } from "@heyue/rules/kit/tester";
import type { Command } from "commander";
import { policyOption, type PolicyOption, readTarget } from "./policy-corpus.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

interface TestOptions extends PolicyOption {
  readonly mutate?: boolean;
  readonly json?: boolean;
}

/** The score that a set of cases must reach, in percent. */
const leastScore = 95;

const show = (report: TestReport, terminal: Terminal): string => {
  const { cases, policies, failed, findings } = report;
  return [
    say(
      terminal,
      `${policies.length} 份政策，${cases} 个案例，${failed.length} 个不符，${findings.length} 处发现`,
      `${policies.length} policies, ${cases} cases, ${failed.length} failed, ${findings.length} findings`,
    ),
    ...failed.map(
      ({ code, rule, title, problems }) => `  ${code} ${rule} ${title}\n    ${problems.join("\n    ")}`,
    ),
    ...findings.map(({ check, code, where, message }) => `  ${check} ${code} ${where}: ${message}`),
  ].join("\n");
};

const showMutation = (report: MutationReport, terminal: Terminal): string => {
  const { score, killed, total, survivors, equivalent, unencoded } = report;
  return [
    say(
      terminal,
      `变异得分 ${score} %：${total} 处改动中有 ${killed} 处被发现；等价改动 ${equivalent.length} 处另计`,
      `Mutation score ${score} %: ${killed} of ${total} changes noticed; ${equivalent.length} equivalent ones counted apart`,
    ),
    ...survivors.map(
      ({ id, was }) =>
        `  ${say(terminal, "未被发现", "survived")}: ${id} (${say(terminal, "原为", "was")} ${was})`,
    ),
    ...unencoded.map(({ fact, number }) => `  ${say(terminal, "未编码", "not encoded")}: ${fact} ${number}`),
    ...equivalent.map(({ id, reason }) => `  ${say(terminal, "等价", "equivalent")}: ${id} — ${reason}`),
  ].join("\n");
};

const test = async (
  target: string | undefined,
  options: TestOptions,
  terminal: Terminal,
): Promise<number> => {
  const { documents, cases, codes } = await readTarget(target, options.policy);
  const { testPolicies } = await import("@heyue/rules/kit/tester");
  const report = testPolicies(documents, cases, { codes });
  let mutation: MutationReport | undefined;
  if (options.mutate === true) {
    const [{ mutatePolicies }, { builtinEquivalents, unencodedOf }] = await Promise.all([
      import("@heyue/rules/kit/mutation"),
      import("@heyue/rules/kit/fact-index"),
    ]);
    mutation = mutatePolicies(documents, cases, {
      codes,
      equivalent: builtinEquivalents,
      unencoded: unencodedOf(documents, codes),
    });
  }
  terminal.out(
    options.json === true
      ? `${JSON.stringify(mutation === undefined ? report : { ...report, mutation })}\n`
      : `${[show(report, terminal), ...(mutation === undefined ? [] : [showMutation(mutation, terminal)])].join("\n")}\n`,
  );
  const isStrong = mutation === undefined || Number(mutation.score) >= leastScore;
  return report.ok && isStrong ? exitCode.clean : exitCode.finding;
};

/** `heyue policy test`: tests a policy with its cases (政策测试). */
export const policyTestCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policyOption(policy.command("test"), terminal)
    .argument(
      "[PATH|CODE]",
      say(
        terminal,
        "政策的文件、文件夹、包名或地方代码；缺省为全部",
        "file, folder or package of a policy, or the code of a place; all by default",
      ),
    )
    .description(
      say(
        terminal,
        "用案例测试政策；--mutate 另测案例的强度",
        "test a policy with its cases; --mutate measures how strong they are",
      ),
    )
    .option(
      "--mutate",
      say(
        terminal,
        "逐一改动数字和运算，看案例能否发现",
        "change every number and operator and see whether a case notices",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (target: string | undefined, options: TestOptions) =>
      done(await test(target, options, terminal)),
    );
};
