import { readContract } from "../reader/reader.ts";
import type { Severity } from "../vague/vague.ts";
import type { Words } from "../words.ts";
import type { Finding } from "./finding.ts";
import { lintReading } from "./linter.ts";
import type { LintRule } from "./rule.ts";

/** A text in which the rule must find nothing. */
export interface ValidCase {
  readonly text: string;
  /** Day on which the text is judged. */
  readonly on?: string;
}

/** What is expected of one finding, in the order of the marks. */
export interface ExpectedFinding {
  readonly severity?: Severity;
  /** Words that stand in its Chinese or English message or suggestion. */
  readonly says?: string;
}

/** A text in which the rule must find exactly the spans between `⟦` and `⟧`; the marks are taken out before it is read. */
export interface InvalidCase extends ValidCase {
  /** One per mark; needed only for what goes beyond the span. */
  readonly findings?: readonly ExpectedFinding[];
}

/** Texts that a rule is tried on. */
export interface RuleCases {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly (string | InvalidCase)[];
}

interface Marked {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}

/** Marks may nest, so that two findings may share a stretch. */
const unmarked = (source: string): Marked => {
  let text = "";
  const open: number[] = [];
  const spans: [number, number][] = [];
  for (const character of source) {
    if (character === "⟦") open.push(spans.push([text.length, -1]) - 1);
    else if (character === "⟧") {
      const at = open.pop();
      if (at === undefined) throw new Error(`A mark is closed that was not opened: ${source}`);
      spans[at]![1] = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`A mark is not closed: ${source}`);
  return { text, spans };
};

const wordFaults = (name: string, words: Words | undefined): readonly string[] => {
  if (words === undefined) return [];
  return [
    ...(/[\u4e00-\u9fa5]/.test(words["zh-CN"]) ? [] : [`the ${name} has no Chinese words`]),
    ...(/[a-z]{2}/i.test(words.en) ? [] : [`the ${name} has no English words`]),
    ...(/undefined|NaN|\[object/.test(`${words["zh-CN"]} ${words.en}`)
      ? [`the ${name} holds a value that is none`]
      : []),
  ];
};

const findingFaults = (rule: LintRule, finding: Finding): readonly string[] => [
  ...wordFaults("message", finding.message),
  ...wordFaults("suggestion", finding.suggestion),
  ...(rule.citations !== undefined && finding.citations.length === 0 ? ["a finding cites no law"] : []),
  ...(finding.citations.some(({ source }) => source === "") ? ["a citation names no source"] : []),
  ...(finding.clauseId === "" ? ["a finding names no clause"] : []),
];

const ruleFaults = (rule: LintRule, { valid, invalid }: RuleCases): readonly string[] => [
  ...(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule.id) ? [] : [`"${rule.id}" is not in kebab-case`]),
  ...wordFaults("title", rule.title),
  ...wordFaults("description", rule.description),
  ...(valid.length === 0 ? ["there is no valid case"] : []),
  ...(invalid.length === 0 ? ["there is no invalid case"] : []),
  ...(rule.citations ?? []).flatMap(({ source, article }) =>
    source === "" || article === "" ? ["a citation of the rule names no source or no article"] : [],
  ),
];

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const shown = (text: string, spans: readonly (readonly [number, number])[]): string =>
  spans.length === 0
    ? "nothing"
    : spans.map(([start, end]) => `${start}–${end} “${excerpt(text.slice(start, end))}”`).join(", ");

const lint = (rule: LintRule, text: string, on: string | undefined): readonly Finding[] =>
  lintReading(readContract(text), { rules: [rule.id], replace: [rule], ...(on === undefined ? {} : { on }) });

const caseFaults = (rule: LintRule, given: InvalidCase): readonly string[] => {
  const { text, spans } = unmarked(given.text);
  const findings = lint(rule, text, given.on);
  const found = findings.map(({ start, end }) => [start, end] as const);
  const at = `in “${excerpt(text)}”`;
  const expected = spans.toSorted((a, b) => a[0] - b[0]);
  const faults = findings.flatMap((finding) => findingFaults(rule, finding));
  if (shown(text, found) !== shown(text, expected)) {
    faults.push(`expected ${shown(text, expected)}, found ${shown(text, found)}`);
  } else {
    (given.findings ?? []).forEach(({ severity, says }, index) => {
      const finding = findings[index];
      if (finding === undefined) return faults.push(`there is no finding ${index + 1}`);
      if (severity !== undefined && finding.severity !== severity)
        faults.push(`“${excerpt(finding.text)}” is ${finding.severity}, not ${severity}`);
      const words = JSON.stringify([finding.message, finding.suggestion ?? {}, finding.citations]);
      if (says !== undefined && !words.includes(says))
        faults.push(`“${excerpt(finding.text)}” does not say “${says}”`);
      return undefined;
    });
  }
  return faults.map((fault) => `${fault} ${at}`);
};

/**
 * Tries a rule on texts, as ESLint's RuleTester does: valid ones, in which it finds nothing, and invalid ones, in which it finds exactly
 * the marked spans. Throws one error with every fault: a missing kind of case, a wrong span or severity, a message that is not in
 * both languages, a finding that cites nothing although the rule rests on law.
 */
export const testRule = (rule: LintRule, cases: RuleCases): void => {
  const asCase = (given: string | ValidCase): InvalidCase =>
    typeof given === "string" ? { text: given } : given;
  const invalid = cases.invalid.map(asCase);
  const faults = [
    ...ruleFaults(rule, cases),
    ...cases.valid.map(asCase).flatMap((given) => caseFaults(rule, given)),
    ...invalid.flatMap((given) => caseFaults(rule, given)),
    ...invalid.flatMap(({ text }) =>
      text.includes("⟦") ? [] : [`an invalid case marks nothing: “${excerpt(text)}”`],
    ),
    ...cases.valid.flatMap((given) => (asCase(given).text.includes("⟦") ? ["a valid case is marked"] : [])),
  ];
  if (faults.length > 0) throw new Error(`${rule.id}:\n- ${[...new Set(faults)].join("\n- ")}`);
};
