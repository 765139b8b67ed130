import type { Annex } from "../../contract/contract/draft.ts";
import type { Part } from "../part.ts";
import type { ContractReading } from "../reading.ts";
import { isAnnexList } from "./clause-list.ts";
import { textLines } from "./paragraph.ts";
import type { DraftLink } from "./draft-parts.ts";
import type { ReadTable } from "./table-list.ts";

const paragraphsOf = (text: string, part: Part): readonly string[] =>
  part.children
    .filter(({ kind }) => kind !== "heading")
    .flatMap((child): readonly string[] => {
      if (child.kind === "table" || child.kind === "page-mark") return [];
      return child.children.length === 0
        ? textLines(text.slice(child.start, child.end))
        : [
            ...textLines(text.slice(child.start, child.children[0]?.end ?? child.start)),
            ...paragraphsOf(text, { ...child, children: child.children.slice(1) }),
          ];
    });

/**
 * The annexes (附件) with their text and their table. A further table of the same annex, and a table that stands in a clause,
 * becomes an annex of its own: a draft keeps tables as tables.
 */
export const annexesOf = (
  { text, parts }: ContractReading,
  tables: readonly ReadTable[],
): { readonly annexes: readonly Annex[]; readonly links: readonly DraftLink[] } => {
  const annexes: Annex[] = [];
  const links: DraftLink[] = [];
  const add = (annex: Annex, start: number, end: number): void => {
    links.push({ path: `/annexes/${annexes.length}`, start, end });
    annexes.push(annex);
  };
  const tableOf = ({ head, rows }: ReadTable): NonNullable<Annex["table"]> => ({ head, rows });
  for (const part of parts) {
    if (part.kind !== "annex" || isAnnexList(part)) continue;
    const [first, ...more] = tables.filter(({ owner }) => owner === part);
    const title = [part.number, part.heading].filter(Boolean).join(" ");
    const id = `a-${annexes.length + 1}`;
    add(
      {
        id,
        title,
        paragraphs: paragraphsOf(text, part),
        ...(first === undefined ? {} : { table: tableOf(first) }),
      },
      part.start,
      part.end,
    );
    more.forEach((table, at) =>
      add(
        { id: `${id}.${at + 2}`, title: `${title}（表${at + 2}）`, paragraphs: [], table: tableOf(table) },
        table.start,
        table.end,
      ),
    );
  }
  for (const table of tables) {
    if (table.owner?.kind !== "clause") continue;
    const { number, heading } = table.owner;
    add(
      {
        id: `a-${annexes.length + 1}`,
        title: `${[number, heading].filter(Boolean).join(" ")}附表`,
        paragraphs: [],
        table: tableOf(table),
      },
      table.start,
      table.end,
    );
  }
  return { annexes, links };
};
