import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import { answer, corpusOf } from "../engine/evaluation.ts";
import { placeOf } from "../engine/place.ts";
import type { PolicyDocument } from "../format/document.ts";
import { verifier } from "../verify/verification.ts";
import { type Asked, exerciseFindings } from "./exercise.ts";
import { unreadFacts } from "./fact-reading.ts";
import type { Finding } from "./finding.ts";
import { expectationProblems, type PolicyCase, questionOf } from "./policy-case.ts";
import { orderFindings, splitFindings } from "./stability.ts";
import { placeholderFindings } from "./wording.ts";

/** A case that does not hold. */
export interface FailedCase {
  readonly code: string;
  readonly rule: string;
  readonly title: string;
  readonly problems: readonly string[];
}

/** What the tester found (测试报告); `ok` when there is nothing to mend. */
export interface TestReport {
  readonly ok: boolean;
  readonly policies: readonly string[];
  readonly cases: number;
  readonly failed: readonly FailedCase[];
  readonly findings: readonly Finding[];
}

export interface TestOptions {
  readonly calendars?: readonly WorkCalendar[];
  /** Only the policies of these codes are tested; the others stand above or below them. */
  readonly codes?: readonly string[];
}

/**
 * Tests policies with their cases (政策测试): every case to the letter, every trace through the verifier, and the cases
 * themselves: unread facts, duplicates, rules, segments and provisions that nothing exercises, boundaries of the law
 * without a case on the day and the day before, answers that depend on an order, periods that do not add up, and texts
 * with placeholders.
 */
export const testPolicies = (
  policies: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
  options: TestOptions = {},
): TestReport => {
  const { calendars = builtinCalendars, codes } = options;
  const chosen = policies.filter(({ code }) => codes === undefined || codes.includes(code));
  const codesChosen = new Set(chosen.map(({ code }) => code));
  const ownCases = cases.filter((entry) => codesChosen.has(placeCode(policies, entry.code)));
  const ask = askWith(policies, calendars);
  const asked = ownCases.map((entry): Asked => ({ entry, verdict: ask(questionOf(entry)) }));
  const failed = asked.flatMap(({ entry, verdict }) => {
    const problems = expectationProblems(entry, verdict);
    return problems.length === 0
      ? []
      : [{ code: entry.code, rule: entry.rule, title: entry.title, problems }];
  });
  const turned = [[...policies].reverse(), [...policies.slice(1), ...policies.slice(0, 1)]];
  // A case of a lower place may be what brings the law above it to speak.
  const reaching = cases
    .filter((entry) => !codesChosen.has(placeCode(policies, entry.code)))
    .filter(
      (entry) => placeOf(policies, entry.code)?.layers.some(({ code }) => codesChosen.has(code)) === true,
    )
    .map((entry): Asked => ({ entry, verdict: ask(questionOf(entry)) }));
  const findings = [
    ...duplicateFindings(ownCases),
    ...traceFindings(policies, calendars, asked),
    ...orderFindings(
      asked,
      turned.map((order) => askWith(order, calendars)),
    ),
    ...splitFindings(asked, ask),
    ...chosen.flatMap((policy) => {
      const layers = placeOf(policies, policy.code)?.layers ?? [policy];
      const own = asked.filter(({ entry }) => placeCode(policies, entry.code) === policy.code);
      return [
        ...exerciseFindings(policy, [...asked, ...reaching]),
        ...unreadFacts(
          policy,
          layers,
          own.map(({ entry }) => entry),
        ),
        ...placeholderFindings(policy, layers, own),
      ];
    }),
  ];
  return {
    ok: failed.length === 0 && findings.length === 0,
    policies: chosen.map(({ code }) => code),
    cases: ownCases.length,
    failed,
    findings,
  };
};

const placeCode = (policies: readonly PolicyDocument[], code: string): string =>
  placeOf(policies, code)?.layers[0]?.code ?? code;

const askWith = (policies: readonly PolicyDocument[], calendars: readonly WorkCalendar[]) => {
  const corpus = corpusOf(
    policies,
    (policy) => calendars.find(({ id }) => id === policy.calendar) as WorkCalendar,
  );
  return (question: ReturnType<typeof questionOf>): Verdict => answer(corpus, question);
};

const duplicateFindings = (cases: readonly PolicyCase[]): readonly Finding[] => {
  const seen = new Map<string, string>();
  return cases.flatMap((entry): Finding[] => {
    const key = canonicalJson(questionOf(entry) as unknown as Json);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry.title);
      return [];
    }
    const message = `asks the same as "${first}"; remove one, or change the facts`;
    return [{ check: "duplicate-case", code: entry.code, where: entry.title, message }];
  });
};

const traceFindings = (
  policies: readonly PolicyDocument[],
  calendars: readonly WorkCalendar[],
  asked: readonly Asked[],
): readonly Finding[] => {
  const verify = verifier({ policies, calendars });
  return asked.flatMap(({ entry, verdict }): Finding[] => {
    const { ok, failures } = verify({ question: questionOf(entry), verdict });
    const [first] = failures;
    if (ok) return [];
    return [
      {
        check: "unverified-trace",
        code: entry.code,
        where: entry.title,
        message: `the verifier derives another answer to ${entry.rule}: ${first?.path ?? ""} is ${JSON.stringify(first?.actual)}, not ${JSON.stringify(first?.expected)}`,
      },
    ];
  });
};
