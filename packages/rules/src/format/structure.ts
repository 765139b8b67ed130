import { POLICY_FORMAT } from "./document.ts";
import type { Shape } from "./shape.ts";

const text: Shape = { is: "string" };
const integer: Shape = { is: "integer" };
const expression: Shape = { is: "expression" };
const oneOf = (...values: readonly string[]): Shape => ({ is: "one-of", values });
const list = (of: Shape): Shape => ({ is: "list", of });
const map = (of: Shape): Shape => ({ is: "map", of });

const bilingual: Shape = { is: "object", required: { "zh-CN": text, en: text } };

const message: Shape = {
  is: "object",
  required: { "zh-CN": text, en: text },
  optional: { owner: bilingual, committee: bilingual, company: bilingual, court: bilingual },
};

const lawPeriod: Shape = {
  is: "object",
  required: { amount: integer, unit: oneOf("minutes", "hours", "days", "workdays", "months", "years") },
};

const bound = { bound: text };

const scalarCases: { readonly [kind: string]: Shape } = {
  period: { is: "object", required: { kind: text, period: lawPeriod }, optional: bound },
  number: { is: "object", required: { kind: text, number: text }, optional: bound },
  money: { is: "object", required: { kind: text, yuan: text }, optional: bound },
  frequency: {
    is: "object",
    required: {
      kind: text,
      times: integer,
      per: oneOf("day", "week", "half-month", "month", "quarter", "half-year", "year"),
    },
    optional: bound,
  },
  annual: { is: "object", required: { kind: text, month: integer, words: text } },
  word: { is: "object", required: { kind: text, word: text, means: text } },
  terms: {
    is: "object",
    required: { kind: text, terms: list({ is: "object", required: { id: text, word: text } }) },
  },
};

const scalar: Shape = { is: "variant", key: "kind", cases: scalarCases };

const value: Shape = {
  is: "variant",
  key: "kind",
  cases: { ...scalarCases, table: { is: "object", required: { kind: text, rows: map(scalar) } } },
};

const cite: Shape = { is: "object", required: { id: text, source: text, article: text, quote: text } };

const segment: Shape = {
  is: "either",
  key: "gap",
  with: { is: "object", required: { from: text, to: text, gap: oneOf("no-law", "unknown", "not-yet") } },
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
  decimal: { is: "object", required: { type: text, places: integer } },
  integer: { is: "object", required: { type: text, minimum: integer }, optional: { maximum: integer } },
  enum: { is: "object", required: { type: text, values: list(text) } },
};

/** The structure of one fact or value; lists, records and choices hold further ones. */
const fact: Shape = { is: "variant", key: "type", cases: factCases };
factCases["list"] = { is: "object", required: { type: text, of: fact } };
factCases["record"] = { is: "object", required: { type: text, fields: map(fact) } };
factCases["choice"] = { is: "object", required: { type: text, values: list(text), or: fact } };

const addressee = oneOf("provider", "owner", "committee", "developer", "authority", "maintainer");
const force = oneOf("mandatory", "default", "recommended");
const refusal = oneOf("not-covered", "contract-governs", "discretionary");

const rule: Shape = {
  is: "object",
  required: {
    rule: text,
    message,
    addressee,
    force,
    lower: {
      is: "text-or",
      values: ["set", "none", "exempt"],
      or: {
        is: "object",
        required: { may: oneOf("narrow", "cap"), value: text, toward: oneOf("less", "more") },
      },
    },
    anchor: list(text),
    facts: map(fact),
    values: map(fact),
    conditions: list({
      is: "object",
      required: { holds: expression, otherwise: refusal },
      optional: { unknown: refusal, cites: list(text), flag: text },
    }),
    steps: map(expression),
    outputs: map({
      is: "object",
      required: { of: expression },
      optional: { when: expression, optional: { is: "constant", value: true } },
    }),
    flags: list({ is: "object", required: { flag: text, when: expression } }),
    verdicts: list({
      is: "object",
      required: {
        verdict: oneOf("discretionary", "range", "contract-governs", "needs-input"),
        when: expression,
      },
      optional: { missing: list(text) },
    }),
    basis: list(text),
  },
};

const provision: Shape = {
  is: "object",
  required: {
    kind: oneOf(
      "duty",
      "prohibition",
      "right",
      "definition",
      "workflow",
      "presumption",
      "convention",
      "exclusion",
      "event",
      "option",
    ),
    topic: text,
    addressee,
    force,
    from: text,
    to: text,
    cite,
    says: bilingual,
  },
  optional: { items: list(text) },
};

const source: Shape = {
  is: "object",
  required: {
    title: bilingual,
    rank: oneOf("law", "regulation", "interpretation", "rule", "standard", "notice"),
    inForceFrom: text,
  },
  optional: { number: text, inForceTo: text, url: text },
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
    reviewed: text,
    sources: map(source),
    parameters: map({ is: "object", required: { segments: list(segment) } }),
    offers: list(text),
    rules: list(rule),
    provisions: list(provision),
  },
};
