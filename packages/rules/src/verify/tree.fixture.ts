import type {
  Delegation,
  Expression,
  Parameter,
  ParameterValue,
  PolicyDocument,
  RuleDocument,
  Segment,
} from "../format/document.ts";
import type { ClausePower } from "../format/expression.ts";
import type { Random } from "./random.fixture.ts";

/** Kinds of value that a random expression may have. */
type Kind = "number" | "boolean" | "date" | "due" | "code" | "numbers" | "length";

const cut = (
  id: string,
  from: string,
  to: string,
  value: ParameterValue,
  confirmedFrom?: string,
): Segment => ({
  from,
  to,
  value,
  cite: { id: `${id}-${from}`, source: "act", article: `第${id}条`, quote: `${id} 自 ${from} 起` },
  ...(confirmedFrom === undefined ? {} : { confirmedFrom }),
});

const twice = (id: string, early: ParameterValue, late: ParameterValue): Parameter => ({
  segments: [
    { from: "2015-01-01", to: "2018-01-01", gap: "no-law" },
    cut(id, "2018-01-01", "2022-06-15", early),
    cut(id, "2022-06-15", "2027-01-01", late, "2023-01-01"),
    { from: "2027-01-01", to: "open", gap: "not-yet" },
  ],
});
const always = (id: string, value: ParameterValue): Parameter => ({
  segments: [cut(id, "2000-01-01", "open", value)],
});

const parameters: PolicyDocument["parameters"] = {
  price: twice("price", { kind: "money", yuan: "2.35" }, { kind: "number", number: "7/3" }),
  share: always("share", { kind: "number", number: "30%" }),
  term: twice(
    "term",
    { kind: "period", period: { amount: 15, unit: "days" } },
    { kind: "period", period: { amount: 10, unit: "workdays" } },
  ),
  year: always("year", { kind: "period", period: { amount: 1, unit: "years" } }),
  hours: always("hours", { kind: "period", period: { amount: 36, unit: "hours" } }),
  turns: always("turns", { kind: "frequency", times: 2, per: "half-year" }),
  march: always("march", { kind: "annual", month: 2, words: "二月底前" }),
  word: always("word", { kind: "word", word: "及时", means: "promptly" }),
  terms: always("terms", {
    kind: "terms",
    terms: [
      { id: "a", word: "甲" },
      { id: "b", word: "乙" },
    ],
  }),
  table: always("table", {
    kind: "table",
    rows: { "1": { kind: "number", number: "4" }, "2": { kind: "number", number: "2" } },
  }),
};

const facts: RuleDocument["facts"] = {
  start: { type: "date" },
  end: { type: "date" },
  at: { type: "instant" },
  sum: { type: "money" },
  size: { type: "area" },
  grade: { type: "integer", minimum: 1, maximum: 3 },
  days: { type: "integer", minimum: 0, maximum: 60 },
  period: { type: "period" },
  yes: { type: "boolean" },
  kind: { type: "enum", values: ["red", "blue"] },
  proxy: { type: "choice", values: ["LPR"], or: { type: "rate" } },
  areas: { type: "list", of: { type: "area" } },
  changes: {
    type: "list",
    of: { type: "record", fields: { from: { type: "date" }, size: { type: "area" } } },
  },
};

/** A random expression of a kind. */
const tree = (kind: Kind, depth: number, random: Random): Expression => {
  const of = (inner: Kind): Expression => tree(inner, depth - 1, random);
  const two = (inner: Kind): readonly [Expression, Expression] => [of(inner), of(inner)];
  const fact = (name: string): Expression => ({ fact: name });
  const leaves: { readonly [kind in Kind]: readonly Expression[] } = {
    number: [0, 1, fact("sum"), fact("size"), fact("days"), { param: "share" }, { param: "price" }],
    boolean: [true, fact("yes"), { given: "sum" }, { none: "period" }, { inForce: "price" }],
    date: [fact("start"), fact("end"), fact("at")],
    due: [
      { deadline: { from: fact("start"), period: { param: "term" }, direction: "after", roll: "forward" } },
    ],
    code: [{ code: "red" }, fact("kind"), { means: "word" }, fact("proxy")],
    numbers: [fact("areas"), { list: [1, fact("size")] }],
    length: [{ param: "term" }, { param: "year" }, fact("period")],
  };
  const isLeaf = depth <= 0 || random.chance(15);
  if (isLeaf) return random.pick(leaves[kind]);
  const choice = (): Expression =>
    random.pick([
      { if: of("boolean"), then: of(kind), else: of(kind) },
      {
        case: [
          { when: of("boolean"), then: of(kind) },
          { when: of("boolean"), then: of(kind) },
        ],
      },
      { case: [{ when: of("boolean"), then: of(kind) }], else: of(kind) },
      { first: [of(kind), of(kind)] },
    ]);
  if (random.chance(20)) return choice();
  const clause = (may: readonly ClausePower[], name: string): Expression => ({
    clause: name,
    law: random.chance(15) ? { refuse: "contract-governs", flag: "silent" } : of(kind),
    may: random.pick(may),
  });
  switch (kind) {
    case "number":
      return random.pick<() => Expression>([
        () => ({ add: two("number") }),
        () => ({ sub: two("number") }),
        () => ({ mul: two("number") }),
        () => ({ div: two("number") }),
        () => ({ min: two("number") }),
        () => ({ max: two("number") }),
        () => ({
          round: of("number"),
          to: random.pick(["fen", "whole"]),
          mode: random.pick(["half-up", "floor", "ceil"]),
        }),
        () => ({ days: two("date") }),
        () => ({ months: two("date") }),
        () => ({ wholeMonths: two("date") }),
        () => ({ yearFraction: two("date"), basis: "act/365" }),
        () => ({ monthsOf: random.pick<Expression>([{ param: "year" }, { param: "turns" }]) }),
        () => ({ daysOf: { param: "term" } }),
        () => ({ hoursOf: { param: "hours" } }),
        () => ({ timesAYear: { param: "turns" } }),
        () => ({ sum: of("numbers") }),
        () => ({ count: of("numbers") }),
        () => ({ param: "table", by: fact("grade") }),
        () => ({ param: "price", on: of("date") }),
        () => clause(["set", "lower", "raise", "none"], "sum"),
        () => ({ step: "amount" }),
      ])();
    case "boolean":
      return random.pick<() => Expression>([
        () => ({ and: [of("boolean"), of("boolean")] }),
        () => ({ or: [of("boolean"), of("boolean")] }),
        () => ({ not: of("boolean") }),
        () => ({ ge: two("number") }),
        () => ({ gt: two("date") }),
        () => ({ le: two("date") }),
        () => ({ lt: two("number") }),
        () => ({ eq: two("code") }),
        () => ({ ne: two("number") }),
        () => ({ in: of("code"), of: ["red", "promptly"] }),
        () => ({ isOffDay: of("date") }),
        () => ({ known: of("date") }),
        () => ({ eq: [{ month: of("date") }, { month: of("date") }] }),
      ])();
    case "date":
      return random.pick<() => Expression>([
        () => ({ raw: of("due") }),
        () => ({ due: of("due") }),
        () => ({
          addDays: [of("date"), random.pick<Expression>([1, fact("days"), { daysOf: { param: "term" } }])],
        }),
        () => ({ addMonths: [of("date"), { monthsOf: { param: "year" } }] }),
        () => ({ firstDay: of("date") }),
        () => ({ lastDay: of("date") }),
        () => ({ date: of("date") }),
        () => ({ startOfNextDay: of("date") }),
        () => ({ annualAfter: of("date"), annual: { param: "march" } }),
        () => ({ min: two("date") }),
        () => ({ max: two("date") }),
      ])();
    case "due":
      return {
        deadline: {
          from: of("date"),
          period: random.pick<() => Expression>([() => of("length"), () => fact("days")])(),
          direction: random.pick(["after", "before"]),
          roll: random.pick(["forward", "none"]),
        },
      };
    case "length":
      return clause(["set", "shorten", "lengthen", "none"], random.pick(["period", "days"]));
    case "code":
    case "numbers":
      return kind === "code"
        ? choice()
        : random.pick<Expression>([
            { allocate: { round: of("number"), to: "fen", mode: "floor" }, weights: of("numbers") },
            { field: "size", of: fact("changes") },
          ]);
  }
};

const slices = (random: Random): Expression => ({
  slices: {
    from: { fact: "start" },
    to: { fact: "end" },
    law: random.pick(["price", "share"]),
    each: tree("number", 2, random),
    ...(random.chance(70) ? { changes: "changes" } : {}),
  },
});

const optional = (of: Expression, random: Random): RuleDocument["outputs"][string] => ({
  of,
  ...(random.chance(50) ? { optional: true } : {}),
  ...(random.chance(30) ? { when: tree("boolean", 2, random) } : {}),
});

const randomRule = (random: Random): RuleDocument => {
  const depth = random.between(1, 4);
  return {
    rule: "any.rule",
    message: { "zh-CN": "任意", en: "any" },
    addressee: "provider",
    force: "mandatory",
    lower: random.pick<Delegation>([
      "set",
      "none",
      "exempt",
      { may: "narrow", value: "amount", toward: "less" },
      { may: "cap", value: "due", toward: "more" },
    ]),
    anchor: random.pick([["start"], ["at", "start"], ["end"]]),
    facts,
    values: {
      amount: random.pick([{ type: "money" }, { type: "rate" }, { type: "integer", minimum: 0 }]),
      due: { type: "date" },
      passed: { type: "boolean" },
      shares: { type: "list", of: random.pick([{ type: "money" }, { type: "unit-price" }]) },
      named: { type: "text" },
      topics: { type: "list", of: { type: "text" } },
      slices: {
        type: "list",
        of: {
          type: "record",
          fields: {
            from: { type: "date" },
            to: { type: "date" },
            months: { type: "rate" },
            monthly: { type: "money" },
            amount: { type: "money" },
            article: { type: "text" },
          },
        },
      },
    },
    conditions: random.chance(30)
      ? [
          {
            holds: tree("boolean", 2, random),
            otherwise: random.pick(["not-covered", "contract-governs", "discretionary"]),
            cites: ["price"],
            ...(random.chance(30) ? { unknown: "contract-governs", flag: "exempt" } : {}),
          },
        ]
      : [],
    steps: { amount: tree("number", 2, { ...random, pick: withoutSteps(random) }) },
    outputs: {
      amount: { of: tree("number", depth, random) },
      due: optional(tree("date", depth, random), random),
      ...(random.chance(40) ? { passed: optional(tree("boolean", depth, random), random) } : {}),
      ...(random.chance(40) ? { shares: optional(tree("numbers", depth, random), random) } : {}),
      ...(random.chance(30) ? { topics: { of: { terms: "terms" } } } : {}),
      ...(random.chance(30) ? { slices: optional(slices(random), random) } : {}),
    },
    flags: random.chance(40) ? [{ flag: "raised", when: tree("boolean", 2, random) }] : [],
    verdicts: random.chance(30)
      ? [
          {
            verdict: random.pick(["discretionary", "range", "needs-input"]),
            when: tree("boolean", 1, random),
            missing: ["loss"],
          },
        ]
      : [],
    basis: random.chance(50) ? ["share", "price"] : [],
  };
};

/** A step must not read itself. */
const withoutSteps =
  (random: Random) =>
  <T>(from: readonly T[]): T => {
    const picked = random.pick(from);
    const made = typeof picked === "function" ? (picked as () => Expression)() : picked;
    const isStep = typeof made === "object" && made !== null && "step" in made;
    if (isStep) return (typeof picked === "function" ? () => 1 : 1) as T;
    return (typeof picked === "function" ? () => made : made) as T;
  };

const policyOf = (code: string, parent: string | null, rule: RuleDocument): PolicyDocument => ({
  format: "1",
  id: `test-${code.toLowerCase()}`,
  version: "1.0.0",
  code,
  name: { "zh-CN": `试${code}`, en: `Test ${code}` },
  aliases: [],
  parent,
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2025-01-01",
  sources: {
    act: { title: { "zh-CN": `条例${code}`, en: "Act" }, rank: "regulation", inForceFrom: "2015-01-01" },
  },
  parameters,
  offers: [],
  rules: [rule],
  provisions: [],
});

/** A country and a province whose rule is made of random expressions over every operator. */
export const randomLaw = (random: Random): readonly PolicyDocument[] => {
  const national = randomRule(random);
  const local = random.chance(30) ? national : randomRule(random);
  return [policyOf("CN", null, national), policyOf("370000", "CN", local)];
};
