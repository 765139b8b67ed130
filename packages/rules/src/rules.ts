import type { Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { Policies, PolicyRule } from "@heyue/core/ports/policies";
import { builtinCalendars } from "./calendars/builtin.ts";
import { answer, corpusOf, specsOf } from "./engine/evaluation.ts";
import { placeOf } from "./engine/place.ts";
import { factsSchema, valuesSchema } from "./engine/schema.ts";
import { PolicyError } from "./format/definition.ts";
import { policyDigest, policyText } from "./format/digest.ts";
import type { FactType, PolicyDocument } from "./format/document.ts";
import { ruleParameters } from "./format/rule-check.ts";
import { type Catalogue, explain as explainWith } from "./explain/explanation.ts";
import type { Locale } from "./explain/vocabulary.ts";
import { builtinDocuments } from "./regions/builtin.ts";

export { definePolicy, PolicyError } from "./format/definition.ts";
export { compile, type CompiledQuestion } from "./engine/question.ts";
export { policySchema } from "./format/json-schema.ts";
export { cnCalendar } from "./calendars/cn.ts";
export { builtinCalendars } from "./calendars/builtin.ts";
export { diffTrace, type Difference } from "./explain/difference.ts";
export { explainSlot, type SlotLayer } from "./explain/slot.ts";
export { policyTest, type PolicyCase } from "./kit/policy-test.ts";

export { builtinDocuments } from "./regions/builtin.ts";

/**
 * Says in sentences what a verdict on a rule is, how it was reached, what is missing and on which articles it rests.
 * Without a catalogue the sentences are those of the built-in policies; with one they may be for one kind of reader.
 *
 * @returns Sentences in plain text, in order: the rule, the verdict, values, steps, what is missing, candidates, flags,
 * issues, and last the citations with their quotes in the language of the law. For steps the verdict needs its full trace.
 * @throws Nothing for a verdict of this package and the locales `zh-CN` and `en`.
 * @units As in the verdict: yuan with two decimals, dates `YYYY-MM-DD`, instants RFC 3339.
 *
 * @example Why an answer is due on a day
 * ```ts
 * import { builtinPolicies, explain } from "@heyue/rules";
 *
 * const verdict = builtinPolicies().ask({
 *   code: "330100",
 *   rule: "reply.deadline",
 *   facts: { received: "2026-03-02", addressee: "provider" },
 * });
 * const sentences = explain(verdict, "reply.deadline", "en");
 * console.log(sentences[0]); // => Hangzhou: the provider answers a complaint within ten days of receiving it.
 * console.log(sentences[4]); // => 10 days from 2026-03-02 end on 2026-03-12.
 * ```
 */
export const explain = (
  verdict: Verdict,
  rule: string,
  locale: Locale,
  catalogue: Catalogue = { documents: builtinDocuments },
): readonly string[] => explainWith(verdict, rule, locale, catalogue);

/**
 * The law of the places this package knows, as core's `Policies` port. Made anew on each call: keep it, for it remembers
 * what it has compiled.
 *
 * @returns The built-in policies put together.
 * @throws Nothing.
 * @units As `Policies.ask`: money as text in yuan with two decimals, areas as text in m² with at most two, dates `YYYY-MM-DD`.
 */
export const builtinPolicies = (): Policies => createPolicies(builtinDocuments);

/**
 * Puts sealed policies together, in any order: rank comes from the legal relation of the places alone.
 *
 * @returns The policies as one port.
 * @throws {PolicyError} When a place is given twice (`duplicate-place`), its parent or calendar is missing (`missing-parent`,
 * `missing-calendar`), or it cites a parameter that the place above does not offer (`not-offered`).
 * @units As `Policies.ask`: money as text in yuan with two decimals, areas as text in m² with at most two, dates `YYYY-MM-DD`.
 */
export const createPolicies = (
  policies: readonly PolicyDocument[],
  calendars: readonly WorkCalendar[] = builtinCalendars,
): Policies => {
  checkTogether(policies, calendars);
  const calendarOf = (policy: PolicyDocument): WorkCalendar =>
    calendars.find((calendar) => calendar.id === policy.calendar) as WorkCalendar;
  const corpus = corpusOf(policies, calendarOf);
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
    const above = layersAbove(policies, policy);
    for (const name of policy.rules.flatMap(ruleParameters)) {
      const slash = name.indexOf("/");
      if (slash < 0) continue;
      const owner = above.find((other) => other.code === name.slice(0, slash));
      if (owner?.offers.includes(name.slice(slash + 1)) !== true) {
        throw problem("not-offered", "rules", `${name} is not offered by a place above; offer it there`);
      }
    }
  }
};

const layersAbove = (
  policies: readonly PolicyDocument[],
  policy: PolicyDocument,
): readonly PolicyDocument[] => {
  const above: PolicyDocument[] = [];
  for (let code = policy.parent; code !== null;) {
    const next = policies.find((other) => other.code === code);
    if (next === undefined || above.includes(next)) break;
    above.push(next);
    code = next.parent;
  }
  return above;
};
