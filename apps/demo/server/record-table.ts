import { escapeHtml } from "./template.ts";

/** HTML of a cell, escaped where it was text. */
type Cell = string;

/**
 * A table of records: the first cell names its row. On a phone each row is a card whose cells carry their headings; the roles are written
 * out because a table that is laid out otherwise loses them.
 */
export const recordTable = (about: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Cell[] }[];
}): string => {
  const { caption, head, rows } = about;
  const heads = head.map((text) => `<th role="columnheader" scope="col">${escapeHtml(text)}</th>`).join("");
  const row = ({ cells, id }: (typeof rows)[number]): string =>
    `<tr role="row"${id === undefined ? "" : ` id="${escapeHtml(id)}"`}>${cells
      .map((cell, at) => {
        const label = `data-label="${escapeHtml(head[at] ?? "")}"`;
        return at === 0
          ? `<th role="rowheader" scope="row" ${label}>${cell}</th>`
          : `<td role="cell" ${label}><span>${cell}</span></td>`;
      })
      .join("")}</tr>`;
  return (
    `<table class="records" role="table"><caption>${escapeHtml(caption)}</caption>` +
    `<thead role="rowgroup"><tr role="row">${heads}</tr></thead>` +
    `<tbody role="rowgroup">${rows.map(row).join("")}</tbody></table>`
  );
};
