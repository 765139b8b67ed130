import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { PolicyIssue } from "@heyue/rules/kit/check";
import type { Command } from "commander";
import { checkPolicyFile, findPolicy, PolicyFileError } from "../files/policy-file.ts";
import { orBadInput } from "./policy-corpus.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

/** The policy of a path; of a folder without one, those of the folders in it. */
const filesOf = async (path: string): Promise<readonly string[]> => {
  try {
    return [(await findPolicy(path)).policy];
  } catch (error) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const isPackage = await stat(join(path, "package.json")).then(
      () => true,
      () => false,
    );
    if (!(error instanceof PolicyFileError) || !isFolder || isPackage) throw error;
    const files: string[] = [];
    for (const name of (await readdir(path)).sort()) {
      if (/\.[cm]?[jt]s$/.test(name)) continue;
      const found = await findPolicy(join(path, name)).catch(() => undefined);
      if (found !== undefined) files.push(found.policy);
    }
    if (files.length === 0) throw error;
    return files;
  }
};

const check = async (
  path: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> => {
  const issues = await orBadInput(async () => {
    const found: (PolicyIssue & { readonly file: string })[] = [];
    for (const file of await filesOf(path)) {
      for (const issue of await checkPolicyFile(file)) found.push({ file, ...issue });
    }
    return found;
  });
  const ok = issues.length === 0;
  const text = issues
    .map(
      ({ file, path: at, source, code, message }) =>
        `${file} ${at}${source === undefined ? "" : ` (${source})`}: ${message} [${code}]\n`,
    )
    .join("");
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ ok, issues })}\n`
      : ok
        ? say(terminal, "没有问题\n", "No issues\n")
        : text,
  );
  return ok ? exitCode.clean : exitCode.finding;
};

/** `heyue policy check`: whether a policy may be used (政策校验). */
export const policyCheckCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policy
    .command("check")
    .argument(
      "<FILE|DIR>",
      say(terminal, "政策文件或政策包的文件夹", "file of a policy, or folder of its package"),
    )
    .description(
      say(terminal, "校验政策的结构、引文和数字", "check structure, quotes and numbers of a policy"),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (path: string, options: { readonly json?: boolean }) =>
      done(await check(path, options, terminal)),
    );
};
