import {
  ruleDescriptions,
  sarifOf,
  type ContractReading,
  type Finding,
  type Part,
  type Severity,
} from "@heyue/core/text";
import type { Command } from "commander";
import { checkContract, type CheckOptions } from "./contract-check.ts";
import { printWarnings, type ContractFile } from "./contract-file.ts";
import { BadInput, exitCode, printable, say, type Terminal } from "./terminal.ts";

interface LintCommandOptions extends CheckOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
}

const names: Readonly<Record<Severity, readonly [string, string]>> = {
  high: ["高", "high"],
  medium: ["中", "medium"],
  low: ["低", "low"],
};

const short = (text: string, length: number): string => {
  const line = printable(text.trim().replace(/\s+/g, " "));
  return line.length > length ? `${line.slice(0, length)}…` : line;
};

const clauseNames = (parts: readonly Part[], text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const add = (part: Part): void => {
    const title =
      part.heading === ""
        ? short(text.slice(part.start, part.end), 24)
        : `${part.number} ${part.heading}`.trim();
    found.set(part.id, short(title, 40));
    part.children.forEach(add);
  };
  parts.forEach(add);
  return found;
};

const showFinding = (finding: Finding, line: number, terminal: Terminal): string => {
  const { language } = terminal;
  const [chinese, english] = names[finding.severity];
  const law = finding.citations
    .map(({ source, article, quote }) => `${source}${article}${quote === undefined ? "" : `：“${quote}”`}`)
    .map((citation) => `      ${printable(citation)}\n`);
  return [
    `  ${say(terminal, `[${chinese}] 第${line}行`, `[${english}] line ${line}`)} ${finding.ruleId}  “${short(finding.text, 60)}”\n`,
    `      ${printable(finding.message[language])}\n`,
    ...(finding.suggestion === undefined
      ? []
      : [`      ${say(terminal, "建议：", "Suggestion: ")}${printable(finding.suggestion[language])}\n`]),
    ...law,
  ].join("");
};

const summary = (findings: readonly Finding[], terminal: Terminal): string => {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return say(
    terminal,
    `共${findings.length}条意见：高${of("high")}，中${of("medium")}，低${of("low")}。\n`,
    `${findings.length} findings: ${of("high")} high, ${of("medium")} medium, ${of("low")} low.\n`,
  );
};

const show = (
  document: ContractFile,
  reading: ContractReading,
  findings: readonly Finding[],
  terminal: Terminal,
): string => {
  const clauses = clauseNames(reading.parts, reading.text);
  const lines: string[] = [`${printable(document.name)}\n`];
  let last: string | undefined;
  let [at, line] = [0, 1];
  for (const finding of findings) {
    line += reading.text.slice(at, finding.start).split("\n").length - 1;
    at = finding.start;
    if (finding.clauseId !== last)
      lines.push(`\n${clauses.get(finding.clauseId) ?? ""} (${finding.clauseId})\n`);
    last = finding.clauseId;
    lines.push(showFinding(finding, line, terminal));
  }
  return `${lines.join("")}\n${summary(findings, terminal)}`;
};

const lint = async (path: string, options: LintCommandOptions, terminal: Terminal): Promise<number> => {
  if (options.json === true && options.sarif === true)
    throw new BadInput("usage", {
      "zh-CN": "--json 与 --sarif 只能选一个。",
      en: "Choose --json or --sarif, not both.",
    });
  const { document, reading, findings, extra } = await checkContract(path, options, terminal);
  const { sha256 } = document;
  printWarnings(document, terminal);
  if (options.json === true)
    terminal.out(`${JSON.stringify({ file: path, sha256, length: reading.length, findings })}\n`);
  else if (options.sarif === true)
    terminal.out(
      `${JSON.stringify(
        sarifOf(findings, {
          uri: encodeURI(path.replaceAll("\\", "/")),
          rules: [...ruleDescriptions, ...extra],
          language: terminal.language,
          text: reading.text,
          sha256,
        }),
      )}\n`,
    );
  else terminal.out(show(document, reading, findings, terminal));
  return findings.length === 0 ? exitCode.clean : exitCode.finding;
};

/** `heyue contract lint`: what should be settled before signing (合同审查). Exit code 3 when there is something. */
export const contractLintCommand = (
  contract: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  contract
    .command("lint")
    .argument("<FILE>", ".docx, .pdf, .txt, .md; .json")
    .description(
      say(
        terminal,
        "审查合同：缺失、模糊、矛盾、单方加重责任、引用废止法律、违反法律",
        "check a contract: missing, vague, contradictory, one-sided, stale, against the law",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .option("--sarif", say(terminal, "输出 SARIF 2.1.0", "SARIF 2.1.0 on stdout"))
    .option(
      "--jurisdiction <CODE>",
      say(terminal, "并按该地法规审查", "check against the law of this place as well"),
    )
    .option("--on <DATE>", say(terminal, "按哪一天的法规", "date that selects the law"))
    .option(
      "--severity <LEVEL>",
      say(terminal, "只报该级及以上：high、medium、low", "report this severity and above: high, medium, low"),
    )
    .option(
      "--suppress <FILE>",
      say(
        terminal,
        "已接受的意见：JSON [{ruleId, clauseId 或 text, reason}]",
        "accepted findings: JSON [{ruleId, clauseId or text, reason}]",
      ),
    )
    .option(
      "--rules <LIST>",
      say(terminal, "只用这些规则，以逗号分隔", "only these rules, separated by commas"),
    )
    .action(async (path: string, options: LintCommandOptions) => done(await lint(path, options, terminal)));
};
