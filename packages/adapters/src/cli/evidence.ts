import type { BundleVerification } from "@heyue/core/evidence";
import type { Command } from "commander";
import { readBytes } from "./input.ts";
import { exitCode, say, type Terminal } from "./terminal.ts";

const show = ({ ok, head, events, failures }: BundleVerification, terminal: Terminal): string =>
  ok
    ? say(
        terminal,
        `校验通过：${events} 个事件，链头 ${head}\n`,
        `Verified: ${events} events, head ${head}\n`,
      )
    : [
        say(
          terminal,
          `校验不通过，${failures.length} 处不符：`,
          `Not verified, ${failures.length} findings:`,
        ),
        ...failures.map(
          ({ entry, event, check, expected, actual }) =>
            `  ${entry}${event === "" ? "" : ` ${event}`} [${check}] ${say(terminal, "应为", "expected")} ${expected}, ${say(terminal, "实为", "is")} ${actual}`,
        ),
        "",
      ].join("\n");

/** `heyue evidence`: checks an evidence bundle without any database (证据校验). */
export const evidenceCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  program
    .command("evidence")
    .description(say(terminal, "校验证据包", "check evidence bundles"))
    .command("verify")
    .argument("<BUNDLE.zip>")
    .description(
      say(terminal, "重算每个事件的哈希、链接和承诺值", "recompute every hash, link and commitment"),
    )
    .option("--expect <HEAD>", say(terminal, "回执上记下的链头", "head noted earlier, e.g. on a receipt"))
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (path: string, options: { readonly expect?: string; readonly json?: boolean }) => {
      const bytes = await readBytes(path);
      // Loaded when it is needed: the other commands start in half the time without it.
      const { verifyBundleFile } = await import("../files/files.ts");
      const { expect } = options;
      const result = verifyBundleFile(
        new Uint8Array(bytes),
        expect === undefined ? {} : { expect: expect.toLowerCase() },
      );
      terminal.out(options.json === true ? `${JSON.stringify(result)}\n` : show(result, terminal));
      done(result.ok ? exitCode.clean : exitCode.finding);
    });
};
