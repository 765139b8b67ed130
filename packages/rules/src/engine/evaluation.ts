import { isLocalDate } from "@heyue/core/kernel/local-date";
import type { Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { PolicyQuestion } from "@heyue/core/ports/policies";
import type { FactType, PolicyDocument, RuleDocument } from "../format/document.ts";
import { publicRules, signatures } from "../format/signature.ts";
import { unknownKey } from "../format/suggestion.ts";
import { compose, refOf } from "./composition.ts";
import { type Facts, factIssues, type Issue } from "./fact.ts";
import { type CompiledRule, compileRule } from "./layer.ts";
import { type Place, placeOf } from "./place.ts";
import { PROVISIONS, provisionOutcome } from "./provision.ts";
import { bare, type Outcome, type TraceLevel, unique } from "./run.ts";

/** Policies and calendars that questions are put to, with what was made ready for earlier questions. */
export interface Corpus {
  readonly policies: readonly PolicyDocument[];
  readonly calendarOf: (policy: PolicyDocument) => WorkCalendar;
  readonly places: Map<string, Place | undefined>;
  readonly prepared: Map<string, PreparedRule>;
}

/** A rule as it stands in a place: every layer that speaks, compiled, the lowest first. */
export interface PreparedRule {
  readonly place: Place;
  readonly own: PolicyDocument;
  readonly spoken: readonly CompiledRule[];
  readonly specs: { readonly [name: string]: FactType };
  readonly calendar: WorkCalendar;
}

/** A corpus for these policies. */
export const corpusOf = (policies: readonly PolicyDocument[], calendarOf: Corpus["calendarOf"]): Corpus => ({
  policies,
  calendarOf,
  places: new Map(),
  prepared: new Map(),
});

const nowhere = { id: "", version: "", digest: "" };

// A corpus outlives its questions, and a place may be asked for by any text: what is kept is bounded.
const MOST_KEPT = 4096;

const placeIn = (corpus: Corpus, code: string): Place | undefined => {
  if (corpus.places.has(code)) return corpus.places.get(code);
  const place = placeOf(corpus.policies, code);
  if (corpus.places.size < MOST_KEPT) corpus.places.set(code, place);
  return place;
};

/** Compiles a rule of a place once; `undefined` when no layer of it has the rule. */
export const prepare = (
  corpus: Corpus,
  place: Place,
  rule: string,
  level: TraceLevel,
): PreparedRule | undefined => {
  const [own] = place.layers;
  if (own === undefined) return undefined;
  const key = `${own.code} ${place.isEncoded} ${rule} ${level}`;
  const known = corpus.prepared.get(key);
  if (known !== undefined) return known;
  const spoken = place.layers.flatMap((policy) => {
    const found = policy.rules.find((candidate) => candidate.rule === rule);
    return found === undefined ? [] : [compileRule(place.layers, policy, found, level)];
  });
  if (spoken.length === 0) return undefined;
  const prepared: PreparedRule = {
    place,
    own,
    spoken,
    specs: specsOf(spoken.map((layer) => layer.rule)),
    calendar: corpus.calendarOf(own),
  };
  corpus.prepared.set(key, prepared);
  return prepared;
};

/** Answers a question. Never throws: what is wrong with a question is an `invalid-input` that lists everything. */
export const answer = (corpus: Corpus, question: PolicyQuestion, level: TraceLevel = "full"): Verdict => {
  const place = placeIn(corpus, String(question.code));
  const own = place?.layers[0];
  if (place === undefined || own === undefined) {
    const known = corpus.policies.map((policy) => policy.code);
    return invalid(nowhere, [
      { path: "code", message: `no place is known as "${question.code}"; known are ${known.join(", ")}` },
    ]);
  }
  if (question.rule === PROVISIONS) return answerProvisions(place, own, question);
  const prepared = prepare(corpus, place, question.rule, level);
  if (prepared === undefined) return unanswered(corpus, own, question.rule);
  const issues = [...factIssues(question.facts, prepared.specs), ...dateIssues(question)];
  return issues.length > 0 ? invalid(refOf(own), issues) : evaluate(prepared, question.facts, question.on);
};

/** The verdict on facts that were checked. */
export const evaluate = (prepared: PreparedRule, facts: Facts, on: string | undefined): Verdict => {
  const { place, own, spoken, calendar } = prepared;
  try {
    const composition = compose(
      spoken.map(({ policy, rule, evaluate: speak }) => ({
        policy,
        rule,
        outcome: speak(facts, on, calendar),
      })),
    );
    if (composition === undefined) return verdictOf(bare("not-covered"), refOf(own), []);
    const { outcome, policy, candidates } = composition;
    const flags = place.isEncoded ? outcome.flags : unique([...outcome.flags, "local-law-not-encoded"]);
    return verdictOf({ ...outcome, flags }, refOf(policy), candidates);
  } catch (error) {
    // The kernel refuses what cannot be counted, such as a day after the year 9999.
    if (error instanceof RangeError) return invalid(refOf(own), [{ path: "facts", message: error.message }]);
    throw error;
  }
};

const answerProvisions = (place: Place, own: PolicyDocument, question: PolicyQuestion): Verdict => {
  const issues = [...factIssues(question.facts, signatures[PROVISIONS].facts), ...dateIssues(question)];
  return issues.length > 0
    ? invalid(refOf(own), issues)
    : verdictOf(provisionOutcome(place.layers, question.facts, question.on), refOf(own), []);
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
