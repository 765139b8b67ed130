import {
  comparableHeads,
  kindWord,
  manifestPath,
  readManifest,
  type BundleVerification,
} from "@heyue/core/evidence";
import type { Command } from "commander";
import { readExpected } from "./deposited-heads.ts";
import { readBytes } from "./input.ts";
import { BadInput, exitCode, printable, say, type Terminal } from "./terminal.ts";

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

/** What the bundle leaves out, for the reader who takes "verified" for "everything". */
const showWithheld = ({ withheld }: BundleVerification, terminal: Terminal): string => {
  const { language } = terminal;
  const kinds = withheld.map(({ events, kind, streams }) => {
    const word = printable(kindWord(kind, language));
    return say(
      terminal,
      `${word} ${streams} 条链、${events} 个事件`,
      `${word} ${streams} streams, ${events} events`,
    );
  });
  return kinds.length === 0
    ? ""
    : say(
        terminal,
        `注意：制作人无权查看的记录没有收入本包：${kinds.join("；")}。\n`,
        `Note: the bundle leaves out what whoever asked for it may not read: ${kinds.join("; ")}.\n`,
      );
};

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
    .option(
      "--expect <HEAD|FILE>",
      say(
        terminal,
        "回执上的链头，或者送存的检查点存证值（YYYY-MM-DD.HEX）；或者每行一个的文件。保管人重算全部哈希也不能通过",
        "head on a receipt, or deposited head of a checkpoint (YYYY-MM-DD.HEX); or a file with one on each line. Not even a keeper who recomputed every hash passes",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .addHelpText(
      "after",
      say(
        terminal,
        "\n退出码：0 相符，3 不符（指出文件、事件和日期），2 输入有误。",
        "\nExit: 0 it holds, 3 it does not (file, event and day are named), 2 bad input.",
      ),
    )
    .action(async (path: string, options: { readonly expect?: string; readonly json?: boolean }) => {
      const expected = options.expect === undefined ? null : await readExpected(options.expect);
      const bytes = new Uint8Array(await readBytes(path));
      // Loaded when it is needed: the other commands start in half the time without it.
      const { readBundle, verifyBundleFile } = await import("../files/files.ts");
      let expect = expected?.heads ?? [];
      if (expected?.fromFile === true) {
        const { manifest } = readManifest(readBundle(bytes).entries.get(manifestPath));
        const { heads, later } =
          manifest === null ? { heads: expect, later: [] } : comparableHeads(manifest, expect);
        if (heads.length === 0)
          throw new BadInput("heads-later", {
            "zh-CN": "文件中的存证值都晚于本证据包的生成时间，没有可以核对的。",
            en: "Every head of the file is of a later day than this bundle; there is none to hold it against.",
          });
        if (later.length > 0)
          terminal.err(
            say(
              terminal,
              `${later.length} 个存证值晚于本证据包的生成时间，未核对。\n`,
              `${later.length} heads are of later days than this bundle and were not compared.\n`,
            ),
          );
        expect = heads;
      }
      const result = verifyBundleFile(bytes, { expect });
      terminal.err(showWithheld(result, terminal));
      terminal.out(options.json === true ? `${JSON.stringify(result)}\n` : show(result, terminal));
      done(result.ok ? exitCode.clean : exitCode.finding);
    });
};
