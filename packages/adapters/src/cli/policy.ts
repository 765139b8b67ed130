import { isLocalDate } from "@heyue/core/kernel/local-date";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { Policies } from "@heyue/core/ports/policies";
import { builtinPolicies, createPolicies } from "@heyue/rules";
import { chineseIssue } from "@heyue/rules/explain/issue";
import type { Command } from "commander";
import { answerLines, BadLine, isObject, readJsonArgument, type LineAnswer } from "./input.ts";
import { policyCheckCommand } from "./policy-check.ts";
import { policyConformanceCommand } from "./policy-conformance.ts";
import { policyOption, type PolicyOption, readCorpus } from "./policy-corpus.ts";
import { policyCoverageCommand } from "./policy-coverage.ts";
import { policyDiffCommand } from "./policy-diff.ts";
import { policyDocsCommand } from "./policy-docs.ts";
import { addExamples } from "./policy-example.ts";
import { policyLockCommand } from "./policy-lock.ts";
import { policyNewCommand } from "./policy-new.ts";
import { policyTestCommand } from "./policy-test.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface ListOptions extends PolicyOption {
  readonly json?: boolean;
}

interface AskOptions extends PolicyOption {
  readonly facts?: string;
  readonly on?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

const exitOf = ({ verdict }: Verdict): number =>
  verdict === "determined"
    ? exitCode.clean
    : verdict === "invalid-input"
      ? exitCode.badInput
      : exitCode.finding;

const issueText = ({ issues = [] }: Verdict): string =>
  issues.map(({ path, message }) => `${path}: ${message}`).join("; ");

/** Members of a question that are no facts. */
const members: ReadonlySet<string> = new Set(["code", "rule", "on"]);

/** What is wrong with a question, for people: place, rule and date are no facts. */
const wrongQuestion = (verdict: Verdict, terminal: Terminal): string => {
  const { issues = [] } = verdict;
  const lead = issues.every(({ path }) => members.has(path))
    ? say(terminal, "提问有误", "The question does not fit")
    : say(terminal, "事实有误", "The facts do not fit");
  const text =
    terminal.language === "en"
      ? issueText(verdict)
      : issues.map(({ path, message }) => `${path}：${chineseIssue(message)}`).join("；");
  return say(terminal, `${lead}：${text}`, `${lead}: ${text}`);
};

/** Bad facts are an answer and a bad line at once: the verdict with the error beside it. */
const withError = (verdict: Verdict): Readonly<Record<string, unknown>> =>
  verdict.verdict === "invalid-input"
    ? {
        ...verdict,
        error: { code: "invalid-input", path: verdict.issues?.[0]?.path ?? "", message: issueText(verdict) },
      }
    : { ...verdict };

const texts = ["code", "rule"] as const;
const known: ReadonlySet<string> = new Set(["id", "code", "rule", "facts", "on"]);

const askLine = (policies: Policies, line: Readonly<Record<string, unknown>>): LineAnswer => {
  for (const key of texts)
    if (typeof line[key] !== "string") throw new BadLine("invalid-input", `/${key}`, `"${key}" must be text`);
  if (!isObject(line["facts"])) throw new BadLine("invalid-input", "/facts", '"facts" must be an object');
  const { on } = line;
  if (on !== undefined && !isLocalDate(on as string))
    throw new BadLine("invalid-input", "/on", '"on" must be a date YYYY-MM-DD');
  for (const key of Object.keys(line))
    if (!known.has(key)) throw new BadLine("invalid-input", `/${key}`, `unknown key "${key}"`);
  const verdict = policies.ask({
    code: line["code"] as string,
    rule: line["rule"] as string,
    facts: line["facts"] as { readonly [key: string]: Json },
    ...(on === undefined ? {} : { on: on as string }),
  });
  return { value: { id: line["id"] ?? null, ...withError(verdict) }, exit: exitOf(verdict) };
};

const show = (verdict: Verdict, terminal: Terminal): string => {
  const lines = [
    `${say(terminal, "结论", "verdict")}: ${verdict.verdict}`,
    ...Object.entries(verdict.values).map(
      ([name, value]) => `  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    ),
    ...(verdict.missing.length === 0
      ? []
      : [`${say(terminal, "还需要", "needs")}: ${verdict.missing.join(", ")}`]),
    ...verdict.citations.map(({ source, article, quote }) => `  ${source}${article}：“${quote}”`),
  ];
  return `${lines.join("\n")}\n`;
};

/** The built-in policies, with those of `--policy` over them. */
const policiesWith = async (names: readonly string[] = []): Promise<Policies> =>
  names.length === 0 ? builtinPolicies() : createPolicies((await readCorpus(names, false)).documents);

const ask = async (code: string, rule: string, options: AskOptions, terminal: Terminal): Promise<number> => {
  if (options.facts === undefined) {
    throw new BadInput("usage", {
      "zh-CN": "请用 --facts 给出事实：JSON、文件路径，或 - 表示标准输入。",
      en: "Give the facts with --facts: JSON, the path of a file, or - for standard input.",
    });
  }
  const facts = await readJsonArgument(options.facts, "--facts", terminal);
  if (!isObject(facts))
    throw new BadInput("invalid-input", {
      "zh-CN": "事实必须是一个 JSON 对象。",
      en: "The facts must be one JSON object.",
    });
  const { on } = options;
  if (on !== undefined && !isLocalDate(on)) {
    throw new BadInput("invalid-input", {
      "zh-CN": `--on 应为日期 YYYY-MM-DD，而不是“${on}”。`,
      en: `--on is a date YYYY-MM-DD, not "${on}".`,
    });
  }
  const question = {
    code,
    rule,
    facts: facts as { readonly [key: string]: Json },
    ...(on === undefined ? {} : { on }),
  };
  const verdict = (await policiesWith(options.policy)).ask(question);
  terminal.out(options.json === true ? `${JSON.stringify(withError(verdict))}\n` : show(verdict, terminal));
  if (verdict.verdict === "invalid-input") terminal.err(`${wrongQuestion(verdict, terminal)}\n`);
  return exitOf(verdict);
};

const rules = async (code: string, options: ListOptions, terminal: Terminal): Promise<number> => {
  const policies = await policiesWith(options.policy);
  const found = policies.rules(code);
  if (found.length === 0) {
    const places = policies
      .list()
      .map((policy) => `${policy.code} ${policy.name[terminal.language]}`)
      .join(", ");
    throw new BadInput("unknown-place", {
      "zh-CN": `没有“${code}”的政策；已有：${places}。`,
      en: `There is no policy for "${code}"; there are: ${places}.`,
    });
  }
  terminal.out(
    options.json === true
      ? `${JSON.stringify(found)}\n`
      : found
          .map(({ rule, addressee, force }) => `${rule.padEnd(22)} ${addressee.padEnd(10)} ${force}\n`)
          .join(""),
  );
  return exitCode.clean;
};

const list = async (options: ListOptions, terminal: Terminal): Promise<number> => {
  const places = (await policiesWith(options.policy)).list();
  terminal.out(
    options.json === true
      ? `${JSON.stringify(places)}\n`
      : places
          .map(
            ({ code, id, version, name }) =>
              `${code.padEnd(8)} ${id.padEnd(24)} ${version.padEnd(10)} ${name[terminal.language]}\n`,
          )
          .join(""),
  );
  return exitCode.clean;
};

/** `heyue policy`: asks the law of a place (法规问答). */
export const policyCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  const json = ["--json", say(terminal, "只输出 JSON", "JSON on stdout")] as const;
  const policy = program
    .command("policy")
    .description(say(terminal, "查询各地法规", "ask the law of a place"));
  policyOption(policy.command("ask"), terminal)
    .argument(
      "[CODE]",
      say(
        terminal,
        "GB/T 2260 代码、CN、ISO 3166-2 代码或中文地名",
        "GB/T 2260 code, CN, ISO 3166-2 code, or the Chinese name",
      ),
    )
    .argument("[RULE]", say(terminal, "规则名，如 reply.deadline", "name of the rule, e.g. reply.deadline"))
    .description(say(terminal, "提问并得到结论", "ask and get a verdict"))
    .option(
      "--facts <JSON|FILE|->",
      say(
        terminal,
        "事实；null 表示确知没有，缺省表示未知",
        "facts; null = known to be none, an absent key = unknown",
      ),
    )
    .option(
      "--on <DATE>",
      say(
        terminal,
        "按哪一天的法规；缺省由事实本身决定",
        "date that selects the law; by default the facts' own anchor",
      ),
    )
    .option(...json)
    .option(
      "--jsonl",
      say(
        terminal,
        "从标准输入逐行读取 {id, code, rule, facts, on?}",
        "read {id, code, rule, facts, on?} line by line",
      ),
    )
    .action(async (code: string | undefined, rule: string | undefined, options: AskOptions) => {
      if (options.jsonl === true) {
        const policies = await policiesWith(options.policy);
        return done(await answerLines(terminal, (line) => askLine(policies, line)));
      }
      if (code === undefined || rule === undefined) {
        throw new BadInput("usage", {
          "zh-CN": "请给出地方和规则，例如 heyue policy ask 330100 reply.deadline --facts '{…}'。",
          en: "Give the place and the rule, e.g. heyue policy ask 330100 reply.deadline --facts '{…}'.",
        });
      }
      done(await ask(code, rule, options, terminal));
    });
  policyOption(policy.command("rules"), terminal)
    .argument("<CODE>", say(terminal, "地方的代码或名称", "code or name of the place"))
    .description(say(terminal, "一个地方能回答的规则", "the rules that a place answers"))
    .option(...json)
    .action(async (code: string, options: ListOptions) => done(await rules(code, options, terminal)));
  policyOption(policy.command("list"), terminal)
    .description(say(terminal, "已有政策的地方", "the places with a policy"))
    .option(...json)
    .action(async (options: ListOptions) => done(await list(options, terminal)));
  for (const add of [
    policyTestCommand,
    policyCoverageCommand,
    policyCheckCommand,
    policyDocsCommand,
    policyDiffCommand,
    policyConformanceCommand,
    policyNewCommand,
    policyLockCommand,
  ]) {
    add(policy, terminal, done);
  }
  addExamples(policy, terminal);
};
