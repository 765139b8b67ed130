import type { WordNode } from "./word-node.ts";

const joinedText = (nodes: readonly WordNode[], notes: NoteRegister): string =>
  nodes.map((node) => inlineText(node, notes)).join("");

/** Numbers the notes in the order in which the text refers to them. */
export interface NoteRegister {
  readonly mark: (type: string, id: string) => string;
  readonly order: readonly (readonly [type: string, id: string])[];
}

export const createNoteRegister = (): NoteRegister => {
  const order: (readonly [string, string])[] = [];
  return {
    order,
    mark: (type, id) => {
      const known = order.findIndex(([otherType, otherId]) => otherType === type && otherId === id);
      return `[${known < 0 ? order.push([type, id]) : known + 1}]`;
    },
  };
};

const inlineText = (node: WordNode, notes: NoteRegister): string => {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return node.breakType === "line" ? "\n" : "";
    case "checkbox":
      return node.checked === true ? "☑" : "□";
    case "noteReference":
      return notes.mark(node.noteType ?? "", node.noteId ?? "");
    default:
      return joinedText(node.children ?? [], notes);
  }
};

/** A cell on one line: its paragraphs one behind the other, the table in it with its own rows flattened. */
const cellText = (cell: WordNode, notes: NoteRegister): string =>
  (cell.children ?? [])
    .map((node) =>
      node.type === "table"
        ? (node.children ?? [])
            .map((row) =>
              (row.children ?? [])
                .map((inner) => cellText(inner, notes))
                .filter((text) => text !== "")
                .join("，"),
            )
            .join("；")
        : inlineText(node, notes),
    )
    .map((text) => text.replace(/\s+/g, " ").replace(/\|/g, "｜").trim())
    .filter((text) => text !== "")
    .join(" ");

/** Rows as `| a | b |`. A merged cell has its words once; the places that it covers besides are empty. */
const tableLines = (table: WordNode, notes: NoteRegister): readonly string[] => {
  /** Rows that a merged cell still reaches into, by column. */
  const reach: number[] = [];
  return (table.children ?? []).map((row) => {
    const cells: string[] = [];
    const fill = (): void => {
      while ((reach[cells.length] ?? 0) > 0) {
        reach[cells.length]!--;
        cells.push("");
      }
    };
    for (const cell of row.children ?? []) {
      fill();
      const text = cellText(cell, notes);
      for (let column = 0; column < Math.min(cell.colSpan ?? 1, 100); column++) {
        reach[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? text : "");
      }
    }
    fill();
    return `| ${cells.join(" | ")} |`;
  });
};

/** The contents of a table of one cell, which is only a frame around paragraphs. */
const framed = (table: WordNode): readonly WordNode[] | undefined => {
  const [row, ...rows] = table.children ?? [];
  const [cell, ...cells] = row?.children ?? [];
  return cell === undefined || rows.length > 0 || cells.length > 0 ? undefined : (cell.children ?? []);
};

/** Lines of paragraphs and tables, in the order in which they stand. */
export const blockLines = (nodes: readonly WordNode[], notes: NoteRegister): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.type !== "table") return [inlineText(node, notes).trimEnd()];
    const inner = framed(node);
    return inner === undefined ? tableLines(node, notes) : blockLines(inner, notes);
  });
