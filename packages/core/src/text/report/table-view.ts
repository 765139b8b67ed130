import type { Part } from "../part.ts";
import type { Span } from "../span.ts";
import { html, type Markup } from "./markup.ts";

/** A table of the contract as a table; its first row heads the columns when no cell of it is empty. */
export const tableView = (table: Part, name: string, write: (span: Span) => Markup): Markup => {
  const rows = table.children.filter(({ cells }) => cells !== undefined && cells.length > 0);
  const head = rows[0]?.cells ?? [];
  const isHeaded = rows.length > 1 && head.every(({ start, end }) => end > start);
  const bodies = rows.map(({ id, cells = [] }, at) =>
    at === 0 && isHeaded
      ? html`<tr id="${id}">
          ${cells.map((cell) => html`<th scope="col">${write(cell)}</th>`)}
        </tr> `
      : html`<tr id="${id}">
          ${cells.map((cell) => html`<td>${write(cell)}</td>`)}
        </tr> `,
  );
  return html`<div class="table" role="region" tabindex="0" aria-label="${name}">
    <table>
      ${bodies}
    </table>
  </div>`;
};
