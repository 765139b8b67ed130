import type { Json } from "@heyue/core/kernel/verdict";
import type { PolicyQuestion } from "@heyue/core/ports/policies";
import type { FactType, PolicyDocument, RuleDocument } from "../format/document.ts";
import { dayAt, daysOn, isDay, ordinalOf } from "./day.ts";
import type { Random } from "./random.fixture.ts";

/** Everything that random questions are drawn from: dates at which law changes, codes that rules tell apart, numbers of law. */
interface Stock {
  readonly days: readonly string[];
  readonly codes: ReadonlyMap<string, readonly Json[]>;
  readonly numbers: readonly string[];
}

const objectsIn = (value: unknown): readonly { readonly [key: string]: unknown }[] => {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as { readonly [key: string]: unknown }, ...inner];
};

/** Codes that a rule compares a fact with. */
const codesOf = (policies: readonly PolicyDocument[]): ReadonlyMap<string, readonly Json[]> => {
  const codes = new Map<string, Set<Json>>();
  const add = (fact: unknown, code: unknown): void => {
    if (typeof fact !== "string" || code === undefined) return;
    codes.set(fact, (codes.get(fact) ?? new Set<Json>()).add(code as Json));
  };
  for (const node of policies.flatMap(({ rules }) => objectsIn(rules))) {
    for (const pair of [node["eq"], node["ne"]]) {
      if (!Array.isArray(pair)) continue;
      const [a, b] = pair as readonly { readonly fact?: string; readonly code?: string }[];
      add(a?.fact, b?.code);
      add(b?.fact, a?.code);
    }
    const of = node["in"] as { readonly fact?: string } | undefined;
    if (typeof of === "object" && Array.isArray(node["of"]))
      for (const code of node["of"]) add(of.fact, code);
  }
  return new Map([...codes].map(([fact, found]) => [fact, [...found]]));
};

const stockOf = (policies: readonly PolicyDocument[]): Stock => {
  const objects = policies.flatMap(({ parameters }) => objectsIn(parameters));
  const days = objects.flatMap(({ from, to }) => [from, to]).filter(isDay);
  const numbers = objects
    .flatMap(({ number, yuan, amount }) => [number, yuan, amount])
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map(String);
  return { days: [...new Set(days)], codes: codesOf(policies), numbers: [...new Set(numbers)] };
};

/** Draws questions about these policies: their rules, random facts near what the law tells apart, now and then a wrong one. */
export const questionsOf = (policies: readonly PolicyDocument[], random: Random): (() => PolicyQuestion) => {
  const stock = stockOf(policies);
  const names = [...new Set(policies.flatMap(({ rules }) => rules.map(({ rule }) => rule)))];
  const lineOf = (policy: PolicyDocument | undefined): readonly PolicyDocument[] =>
    policy === undefined ? [] : [policy, ...lineOf(policies.find(({ code }) => code === policy.parent))];
  return () => {
    const own = random.pick(policies);
    const line = lineOf(own);
    const rules = line.flatMap((policy) => policy.rules);
    const rule = random.chance(97)
      ? random.pick(rules).rule
      : random.pick([...names, "law.provisions", "no.rule"]);
    const code = codeNear(own, random);
    const on = random.chance(20) ? { on: dayNear(stock, random) } : {};
    return { code, rule, facts: factsOf(line, rule, stock, random), ...on };
  };
};

const codeNear = (own: PolicyDocument, random: Random): string => {
  if (random.chance(80)) return own.code;
  // A district of a city, a province without a policy, a name, a place that is none.
  const district = /^\d{4}00$/.test(own.code) ? `${own.code.slice(0, 4)}06` : own.code;
  return random.pick([district, own.name["zh-CN"], own.name.en, own.id, "460100", "CN-HI", "nowhere"]);
};

const factsOf = (
  line: readonly PolicyDocument[],
  name: string,
  stock: Stock,
  random: Random,
): { readonly [name: string]: Json } => {
  const rules = line.flatMap((policy) => policy.rules.filter(({ rule }) => rule === name));
  const types: RuleDocument["facts"] = Object.assign({}, ...rules.map(({ facts }) => facts));
  const facts: { [name: string]: Json } = {};
  const given = random.pick([60, 90, 100]);
  for (const [fact, type] of Object.entries(types)) {
    if (!random.chance(given)) continue;
    facts[fact] = random.chance(4) ? null : factOf(fact, type, stock, random);
  }
  if (name === "law.provisions" && random.chance(50)) facts["kind"] = random.pick(["duty", "prohibition"]);
  if (random.chance(2))
    facts[random.pick([...Object.keys(types), "slip"])] = random.pick([-1, "", 0.5, "x", [1]]);
  const { from, to } = facts;
  if (isDay(from) && isDay(to)) {
    // A period of at most two years, seldom turned round.
    facts["to"] = random.chance(97) ? daysOn(from, random.between(0, 730)) : daysOn(from, -1);
  }
  return facts;
};

const dayNear = ({ days }: Stock, random: Random): string =>
  random.chance(30) && days.length > 0
    ? daysOn(random.pick(days), random.between(-1, 1))
    : dayAt(random.between(ordinalOf("2013-01-01"), ordinalOf("2028-12-31")));

const instantNear = (stock: Stock, random: Random): string => {
  const two = (to: number): string => String(random.between(0, to)).padStart(2, "0");
  const seconds = random.pick(["", "", `:${two(59)}`, `:${two(59)}.${random.between(1, 999)}`]);
  return `${dayNear(stock, random)}T${two(23)}:${two(59)}${seconds}${random.pick(["+08:00", "+08:00", "Z", "-05:30"])}`;
};

const decimalNear = ({ numbers }: Stock, places: number, most: number, random: Random): string => {
  const known = numbers.filter((text) => /^\d+$/.test(text));
  if (random.chance(25) && known.length > 0) return random.pick(known);
  const whole = String(random.between(0, random.pick([2, 100, most])));
  const digits = random.between(0, places);
  return digits === 0
    ? whole
    : `${whole}.${String(random.between(0, 10 ** digits - 1)).padStart(digits, "0")}`;
};

const rateNear = ({ numbers }: Stock, random: Random): string => {
  if (random.chance(30)) return random.pick(numbers);
  return random.pick([
    `0.${random.between(0, 9999)}`,
    `${random.between(0, 7)}/${random.between(1, 12)}`,
    `${random.between(0, 120)}%`,
    `${random.between(0, 3)}`,
  ]);
};

const factOf = (name: string, type: FactType, stock: Stock, random: Random): Json => {
  switch (type.type) {
    case "date":
      return dayNear(stock, random);
    case "instant":
      return instantNear(stock, random);
    case "moment":
      return random.chance(70) ? dayNear(stock, random) : instantNear(stock, random);
    case "month":
      return dayNear(stock, random).slice(0, 7);
    case "money":
      return decimalNear(stock, 2, 500000, random);
    case "area":
      return decimalNear(stock, 2, 3000, random);
    case "unit-price":
      return decimalNear(stock, 4, 20, random);
    case "rate":
    case "decimal":
      return rateNear(stock, random);
    case "boolean":
      return random.chance(50);
    case "period":
      return random.chance(30)
        ? random.between(0, 120)
        : `${random.between(0, 90)} ${random.pick(["minutes", "hours", "days", "workdays", "months", "day"])}`;
    case "text": {
      const codes = stock.codes.get(name) ?? [];
      return codes.length > 0 && random.chance(92) ? random.pick(codes) : "something-else";
    }
    case "integer":
      return integerNear(type, stock, random);
    case "enum":
      return random.pick(type.values);
    case "choice":
      return random.chance(50) ? random.pick(type.values) : factOf(name, type.or, stock, random);
    case "list":
      return Array.from({ length: random.between(0, 4) }, () => factOf(name, type.of, stock, random));
    case "record":
      return Object.fromEntries(
        Object.entries(type.fields)
          .filter(([field]) => field === "from" || random.chance(60))
          .map(([field, inner]) => [field, factOf(field, inner, stock, random)]),
      );
  }
};

const integerNear = (type: FactType & { readonly type: "integer" }, stock: Stock, random: Random): number => {
  const most = type.maximum ?? random.pick([12, 120, 2000]);
  const known = stock.numbers.map(Number).filter((value) => Number.isInteger(value) && value + 1 <= most);
  const drawn =
    random.chance(40) && known.length > 0
      ? random.pick(known) + random.between(-1, 1)
      : random.between(type.minimum, Math.max(type.minimum, most));
  return Math.max(type.minimum, drawn);
};
