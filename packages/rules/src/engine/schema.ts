import type { Json } from "@heyue/core/kernel/verdict";
import type { FactSpec } from "../format/document.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";
const DECIMAL = "^-?\\d+(\\.\\d+)?$";
const INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$";

/** The JSON Schema (2020-12) of facts or values: an object in which every member may be absent and no other may be. */
export const objectSchema = (specs: { readonly [name: string]: FactSpec }): Json => ({
  $schema: DIALECT,
  ...recordSchema(specs),
});

const recordSchema = (specs: { readonly [name: string]: FactSpec }): { readonly [key: string]: Json } => ({
  type: "object",
  properties: Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, memberSchema(spec)])),
  additionalProperties: false,
});

const memberSchema = (spec: FactSpec): Json =>
  spec.nullable === true ? { anyOf: [typeSchema(spec), { type: "null" }] } : typeSchema(spec);

const exactNumber: Json = { anyOf: [{ type: "string", pattern: DECIMAL }, { type: "integer" }] };
const instant: Json = { type: "string", pattern: INSTANT };
const date: Json = { type: "string", format: "date" };

const typeSchema = (spec: FactSpec): Json => {
  switch (spec.type) {
    case "boolean":
      return { type: "boolean" };
    case "integer":
      return { type: "integer", minimum: spec.minimum, ...(spec.maximum === undefined ? {} : { maximum: spec.maximum }) };
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
      return { anyOf: [{ type: "string", pattern: "^\\d+(\\.\\d+)?\\s*%?$|^\\d+\\s*/\\s*\\d+$" }, { type: "integer", minimum: 0 }] };
    case "period":
      return {
        anyOf: [
          { type: "string", pattern: "^\\d{1,6}\\s+(minute|hour|day|workday|month)s?$" },
          { type: "integer", minimum: 0 },
        ],
      };
    case "list":
      return { type: "array", items: memberSchema(spec.of) };
    case "record":
      return recordSchema(spec.fields);
  }
};
