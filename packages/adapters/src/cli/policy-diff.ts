import type { PolicyDocument } from "@heyue/rules/format/document";
import type { PolicyCase } from "@heyue/rules/kit/policy-case";
import type { Command } from "commander";
import { orBadInput, readCorpus } from "./policy-corpus.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

interface Side {
  readonly document: PolicyDocument;
  readonly corpus: readonly PolicyCase[];
}

/** A policy by path or package, or the built-in one of a place. */
const sideOf = async (
  name: string,
  builtin: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
): Promise<Side> => {
  const document = builtin.find(({ code, id }) => code === name || id === name);
  if (document !== undefined) return { document, corpus: cases.filter(({ code }) => code === document.code) };
  const { loadPolicy } = await import("../files/policy-file.ts");
  return loadPolicy(name);
};

const diff = async (
  before: string,
  after: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> => {
  const { documents, cases } = await readCorpus([], true);
  const [old, young] = await orBadInput(
    async () => [await sideOf(before, documents, cases), await sideOf(after, documents, cases)] as const,
  );
  const { diffPolicies } = await import("@heyue/rules/kit/difference");
  const own = new Map(
    [...cases, ...old.corpus, ...young.corpus].map((entry) => [
      JSON.stringify([entry.code, entry.rule, entry.facts, entry.on]),
      entry,
    ]),
  );
  const found = diffPolicies(old.document, young.document, [...own.values()], documents);
  const { bump, version, rulesAdded, rulesRemoved, compared } = found;
  const lines = [
    say(
      terminal,
      `${bump}：新版本至少为 ${version}；比较了 ${compared} 个案例`,
      `${bump}: the new version is at least ${version}; ${compared} cases compared`,
    ),
    ...rulesAdded.map((rule) => `  + ${rule}`),
    ...rulesRemoved.map((rule) => `  - ${rule}`),
    ...found.cases.map(
      ({ rule, title, bump: step, before: was, after: is }) =>
        `  ${step} ${rule} ${title}\n    - ${JSON.stringify(was)}\n    + ${JSON.stringify(is)}`,
    ),
  ];
  terminal.out(options.json === true ? `${JSON.stringify(found)}\n` : `${lines.join("\n")}\n`);
  return bump === "none" ? exitCode.clean : exitCode.finding;
};

/** `heyue policy diff`: what a change of a policy changes, and the version step it calls for (行为差异). */
export const policyDiffCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policy
    .command("diff")
    .argument(
      "<OLD>",
      say(
        terminal,
        "旧政策：文件、文件夹、包名或地方代码",
        "old policy: file, folder, package or the code of a place",
      ),
    )
    .argument("<NEW>", say(terminal, "新政策", "new policy"))
    .description(
      say(
        terminal,
        "比较两份政策对案例的回答，得出版本号的升级",
        "compare what two policies answer to the cases; gives the version step",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (before: string, after: string, options: { readonly json?: boolean }) =>
      done(await diff(before, after, options, terminal)),
    );
};
