import type { ClauseTopic, ContractDraft } from "../../contract/contract/draft.ts";
import type { ContractTerms } from "./contract-terms.ts";

/** What a clause is written from. */
export interface TemplateContext {
  readonly draft: ContractDraft;
  readonly terms: ContractTerms;
  /** All paragraphs of the draft's own clauses, one a line. */
  readonly ownText: string;
  /** Number of the annex that holds the register of standards: 附件三; absent when the draft has no standard. */
  readonly standardsAnnex?: string;
  /** Number of the annex that holds the composition of the fee; absent when nothing of it is known. */
  readonly compositionAnnex?: string;
  /** Numbers of the annexes: 附件一. */
  readonly annexes: readonly string[];
}

/** A clause of ours (条款模板). */
export interface TemplateClause {
  readonly id: string;
  readonly heading: string;
  readonly topics: readonly ClauseTopic[];
  /** Whether the draft's own clauses settle the matter, so that ours is not written. */
  readonly isSettled: (context: TemplateContext) => boolean;
  /** Paragraphs of the clause; none when there is nothing to write. */
  readonly paragraphs: (context: TemplateContext) => readonly string[];
}

/** Clauses of ours under one heading; the chapter is written when one of its clauses is. */
export interface TemplateChapter {
  readonly heading: string;
  readonly clauses: readonly TemplateClause[];
}
