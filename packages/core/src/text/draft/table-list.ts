import type { Part } from "../part.ts";
import type { Span } from "../span.ts";
import type { Grid } from "./register-columns.ts";

/** A table of the text with where it and its rows stand. */
export interface ReadTable extends Grid, Span {
  /** The innermost annex or clause it stands in; absent for tables outside of both. */
  readonly owner?: Part;
  readonly rowSpans: readonly Span[];
}

const cellText = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replaceAll("\\|", "|").trim();

const gridOf = (text: string, table: Part, owner: Part | undefined): ReadTable | undefined => {
  const rows = table.children.filter(({ kind, cells = [] }) => kind === "row" && cells.length > 0);
  const [first] = rows;
  if (first === undefined) return undefined;
  const width = Math.max(...rows.map(({ cells = [] }) => cells.length));
  // Merged cells leave rows shorter than the head: what is not there is empty.
  const cells = rows.map((row) => [
    ...(row.cells ?? []).map((cell) => cellText(text, cell)),
    ...Array.from({ length: width - (row.cells?.length ?? 0) }, () => ""),
  ]);
  return {
    start: table.start,
    end: table.end,
    ...(owner === undefined ? {} : { owner }),
    head: cells[0]!,
    rows: cells.slice(1),
    rowSpans: rows.slice(1).map(({ start, end }) => ({ start, end })),
  };
};

/** Every table of the text, in order. */
export const tablesOf = (text: string, parts: readonly Part[], owner?: Part): readonly ReadTable[] =>
  parts.flatMap((part): readonly ReadTable[] => {
    if (part.kind === "table") {
      const grid = gridOf(text, part, owner);
      return grid === undefined ? [] : [grid];
    }
    return tablesOf(text, part.children, part.kind === "annex" || part.kind === "clause" ? part : owner);
  });
