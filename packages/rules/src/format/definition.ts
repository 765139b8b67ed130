import { isLocalDate } from "@heyue/core/kernel/local-date";
import { rate } from "@heyue/core/kernel/rate";
import type { Bilingual, Cite, Parameter, ParameterValue, PolicyDocument, Provision } from "./document.ts";
import { boundOperators, boundWords } from "./bound.ts";
import { missingFromQuote } from "./quote.ts";
import { ruleParameters, ruleProblems, unknownName } from "./rule-check.ts";
import { sealPolicy } from "./seal.ts";
import { type Problem, shapeProblems } from "./shape.ts";
import { policyStructure } from "./structure.ts";
import { isLaw, timelineProblems } from "./timeline.ts";

/** A policy is strangers' data: more than this is not read. */
const MAX_CHARACTERS = 2_000_000;

/** A policy that must not be used, with everything that is wrong with it. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[];
  constructor(policy: string, problems: readonly Problem[]) {
    super(
      `policy ${policy} is not valid:\n${problems.map(({ code, path, message }) => `  ${path}: ${message} [${code}]`).join("\n")}`,
    );
    this.name = "PolicyError";
    this.problems = problems;
  }
}

/**
 * Seals a policy: checks it, copies it and freezes the copy. Throws a {@link PolicyError} that lists every problem with
 * its path, the source concerned and the cure: unknown keys, bad dates, overlaps and undeclared gaps, numbers that do
 * not stand in their quote, operators that do not say what the quote says, and names that lead nowhere.
 */
export const definePolicy = (document: PolicyDocument): PolicyDocument => {
  const problems = policyProblems(document);
  if (problems.length > 0)
    throw new PolicyError(String((document as Partial<PolicyDocument>)?.id ?? "?"), problems);
  return sealPolicy(document);
};

/** Every problem of a document; none when it may be sealed. */
export const policyProblems = (document: unknown): readonly Problem[] => {
  const size = (JSON.stringify(document) ?? "").length;
  if (size > MAX_CHARACTERS) {
    return [
      { code: "too-large", path: "", message: `has ${size} characters; at most ${MAX_CHARACTERS}, split it` },
    ];
  }
  const structural = shapeProblems(document, policyStructure);
  // Meaning is checked only where the structure stands, so that one slip is reported once.
  return structural.length > 0 ? structural : meaningProblems(document as PolicyDocument);
};

const meaningProblems = (policy: PolicyDocument): readonly Problem[] => [
  ...dateProblem(policy.reviewed, "reviewed"),
  ...Object.entries(policy.sources).flatMap(([key, source]) => [
    ...dateProblem(source.inForceFrom, `sources.${key}.inForceFrom`),
    ...(source.inForceTo === undefined ? [] : dateProblem(source.inForceTo, `sources.${key}.inForceTo`)),
  ]),
  ...Object.entries(policy.parameters).flatMap(([name, parameter]) =>
    parameterProblems(policy, name, parameter),
  ),
  ...policy.rules.flatMap((rule, index) => [
    ...ruleProblems(policy, rule, index),
    ...textProblems(rule.message, `rules[${index}].message`),
  ]),
  ...policy.provisions.flatMap((entry, index) => provisionProblems(policy, entry, index)),
  ...policy.offers
    .filter((name) => !Object.hasOwn(policy.parameters, name))
    .map((name) => unknownName("unknown-parameter", "offers", name, Object.keys(policy.parameters))),
  ...unreadParameters(policy),
];

const dateProblem = (text: string, path: string): readonly Problem[] =>
  isLocalDate(text) ? [] : [{ code: "bad-date", path, message: `${text} is not a date; write YYYY-MM-DD` }];

/** A message is text, never markup: it may be shown by a host that does not escape. */
const textProblems = (message: Bilingual, path: string): readonly Problem[] =>
  Object.entries(message).flatMap(([key, text]: [string, unknown]): readonly Problem[] =>
    typeof text === "object"
      ? textProblems(text as Bilingual, `${path}.${key}`)
      : /<[a-z!/]/i.test(String(text))
        ? [{ code: "markup", path: `${path}.${key}`, message: "holds markup; write plain text" }]
        : [],
  );

const parameterProblems = (
  policy: PolicyDocument,
  name: string,
  parameter: Parameter,
): readonly Problem[] => {
  const path = `parameters.${name}`;
  const problems: Problem[] = [];
  if (name.includes("/")) {
    problems.push({ code: "bad-name", path, message: 'a name has no "/"; that leads to a place above' });
  }
  if (parameter.segments.length === 0)
    problems.push({ code: "no-segment", path, message: "needs at least one segment" });
  for (const { index, message } of timelineProblems(parameter.segments)) {
    const code = message.startsWith("overlaps")
      ? "overlap"
      : message.startsWith("leaves")
        ? "gap"
        : "bad-date";
    problems.push({
      code,
      path: `${path}.segments[${index}]`,
      message: `${sourceOf(policy, parameter, index)}${message}`,
    });
  }
  parameter.segments.forEach((segment, index) => {
    if (!isLaw(segment)) return;
    const at = `${path}.segments[${index}]`;
    problems.push(...citeProblems(policy, segment.cite, at));
    problems.push(...valueProblems(policy, segment.value, segment.cite, at));
    if (segment.confirmedFrom !== undefined)
      problems.push(...dateProblem(segment.confirmedFrom, `${at}.confirmedFrom`));
  });
  return problems;
};

const valueProblems = (
  policy: PolicyDocument,
  value: ParameterValue,
  cite: Cite,
  at: string,
): readonly Problem[] => {
  const scalars = value.kind === "table" ? Object.values(value.rows) : [value];
  for (const scalar of scalars) {
    const text = scalar.kind === "number" ? scalar.number : scalar.kind === "money" ? scalar.yuan : "0";
    try {
      rate(text);
    } catch {
      return [
        {
          code: "not-exact",
          path: `${at}.value`,
          message: `"${text}" is not an exact number; write e.g. "0.5", "1/2" or "50%"`,
        },
      ];
    }
    if ("bound" in scalar && scalar.bound !== undefined && boundOperators(scalar.bound) === undefined) {
      return [unknownName("unknown-bound", `${at}.value.bound`, scalar.bound, boundWords)];
    }
  }
  return missingFromQuote(value, cite.quote).map((missing) => ({
    code: "number-not-in-quote",
    path: `${at}.value`,
    message: `${missing} does not stand in the quote of ${titleOf(policy, cite.source)} ${cite.article} (「${cite.quote}」); correct the value or quote the passage that has it`,
  }));
};

const titleOf = (policy: PolicyDocument, key: string): string => policy.sources[key]?.title["zh-CN"] ?? key;

const citeProblems = (policy: PolicyDocument, cite: Cite, at: string): readonly Problem[] =>
  Object.hasOwn(policy.sources, cite.source)
    ? []
    : [unknownName("unknown-source", `${at}.cite.source`, cite.source, Object.keys(policy.sources))];

const provisionProblems = (policy: PolicyDocument, entry: Provision, index: number): readonly Problem[] => {
  const path = `provisions[${index}]`;
  return [
    ...dateProblem(entry.from, `${path}.from`),
    ...(entry.to === "open" ? [] : dateProblem(entry.to, `${path}.to`)),
    ...citeProblems(policy, entry.cite, path),
    ...textProblems(entry.says, `${path}.says`),
    ...(entry.items ?? [])
      .filter((item) => !entry.cite.quote.includes(item))
      .map((item) => ({
        code: "number-not-in-quote",
        path: `${path}.items`,
        message: `${item} does not stand in the quote of ${titleOf(policy, entry.cite.source)} ${entry.cite.article} (「${entry.cite.quote}」); use its words`,
      })),
  ];
};

const sourceOf = (policy: PolicyDocument, parameter: Parameter, index: number): string => {
  const segment = parameter.segments[index];
  return segment !== undefined && isLaw(segment)
    ? `${titleOf(policy, segment.cite.source)} ${segment.cite.article}: `
    : "";
};

const unreadParameters = (policy: PolicyDocument): readonly Problem[] => {
  const read = new Set(policy.offers.concat(policy.rules.flatMap(ruleParameters)));
  return Object.keys(policy.parameters)
    .filter((name) => !read.has(name))
    .map((name) => ({
      code: "unread-parameter",
      path: `parameters.${name}`,
      message: "no rule reads it; use it in a rule, offer it, or remove it",
    }));
};
