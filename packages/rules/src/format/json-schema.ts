import type { Json } from "@heyue/core/kernel/verdict";
import { operators } from "./operator.ts";
import type { Fields, Shape } from "./shape.ts";
import { policyStructure } from "./structure.ts";

const NODE: Json = { $ref: "#/$defs/expression" };
const text: Json = { type: "string", minLength: 1 };

/** The JSON Schema (2020-12) of a policy document, generated from the structure that `definePolicy` checks. */
export const policySchema = (): Json => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Heyue policy, format 1",
  ...(schemaOf(policyStructure) as { readonly [key: string]: Json }),
  $defs: { expression: expressionSchema() },
});

const schemaOf = (shape: Shape): Json => {
  switch (shape.is) {
    case "string":
      return text;
    case "integer":
      return { type: "integer" };
    case "boolean":
      return { type: "boolean" };
    case "nullable-string":
      return { anyOf: [text, { type: "null" }] };
    case "one-of":
      return { enum: [...shape.values] };
    case "constant":
      return { const: shape.value };
    case "expression":
      return NODE;
    case "list":
      return { type: "array", items: schemaOf(shape.of) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(shape.of) };
    case "object":
      return objectSchema(shape.required, shape.optional ?? {});
    case "variant":
      return {
        oneOf: Object.entries(shape.cases).map(([value, inner]) => ({
          allOf: [{ properties: { [shape.key]: { const: value } } }, shallow(inner)],
        })),
      };
    case "either":
      return {
        if: { required: [shape.key] },
        then: schemaOf(shape.with),
        else: schemaOf(shape.without),
      };
    case "text-or":
      return { anyOf: [{ enum: [...shape.values] }, schemaOf(shape.or)] };
  }
};

const objectSchema = (required: Fields, optional: Fields): Json => ({
  type: "object",
  required: Object.keys(required),
  properties: Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([name, shape]) => [name, schemaOf(shape)] as const),
  ),
  additionalProperties: false,
});

/** Fact types hold fact types; a schema that unrolled them would have no end. */
const shallow = (shape: Shape): Json =>
  shape.is === "object" &&
  (Object.hasOwn(shape.required, "of") ||
    Object.hasOwn(shape.required, "fields") ||
    Object.hasOwn(shape.required, "or"))
    ? { type: "object", required: Object.keys(shape.required) }
    : schemaOf(shape);

const SHAPES: { readonly [held: string]: Json } = {
  one: NODE,
  pair: { type: "array", items: NODE, minItems: 2, maxItems: 2 },
  many: { type: "array", items: NODE, minItems: 1 },
  name: text,
  rows: {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      required: ["when", "then"],
      properties: { when: NODE, then: NODE },
      additionalProperties: false,
    },
  },
  deadline: {
    type: "object",
    required: ["from", "period", "direction", "roll"],
    properties: {
      from: NODE,
      period: NODE,
      direction: { enum: ["after", "before"] },
      roll: { enum: ["forward", "none"] },
    },
    additionalProperties: false,
  },
  slices: {
    type: "object",
    required: ["from", "to", "law", "each"],
    properties: { from: NODE, to: NODE, each: NODE, law: text, changes: text },
    additionalProperties: false,
  },
};

const BESIDE: { readonly [key: string]: Json } = {
  to: { enum: ["fen", "whole"] },
  mode: { enum: ["half-up", "floor", "ceil"] },
  may: { enum: ["set", "shorten", "lengthen", "lower", "raise", "none"] },
  basis: { enum: ["act/365"] },
  flag: text,
};

const expressionSchema = (): Json => ({
  anyOf: [
    { enum: [0, 1, true, false] },
    ...Object.entries(operators).map(([key, operator]): Json => {
      const beside = [...(operator.with ?? []), ...(operator.may ?? [])];
      return {
        type: "object",
        required: [key, ...(operator.with ?? [])],
        properties: {
          [key]: SHAPES[operator.holds] ?? true,
          ...Object.fromEntries(
            beside.map((name) => [
              name,
              key === "in"
                ? { type: "array", items: { type: ["string", "boolean"] } }
                : (BESIDE[name] ?? NODE),
            ]),
          ),
        },
        additionalProperties: false,
      };
    }),
  ],
});
