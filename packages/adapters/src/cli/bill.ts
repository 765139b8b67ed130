import type { Command } from "commander";
import type { BillOutcome, BillRun } from "../bill/billing.ts";
import { readJsonArgument } from "./input.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface BillOptions {
  readonly contract: string;
  readonly jurisdiction: string;
  readonly units: string;
  readonly period: string;
  readonly out: string;
  readonly rejects?: string;
  readonly fact: readonly string[];
  readonly policy: readonly string[];
  readonly format?: string;
  readonly force?: boolean;
  readonly threads?: string;
  readonly json?: boolean;
}

/** Refused rows that are named on standard error when no file takes them. */
const shownRejects = 10;

const formatOf = ({ format, out }: BillOptions): BillRun["format"] => {
  if (format === "csv" || format === "jsonl") return format;
  if (format === undefined) return /\.(jsonl|ndjson)$/i.test(out) ? "jsonl" : "csv";
  throw new BadInput("usage", {
    "zh-CN": `--format 应为 csv 或 jsonl，而不是“${format}”。`,
    en: `--format is csv or jsonl, not "${format}".`,
  });
};

const factsOf = async (entries: readonly string[]): Promise<BillRun["common"]> => {
  const { factColumns, readFact } = await import("../bill/billing.ts");
  const facts: { [name: string]: string | boolean | null } = {};
  for (const entry of entries) {
    const [name = "", value = ""] = [
      entry.slice(0, Math.max(0, entry.indexOf("="))),
      entry.slice(entry.indexOf("=") + 1),
    ];
    const column = factColumns.find((known) => known === name);
    if (column === undefined || value === "") {
      const known = factColumns.join(", ");
      throw new BadInput("usage", {
        "zh-CN": `--fact 应为 NAME=VALUE，而不是“${entry}”；NAME 为 ${known} 之一。`,
        en: `--fact is NAME=VALUE, not "${entry}"; NAME is one of ${known}.`,
      });
    }
    const fact = readFact(column, value);
    if (fact !== undefined && "code" in fact)
      throw new BadInput("usage", {
        "zh-CN": `--fact ${fact.words["zh-CN"]}。`,
        en: `--fact ${fact.words.en}.`,
      });
    if (fact !== undefined) facts[column] = fact.value;
  }
  return facts;
};

/** Sealed policies by file, folder or the name of a package; says which built-in ones they replace. */
const policiesOf = async (names: readonly string[], terminal: Terminal): Promise<BillRun["policies"]> => {
  if (names.length === 0) return [];
  const [{ builtinDocuments, createPolicies, PolicyError }, { composeOver, loadPolicies, PolicyFileError }] =
    await Promise.all([import("@heyue/rules"), import("../files/policy-file.ts")]);
  const refused = (chinese: string, english: string): BadInput =>
    new BadInput("bad-policy", {
      "zh-CN": `--policy ${names.join("、")} 无法使用：${chinese}`,
      en: `--policy ${names.join(", ")} cannot be used: ${english}`,
    });
  try {
    const documents = (await loadPolicies(names)).map(({ document }) => document);
    createPolicies(composeOver(documents));
    for (const { code, name, id, version } of documents) {
      const former = builtinDocuments.find((builtin) => builtin.code === code);
      if (former === undefined) continue;
      terminal.err(
        say(
          terminal,
          `注意：${code} ${name["zh-CN"]} 用的是 --policy 的 ${id} ${version}，不是内置的 ${former.id} ${former.version}\n`,
          `Note: for ${code} ${name.en} ${id} ${version} of --policy is used in place of the built-in ${former.id} ${former.version}\n`,
        ),
      );
    }
    return documents;
  } catch (error) {
    if (error instanceof PolicyFileError) throw refused(error.words["zh-CN"], error.words.en);
    if (error instanceof PolicyError) throw refused(error.message, error.message);
    throw error;
  }
};

const threadsOf = (text: string | undefined): { readonly threads?: number } => {
  if (text === undefined) return {};
  if (text === "1" || text === "2") return { threads: Number(text) };
  throw new BadInput("usage", {
    "zh-CN": `--threads 应为 1 或 2，而不是“${text}”。`,
    en: `--threads is 1 or 2, not "${text}".`,
  });
};

/** A bar on standard error, drawn anew at most ten times a second. */
const progressBar = (
  terminal: Terminal,
): { readonly show: NonNullable<BillRun["onProgress"]>; readonly clear: () => void } => {
  if (process.stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show: (bytes, size, units) => {
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      const share = size === 0 ? 1 : bytes / size;
      const done = Math.round(share * 30);
      terminal.err(
        `\r[${"█".repeat(done)}${"·".repeat(30 - done)}] ${String(Math.floor(share * 100)).padStart(3)}% ${units} ${say(terminal, "户", "units")}`,
      );
    },
    clear: () => {
      if (last !== 0) terminal.err("\r\u001b[K");
    },
  };
};

const report = ({ summary, policies, kept }: BillOutcome, terminal: Terminal): void => {
  const { units, billed, rejected, total, arrears, amount, developerAmount } = summary;
  for (const name of kept)
    terminal.err(say(terminal, `原有文件保存为 ${name}\n`, `The former file is kept as ${name}\n`));
  for (const policy of policies) terminal.err(`${say(terminal, "依据政策", "Policy")} ${policy}\n`);
  if (developerAmount !== "0.00") {
    terminal.err(
      say(
        terminal,
        `另有建设单位应付 ${developerAmount} 元，不计入合计\n`,
        `The developer owes a further ${developerAmount} yuan, outside the total\n`,
      ),
    );
  }
  terminal.err(
    say(
      terminal,
      `对账：${units} 户 = ${billed} 户出账 + ${rejected} 户退回；合计 ${total} 元 = 本期 ${amount} 元 + 期初欠费 ${arrears} 元\n`,
      `Reconciled: ${units} units = ${billed} billed + ${rejected} rejected; total ${total} yuan = fees ${amount} + arrears ${arrears}\n`,
    ),
  );
};

const run = async (options: BillOptions, terminal: Terminal): Promise<number> => {
  const [{ bill, BillFailure, readBillingContract, readPeriod, withinTerm }, { resolve }] = await Promise.all(
    [import("../bill/billing.ts"), import("node:path")],
  );
  const paths = [
    options.units,
    options.contract,
    options.out,
    ...(options.rejects === undefined ? [] : [options.rejects]),
  ].map((path) => resolve(path));
  if (new Set(paths).size !== paths.length) {
    throw new BadInput("usage", {
      "zh-CN": "--contract、--units、--out、--rejects 必须是不同的文件。",
      en: "--contract, --units, --out and --rejects must be different files.",
    });
  }
  const bar = progressBar(terminal);
  const stop = new AbortController();
  void terminal.interrupted().then(() => stop.abort());
  try {
    const asked = readPeriod(options.period);
    const contract = await readJsonArgument(options.contract, "--contract", terminal);
    const { term } = readBillingContract(contract, options.contract);
    const period = withinTerm(asked, term);
    if (period.from !== asked.from || period.to !== asked.to) {
      terminal.err(
        say(
          terminal,
          `合同期限内的账期为 ${period.from} 至 ${period.to}\n`,
          `Within the contract's term the period is ${period.from} to ${period.to}\n`,
        ),
      );
    }
    let shown = 0;
    const outcome = await bill({
      contract,
      contractName: options.contract,
      jurisdiction: options.jurisdiction,
      policies: await policiesOf(options.policy, terminal),
      period,
      common: await factsOf(options.fact),
      units: options.units,
      out: options.out,
      ...(options.rejects === undefined ? {} : { rejects: options.rejects }),
      format: formatOf(options),
      replace: options.force === true,
      language: terminal.language,
      ...threadsOf(options.threads),
      signal: stop.signal,
      onProgress: bar.show,
      onStart: (biller, unread) => {
        if (unread.length > 0)
          terminal.err(
            say(
              terminal,
              `原样保留、不读取的列：${unread.join("、")}\n`,
              `Columns carried over unread: ${unread.join(", ")}\n`,
            ),
          );
        if (biller.contract.jurisdiction !== options.jurisdiction) {
          const { jurisdiction } = biller.contract;
          terminal.err(
            say(
              terminal,
              `注意：合同写的地区是 ${jurisdiction}，按 ${options.jurisdiction} 计算\n`,
              `Note: the contract names ${jurisdiction}; billed by the law of ${options.jurisdiction}\n`,
            ),
          );
        }
        const { vacancyClauses } = biller.contract;
        if (vacancyClauses.length > 0) {
          terminal.err(
            say(
              terminal,
              `注意：合同${vacancyClauses.join("、")}就空置房屋另有约定；适用的户请在 ratio（收费比例）列写明比例，否则按全价计算\n`,
              `Note: the contract has terms of its own for vacant units (${vacancyClauses.join(", ")}); give the share in a column "ratio" where they apply, otherwise the full price is billed\n`,
            ),
          );
        }
      },
      onRejects: (rejects) => {
        if (options.rejects !== undefined) return;
        for (const { line, column, reason } of rejects.slice(0, Math.max(0, shownRejects - shown))) {
          bar.clear();
          terminal.err(
            say(terminal, `第 ${line} 行 [${column}] ${reason}\n`, `Line ${line} [${column}] ${reason}\n`),
          );
        }
        if (shown <= shownRejects && shown + rejects.length > shownRejects) {
          terminal.err(
            say(
              terminal,
              "更多退回行请用 --rejects FILE 查看\n",
              "For further rejected rows give --rejects FILE\n",
            ),
          );
        }
        shown += rejects.length;
      },
    });
    bar.clear();
    report(outcome, terminal);
    if (options.json === true) terminal.out(`${JSON.stringify(outcome.summary)}\n`);
    return outcome.summary.rejected > 0 ? exitCode.finding : exitCode.clean;
  } catch (error) {
    bar.clear();
    if (error instanceof BillFailure) throw new BadInput(error.code, error.words);
    throw error;
  }
};

/** `heyue bill`: bills all units of a CSV under a contract and the law of the place (批量出账). */
export const billCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  program
    .command("bill")
    .description(
      say(
        terminal,
        "按合同和当地法规为 CSV 中的全部房屋出账",
        "bill all units of a CSV under a contract and the law of the place",
      ),
    )
    .requiredOption(
      "--contract <FILE.json>",
      say(terminal, "合同文件（heyue-contract/1）", "contract file (heyue-contract/1)"),
    )
    .requiredOption("--jurisdiction <CODE>", say(terminal, "地区代码或名称", "code or name of the place"))
    .requiredOption(
      "--units <FILE.csv>",
      say(
        terminal,
        "房屋：id、owner、area、propertyType、delivery、occupancy、arrears（或中文表头）",
        "units: id, owner, area, propertyType, delivery, occupancy, arrears (or Chinese headers)",
      ),
    )
    .requiredOption("--period <YYYY-MM[..YYYY-MM]>", say(terminal, "账期，整月", "period, whole months"))
    .requiredOption(
      "--out <FILE>",
      say(
        terminal,
        "账单；.jsonl 结尾为 JSON 行，否则为 CSV。原有文件存为 .bak",
        "bills; JSON lines when it ends in .jsonl, otherwise CSV. A former file is kept as .bak",
      ),
    )
    .option("--rejects <FILE.csv>", say(terminal, "退回行的清单", "takes the rows that were not billed"))
    .option(
      "--fact <NAME=VALUE>",
      say(terminal, "对全部房屋成立的事实，可重复", "a fact that holds for all units; repeatable"),
      (entry: string, all: readonly string[]) => [...all, entry],
      [] as readonly string[],
    )
    .option(
      "--policy <PACKAGE|FILE>",
      say(terminal, "另外使用的地区规则包或文件，可重复", "a further policy, by package or file; repeatable"),
      (entry: string, all: readonly string[]) => [...all, entry],
      [] as readonly string[],
    )
    .option("--format <csv|jsonl>", say(terminal, "账单的格式", "format of the bills"))
    .option("--force", say(terminal, "覆盖原有文件，不留 .bak", "overwrite a former file, keep no .bak"))
    .option(
      "--threads <1|2>",
      say(terminal, "线程数；大文件默认 2", "threads; 2 for a large file by default"),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (options: BillOptions) => done(await run(options, terminal)));
};
