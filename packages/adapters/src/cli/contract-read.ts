import type { ContractReading, Part } from "@heyue/core/text";
import type { Command } from "commander";
import { printWarnings, readContractText, type ContractFile } from "./contract-file.ts";
import { exitCode, printable, say, type Terminal } from "./terminal.ts";

interface ReadOptions {
  readonly json?: boolean;
}

const short = (text: string, length: number): string => {
  const line = printable(text.trim().replace(/\s+/g, " "));
  return line.length > length ? `${line.slice(0, length)}…` : line;
};

/** A part with its number, its heading or first words, topics and span; then what is in it. */
const outline = (part: Part, text: string, depth: number): readonly string[] => {
  if (part.kind === "page-mark" || part.kind === "row" || part.kind === "heading") return [];
  const words = short(part.heading === "" ? text.slice(part.start, part.end) : part.heading, 40);
  // What has no heading shows its first words, where the number stands already.
  const number = part.heading === "" || part.number === "" ? "" : `${part.number} `;
  const topics = part.topics.length === 0 ? "" : `  [${part.topics.join(", ")}]`;
  const line = `${"  ".repeat(depth)}${number}${words}${topics}  ${part.start}–${part.end}`;
  return [line, ...part.children.flatMap((child) => outline(child, text, depth + 1))];
};

const counts = (reading: ContractReading, terminal: Terminal): string => {
  const entries = [
    [reading.parties.length, "个当事人", "parties"],
    [reading.measures.length, "个量化约定", "measures"],
    [reading.references.length, "处条款引用", "references"],
    [reading.citedLaws.length, "处引用法律", "cited laws"],
    [reading.blanks.length, "处空白", "blanks"],
  ] as const;
  return entries
    .map(([count, chinese, english]) => say(terminal, `${count} ${chinese}`, `${count} ${english}`))
    .join(say(terminal, "，", ", "));
};

const show = (document: ContractFile, reading: ContractReading, terminal: Terminal): string =>
  [
    `${printable(document.name)}  ${say(terminal, `${reading.length} 字`, `${reading.length} characters`)}`,
    counts(reading, terminal),
    "",
    ...reading.parts.flatMap((part) => outline(part, reading.text, 0)),
    "",
  ].join("\n");

const read = async (path: string, options: ReadOptions, terminal: Terminal): Promise<number> => {
  const { document, reading } = await readContractText(path, terminal);
  const { sha256, kind, warnings } = document;
  const { text, length, language, parts, parties, measures, references, citedLaws, blanks, terms, dates } =
    reading;
  printWarnings(document, terminal);
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ file: path, sha256, kind, length, language, text, parts, parties, measures, references, citedLaws, blanks, terms, dates, warnings })}\n`
      : show(document, reading, terminal),
  );
  return exitCode.clean;
};

/** `heyue contract read`: a contract as parts, measures and references (读合同). */
export const contractReadCommand = (
  contract: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  contract
    .command("read")
    .argument("<FILE>", ".docx, .pdf, .txt, .md; .json")
    .description(
      say(
        terminal,
        "读出合同的条款、量化约定、引用和空白",
        "read clauses, measures, references and blanks of a contract",
      ),
    )
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (path: string, options: ReadOptions) => done(await read(path, options, terminal)));
};
