import type { ContractReading } from "../reading.ts";
import type { Severity } from "../vague/vague.ts";
import type { Words } from "../words.ts";
import type { Finding, FindingCitation } from "./finding.ts";

/** What a rule reports; the linter adds rule id, text and clause. */
export type Report = Omit<Finding, "ruleId" | "text" | "clauseId" | "citations" | "severity"> & {
  readonly severity?: Severity;
  readonly clauseId?: string;
  readonly citations?: Finding["citations"];
};

/** What a rule knows besides the text. */
export interface LintContext {
  /** Day on which the text is judged, `YYYY-MM-DD`; without it, by the law as it is known now. */
  readonly on?: string;
}

/** A rule as it stands in the list of rules. */
export interface RuleDescription {
  /** Stable for ever, kebab-case, e.g. `vague-commitment`. */
  readonly id: string;
  readonly title: Words;
  /** What it finds and why it matters, for the list of rules. */
  readonly description: Words;
  /** Of a finding that names no other. */
  readonly severity: Severity;
  /** The law it rests on (法律依据); of a finding that names none. Absent when it rests on no law. */
  readonly citations?: readonly FindingCitation[];
}

/** A check of a contract text (审查规则): one rule, one file; anybody may add their own. */
export interface LintRule extends RuleDescription {
  readonly check: (reading: ContractReading, report: (found: Report) => void, context: LintContext) => void;
}
