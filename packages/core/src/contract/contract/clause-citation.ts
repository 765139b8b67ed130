import type { Citation } from "../../kernel/citation.ts";
import type { ContractDraft } from "./draft.ts";

/** Code points of a clause that a citation quotes at most. */
const longest = 200;

/** Clauses of a contract as citations, in the order asked, and the ids among them that it has not. */
export const clauseCitations = (
  draft: Pick<ContractDraft, "title" | "chapters">,
  ids: readonly string[],
): { readonly clauses: readonly Citation[]; readonly unknown: readonly string[] } => {
  const all = draft.chapters.flatMap(({ clauses }) => clauses);
  const found = ids.map((id) => ({ id, clause: all.find((clause) => clause.id === id) }));
  return {
    clauses: found.flatMap(({ clause }): Citation[] => {
      if (clause === undefined) return [];
      const text = [...clause.paragraphs.join("")];
      return [
        {
          source: draft.title,
          article: clause.number,
          quote: text.length > longest ? `${text.slice(0, longest).join("")}……` : text.join(""),
        },
      ];
    }),
    unknown: found.flatMap(({ clause, id }) => (clause === undefined ? [id] : [])),
  };
};
