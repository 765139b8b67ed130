import type { Block, ContractDocument } from "./contract-document.ts";

/** A line break would end the paragraph: text stays on its line. */
const line = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ").trim();
const cell = (text: string): string => line(text).replaceAll("|", "\\|");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** One column for each side, as the rows of a table. */
const signatureRows = (columns: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? ""));

const markdownOf = (block: Block): string => {
  switch (block.kind) {
    case "title":
      return `# ${line(block.text)}`;
    case "heading":
      return `${"#".repeat(block.level + 1)} ${line(block.text)}`;
    case "field":
      return `${block.label}：${line(block.text)}`;
    case "paragraph":
      return line(block.text);
    case "table":
      return table(block.head, block.rows);
    case "signature": {
      const [head = [], ...rows] = signatureRows(block.columns);
      return table(head, rows);
    }
  }
};

/** Sets a contract in Markdown (GitHub flavour), one block after the other. */
export const markdown = ({ blocks }: ContractDocument): string => `${blocks.map(markdownOf).join("\n\n")}\n`;
