import { isLocalDate } from "@heyue/core/kernel/local-date";
import type { Clock, Mechanism, Parameter, PolicyDocument, RuleDocument } from "./document.ts";
import { missingFromQuote } from "./quote.ts";
import { type Problem, shapeProblems } from "./shape.ts";
import { policyStructure } from "./structure.ts";
import { nearest } from "./suggestion.ts";
import { isLaw, timelineProblems } from "./timeline.ts";

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
 * not stand in their quote, and names that lead nowhere.
 */
export const definePolicy = (document: PolicyDocument): PolicyDocument => {
  const problems = policyProblems(document);
  if (problems.length > 0)
    throw new PolicyError(String((document as Partial<PolicyDocument>)?.id ?? "?"), problems);
  return freeze(copy(document));
};

/** Every problem of a document; none when it may be sealed. */
export const policyProblems = (document: unknown): readonly Problem[] => {
  const structural = shapeProblems(document, policyStructure);
  // Meaning is checked only where the structure stands, so that one slip is reported once.
  return structural.length > 0 ? structural : meaningProblems(document as PolicyDocument);
};

const meaningProblems = (policy: PolicyDocument): readonly Problem[] => [
  ...Object.entries(policy.sources).flatMap(([key, source]): Problem[] =>
    isLocalDate(source.inForceFrom)
      ? []
      : [
          {
            code: "bad-date",
            path: `sources.${key}.inForceFrom`,
            message: `${source.inForceFrom} is not a date; write YYYY-MM-DD`,
          },
        ],
  ),
  ...Object.entries(policy.parameters).flatMap(([name, parameter]) =>
    parameterProblems(policy, name, parameter),
  ),
  ...policy.rules.flatMap((rule, index) => ruleProblems(policy, rule, index)),
  ...unreadParameters(policy),
];

const parameterProblems = (
  policy: PolicyDocument,
  name: string,
  parameter: Parameter,
): readonly Problem[] => {
  const path = `parameters.${name}`;
  const problems: Problem[] = [];
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
    const title = policy.sources[segment.cite.source]?.title["zh-CN"];
    if (title === undefined) {
      problems.push(
        unknownName("unknown-source", `${at}.cite.source`, segment.cite.source, Object.keys(policy.sources)),
      );
    }
    for (const missing of missingFromQuote(segment.value, segment.cite.quote)) {
      problems.push({
        code: "number-not-in-quote",
        path: `${at}.value`,
        message: `${missing} does not stand in the quote of ${title ?? segment.cite.source} ${segment.cite.article} (「${segment.cite.quote}」); correct the value or quote the passage that has it`,
      });
    }
    if (segment.confirmedFrom !== undefined && !isLocalDate(segment.confirmedFrom)) {
      problems.push({
        code: "bad-date",
        path: `${at}.confirmedFrom`,
        message: `${segment.confirmedFrom} is not a date; write YYYY-MM-DD`,
      });
    }
  });
  return problems;
};

const sourceOf = (policy: PolicyDocument, parameter: Parameter, index: number): string => {
  const segment = parameter.segments[index];
  return segment !== undefined && isLaw(segment)
    ? `${policy.sources[segment.cite.source]?.title["zh-CN"] ?? segment.cite.source} ${segment.cite.article}: `
    : "";
};

const ruleProblems = (policy: PolicyDocument, rule: RuleDocument, index: number): readonly Problem[] => {
  const path = `rules[${index}]`;
  const parameters = Object.keys(policy.parameters);
  const facts = Object.keys(rule.facts);
  const values = Object.keys(rule.values);
  const check = (code: string, at: string, name: string, known: readonly string[]): readonly Problem[] =>
    known.includes(name) ? [] : [unknownName(code, `${path}.${at}`, name, known)];
  const problems: Problem[] = [];
  if (policy.rules.findIndex((other) => other.rule === rule.rule) !== index) {
    problems.push({
      code: "duplicate-rule",
      path,
      message: `"${rule.rule}" is defined twice; merge the two or rename one`,
    });
  }
  rule.anchor.forEach((fact, at) => problems.push(...check("unknown-fact", `anchor[${at}]`, fact, facts)));
  rule.conditions.forEach((condition, at) => {
    problems.push(...check("unknown-fact", `conditions[${at}].fact`, condition.fact, facts));
    if (condition.parameter !== undefined) {
      problems.push(
        ...check("unknown-parameter", `conditions[${at}].parameter`, condition.parameter, parameters),
      );
    }
    if (condition.kind === "not-before") {
      problems.push(
        ...check("unknown-source", `conditions[${at}].source`, condition.source, Object.keys(policy.sources)),
      );
    }
  });
  for (const name of mechanismParameters(rule.mechanism)) {
    if (isUpperName(policy, name)) continue;
    problems.push(...check("unknown-parameter", "mechanism", name, parameters));
  }
  if (rule.mechanism.kind === "deadline") {
    rule.mechanism.clocks.forEach((clock, at) => {
      const used = [clock.from, clock.by, clock.contract?.fact, clock.overdue?.fact].filter(
        (name) => name !== undefined,
      );
      for (const fact of used)
        problems.push(...check("unknown-fact", `mechanism.clocks[${at}]`, fact, facts));
      for (const output of clockOutputs(clock)) {
        problems.push(...check("unknown-value", `mechanism.clocks[${at}].outputs`, output, values));
      }
    });
  }
  return problems;
};

/** `CN/period.roll` names a parameter of the place above; that it is there is checked when policies are put together. */
const isUpperName = (policy: PolicyDocument, name: string): boolean =>
  policy.parent !== null && name.startsWith(`${policy.parent}/`);

/** The parameters that a mechanism reads. */
export const mechanismParameters = (mechanism: Mechanism): readonly string[] => {
  switch (mechanism.kind) {
    case "deadline":
      return [
        ...mechanism.clocks.flatMap((clock) => [
          clock.parameter,
          ...(clock.overdue === undefined ? [] : [clock.overdue.parameter]),
        ]),
        ...mechanism.basis,
      ];
    case "band":
      return [mechanism.parameter, ...(mechanism.market === undefined ? [] : [mechanism.market])];
    case "rate":
      return [mechanism.parameter, mechanism.vacancy];
    default:
      return [mechanism.parameter];
  }
};

const clockOutputs = (clock: Clock): readonly string[] => [
  ...Object.keys(clock.outputs),
  ...(clock.overdue === undefined ? [] : [clock.overdue.days, clock.overdue.amount]),
];

const unreadParameters = (policy: PolicyDocument): readonly Problem[] => {
  const read = new Set(
    policy.offers.concat(
      policy.rules.flatMap((rule) => [
        ...mechanismParameters(rule.mechanism),
        ...rule.conditions.flatMap((condition) =>
          condition.parameter === undefined ? [] : [condition.parameter],
        ),
      ]),
    ),
  );
  return Object.keys(policy.parameters)
    .filter((name) => !read.has(name))
    .map((name) => ({
      code: "unread-parameter",
      path: `parameters.${name}`,
      message: "no rule reads it; use it in a rule, offer it, or remove it",
    }));
};

const unknownName = (code: string, path: string, name: string, known: readonly string[]): Problem => {
  const near = nearest(name, known);
  return {
    code,
    path,
    message: `"${name}" is not defined; ${near === undefined ? `defined are ${known.join(", ")}` : `did you mean "${near}"?`}`,
  };
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const freeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) freeze(item);
    Object.freeze(value);
  }
  return value;
};
