import { suggestComplaint } from "@heyue/core/text/complaint";
import type { Command } from "commander";
import { letterOfLine } from "./complaint-line.ts";
import { answerLines } from "./input.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

/** `heyue complaint suggest --jsonl`: category, severity and responsible side of each letter (受理建议), one line of JSON each. */
export const complaintSuggestCommand = (
  complaint: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  complaint
    .command("suggest")
    .description(
      say(
        terminal,
        "逐件建议类别、紧急程度和责任方，附文中依据；仅供受理人员确认",
        "suggest category, severity and responsible side of each letter, with reasons; for a person to confirm",
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
      done(
        await answerLines(terminal, (line) => ({
          value: { id: line["id"] ?? null, ...suggestComplaint(letterOfLine(line)) },
          exit: exitCode.clean,
        })),
      );
    });
};
