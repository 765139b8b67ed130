import type { ContractReading } from "../reading.ts";
import { severities, type Severity } from "../vague/vague.ts";
import type { Finding } from "./finding.ts";
import { clauseFinder } from "./clause-finder.ts";
import type { LintContext, LintRule, Report } from "./rule.ts";
import { lintRules } from "./ruleset.ts";
import { inlineSuppressions } from "./inline-suppression.ts";
import { suppress, type Suppression } from "./suppression.ts";

/** How a reading is linted. */
export interface LintOptions extends LintContext {
  /** Ids of the rules to run; all when absent. Throws on an id that no rule has: it is a mistake of the caller. */
  readonly rules?: readonly string[];
  /** The least severity to report; all when absent. */
  readonly severity?: Severity;
  /** Findings that were looked at and accepted, each with its reason. */
  readonly suppressions?: readonly Suppression[];
  /** Rules beside the built-in ones, e.g. those of a place. */
  readonly extra?: readonly LintRule[];
  /** Whether suppressions written into the text count for nothing, e.g. when it is about to be signed; they do when absent. */
  readonly ignoresInline?: boolean;
  /** Rules in place of the built-in ones, e.g. one alone in its test. */
  readonly replace?: readonly LintRule[];
}

const rank = (severity: Severity): number => severities.indexOf(severity);

const chosenRules = ({ rules, extra = [], replace = lintRules }: LintOptions): readonly LintRule[] => {
  const all = [...replace, ...extra];
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  if (byId.size < all.length) {
    const doubled = all.find((rule) => byId.get(rule.id) !== rule);
    throw new Error(`Two rules have the id "${doubled?.id}".`);
  }
  if (rules === undefined) return all;
  const unknown = rules.find((id) => !byId.has(id));
  if (unknown !== undefined) throw new Error(`There is no rule "${unknown}".`);
  return all.filter(({ id }) => rules.includes(id));
};

/** Runs one rule over a reading; findings in the order it reports them. Throws when a span lies outside of the text. */
const run = (
  rule: LintRule,
  reading: ContractReading,
  context: LintContext,
  clauseAt: (offset: number) => string,
): readonly Finding[] => {
  const findings: Finding[] = [];
  rule.check(
    reading,
    ({ start, end, severity, clauseId, citations, message, suggestion }: Report) => {
      if (!(start >= 0 && start <= end && end <= reading.text.length)) {
        throw new RangeError(
          `Rule "${rule.id}" reports ${start}–${end} in a text of ${reading.text.length}.`,
        );
      }
      findings.push({
        ruleId: rule.id,
        severity: severity ?? rule.severity,
        start,
        end,
        text: reading.text.slice(start, end),
        clauseId: clauseId ?? clauseAt(start),
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
        citations: citations ?? rule.citations ?? [],
      });
    },
    context,
  );
  return findings;
};

/**
 * Lints a reading (合同审查): what should be settled before signing, by position, the graver first where two begin at the
 * same place. Suppressed findings are left out; a suppression without reason or without use is a finding itself.
 */
export const lintReading = (reading: ContractReading, options: LintOptions = {}): readonly Finding[] => {
  const rules = chosenRules(options);
  const clauseAt = clauseFinder(reading);
  const inline = options.ignoresInline === true ? [] : inlineSuppressions(reading);
  const context: LintContext = options.on === undefined ? {} : { on: options.on };
  const found = rules.flatMap((rule) => run(rule, reading, context, clauseAt));
  const kept = suppress(reading, found, {
    data: options.suppressions ?? [],
    inline,
    ran: new Set(rules.map(({ id }) => id)),
    narrowed: options.rules !== undefined,
  });
  const least = rank(options.severity ?? "low");
  return kept
    .filter(({ severity }) => rank(severity) <= least)
    .sort(
      (a, b) => a.start - b.start || rank(a.severity) - rank(b.severity) || (a.ruleId < b.ruleId ? -1 : 1),
    );
};
