import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, PolicyRef, TraceStep, Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { PolicyQuestion } from "@heyue/core/ports/policies";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { FactType, PolicyDocument } from "../format/document.ts";
import { differences, type Failure, traceDifferences } from "./comparison.ts";
import { joinLayers } from "./composition.ts";
import { Uncountable } from "./fraction.ts";
import { type Derived, deriveLayer, once } from "./layer.ts";
import { type Place, placeFor } from "./place.ts";
import { deriveProvisions, PROVISIONS, provisionFacts } from "./provision.ts";
import { problemsOf } from "./question.ts";

export type { Failure } from "./comparison.ts";

/** The law that answers are verified against. */
export interface Law {
  /** The sealed documents: those of the place and of every place above it; others do no harm. */
  readonly policies: readonly PolicyDocument[];
  /** Working calendars, by the ids that the documents name. */
  readonly calendars: readonly WorkCalendar[];
}

/** What is claimed. */
export interface Claim {
  /** The question as it was put. */
  readonly question: PolicyQuestion;
  /** The claimed answer with its trace. */
  readonly verdict: Verdict;
  /** How much of the derivation the trace holds: every node (the default), or only its keys. */
  readonly level?: "full" | "keys";
}

/** Whether the claimed answer follows from the documents, with every point in which it does not. */
export interface VerificationResult {
  /** Whether there is no failure. */
  readonly ok: boolean;
  /** Every point in which claim and law part. */
  readonly failures: readonly Failure[];
}

/** The steps that a trace of keys keeps. */
const KEYS: ReadonlySet<string> = new Set([
  "law-date",
  "parameter",
  "deadline",
  "contract-clause",
  "slice",
  "allocate",
  "value",
  "layer",
  "provision",
]);

type Claims = Omit<Verdict, "trace" | "issues"> & {
  readonly trace: readonly TraceStep[];
  readonly issuePaths: readonly string[];
};

/**
 * Checks a verdict and its trace (核验推导): derives the answer once more from the sealed documents, the facts and the
 * calendars alone, with arithmetic and dates of its own, and compares every step, value, citation, digest, flag and missing
 * fact. It shares no code with the engine, so that one mistake does not hide in both.
 *
 * The wording of `issues` is not derived: of an `invalid-input` the places that are wrong are compared.
 *
 * @returns Whether the claim holds, with every point in which it does not. A false claim is a result, never an error.
 * @throws {TypeError} When the calendar that the place's policy names is not given.
 * @units As in the verdict: money as text in yuan with two decimals, dates `YYYY-MM-DD`; compared to the letter.
 *
 * @example An answer, and the same answer after somebody changed it
 * ```ts
 * import { builtinCalendars as calendars, builtinDocuments as policies, builtinPolicies } from "@heyue/rules";
 * import { verifyTrace } from "@heyue/rules/verify";
 *
 * const question = { code: "330100", rule: "service.credit", facts: { agreedCredit: "200.00", breaches: 3, cap: null } };
 * const verdict = builtinPolicies().ask(question);
 * console.log(verifyTrace({ policies, calendars, question, verdict }).ok); // => true
 * const forged = { ...verdict, values: { ...verdict.values, credit: "60.00" } };
 * const [failure] = verifyTrace({ policies, calendars, question, verdict: forged }).failures;
 * console.log(failure?.path, failure?.expected, failure?.actual); // => values/credit 600.00 60.00
 * ```
 */
export const verifyTrace = ({ policies, calendars, ...claim }: Law & Claim): VerificationResult =>
  verifier({ policies, calendars })(claim);

/**
 * As `verifyTrace`, for many claims under one law: each document is hashed once, so it must not change meanwhile.
 *
 * @returns The check of one claim.
 * @throws {TypeError} On checking, as `verifyTrace`.
 * @units As `verifyTrace`.
 */
export const verifier = (law: Law): ((claim: Claim) => VerificationResult) => {
  const refs = new Map<PolicyDocument, PolicyRef>();
  const refOf: RefOf = (policy) => {
    const ref = refs.get(policy) ?? { id: policy.id, version: policy.version, digest: digestOf(policy) };
    refs.set(policy, ref);
    return ref;
  };
  return (claim) => checked(law, refOf, claim);
};

type RefOf = (policy: PolicyDocument) => PolicyRef;

const checked = (law: Law, refOf: RefOf, claim: Claim): VerificationResult => {
  const { question, verdict, level = "full" } = claim;
  const expected = claimsOf(law, refOf, claim);
  const claimed = verdict as unknown as { readonly [key: string]: unknown };
  const { trace, issuePaths, ...said } = expected;
  const { trace: claimedTrace, issues, ...claimedRest } = claimed;
  const steps = level === "keys" ? trace.filter(({ step }) => KEYS.has(step)) : trace;
  const failures = [
    ...(Array.isArray(claimedTrace)
      ? traceDifferences(steps, claimedTrace)
      : [{ step: null, path: "trace", expected: steps.length, actual: null }]),
    ...differences(said, claimedRest, "", null),
    ...issueFailures(issuePaths, issues),
    ...missingFailures(verdict, question),
  ];
  return { ok: failures.length === 0, failures };
};

const issueFailures = (expected: readonly string[], issues: unknown): readonly Failure[] => {
  if (issues === undefined) {
    return expected.length === 0 ? [] : [{ step: null, path: "issues", expected, actual: null }];
  }
  const listed: readonly unknown[] = Array.isArray(issues) ? issues : [issues];
  const paths = listed.map((issue): Json => {
    const { path, message } = (issue ?? {}) as { readonly path?: unknown; readonly message?: unknown };
    return typeof path === "string" && typeof message === "string" && message !== "" ? path : null;
  });
  return expected.length === 0 && listed.length === 0
    ? [{ step: null, path: "issues", expected: null, actual: [] }]
    : differences(expected, paths, "issues", null);
};

/** A fact that is claimed to be missing must not be among the facts. */
const missingFailures = ({ missing }: Verdict, { facts }: PolicyQuestion): readonly Failure[] =>
  (Array.isArray(missing) ? (missing as readonly string[]) : [])
    .filter((name) => facts?.[name] !== undefined && facts[name] !== null)
    .map((name) => ({ step: null, path: "missing", expected: facts[name] ?? null, actual: name }));

const digestOf = (policy: PolicyDocument): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(policy as unknown as Json))));

const NOTHING: Derived = {
  verdict: "not-covered",
  values: {},
  missing: [],
  flags: [],
  citations: [],
  trace: [],
};

const said = (derived: Derived, policy: PolicyRef, rest: Partial<Claims> = {}): Claims => ({
  ...derived,
  policy,
  candidates: [],
  issuePaths: [],
  ...rest,
});

const refused = (policy: PolicyRef, ...paths: readonly string[]): Claims =>
  said({ ...NOTHING, verdict: "invalid-input" }, policy, { issuePaths: paths });

/** What must be claimed. */
const claimsOf = (law: Law, refOf: RefOf, claim: Claim): Claims => {
  const { policies } = law;
  const { question } = claim;
  const { facts, on } = question;
  const place = placeFor(policies, String(question.code));
  const own = place?.policies[0];
  if (place === undefined || own === undefined) return refused({ id: "", version: "", digest: "" }, "code");
  if (question.rule === PROVISIONS) {
    const problems = problemsOf(facts, provisionFacts, on);
    return problems.length > 0
      ? refused(refOf(own), ...problems)
      : said(deriveProvisions(place.policies, facts, on), refOf(own));
  }
  const rules = place.policies.flatMap(({ rules: all }) => all.filter(({ rule }) => rule === question.rule));
  if (rules.length === 0) return silent(policies, claim, refOf(own));
  // The lowest place says what a fact is; those above add theirs.
  const types: { [name: string]: FactType } = {};
  for (const rule of [...rules].reverse()) Object.assign(types, rule.facts);
  const problems = problemsOf(facts, types, on);
  if (problems.length > 0) return refused(refOf(own), ...problems);
  try {
    return answered(law, refOf, question, place, own);
  } catch (error) {
    if (error instanceof Uncountable) return refused(refOf(own), "facts");
    throw error;
  }
};

const answered = (
  { calendars }: Law,
  refOf: RefOf,
  question: PolicyQuestion,
  place: Place,
  own: PolicyDocument,
): Claims => {
  const calendar = calendars.find(({ id }) => id === own.calendar);
  if (calendar === undefined)
    throw new TypeError(`verifyTrace: give the calendar "${own.calendar}" of ${own.id}`);
  const { facts, on } = question;
  const joint = joinLayers(
    place.policies.flatMap((policy) =>
      policy.rules
        .filter(({ rule }) => rule === question.rule)
        .slice(0, 1)
        .map((rule) => {
          const ref = refOf(policy);
          const places = place.policies;
          const derived = deriveLayer({ places, policy, rule, digest: ref.digest, facts, on, calendar });
          return { policy, ref, delegation: rule.lower, derived };
        }),
    ),
  );
  if (joint === undefined) return said(NOTHING, refOf(own));
  const flags = place.isItsOwn
    ? joint.derived.flags
    : once([...joint.derived.flags, "local-law-not-encoded"]);
  return said({ ...joint.derived, flags }, joint.ref, { candidates: joint.candidates });
};

/**
 * A rule that no law of the place has: not covered where it is a rule at all. Whether it is one is read from the documents;
 * what none of them has may be a public rule that nobody has law for, or a slip, and either is believed.
 */
const silent = (
  policies: readonly PolicyDocument[],
  { question, verdict }: Claim,
  own: PolicyRef,
): Claims => {
  const isKnown = policies.some(({ rules }) => rules.some(({ rule }) => rule === question.rule));
  return !isKnown && verdict.verdict === "invalid-input" ? refused(own, "rule") : said(NOTHING, own);
};
