import * as Schema from "effect/Schema";
import { ContractDraftSchema } from "../contract/schema.ts";
import type { ContractDifference } from "./difference.ts";

const { chapters, fees, standards } = ContractDraftSchema.fields;
const kind = Schema.Literals(["added", "removed", "changed"]);
const sides = <A extends Schema.ConstraintDecoder<unknown>>(of: A) => ({
  kind,
  before: Schema.NullOr(of),
  after: Schema.NullOr(of),
});

/** The structured difference of two texts, as stored and as answered. */
export const DifferenceSchema = Schema.Struct({
  clauses: Schema.Array(
    Schema.Struct({
      ...sides(chapters.value.fields.clauses.value),
      clause: Schema.String,
      moved: Schema.Boolean,
    }),
  ),
  standards: Schema.Array(Schema.Struct({ ...sides(standards.value), standard: Schema.String })),
  fees: Schema.Array(Schema.Struct({ ...sides(fees.fields.items.value), item: Schema.String })),
  members: Schema.Array(Schema.String),
}).annotate({ identifier: "ContractDifference" }) satisfies Schema.ConstraintDecoder<ContractDifference>;
