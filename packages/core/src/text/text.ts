/**
 * Contract text (合同文本): reading, understanding and linting the words of a contract. Free of effect and of I/O, so that a
 * browser can load it; every offset is a UTF-16 offset of the text that was read.
 */
export { readContract, type ReadOptions } from "./reader/reader.ts";
export type {
  Blank,
  CitedLaw,
  ContractReading,
  DateMention,
  DefinedTerm,
  PartyMention,
  Reference,
} from "./reading.ts";
export { partKinds, type Part, type PartKind } from "./part.ts";
export type { Sentence } from "./sentence.ts";
export type { Span } from "./span.ts";
export type { Words } from "./words.ts";
export { topics, type Topic } from "./topics/topic.ts";
export {
  measureKinds,
  measureRoles,
  type Measure,
  type MeasureKind,
  type MeasureRole,
} from "./measures/measure.ts";
export { severities, type Severity, type VagueSpan } from "./vague/vague.ts";
export { lintReading, type LintOptions } from "./lint/linter.ts";
export { lintRules, ruleDescriptions } from "./lint/ruleset.ts";
export type { LintContext, LintRule, Report, RuleDescription } from "./lint/rule.ts";
export type { Finding, FindingCitation } from "./lint/finding.ts";
export type { Suppression } from "./lint/suppression.ts";
export { sarifOf, type SarifOptions } from "./lint/sarif.ts";
export { coreClauseScore, type CoreClauseScore, type CorePlace } from "./lint/core-clause-score.ts";
export { isOneSided, oneSidedSpans, type OneSidedSpan } from "./lint/one-sided.ts";
export { repealedLaws, staleLawsIn, type RepealedLaw, type StaleLaw } from "./lint/repealed-law.ts";
export {
  createLabeller,
  labelSentence,
  type Labeller,
  type SentenceLabel,
  type VagueLabel,
} from "./label/label.ts";
export { draftFromReading, type DraftReading } from "./draft/draft.ts";
export { completeDraft, type Answers, type Completion } from "./draft/draft-completion.ts";
export type { DraftLink, DraftParts, Question } from "./draft/draft-parts.ts";
export { writeContract } from "./template/contract-writer.ts";
export {
  contractDocument,
  type Block,
  type ContractDocument,
  type WriteOptions,
} from "./template/contract-document.ts";
export { writtenDraft, type WrittenDraft } from "./template/written-draft.ts";
export { markdown } from "./template/markdown.ts";
export { defaultTerms, type ContractTerms } from "./template/contract-terms.ts";
