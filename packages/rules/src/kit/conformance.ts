import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import { addDays, localDate } from "@heyue/core/kernel/local-date";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import { answer, corpusOf } from "../engine/evaluation.ts";
import { placeOf } from "../engine/place.ts";
import { policyDigest } from "../format/digest.ts";
import type { PolicyDocument } from "../format/document.ts";
import { checkPolicy, type PolicyIssue } from "./check.ts";
import type { Check, Finding } from "./finding.ts";
import { type Equivalent, mutatePolicies, type MutationReport, type UnencodedNumber } from "./mutation.ts";
import { type PolicyCase, questionOf } from "./policy-case.ts";
import { temporalGaps } from "./temporal.ts";
import { testPolicies, type TestReport } from "./tester.ts";

/**
 * How far a policy can be relied on (符合性等级). C: it is sound. B: besides, its cases hold, its traces verify and its
 * answers do not depend on any order. A: besides, its cases exercise all of it, on both sides of every boundary, and
 * notice at least 95 in 100 small changes.
 */
export type ConformanceLevel = "A" | "B" | "C" | "none";

/** What keeps a policy from each level; empty lists mean that it has it. */
export interface Conformance {
  readonly code: string;
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly level: ConformanceLevel;
  readonly cases: number;
  /** Mutation score in percent. */
  readonly score: string;
  readonly toC: readonly PolicyIssue[];
  readonly toB: readonly string[];
  readonly toA: readonly string[];
}

export interface ConformanceOptions {
  readonly calendars?: readonly WorkCalendar[];
  readonly equivalent?: readonly Equivalent[];
  readonly unencoded?: readonly UnencodedNumber[];
}

/** Findings that level B forbids; the others keep a policy from A. */
const basic: ReadonlySet<Check> = new Set<Check>([
  "order-dependent",
  "non-additive",
  "placeholder",
  "unverified-trace",
]);

const least = 95;

/** The level of one policy among others. */
export const conformanceOf = (
  policy: PolicyDocument,
  policies: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
  options: ConformanceOptions = {},
): Conformance => {
  const codes = [policy.code];
  const toC = checkPolicy(policy);
  const test = testPolicies(policies, cases, { ...options, codes });
  const own = new Set(factsOf(policy));
  const mutation = mutatePolicies(policies, cases, {
    ...options,
    codes,
    unencoded: (options.unencoded ?? []).filter(({ fact }) => own.has(fact)),
  });
  const toB = [
    ...(test.cases === 0 ? ["there is no case; write one for every rule"] : []),
    ...test.failed.map(({ rule, title, problems }) => `${rule}, ${title}: ${problems.join("; ")}`),
    ...said(test, (check) => basic.has(check)),
  ];
  const toA = [
    ...said(test, (check) => !basic.has(check)),
    ...dayProblems(policy),
    ...scoreProblems(mutation),
  ];
  const level = toC.length > 0 ? "none" : toB.length > 0 ? "C" : toA.length > 0 ? "B" : "A";
  return {
    code: policy.code,
    id: policy.id,
    version: policy.version,
    digest: policyDigest(policy),
    level,
    cases: test.cases,
    score: mutation.score,
    toC,
    toB,
    toA,
  };
};

const said = (test: TestReport, chosen: (check: Check) => boolean): readonly string[] =>
  test.findings
    .filter(({ check }) => chosen(check))
    .map(({ check, where, message }: Finding) => `${check} ${where}: ${message}`);

/** Every day from ten years before the review to ten years after. */
const dayProblems = (policy: PolicyDocument): readonly string[] => {
  const reviewed = localDate(policy.reviewed);
  return temporalGaps([policy], addDays(reviewed, -3653), addDays(reviewed, 3653)).map(
    ({ parameter, day, segments }) =>
      `parameters/${parameter}: ${segments} segments apply on ${day}, not one`,
  );
};

const scoreProblems = ({ score, survivors, unencoded }: MutationReport): readonly string[] =>
  Number(score) >= least
    ? []
    : [
        `the cases notice ${score} % of the small changes, not ${least} %`,
        ...survivors.map(({ id }) => `unnoticed: ${id}`),
        ...unencoded.map(({ fact, number }) => `not encoded: ${number} of ${fact}`),
      ];

const factsOf = (policy: PolicyDocument): readonly string[] => [
  ...Object.values(policy.parameters).flatMap(({ segments }) =>
    segments.flatMap((segment) => ("cite" in segment ? [segment.cite.id] : [])),
  ),
  ...policy.provisions.map(({ cite }) => cite.id),
];

/** A question and its answer in plain JSON, for an engine in another language. */
export interface Vector {
  readonly id: string;
  readonly question: {
    readonly code: string;
    readonly rule: string;
    readonly facts: Json;
    readonly on?: string;
  };
  /** What level C compares. */
  readonly c: Pick<Verdict, "verdict" | "values">;
  /** What level B compares as well. */
  readonly b: Pick<Verdict, "missing" | "flags" | "candidates" | "citations" | "policy">;
  /** What level A compares as well: every step of the derivation. */
  readonly a: Pick<Verdict, "trace">;
}

/** Vectors that do not depend on any language (语言无关的测试向量), with the policies they are about. */
export interface VectorSet {
  readonly vectors: "heyue-policy-vectors-1";
  readonly policies: readonly {
    readonly id: string;
    readonly code: string;
    readonly version: string;
    readonly digest: string;
  }[];
  readonly cases: readonly Vector[];
}

/** The cases of some places as vectors; the documents themselves are those of the digests. */
export const conformanceVectors = (
  policies: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
  codes: readonly string[] = policies.map(({ code }) => code),
  calendars: readonly WorkCalendar[] = builtinCalendars,
): VectorSet => {
  const corpus = corpusOf(
    policies,
    ({ calendar }) => calendars.find(({ id }) => id === calendar) as WorkCalendar,
  );
  const layersOf = (code: string): readonly PolicyDocument[] => placeOf(policies, code)?.layers ?? [];
  const chosen = cases.filter((entry) => codes.includes(layersOf(entry.code)[0]?.code ?? ""));
  const needed = new Set(codes.flatMap(layersOf));
  return {
    vectors: "heyue-policy-vectors-1",
    policies: [...needed].map((policy) => ({
      id: policy.id,
      code: policy.code,
      version: policy.version,
      digest: policyDigest(policy),
    })),
    cases: chosen.map((entry, index) => {
      const { verdict, values, missing, flags, candidates, citations, policy, trace } = answer(
        corpus,
        questionOf(entry),
      );
      return {
        id: `${entry.code}/${entry.rule}/${index + 1}`,
        question: questionOf(entry),
        c: { verdict, values },
        b: { missing, flags, candidates, citations, policy },
        a: { trace },
      };
    }),
  };
};
