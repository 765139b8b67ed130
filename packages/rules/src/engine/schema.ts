import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType } from "../format/document.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";
const DECIMAL = "^-?\\d+(\\.\\d+)?$";
const INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$";

type Types = { readonly [name: string]: FactType };

/** The JSON Schema (2020-12) of facts: every one may be absent (unknown) or null (none), and no other may be there. */
export const factsSchema = (types: Types): Json => ({
  $schema: DIALECT,
  ...recordSchema(types, (type) => ({ anyOf: [typeSchema(type), { type: "null" }] })),
});

/** The JSON Schema (2020-12) of values: each is there when it is settled. */
export const valuesSchema = (types: Types): Json => ({
  $schema: DIALECT,
  ...recordSchema(types, typeSchema),
});

const recordSchema = (types: Types, member: (type: FactType) => Json): { readonly [key: string]: Json } => ({
  type: "object",
  properties: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, member(type)])),
  additionalProperties: false,
});

const exactNumber: Json = { anyOf: [{ type: "string", pattern: DECIMAL }, { type: "integer" }] };
const instant: Json = { type: "string", pattern: INSTANT };
const date: Json = { type: "string", format: "date" };

const typeSchema = (spec: FactType): Json => {
  switch (spec.type) {
    case "boolean":
      return { type: "boolean" };
    case "integer":
      return {
        type: "integer",
        minimum: spec.minimum,
        ...(spec.maximum === undefined ? {} : { maximum: spec.maximum }),
      };
    case "enum":
      return { type: "string", enum: spec.values };
    case "text":
      return { type: "string", minLength: 1 };
    case "date":
      return date;
    case "instant":
      return instant;
    case "moment":
      return { anyOf: [date, instant] };
    case "month":
      return { type: "string", pattern: "^\\d{4}-\\d{2}$" };
    case "money":
    case "area":
    case "unit-price":
      return exactNumber;
    case "rate":
      return {
        anyOf: [
          { type: "string", pattern: "^\\d+(\\.\\d+)?\\s*%?$|^\\d+\\s*/\\s*\\d+$" },
          { type: "integer", minimum: 0 },
        ],
      };
    case "period":
      return {
        anyOf: [
          { type: "string", pattern: "^\\d{1,6}\\s+(minute|hour|day|workday|month)s?$" },
          { type: "integer", minimum: 0 },
        ],
      };
    case "decimal":
      return exactNumber;
    case "choice":
      return { anyOf: [{ type: "string", enum: spec.values }, typeSchema(spec.or)] };
    case "list":
      return { type: "array", items: typeSchema(spec.of) };
    case "record":
      return recordSchema(spec.fields, typeSchema);
  }
};
