import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { Policies } from "@heyue/core/ports/policies";
import type { LawDay } from "./law-day.ts";

/** Law that is stated and not computed, as the place answers it: what it says and where it stands. */
interface StatedLaw {
  readonly says: { readonly "zh-CN": string; readonly en: string };
  readonly citation: Citation;
}

/** The law of one place on one day. */
export interface Law {
  readonly code: string;
  readonly day: LawDay;
  /** The verdict on these facts; asked once. */
  readonly ask: (rule: string, facts: { readonly [name: string]: Json }) => Verdict;
  /** Provisions of a kind on a topic, the place's own first. */
  readonly stated: (kind: string, topic: string) => readonly StatedLaw[];
}

const isText = (value: Json | undefined): value is string => typeof value === "string";

const statedIn = ({ values, citations }: Verdict): readonly StatedLaw[] => {
  const { provisions } = values;
  if (!Array.isArray(provisions)) return [];
  return provisions.flatMap((entry: Json, index): StatedLaw[] => {
    const { says } = entry as { readonly [key: string]: { readonly [key: string]: Json } };
    const citation = citations[index];
    const [chinese, english] = [says?.["zh-CN"], says?.["en"]];
    return isText(chinese) && isText(english) && citation !== undefined
      ? [{ says: { "zh-CN": chinese, en: english }, citation }]
      : [];
  });
};

/** The names of the facts that each rule of a place takes. */
export type FactNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads them from the schemas of the rules. */
export const factNamesOf = (policies: Policies, code: string): FactNames =>
  new Map(
    policies.rules(code).map(({ rule, factsSchema }) => {
      const { properties } = factsSchema as { readonly properties?: { readonly [name: string]: Json } };
      return [rule, new Set(Object.keys(properties ?? {}))] as const;
    }),
  );

/** Puts the questions of the checks to the law of a place on a day; a fact that the place does not ask for is left out. */
export const lawOf = (policies: Policies, code: string, names: FactNames, day: LawDay): Law => {
  const answers = new Map<string, Verdict>();
  const ask: Law["ask"] = (rule, given) => {
    const taken = names.get(rule);
    const facts = Object.fromEntries(Object.entries(given).filter(([name]) => taken?.has(name) ?? true));
    const key = `${rule} ${JSON.stringify(facts)}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const verdict = policies.ask({ code, rule, facts, on: day.date });
    answers.set(key, verdict);
    return verdict;
  };
  return { code, day, ask, stated: (kind, topic) => statedIn(ask("law.provisions", { kind, topic })) };
};
