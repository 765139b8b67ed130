import { groupLetters } from "@heyue/core/text/complaint";
import type { ComplaintLetter } from "@heyue/core/text/complaint";
import type { Command } from "commander";
import { letterOfLine } from "./complaint-line.ts";
import { readLines } from "./input.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface Line {
  readonly id: unknown;
  readonly letter: ComplaintLetter;
}

/** Reads all lines, groups the good ones and prints one answer a line, in the order that they came. */
const groupLines = async (terminal: Terminal): Promise<number> => {
  const lines = await readLines(terminal, (line): Line => ({
    id: line["id"] ?? null,
    letter: letterOfLine(line),
  }));
  const good = lines.flatMap((line) => (line.ok ? [line.value] : []));
  const groupings = groupLetters(good.map(({ letter }) => letter));
  const answers = groupings.map(({ because, ...grouping }, at) => ({
    id: good[at]?.id ?? null,
    ...grouping,
    because: because.map(({ with: other, ...reason }) => ({ with: good[other]?.id ?? null, ...reason })),
  }));
  const next = answers.values();
  for (const line of lines) terminal.out(`${JSON.stringify(line.ok ? next.next().value : line.fault)}\n`);
  return good.length < lines.length ? exitCode.badInput : exitCode.clean;
};

/** `heyue complaint group --jsonl`: letters about the same place and the same cause in a whole file (举一反三). */
export const complaintGroupCommand = (
  complaint: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  complaint
    .command("group")
    .description(
      say(
        terminal,
        "在全部来信中找出同一地点、同一事由的，逐件说明理由",
        "find letters about the same place and the same cause in the whole input, each with its reasons",
      ),
    )
    .option(
      "--jsonl",
      say(
        terminal,
        "标准输入每行一个 {id, subject?, text, time?, place?}，每行一个回答",
        "{id, subject?, text, time?, place?} on each line of stdin, one answer each",
      ),
    )
    .action(async ({ jsonl }: { readonly jsonl?: boolean }) => {
      if (jsonl !== true)
        throw new BadInput("usage", {
          "zh-CN": '请加 --jsonl，并由标准输入逐行给出 {"id", "subject"?, "text", "time"?, "place"?}。',
          en: 'Add --jsonl and give {"id", "subject"?, "text", "time"?, "place"?} line by line on standard input.',
        });
      done(await groupLines(terminal));
    });
};
