import type { Shape } from "./shape.ts";
import { POLICY_FORMAT } from "./document.ts";

const text: Shape = { is: "string" };
const oneOf = (...values: readonly string[]): Shape => ({ is: "one-of", values });
const list = (of: Shape): Shape => ({ is: "list", of });
const map = (of: Shape): Shape => ({ is: "map", of });

const bilingual: Shape = { is: "object", required: { "zh-CN": text, en: text } };

const period: Shape = {
  is: "object",
  required: {
    amount: { is: "integer" },
    unit: oneOf("minutes", "hours", "days", "workdays", "months", "years"),
  },
};

const value: Shape = {
  is: "variant",
  key: "kind",
  cases: {
    period: { is: "object", required: { kind: text, period } },
    "period-table": { is: "object", required: { kind: text, table: map(period) } },
    money: { is: "object", required: { kind: text, yuan: text } },
    word: { is: "object", required: { kind: text, word: text, means: text } },
    terms: {
      is: "object",
      required: { kind: text, terms: list({ is: "object", required: { id: text, word: text } }) },
    },
  },
};

const cite: Shape = { is: "object", required: { id: text, source: text, article: text, quote: text } };

const segment: Shape = {
  is: "either",
  key: "gap",
  with: { is: "object", required: { from: text, to: text, gap: oneOf("no-law", "unknown") } },
  without: {
    is: "object",
    required: { from: text, to: text, value, cite },
    optional: { confirmedFrom: text },
  },
};

const plainFact: Shape = { is: "object", required: { type: text } };

const factCases: { [type: string]: Shape } = {
  ...Object.fromEntries(
    [
      "date",
      "instant",
      "moment",
      "month",
      "money",
      "area",
      "unit-price",
      "rate",
      "boolean",
      "period",
      "text",
    ].map((type) => [type, plainFact] as const),
  ),
  integer: {
    is: "object",
    required: { type: text, minimum: { is: "integer" } },
    optional: { maximum: { is: "integer" } },
  },
  enum: { is: "object", required: { type: text, values: list(text) } },
};

/** The structure of one fact or value; lists and records hold further ones. */
const fact: Shape = { is: "variant", key: "type", cases: factCases };
factCases["list"] = { is: "object", required: { type: text, of: fact } };
factCases["record"] = { is: "object", required: { type: text, fields: map(fact) } };

const clock: Shape = {
  is: "object",
  required: {
    from: text,
    parameter: text,
    direction: oneOf("after", "before"),
    roll: oneOf("forward", "none"),
    outputs: map(oneOf("raw", "due", "start-of-next-day", "is-off-day")),
  },
  optional: {
    by: text,
    contract: { is: "object", required: { fact: text, may: oneOf("shorten", "set") } },
    overdue: { is: "object", required: { fact: text, parameter: text, days: text, amount: text } },
  },
};

const mechanism: Shape = {
  is: "variant",
  key: "kind",
  cases: {
    deadline: { is: "object", required: { kind: text, clocks: list(clock), basis: list(text) } },
    band: { is: "object", required: { kind: text, parameter: text }, optional: { market: text } },
    rate: { is: "object", required: { kind: text, parameter: text, vacancy: text } },
    proportion: { is: "object", required: { kind: text, parameter: text } },
    cap: { is: "object", required: { kind: text, subject: oneOf("prepayment", "term"), parameter: text } },
    terms: { is: "object", required: { kind: text, parameter: text, output: text } },
    duty: { is: "object", required: { kind: text, parameter: text } },
  },
};

const answers = oneOf("not-covered", "contract-governs");

const condition: Shape = {
  is: "variant",
  key: "kind",
  cases: {
    equals: {
      is: "object",
      required: { kind: text, fact: text, anyOf: list({ is: "scalar" }), otherwise: answers },
      optional: { unknown: oneOf("needs-input", "contract-governs"), parameter: text },
    },
    "not-before": {
      is: "object",
      required: { kind: text, fact: text, source: text, otherwise: answers, parameter: text },
    },
  },
};

const rule: Shape = {
  is: "object",
  required: {
    rule: text,
    addressee: oneOf("provider", "owner", "committee", "developer", "authority", "maintainer"),
    force: oneOf("mandatory", "default", "recommended"),
    lower: oneOf("set", "none"),
    anchor: list(text),
    facts: map(fact),
    values: map(fact),
    conditions: list(condition),
    mechanism,
  },
};

const source: Shape = {
  is: "object",
  required: {
    title: bilingual,
    rank: oneOf("law", "regulation", "interpretation", "rule", "standard"),
    inForceFrom: text,
  },
  optional: { number: text },
};

/** The structure of a policy document in this format. */
export const policyStructure: Shape = {
  is: "object",
  required: {
    format: oneOf(POLICY_FORMAT),
    id: text,
    version: text,
    code: text,
    name: bilingual,
    aliases: list(text),
    parent: { is: "nullable-string" },
    calendar: text,
    offset: text,
    sources: map(source),
    parameters: map({ is: "object", required: { segments: list(segment) } }),
    offers: list(text),
    rules: list(rule),
  },
};
