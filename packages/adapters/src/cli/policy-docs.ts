import type { Command } from "commander";
import { policyOption, type PolicyOption, readTarget } from "./policy-corpus.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

const docs = async (
  target: string,
  options: PolicyOption & { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> => {
  const { documents, codes } = await readTarget(target, options.policy);
  const { policyPage } = await import("@heyue/rules/kit/documentation");
  const pages = documents
    .filter(({ code }) => codes.includes(code))
    .map((document) => ({
      code: document.code,
      id: document.id,
      markdown: policyPage(document, terminal.language),
    }));
  terminal.out(
    options.json === true
      ? `${JSON.stringify(pages[0] ?? null)}\n`
      : pages.map(({ markdown }) => markdown).join("\n"),
  );
  return exitCode.clean;
};

/** `heyue policy docs`: a page about a policy in Markdown (政策文档). */
export const policyDocsCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policyOption(policy.command("docs"), terminal)
    .argument(
      "<CODE|PATH>",
      say(
        terminal,
        "政策的文件、文件夹、包名或地方代码",
        "file, folder or package of a policy, or the code of a place",
      ),
    )
    .description(
      say(
        terminal,
        "把政策写成 Markdown：规则、数值、条文、原文",
        "a policy as Markdown: rules, numbers, articles, quotes",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (target: string, options: PolicyOption & { readonly json?: boolean }) =>
      done(await docs(target, options, terminal)),
    );
};
