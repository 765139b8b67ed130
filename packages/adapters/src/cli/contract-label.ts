import { labelSentence } from "@heyue/core/text";
import type { Command } from "commander";
import { answerLines, BadLine, type LineAnswer } from "./input.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

const known: ReadonlySet<string> = new Set(["id", "sentence", "context"]);

const labelLine = (line: Readonly<Record<string, unknown>>): LineAnswer => {
  const { id, sentence, context } = line;
  if (typeof sentence !== "string" || sentence.trim() === "")
    throw new BadLine("invalid-input", "/sentence", '"sentence" must be text that is not empty');
  if (context !== undefined && typeof context !== "string")
    throw new BadLine("invalid-input", "/context", '"context" must be text');
  for (const key of Object.keys(line))
    if (!known.has(key)) throw new BadLine("invalid-input", `/${key}`, `unknown key "${key}"`);
  const label = labelSentence(sentence, context);
  const { vague, measures, topic, blank, staleLaw, oneSided } = label;
  const isClean = vague.length === 0 && !blank && staleLaw.length === 0 && !oneSided;
  return {
    value: {
      id: id ?? null,
      vague,
      measures: measures.map(({ text, kind, value, unit, role }) => ({ text, kind, value, unit, role })),
      topic,
      blank,
      staleLaw,
      oneSided,
    },
    exit: isClean ? exitCode.clean : exitCode.finding,
  };
};

/** `heyue contract label --jsonl`: what can be said of single sentences (逐句标注), one line of JSON each. */
export const contractLabelCommand = (
  contract: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  contract
    .command("label")
    .description(
      say(
        terminal,
        "逐句标注：模糊用语、量化约定、主题、空白、已废止法律、单方条款",
        "label single sentences: vague wording, measures, topics, blanks, repealed laws, one-sided terms",
      ),
    )
    .option(
      "--jsonl",
      say(
        terminal,
        "标准输入每行一个 {id, sentence, context?}，每行一个回答",
        "{id, sentence, context?} on each line of stdin, one answer each",
      ),
    )
    .action(async ({ jsonl }: { readonly jsonl?: boolean }) => {
      if (jsonl !== true)
        throw new BadInput("usage", {
          "zh-CN": '请加 --jsonl，并由标准输入逐行给出 {"id", "sentence", "context"?}。',
          en: 'Add --jsonl and give {"id", "sentence", "context"?} line by line on standard input.',
        });
      done(await answerLines(terminal, labelLine));
    });
};
