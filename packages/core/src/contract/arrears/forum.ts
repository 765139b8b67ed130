import type { Citation } from "../../kernel/citation.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { Forum } from "./state.ts";

/** Where the contract sends a dispute (争议解决条款), with its words. */
export interface ForumClause {
  /** Where it goes; `null` where the clause names both, or says no to neither, so that it binds to none. */
  readonly forum: Forum | null;
  readonly citation: Citation | null;
}

const arbitration = /仲裁委员会|仲裁机构|仲裁院|申请仲裁|提交[^，。；]{0,20}仲裁|由[^，。；]{0,20}仲裁/u;
const court = /人民法院|法院|起诉|提起诉讼|诉讼解决/u;
const maxQuote = 200;

/**
 * Reads the dispute clause: arbitration only where it is agreed alone; a clause that names court and arbitration side by side
 * agrees on no arbitration, and without an agreement on arbitration it is the court.
 */
export const forumOf = (draft: ContractDraft): ForumClause => {
  const clause = draft.chapters
    .flatMap(({ clauses }) => clauses)
    .find(({ topics }) => topics.includes("dispute"));
  if (clause === undefined) return { forum: null, citation: null };
  const text = clause.paragraphs.join("");
  const citation = {
    source: draft.title,
    article: clause.number,
    quote: [...text].slice(0, maxQuote).join(""),
  };
  const isArbitrated = arbitration.test(text);
  const isSued = court.test(text);
  return { forum: isArbitrated ? (isSued ? null : "arbitration") : isSued ? "court" : null, citation };
};
