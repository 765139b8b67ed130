import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { orBadInput } from "./policy-corpus.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface LockOptions {
  readonly policy: readonly string[];
  readonly file: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

const lock = async (names: readonly string[], options: LockOptions, terminal: Terminal): Promise<number> => {
  if (names.length === 0) {
    throw new BadInput("usage", {
      "zh-CN": "请给出要锁定的政策：文件、文件夹或包名。",
      en: "Name the policies to pin: files, folders or packages.",
    });
  }
  const [{ loadPolicy, readLock }, { lockProblems, policyLock }] = await Promise.all([
    import("../files/policy-file.ts"),
    import("@heyue/rules/kit/lock"),
  ]);
  const documents = await orBadInput(() =>
    Promise.all(names.map(async (name) => (await loadPolicy(name)).document)),
  );
  if (options.check === true) {
    const pinned = await orBadInput(() => readLock(options.file));
    if (pinned === undefined)
      throw new BadInput("unreadable", {
        "zh-CN": `没有 ${options.file}。`,
        en: `There is no ${options.file}.`,
      });
    const problems = lockProblems(pinned, documents);
    terminal.out(
      options.json === true
        ? `${JSON.stringify({ ok: problems.length === 0, problems })}\n`
        : problems.map(({ code, message }) => `${code}: ${message}\n`).join(""),
    );
    return problems.length === 0 ? exitCode.clean : exitCode.finding;
  }
  const pins = policyLock(documents);
  await writeFile(options.file, `${JSON.stringify(pins, null, 2)}\n`);
  terminal.out(
    options.json === true
      ? `${JSON.stringify(pins)}\n`
      : Object.entries(pins.policies)
          .map(([code, { id, digest }]) => `${code} ${id} ${digest}\n`)
          .join(""),
  );
  return exitCode.clean;
};

/** `heyue policy lock`: pins the content of policies (政策锁定); what is pinned is checked whenever it is loaded. */
export const policyLockCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policy
    .command("lock")
    .argument(
      "[FILE|PACKAGE...]",
      say(terminal, "要锁定的政策：文件、文件夹或包名", "policies to pin: files, folders or packages"),
    )
    .description(
      say(
        terminal,
        "把政策内容的摘要写入 policy.lock，以后加载时核对",
        "write the digests of policies to policy.lock, where loading checks them",
      ),
    )
    .option("--file <PATH>", say(terminal, "锁定文件", "the lock"), "policy.lock")
    .option("--check", say(terminal, "只核对，不写入", "compare, write nothing"))
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (names: readonly string[], options: LockOptions) =>
      done(await lock(names, options, terminal)),
    );
};
