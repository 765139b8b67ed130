import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { Policies, PolicyRule } from "@heyue/core/ports/policies";
import { cnCalendar } from "./calendars/cn.ts";
import { answer, type Corpus, specsOf } from "./engine/evaluation.ts";
import { placeOf } from "./engine/place.ts";
import { factsSchema, valuesSchema } from "./engine/schema.ts";
import { mechanismParameters, PolicyError } from "./format/definition.ts";
import { policyDigest, policyText } from "./format/digest.ts";
import type { FactType, PolicyDocument } from "./format/document.ts";
import { builtinDocuments } from "./regions/builtin.ts";

export { definePolicy, PolicyError } from "./format/definition.ts";
export { cnCalendar } from "./calendars/cn.ts";
export { explain } from "./explain/explanation.ts";
export { policyTest, type PolicyCase } from "./kit/policy-test.ts";

export { builtinDocuments } from "./regions/builtin.ts";

/** The law of the places this package knows, as core's `Policies` port. */
export const builtinPolicies = (): Policies => createPolicies(builtinDocuments);

/**
 * Puts sealed policies together, in any order: rank comes from the legal relation of the places alone.
 * Throws a `PolicyError` when a place is given twice, its parent or calendar is missing, or it cites a parameter that the
 * place above does not offer.
 */
export const createPolicies = (
  policies: readonly PolicyDocument[],
  calendars: readonly WorkCalendar[] = [cnCalendar],
): Policies => {
  checkTogether(policies, calendars);
  const calendarOf = (policy: PolicyDocument): WorkCalendar =>
    calendars.find((calendar) => calendar.id === policy.calendar) ?? cnCalendar;
  const corpus: Corpus = { policies, calendarOf };
  const texts = new Map(policies.map((policy) => [policyDigest(policy), policyText(policy)] as const));
  return {
    ask: (question) => answer(corpus, question),
    rules: (code) => {
      const layers = placeOf(policies, code)?.layers ?? [];
      const names = [...new Set(layers.flatMap((policy) => policy.rules.map((rule) => rule.rule)))].sort();
      return names.flatMap((name) => describe(layers, name));
    },
    list: () =>
      policies.map((policy) => ({
        code: policy.code,
        id: policy.id,
        version: policy.version,
        digest: policyDigest(policy),
        name: policy.name,
      })),
    document: (digest) => texts.get(digest),
    calendar: (code) => {
      const place = placeOf(policies, code)?.layers[0];
      if (place === undefined) throw new RangeError(`no place is known as "${code}"`);
      return calendarOf(place);
    },
  };
};

const describe = (layers: readonly PolicyDocument[], name: string): readonly PolicyRule[] => {
  const rules = layers.flatMap((policy) => policy.rules.filter((rule) => rule.rule === name));
  const [own] = rules;
  if (own === undefined) return [];
  const values = Object.assign({}, ...[...rules].reverse().map((rule) => rule.values)) as {
    readonly [key: string]: FactType;
  };
  return [
    {
      rule: name,
      addressee: own.addressee,
      force: own.force,
      factsSchema: factsSchema(specsOf(rules)),
      valuesSchema: valuesSchema(values),
    },
  ];
};

const checkTogether = (policies: readonly PolicyDocument[], calendars: readonly WorkCalendar[]): void => {
  for (const policy of policies) {
    const problem = (code: string, path: string, message: string): PolicyError =>
      new PolicyError(policy.id, [{ code, path, message }]);
    if (policies.filter((other) => other.code === policy.code).length > 1) {
      throw problem("duplicate-place", "code", `${policy.code} has two policies; give one`);
    }
    const parent = policies.find((other) => other.code === policy.parent);
    if (policy.parent !== null && parent === undefined) {
      throw problem(
        "missing-parent",
        "parent",
        `${policy.parent} is not among the policies; add the policy of that place`,
      );
    }
    if (!calendars.some((calendar) => calendar.id === policy.calendar)) {
      throw problem("missing-calendar", "calendar", `${policy.calendar} is not among the calendars; add it`);
    }
    for (const name of policy.rules.flatMap((rule) => mechanismParameters(rule.mechanism))) {
      const slash = name.indexOf("/");
      if (slash >= 0 && !parent?.offers.includes(name.slice(slash + 1))) {
        throw problem(
          "not-offered",
          "rules",
          `${name} is not offered by ${policy.parent ?? "a place above"}; offer it there`,
        );
      }
    }
  }
};
