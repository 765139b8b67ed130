import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { builtinDocuments } from "@heyue/rules";
import type { Command } from "commander";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface NewOptions {
  readonly code: string;
  readonly out: string;
  readonly title?: string;
  readonly parent?: string;
  readonly json?: boolean;
}

/** The place above: the province where it has a policy, else the country where it has one. */
const parentOf = (code: string): string | null => {
  const province = `${code.slice(0, 2)}0000`;
  if (/^\d{6}$/.test(code))
    return code !== province && builtinDocuments.some((policy) => policy.code === province) ? province : "CN";
  return code.startsWith("CN-") ? "CN" : null;
};

const above = (parent: string | null): readonly string[] => {
  const policy = builtinDocuments.find(({ code }) => code === parent);
  return policy === undefined ? [] : [policy.code, ...above(policy.parent)];
};

const scaffold = async (name: string, options: NewOptions, terminal: Terminal): Promise<number> => {
  const { code, out } = options;
  if (!/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/.test(name)) {
    throw new BadInput("usage", {
      "zh-CN": `“${name}”不能作包名：请用小写字母、数字和连字符。`,
      en: `"${name}" is no name for a package: use lower-case letters, digits and hyphens.`,
    });
  }
  if (!/^(\d{6}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/.test(code)) {
    throw new BadInput("usage", {
      "zh-CN": `--code 应为 GB/T 2260 代码（如 370800）或 ISO 3166-2 代码，而不是“${code}”。`,
      en: `--code is a GB/T 2260 code such as 370800 or an ISO 3166-2 code, not "${code}".`,
    });
  }
  const parent =
    options.parent === undefined ? parentOf(code) : options.parent === "none" ? null : options.parent;
  if (parent !== null && above(parent).length === 0) {
    throw new BadInput("usage", {
      "zh-CN": `--parent：没有“${parent}”的政策；用 none 表示没有上位法。`,
      en: `--parent: there is no policy for "${parent}"; use none where nothing stands above.`,
    });
  }
  const taken = await readdir(out).catch(() => []);
  if (taken.length > 0)
    throw new BadInput("usage", {
      "zh-CN": `${out} 不是空文件夹，请另选一个。`,
      en: `${out} is not empty; choose another folder.`,
    });
  const upper = builtinDocuments.find((policy) => policy.code === parent);
  const { scaffoldPolicy } = await import("@heyue/rules/kit/scaffold");
  const files = scaffoldPolicy({
    name,
    code,
    title: { "zh-CN": options.title ?? name, en: options.title ?? name },
    parent,
    above: above(parent),
    calendar: upper?.calendar ?? (code.startsWith("GB") ? "GB-ENG" : "CN"),
    offset: upper?.offset ?? "+00:00",
    today: new Date().toISOString().slice(0, 10),
    heyue: "*",
  });
  for (const { path, text } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text, { flag: "wx" });
  }
  const paths = files.map(({ path }) => join(out, path));
  const next = say(
    terminal,
    `下一步：heyue policy test ${out} --mutate`,
    `Next: heyue policy test ${out} --mutate`,
  );
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ name, code, parent, files: paths })}\n`
      : `${[...paths, next].join("\n")}\n`,
  );
  return exitCode.clean;
};

/** `heyue policy new`: a package with a policy, to be published by anyone (新建政策包). */
export const policyNewCommand = (policy: Command, terminal: Terminal, done: (code: number) => void): void => {
  policy
    .command("new")
    .argument("<NAME>", say(terminal, "包名", "name of the package"))
    .description(
      say(terminal, "新建一个政策包：政策、案例、测试", "make a package with a policy, cases and a test"),
    )
    .requiredOption(
      "--code <CODE>",
      say(terminal, "地方代码：GB/T 2260 或 ISO 3166-2", "code of the place: GB/T 2260 or ISO 3166-2"),
    )
    .requiredOption("--out <DIR>", say(terminal, "写入的文件夹", "folder to write to"))
    .option("--title <NAME>", say(terminal, "地名", "name of the place"))
    .option(
      "--parent <CODE|none>",
      say(
        terminal,
        "上位法所在的地方；缺省由代码推出",
        "place whose law stands above; by default found from the code",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (name: string, options: NewOptions) => done(await scaffold(name, options, terminal)));
};
