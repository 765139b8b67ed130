import { type BallotLine, BallotLineSchema } from "@heyue/core/communication/meeting/ballot-file";
import { type Certificate, CertificateSchema } from "@heyue/core/communication/meeting/certificate";
import { type Recount, recount } from "@heyue/core/communication/meeting/recount";
import { readInput } from "@heyue/core/kernel/input";
import { readJson } from "@heyue/core/kernel/json-text";
import { builtinPolicies } from "@heyue/rules";
import type { Command } from "commander";
import * as Result from "effect/Result";
import { readBytes, readJsonArgument } from "./input.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const issuesOf = (issues: readonly { readonly path: string; readonly message: string }[]): string =>
  issues.map(({ message, path }) => `${path === "" ? "/" : path}: ${message}`).join("; ");

const badLine = (path: string, line: number, why: string): BadInput =>
  new BadInput("invalid-line", {
    "zh-CN": `${path} 第 ${line} 行不是选票（heyue-ballot/1）：${why}。`,
    en: `${path}, line ${line} is no ballot (heyue-ballot/1): ${why}.`,
  });

const readBallots = async (
  path: string,
): Promise<{ readonly text: string; readonly lines: readonly BallotLine[] }> => {
  const bytes = await readBytes(path);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw badLine(path, 1, "not UTF-8");
  }
  const lines = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  if (text === "") return { text, lines: [] };
  return {
    text,
    lines: lines.map((line, index) => {
      const json = readJson(line);
      if (!json.ok) throw badLine(path, index + 1, `not valid JSON at column ${json.column}`);
      const read = readInput(BallotLineSchema, json.value);
      if (Result.isFailure(read)) throw badLine(path, index + 1, issuesOf(read.failure));
      return read.success;
    }),
  };
};

const readCertificate = async (argument: string, terminal: Terminal): Promise<Certificate> => {
  const read = readInput(CertificateSchema, await readJsonArgument(argument, "--meeting", terminal));
  if (Result.isSuccess(read)) return read.success;
  throw new BadInput("invalid-meeting", {
    "zh-CN": `${argument} 不是表决结果证明（heyue-meeting/1）：${issuesOf(read.failure)}`,
    en: `${argument} is no certificate of a meeting (heyue-meeting/1): ${issuesOf(read.failure)}`,
  });
};

const show = (found: Recount, terminal: Terminal): string =>
  [
    ...found.items.map(({ byArea, byHeads, item, passed, quorum }) =>
      say(
        terminal,
        `${item}：${passed ? "通过" : quorum ? "未通过" : "参与不足"}；人数 ${byHeads.for}/${byHeads.part}/${byHeads.total}，面积 ${byArea.for}/${byArea.part}/${byArea.total} 平方米（同意/参与/总数）`,
        `${item}: ${passed ? "passed" : quorum ? "not passed" : "no quorum"}; heads ${byHeads.for}/${byHeads.part}/${byHeads.total}, area ${byArea.for}/${byArea.part}/${byArea.total} m² (for/took part/all)`,
      ),
    ),
    found.ok
      ? say(terminal, "复核一致。", "Counted again: the same.")
      : say(
          terminal,
          `复核不一致，${found.failures.length} 处：`,
          `Counted again: ${found.failures.length} findings:`,
        ),
    ...found.failures.map(
      ({ actual, at, check, expected }) =>
        `  ${at} [${check}] ${say(terminal, "应为", "expected")} ${expected}, ${say(terminal, "实为", "is")} ${actual}`,
    ),
    "",
  ].join("\n");

/** `heyue meeting`: counts a meeting of the owners' assembly again from its ballots without names (复核表决结果). */
export const meetingCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  program
    .command("meeting")
    .description(say(terminal, "复核业主大会的表决结果", "count meetings of the owners' assembly again"))
    .command("verify")
    .argument("<BALLOTS.jsonl>")
    .requiredOption(
      "--meeting <FILE.json>",
      say(terminal, "表决结果证明；- 为标准输入", "certificate of the meeting; - for standard input"),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .description(
      say(
        terminal,
        "按选票文件重新计票，与表决结果证明核对",
        "count the ballots again and hold the certificate against it",
      ),
    )
    .addHelpText(
      "after",
      say(
        terminal,
        "\n两个文件取自 /v1/meetings/ID/ballots.jsonl 和 /v1/meetings/ID/certificate。\n退出码：0 一致，3 不一致，2 输入有误。",
        "\nBoth files come from /v1/meetings/ID/ballots.jsonl and /v1/meetings/ID/certificate.\nExit: 0 the same, 3 not the same, 2 bad input.",
      ),
    )
    .action(async (path: string, options: { readonly meeting: string; readonly json?: boolean }) => {
      const certificate = await readCertificate(options.meeting, terminal);
      const file = await readBallots(path);
      const policies = builtinPolicies();
      const found = recount(certificate, file, (facts) =>
        policies.ask({
          code: certificate.jurisdiction,
          rule: "vote.result",
          facts,
          on: certificate.votingFrom.slice(0, 10),
        }),
      );
      terminal.out(options.json === true ? `${JSON.stringify(found)}\n` : show(found, terminal));
      done(found.ok ? exitCode.clean : exitCode.finding);
    });
};
