import type { Verdict } from "@heyue/core/kernel/verdict";
import { addDays, type LocalDate } from "@heyue/core/kernel/local-date";
import { PROVISIONS, provisionOutcome } from "../engine/provision.ts";
import type { PolicyDocument, RuleDocument } from "../format/document.ts";
import { walk } from "../format/operator.ts";
import { ruleParameters, treesOf } from "../format/rule-check.ts";
import { isLaw, OPEN } from "../format/timeline.ts";
import type { Finding } from "./finding.ts";
import type { PolicyCase } from "./policy-case.ts";

/** A case and what the engine answered. */
export interface Asked {
  readonly entry: PolicyCase;
  readonly verdict: Verdict;
}

/** What the traces and citations of the cases show to have been at work in one policy. */
interface Exercise {
  /** Law dates of each rule. */
  readonly dates: Map<string, Set<string>>;
  /** `name from` of each segment that was read or cited. */
  readonly segments: Set<string>;
  /** `name on` of each reading. */
  readonly readings: Set<string>;
  /** `rule date` of each date among the facts: what a parameter that is read on another date may be read on. */
  readonly moments: Set<string>;
}

/** Rules, segments and provisions that no case brings to speak, and boundaries without a case on the day and the day before. */
export const exerciseFindings = (policy: PolicyDocument, asked: readonly Asked[]): readonly Finding[] => {
  const exercise = exerciseOf(policy, asked);
  return [
    ...policy.rules.flatMap((rule) => ruleFindings(policy, rule, exercise)),
    ...Object.keys(policy.parameters).flatMap((name) => segmentFindings(policy, name, exercise)),
    ...policy.provisions.flatMap((_, index) => provisionFindings(policy, index)),
  ];
};

const exerciseOf = (policy: PolicyDocument, asked: readonly Asked[]): Exercise => {
  const exercise: Exercise = {
    dates: new Map(),
    segments: new Set(),
    readings: new Set(),
    moments: new Set(),
  };
  const byCitation = citationIndex(policy);
  for (const { entry, verdict } of asked) {
    for (const value of Object.values(entry.facts)) {
      if (typeof value === "string") exercise.moments.add(`${entry.rule} ${value.slice(0, 10)}`);
    }
    for (const { step, inputs, output } of verdict.trace) {
      if (inputs["policy"] !== policy.id) continue;
      if (step === "law-date" && typeof output === "string") {
        const dates = exercise.dates.get(entry.rule) ?? new Set();
        exercise.dates.set(entry.rule, dates.add(output));
      } else if (step === "law-date") {
        if (!exercise.dates.has(entry.rule)) exercise.dates.set(entry.rule, new Set());
      } else if (step === "parameter") {
        const name = String(inputs["name"]).replace(`${policy.code}/`, "");
        exercise.segments.add(`${name} ${String(inputs["from"])}`);
        exercise.readings.add(`${name} ${String(inputs["on"])}`);
      }
    }
    for (const { id, article, quote, inForceFrom } of verdict.citations) {
      for (const key of byCitation.get(`${id ?? ""}\n${article}\n${quote}\n${inForceFrom ?? ""}`) ?? [])
        exercise.segments.add(key);
    }
  }
  return exercise;
};

/** A law that is cited for the way of counting is at work, though no expression reads it. */
const citationIndex = (policy: PolicyDocument): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const [name, parameter] of Object.entries(policy.parameters)) {
    for (const segment of parameter.segments.filter(isLaw)) {
      const { id, article, quote } = segment.cite;
      const key = `${id}\n${article}\n${quote}\n${segment.from}`;
      index.set(key, [...(index.get(key) ?? []), `${name} ${segment.from}`]);
    }
  }
  return index;
};

const ruleFindings = (policy: PolicyDocument, rule: RuleDocument, exercise: Exercise): readonly Finding[] => {
  const dates = exercise.dates.get(rule.rule);
  const where = `rules/${rule.rule}`;
  if (dates === undefined) {
    return [
      {
        check: "unexercised-rule",
        code: policy.code,
        where,
        message: "no case asks it; write one from the article",
      },
    ];
  }
  return boundariesOf(policy, rule).flatMap(([date, names]): Finding[] => {
    const day = date as LocalDate;
    const isReadElsewhere = names.some((name) => readOnAnotherDate(rule).has(name));
    // Where there is no law to read, only the facts show that a case asks about the day.
    const isThere = (on: string): boolean =>
      dates.has(on) ||
      names.some((name) => exercise.readings.has(`${name} ${on}`)) ||
      (isReadElsewhere && exercise.moments.has(`${rule.rule} ${on}`));
    const absent = [
      ...(isThere(day) ? [] : [`on ${day}`]),
      ...(isThere(addDays(day, -1)) ? [] : [`on ${addDays(day, -1)}, the day before`]),
    ];
    return absent.map((when) => ({
      check: "missing-boundary-case",
      code: policy.code,
      where,
      message: `the law changes on ${day} (${names.join(", ")}), but no case has its law date ${when}; write it`,
    }));
  });
};

/** The parameters that a rule reads on a date of their own. */
const readOnAnotherDate = (rule: RuleDocument): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [path, tree] of treesOf(rule)) {
    walk(tree, path, (node) => {
      if (typeof node === "object" && "param" in node && node.on !== undefined) names.add(node.param);
    });
  }
  return names;
};

/** Days on which the law that a rule reads begins, changes or ends, with the parameters that do. */
const boundariesOf = (
  policy: PolicyDocument,
  rule: RuleDocument,
): readonly (readonly [string, readonly string[]])[] => {
  // A rule that no fact dates has one law for ever.
  if (rule.anchor.length === 0) return [];
  const boundaries = new Map<string, string[]>();
  const counted = new Set(rule.basis);
  for (const name of ruleParameters(rule).filter((one) => !counted.has(one))) {
    for (const segment of (policy.parameters[name]?.segments ?? []).filter(isLaw)) {
      for (const day of [segment.from, segment.to]) {
        if (day !== OPEN) boundaries.set(day, [...new Set([...(boundaries.get(day) ?? []), name])]);
      }
    }
  }
  return [...boundaries].sort(([a], [b]) => (a < b ? -1 : 1));
};

const segmentFindings = (policy: PolicyDocument, name: string, exercise: Exercise): readonly Finding[] =>
  (policy.parameters[name]?.segments ?? []).flatMap((segment, index): Finding[] =>
    !isLaw(segment) || exercise.segments.has(`${name} ${segment.from}`)
      ? []
      : [
          {
            check: "unexercised-segment",
            code: policy.code,
            where: `parameters/${name}/segments/${index}`,
            message: `no case reads or cites it (${segment.cite.id}, from ${segment.from}); write one with a law date in it`,
          },
        ],
  );

/** A provision must be cited when it is asked for on its first day, and not on the day before. */
const provisionFindings = (policy: PolicyDocument, index: number): readonly Finding[] => {
  const provision = policy.provisions[index];
  if (provision === undefined) return [];
  const cites = (on: string): boolean =>
    provisionOutcome([policy], { id: provision.cite.id, kind: provision.kind }, on).citations.some(
      ({ article, quote, inForceFrom }) =>
        article === provision.cite.article &&
        quote === provision.cite.quote &&
        inForceFrom === provision.from,
    );
  const first = provision.from as LocalDate;
  const ends = provision.to === OPEN ? [] : [provision.to];
  const problems = [
    ...(cites(first) ? [] : [`is not cited on ${first}, its first day`]),
    ...[addDays(first, -1), ...ends]
      .filter(cites)
      .map((day) => `is cited on ${day}, when it is not in force`),
  ];
  return problems.map((problem) => ({
    check: "unexercised-provision",
    code: policy.code,
    where: `provisions/${index}`,
    message: `${provision.cite.id} ${problem} (${PROVISIONS}); give it its own id, article and dates`,
  }));
};
