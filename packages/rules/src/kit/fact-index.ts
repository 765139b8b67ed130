import { make, multiply, type Rate, rate } from "@heyue/core/kernel/rate";
import type { ParameterValue, PolicyDocument } from "../format/document.ts";
import { isLaw } from "../format/timeline.ts";
import equivalents from "./equivalent.json" with { type: "json" };
import index from "./fact-index.json" with { type: "json" };
import type { Equivalent, UnencodedNumber } from "./mutation.ts";

/**
 * The facts of law that the built-in policies were made from (法规事实): every id, with every number of its rule. Labels of
 * items, article numbers of other laws, dates of texts and the 0 and 1 of formulas are no numbers of the rule.
 */
export const factIndex: { readonly [id: string]: readonly string[] } = index;

/** Facts that are data of a working calendar, with the calendar that holds them. */
export const calendarFacts: { readonly [id: string]: string } = { "CN-HOLDATA": "CN" };

/** Mutants of the built-in policies that change no answer, each with the reason. */
export const builtinEquivalents: readonly Equivalent[] = equivalents;

/** The numbers that are not encoded of facts that the policies of some places cite. */
export const unencodedOf = (
  policies: readonly PolicyDocument[],
  codes: readonly string[],
): readonly UnencodedNumber[] => {
  const cited = new Set(
    policies
      .filter(({ code }) => codes.includes(code))
      .flatMap(({ parameters, provisions }) => [
        ...Object.values(parameters).flatMap(({ segments }) =>
          segments.filter(isLaw).map(({ cite }) => cite.id),
        ),
        ...provisions.map(({ cite }) => cite.id),
      ]),
  );
  return unencodedNumbers(policies).filter(({ fact }) => cited.has(fact));
};

/** The numbers of indexed facts that no parameter which cites the fact holds. */
export const unencodedNumbers = (
  policies: readonly PolicyDocument[],
  facts: { readonly [id: string]: readonly string[] } = factIndex,
): readonly UnencodedNumber[] => {
  const held = numbersByFact(policies);
  return Object.entries(facts).flatMap(([fact, numbers]) => {
    const left = [...(held.get(fact) ?? [])];
    return numbers.flatMap((number): UnencodedNumber[] => {
      // Each value of a parameter stands for one number of the fact.
      const at = left.findIndex((forms) => forms.includes(keyOf(rate(number))));
      if (at < 0) return [{ fact, number }];
      left.splice(at, 1);
      return [];
    });
  });
};

const numbersByFact = (
  policies: readonly PolicyDocument[],
): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const held = new Map<string, (readonly string[])[]>();
  for (const segment of policies.flatMap(({ parameters }) =>
    Object.values(parameters).flatMap(({ segments }) => segments),
  )) {
    if (!isLaw(segment)) continue;
    const forms = formsOf(segment.value).map((values) => values.map(keyOf));
    held.set(segment.cite.id, [...(held.get(segment.cite.id) ?? []), ...forms]);
  }
  return held;
};

const keyOf = ({ numerator, denominator }: Rate): string => `${numerator}/${denominator}`;

const turnsAYear = {
  day: 365,
  week: 52,
  "half-month": 24,
  month: 12,
  quarter: 4,
  "half-year": 2,
  year: 1,
} as const;

/** The ways to write each number of a value: 1 year is 12 months, every quarter is 4 times a year. */
const formsOf = (value: ParameterValue): readonly (readonly Rate[])[] => {
  switch (value.kind) {
    case "table":
      return Object.values(value.rows).flatMap(formsOf);
    case "period": {
      const amount = make(value.period.amount);
      const smaller = { years: 12, hours: 60 }[value.period.unit as string];
      return [smaller === undefined ? [amount] : [amount, multiply(amount, make(smaller))]];
    }
    case "number":
      return [[rate(value.number)]];
    case "money":
      return [[rate(value.yuan)]];
    case "frequency": {
      const yearly = multiply(make(value.times), make(turnsAYear[value.per]));
      return [[make(value.times), yearly]];
    }
    case "annual":
      return [[make(value.month)]];
    default:
      return [];
  }
};
