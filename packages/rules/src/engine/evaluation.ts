import { isLocalDate } from "@heyue/core/kernel/local-date";
import type { Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { PolicyQuestion } from "@heyue/core/ports/policies";
import type { FactType, PolicyDocument, RuleDocument } from "../format/document.ts";
import { publicRules } from "../format/signature.ts";
import { unknownKey } from "../format/suggestion.ts";
import { compose, refOf } from "./composition.ts";
import { factIssues, type Issue } from "./fact.ts";
import { layerAnswer } from "./layer.ts";
import { bare, type Outcome } from "./outcome.ts";
import { placeOf } from "./place.ts";

/** Policies and calendars that questions are put to. */
export interface Corpus {
  readonly policies: readonly PolicyDocument[];
  readonly calendarOf: (policy: PolicyDocument) => WorkCalendar;
}

const nowhere = { id: "", version: "", digest: "" };

/** Answers a question. Never throws: what is wrong with a question is an `invalid-input` that lists everything. */
export const answer = (corpus: Corpus, question: PolicyQuestion): Verdict => {
  const place = placeOf(corpus.policies, String(question.code));
  const own = place?.layers[0];
  if (place === undefined || own === undefined) {
    const known = corpus.policies.map((policy) => policy.code);
    return invalid(nowhere, [
      { path: "code", message: `no place is known as "${question.code}"; known are ${known.join(", ")}` },
    ]);
  }
  const spoken = place.layers.flatMap((policy) => {
    const rule = policy.rules.find((candidate) => candidate.rule === question.rule);
    return rule === undefined ? [] : [{ policy, rule }];
  });
  if (spoken.length === 0) return unanswered(corpus, own, question.rule);
  const issues = [
    ...factIssues(question.facts, specsOf(spoken.map(({ rule }) => rule))),
    ...dateIssues(question),
  ];
  if (issues.length > 0) return invalid(refOf(own), issues);
  const calendar = corpus.calendarOf(own);
  try {
    const composition = compose(
      spoken.map(({ policy, rule }) =>
        layerAnswer(place.layers, policy, rule, question.facts, question.on, calendar),
      ),
    );
    if (composition === undefined) return unanswered(corpus, own, question.rule);
    const { outcome, policy, candidates } = composition;
    const flags = place.isEncoded ? outcome.flags : [...outcome.flags, "local-law-not-encoded"];
    return verdictOf({ ...outcome, flags }, refOf(policy), candidates);
  } catch (error) {
    // The kernel refuses what cannot be counted, such as a day after the year 9999.
    if (error instanceof RangeError) return invalid(refOf(own), [{ path: "facts", message: error.message }]);
    throw error;
  }
};

/** The facts that a question may give: those of every layer that answers. */
export const specsOf = (rules: readonly RuleDocument[]): { readonly [name: string]: FactType } =>
  Object.assign({}, ...[...rules].reverse().map((rule) => rule.facts)) as {
    readonly [name: string]: FactType;
  };

const unanswered = (corpus: Corpus, policy: PolicyDocument, rule: string): Verdict => {
  const known = [
    ...new Set([
      ...publicRules,
      ...corpus.policies.flatMap((candidate) => candidate.rules.map((entry) => entry.rule)),
    ]),
  ];
  // A rule that exists elsewhere is simply not law here; a rule that exists nowhere is a slip.
  return known.includes(rule)
    ? verdictOf(bare("not-covered"), refOf(policy), [])
    : invalid(refOf(policy), [
        { path: "rule", message: unknownKey(rule, known.sort()).replace("unknown key", "unknown rule") },
      ]);
};

const dateIssues = (question: PolicyQuestion): readonly Issue[] => {
  const issues: Issue[] = [];
  const { from, to } = question.facts;
  if (question.on !== undefined && !isLocalDate(question.on))
    issues.push({ path: "on", message: "must be a date YYYY-MM-DD" });
  if (isLocalDate(from) && isLocalDate(to) && to < from) {
    issues.push({ path: "to", message: `is before "from" (${from}); both days are included` });
  }
  return issues;
};

const invalid = (policy: Verdict["policy"], issues: readonly Issue[]): Verdict => ({
  ...verdictOf(bare("invalid-input"), policy, []),
  issues,
});

const verdictOf = (
  outcome: Outcome,
  policy: Verdict["policy"],
  candidates: Verdict["candidates"],
): Verdict => ({
  verdict: outcome.verdict,
  values: outcome.values,
  missing: outcome.missing,
  candidates,
  flags: outcome.flags,
  citations: outcome.citations,
  policy,
  trace: outcome.trace,
});
