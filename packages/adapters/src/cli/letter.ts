import { mkdir } from "node:fs/promises";
import { extname, join } from "node:path";
import * as Result from "effect/Result";
import { letterDocument } from "@heyue/core/contract/letter/document/document";
import { letterMarkdown } from "@heyue/core/contract/letter/document/markdown";
import { type LetterFileFault, readLetterFile } from "@heyue/core/contract/letter/file";
import type { LetterPrint } from "@heyue/core/contract/letter/print";
import { builtinPolicies } from "@heyue/rules";
import type { Command } from "commander";
import { MissingWordWriter, writeLetterDocx } from "../document-writer/docx.ts";
import { PdfFailure, type PdfFont, readPdfFont, writeLetterPdf } from "../pdf-writer/letter-pdf.ts";
import { readJsonArgument } from "./input.ts";
import { refuseExisting, writeWhole } from "./output-file.ts";
import { BadInput, exitCode, printable, say, type Terminal } from "./terminal.ts";

interface LetterOptions {
  readonly out: string;
  readonly format?: string;
  readonly font?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const formats = ["pdf", "docx", "md"] as const;
type Format = (typeof formats)[number];

const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

const refused = (path: string, at: string, fault: LetterFileFault): BadInput => {
  if (fault.kind === "threat") {
    const [citation] = fault.citations;
    const [chinese, english] =
      citation === undefined
        ? ["", ""]
        : [
            `（《${citation.source}》${citation.article}：“${citation.quote}”）`,
            ` (${citation.source}, ${citation.article}: ${citation.quote})`,
          ];
    return new BadInput("threat", {
      "zh-CN": `${path}${at}：不得以停止供水供电供热供气或者限制进出等方式催费，请删去“${fault.threat.text}”${chinese}。`,
      en: `${path}${at}: fees must not be collected by threatening utilities or access; take out "${fault.threat.text}"${english}.`,
    });
  }
  const list = fault.issues
    .map(
      ({ message, path: place }) =>
        `\n  ${`${at}${place}` === "" ? "/" : `${at}${place}`}: ${printable(message)}`,
    )
    .join("");
  const count = fault.issues.length;
  return new BadInput("invalid-input", {
    "zh-CN": `${path} 不是完整的函件（heyue-letter/1），共 ${count} 处：${list}`,
    en: `${path} is not a whole letter (heyue-letter/1), ${count} ${count === 1 ? "place" : "places"}:${list}`,
  });
};

const readLetters = (value: unknown, path: string): readonly LetterPrint[] => {
  const policies = builtinPolicies();
  const inputs: readonly unknown[] = Array.isArray(value) ? value : [value];
  const prints = inputs.map((input, at) => {
    const read = readLetterFile(input, policies);
    if (Result.isFailure(read)) throw refused(path, Array.isArray(value) ? `/${at}` : "", read.failure);
    return read.success;
  });
  const numbers = prints.map(({ number }) => number);
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined)
    throw new BadInput("number-twice", {
      "zh-CN": `${path} 中有两份函件的编号都是 ${twice}；每份函件的编号应不相同。`,
      en: `${path} has two letters with the number ${twice}; each letter needs a number of its own.`,
    });
  return prints;
};

/** Where a letter goes: the file that was named, or in a folder a file by its number. */
const targetsOf = (
  prints: readonly LetterPrint[],
  isBatch: boolean,
  { format, out }: LetterOptions,
): { readonly format: Format; readonly paths: readonly string[] } => {
  const ending = extname(out).slice(1).toLowerCase();
  if (!isBatch) {
    if (isFormat(ending) && (format === undefined || format === ending))
      return { format: ending, paths: [out] };
    throw new BadInput("usage", {
      "zh-CN": `函件写成 .pdf、.docx 或 .md 文件，--out 不能是“${out}”。`,
      en: `A letter is written to a .pdf, .docx or .md file, not to "${out}".`,
    });
  }
  const chosen = format ?? "pdf";
  if (isFormat(ending) || !isFormat(chosen))
    throw new BadInput("usage", {
      "zh-CN": `多份函件写入文件夹：--out 应为文件夹，--format 为 pdf、docx 或 md，而不是“${out}”、“${chosen}”。`,
      en: `Several letters are written into a folder: --out names a folder and --format is pdf, docx or md, not "${out}" and "${chosen}".`,
    });
  return {
    format: chosen,
    paths: prints.map(({ number }) => join(out, `${number.replaceAll(/[^\p{L}\p{N}._-]/gu, "_")}.${chosen}`)),
  };
};

const bytesOf = async (print: LetterPrint, format: Format, font: PdfFont | null): Promise<Uint8Array> => {
  const letter = letterDocument(print);
  if (format === "md") return new TextEncoder().encode(letterMarkdown(letter));
  return font === null ? writeLetterDocx(letter) : writeLetterPdf(letter, font);
};

const write = async (path: string, options: LetterOptions, terminal: Terminal): Promise<number> => {
  const { font: chosen, force = false, json = false, out } = options;
  const value = await readJsonArgument(path, "FILE", terminal);
  const prints = readLetters(value, path);
  const isBatch = Array.isArray(value);
  const { format, paths } = targetsOf(prints, isBatch, options);
  for (const target of paths) await refuseExisting(target, force);
  const written: Uint8Array[] = [];
  try {
    const font = format === "pdf" ? await readPdfFont(chosen) : null;
    for (const print of prints) written.push(await bytesOf(print, format, font));
  } catch (error) {
    if (error instanceof PdfFailure) throw new BadInput(error.code, error.words);
    if (error instanceof MissingWordWriter) throw new BadInput("missing-library", error.words);
    throw error;
  }
  // Nothing is written before all of them can be.
  if (isBatch) await mkdir(out, { recursive: true });
  const files: { readonly number: string; readonly file: string; readonly bytes: number }[] = [];
  for (const [at, { number }] of prints.entries()) {
    const [file = out, bytes = new Uint8Array()] = [paths[at], written[at]];
    await writeWhole(file, bytes, force);
    files.push({ number, file, bytes: bytes.length });
  }
  if (json) terminal.out(`${JSON.stringify({ letters: files })}\n`);
  else for (const { file } of files) terminal.err(say(terminal, `已写入 ${file}。\n`, `Wrote ${file}.\n`));
  return exitCode.clean;
};

/** `heyue letter write`: sets letters (函件) from a file as PDF, Word or Markdown. */
export const letterCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  program
    .command("letter")
    .description(say(terminal, "催告函、告知函、整改函", "letters: demands, notices, rectification"))
    .command("write")
    .argument("<FILE>", ".json")
    .description(
      say(
        terminal,
        "把 heyue-letter/1 函件写成 .pdf、.docx 或 .md；文件中是数组时，逐份写入文件夹",
        "set a heyue-letter/1 letter as .pdf, .docx or .md; an array of them goes into a folder, one file each",
      ),
    )
    .requiredOption("--out <FILE|DIR>", say(terminal, "写入的文件或者文件夹", "file or folder to write"))
    .option(
      "--format <pdf|docx|md>",
      say(terminal, "写入文件夹时的格式；缺省为 pdf", "format in a folder; pdf when absent"),
    )
    .option(
      "--font <FILE[#NAME]>",
      say(terminal, "PDF 所用的中文字体；缺省用系统中的", "Chinese font of a PDF; the system's when absent"),
    )
    .option("--force", say(terminal, "覆盖已有的文件", "replace files that are there"))
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (path: string, options: LetterOptions) => done(await write(path, options, terminal)));
};
