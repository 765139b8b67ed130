import type { LetterLanguage } from "../sheet.ts";
import type { LetterBlock, LetterDocument } from "./block.ts";

/** A line break would end the paragraph, and a mark at its beginning would make it a list or a heading: text stays text. */
const line = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .trim()
    .replace(/^[#>+-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
const cell = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .trim()
    .replaceAll("|", "\\|");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** A label and what it labels. */
export const labelled = (language: LetterLanguage, label: string, text: string): string =>
  language === "zh-CN" ? `${label}：${text}` : `${label}: ${text}`;

const markdownOf = (language: LetterLanguage, block: LetterBlock): string => {
  switch (block.kind) {
    case "title":
      return `# ${line(block.text)}`;
    case "letterhead":
    case "number":
    case "line":
    case "paragraph":
      return line(block.text);
    case "field":
      return line(labelled(language, block.label, block.text));
    case "table":
      return table(block.head, block.rows);
    case "list":
      return [
        labelled(language, block.label, ""),
        ...block.items.map((item, at) => `${at + 1}. ${cell(item)}`),
      ]
        .map((text) => text.trim())
        .join("\n");
    case "signature":
      return [block.name, block.seal, block.date, ...block.contact].map(line).join("\n\n");
    case "service-record":
      return [`## ${line(block.title)}`, table(["", ""], block.rows)].join("\n\n");
  }
};

/** Sets a letter in Markdown (GitHub flavour), one block after the other. */
export const letterMarkdown = ({ blocks, language }: LetterDocument): string =>
  `${blocks.map((block) => markdownOf(language, block)).join("\n\n")}\n`;

const textsOf = (language: LetterLanguage, block: LetterBlock): readonly string[] => {
  switch (block.kind) {
    case "field":
      return [labelled(language, block.label, block.text)];
    case "table":
      return [block.head, ...block.rows].flat();
    case "list":
      return [labelled(language, block.label, ""), ...block.items.map((item, at) => `${at + 1}. ${item}`)];
    case "signature":
      return [block.name, block.seal, block.date, ...block.contact];
    case "service-record":
      return [block.title, ...block.rows.flat()];
    default:
      return [block.text];
  }
};

/** Every text of a letter in reading order, as it must stand in each of its forms. */
export const letterTexts = ({ blocks, language }: LetterDocument): readonly string[] =>
  blocks.flatMap((block) => textsOf(language, block));
