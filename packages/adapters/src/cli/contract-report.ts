import { coreClauseScore, severities } from "@heyue/core/text";
import { reportHtml } from "@heyue/core/text/report";
import type { Command } from "commander";
import { checkContract, type CheckOptions } from "./contract-check.ts";
import { printWarnings } from "./contract-file.ts";
import { refuseExisting, writeWhole } from "./output-file.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

interface ReportOptions extends Pick<CheckOptions, "jurisdiction" | "on" | "suppress"> {
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** The day it is here, `YYYY-MM-DD`. */
const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const report = async (path: string, options: ReportOptions, terminal: Terminal): Promise<number> => {
  const { out, force = false, jurisdiction, on } = options;
  await refuseExisting(out, force);
  const { document, reading, findings, extra } = await checkContract(path, options, terminal);
  const scores = coreClauseScore(reading);
  const page = reportHtml({
    reading,
    findings,
    scores,
    fileName: document.name,
    sha256: document.sha256,
    language: terminal.language,
    made: today(),
    rules: extra,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(on === undefined ? {} : { on }),
  });
  await writeWhole(out, new TextEncoder().encode(page), force);
  printWarnings(document, terminal);
  const [high, medium, low] = severities.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  if (options.json === true)
    terminal.out(
      `${JSON.stringify({
        file: path,
        sha256: document.sha256,
        out,
        findings: { high, medium, low },
        coreClauses: scores.map(({ id, present, missing, measured, blanks }) => ({
          id,
          present,
          missing,
          measured,
          blanks,
        })),
      })}\n`,
    );
  else
    terminal.out(
      say(
        terminal,
        `已写入 ${out}：共${findings.length}条意见（高${high}，中${medium}，低${low}）。\n`,
        `Wrote ${out}: ${findings.length} findings (${high} high, ${medium} medium, ${low} low).\n`,
      ),
    );
  return findings.length === 0 ? exitCode.clean : exitCode.finding;
};

/**
 * `heyue contract report`: the review of a contract as one HTML page to read and print (审查报告). Exit code 3 when there are
 * findings.
 */
export const contractReportCommand = (
  contract: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  contract
    .command("report")
    .argument("<FILE>", ".docx, .pdf, .txt, .md; .json")
    .description(
      say(
        terminal,
        "写出审查报告：一页摘要，合同正文，意见列于条款旁，可打印",
        "write the review as a page: a summary, the contract, each finding beside its clause; to read and print",
      ),
    )
    .requiredOption("--out <FILE.html>", say(terminal, "写入的文件", "file to write"))
    .option(
      "--jurisdiction <CODE>",
      say(terminal, "并按该地法规审查", "check against the law of this place as well"),
    )
    .option("--on <DATE>", say(terminal, "按哪一天的法规", "date that selects the law"))
    .option(
      "--suppress <FILE>",
      say(
        terminal,
        "已接受的意见：JSON [{ruleId, clauseId 或 text, reason}]",
        "accepted findings: JSON [{ruleId, clauseId or text, reason}]",
      ),
    )
    .option("--force", say(terminal, "覆盖已有的文件", "replace a file that is there"))
    .option("--json", say(terminal, "结果以 JSON 输出", "the result as JSON on stdout"))
    .action(async (path: string, options: ReportOptions) => done(await report(path, options, terminal)));
};
