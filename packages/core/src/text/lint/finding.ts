import type { Span } from "../span.ts";
import type { Severity } from "../vague/vague.ts";
import type { Words } from "../words.ts";

/** Where the law that a finding rests on stands. */
export interface FindingCitation {
  readonly source: string;
  readonly article: string;
  readonly quote?: string;
}

/** Something that should be settled before signing (审查意见). */
export interface Finding extends Span {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The text of the span. */
  readonly text: string;
  readonly clauseId: string;
  readonly message: Words;
  /** A proposed wording or step. */
  readonly suggestion?: Words;
  readonly citations: readonly FindingCitation[];
}
