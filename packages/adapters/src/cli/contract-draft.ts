import { extname } from "node:path";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { contractDocument, draftFromReading, markdown, readContract, type Question } from "@heyue/core/text";
import type { Command } from "commander";
import { writeDocx } from "../document-writer/docx.ts";
import { MissingWordWriter } from "../document-writer/docx.ts";
import { readDraft } from "./contract-draft-file.ts";
import { printWarnings, readContractFile } from "./contract-file.ts";
import { refuseExisting, writeWhole } from "./output-file.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface DraftOptions {
  readonly out: string;
  readonly force?: boolean;
}

const wordBytes = async (draft: ContractDraft): Promise<Uint8Array> => {
  try {
    return await writeDocx(contractDocument(draft));
  } catch (error) {
    if (error instanceof MissingWordWriter) throw new BadInput("missing-library", error.words);
    throw error;
  }
};

const write = async (
  path: string,
  { out, force = false }: DraftOptions,
  terminal: Terminal,
): Promise<number> => {
  const kind = extname(out).toLowerCase();
  if (kind !== ".docx" && kind !== ".md")
    throw new BadInput("usage", {
      "zh-CN": `由草案写合同，--out 应为 .docx 或 .md 文件，而不是“${out}”。`,
      en: `A contract is written from a draft to a .docx or .md file, not to "${out}".`,
    });
  const draft = await readDraft(path, terminal);
  const bytes =
    kind === ".docx" ? await wordBytes(draft) : new TextEncoder().encode(markdown(contractDocument(draft)));
  await writeWhole(out, bytes, force);
  terminal.err(say(terminal, `已写入 ${out}。\n`, `Wrote ${out}.\n`));
  return exitCode.clean;
};

const mostShown = 20;

const showQuestions = (out: string, questions: readonly Question[], terminal: Terminal): string => {
  const shown = questions
    .slice(0, mostShown)
    .map(({ path, question }) => `  ${path}: ${question[terminal.language]}\n`)
    .join("");
  const more = questions.length - Math.min(questions.length, mostShown);
  const rest =
    more === 0 ? "" : say(terminal, `  ……另有 ${more} 个，见 ${out}\n`, `  … ${more} more in ${out}\n`);
  return (
    say(
      terminal,
      `已写入 ${out}；原文没有写明的有 ${questions.length} 处，请在 draft 中补上：\n`,
      `Wrote ${out}; the text does not state ${questions.length} things, add them to its draft:\n`,
    ) +
    shown +
    rest
  );
};

const read = async (
  path: string,
  { out, force = false }: DraftOptions,
  terminal: Terminal,
): Promise<number> => {
  if (extname(out).toLowerCase() !== ".json")
    throw new BadInput("usage", {
      "zh-CN": `由合同读出草案，--out 应为 .json 文件，而不是“${out}”。`,
      en: `A draft is read from a contract to a .json file, not to "${out}".`,
    });
  const document = await readContractFile(path);
  const { draft, questions, links } = draftFromReading(readContract(document.text));
  printWarnings(document, terminal);
  const text = `${JSON.stringify({ draft, questions, links }, undefined, 2)}\n`;
  await writeWhole(out, new TextEncoder().encode(text), force);
  if (questions.length === 0) {
    terminal.err(say(terminal, `已写入 ${out}。\n`, `Wrote ${out}.\n`));
    return exitCode.clean;
  }
  terminal.err(showQuestions(out, questions, terminal));
  return exitCode.finding;
};

const draft = async (path: string, options: DraftOptions, terminal: Terminal): Promise<number> => {
  await refuseExisting(options.out, options.force === true);
  return extname(path).toLowerCase() === ".json" || path === "-"
    ? write(path, options, terminal)
    : read(path, options, terminal);
};

/**
 * `heyue contract draft`: writes a contract from a draft (起草合同), or reads a contract into a draft with its questions
 * (合同结构化); exit code 3 when the text leaves questions open.
 */
export const contractDraftCommand = (
  contract: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  contract
    .command("draft")
    .argument("<FILE>", ".json; .docx, .pdf, .txt, .md")
    .description(
      say(
        terminal,
        "由草案写出合同（.json → .docx、.md），或由合同读出草案（→ .json）",
        "write a contract from a draft (.json to .docx or .md), or read a contract into one (to .json)",
      ),
    )
    .requiredOption("--out <FILE>", say(terminal, "写入的文件", "file to write"))
    .option("--force", say(terminal, "覆盖已有的文件", "replace a file that is there"))
    .action(async (path: string, options: DraftOptions) => done(await draft(path, options, terminal)));
};
