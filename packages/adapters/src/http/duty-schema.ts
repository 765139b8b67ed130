/** Schemas of what the API answers about duties and obligations; the types are core's. */
import type { ContractDuties, ContractObligations } from "@heyue/core/contract/duty/view";
import { CitationSchema } from "@heyue/core/kernel/scalar";
import { comparators } from "@heyue/core/standard/standard";
import * as Schema from "effect/Schema";

const area = Schema.Literals(["customer-service", "maintenance", "cleaning", "greening", "order", "safety"]);
const maybe = Schema.NullOr(Schema.String);

export const ContractDutiesSchema = Schema.Struct({
  contract: Schema.String,
  title: Schema.String,
  from: Schema.String,
  to: Schema.String,
  duties: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      kind: Schema.Literals(["standard", "payment", "promise"]),
      party: Schema.Literals(["provider", "owner"]),
      title: Schema.String,
      area: Schema.NullOr(area),
      clause: maybe,
      clauseNumber: maybe,
      standard: maybe,
      promise: maybe,
      post: maybe,
      frequency: maybe,
      textFrom: Schema.String,
      next: maybe,
      dates: Schema.Array(
        Schema.Struct({
          date: Schema.String,
          opens: Schema.String,
          times: Schema.Natural,
          moved: Schema.Boolean,
          subcontractor: maybe,
        }),
      ),
    }),
  ),
}).annotate({
  identifier: "ContractDuties",
  description: "What is due in a window of days, each day by the text of that day",
}) satisfies Schema.ConstraintDecoder<ContractDuties>;

export const ContractObligationsSchema = Schema.Struct({
  contract: Schema.String,
  asOf: Schema.String,
  obligations: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      kind: Schema.Literals(["standard", "payment", "late-charge", "notice", "remedy", "promise"]),
      party: Schema.Literals(["provider", "owner", "both"]),
      addressee: Schema.Literals(["provider", "owner", "both"]),
      text: Schema.String,
      clause: maybe,
      clauseNumber: maybe,
      measure: Schema.NullOr(
        Schema.Struct({
          metric: Schema.String,
          comparator: Schema.Literals(comparators),
          target: Schema.String,
          unit: Schema.String,
        }),
      ),
      frequency: maybe,
      deadline: Schema.NullOr(
        Schema.Union([
          Schema.Struct({ kind: Schema.Literal("within"), amount: Schema.String, unit: Schema.String }),
          Schema.Struct({ kind: Schema.Literal("day-of-cycle"), day: Schema.Natural, cycle: Schema.String }),
          Schema.Struct({ kind: Schema.Literal("before-end"), days: Schema.Natural }),
          Schema.Struct({ kind: Schema.Literal("on"), date: Schema.String }),
        ]),
      ),
      post: maybe,
      subcontractor: maybe,
      standards: Schema.Array(Schema.String),
      source: Schema.NullOr(Schema.Struct({ kind: Schema.String, ref: Schema.String, on: Schema.String })),
      citations: Schema.Array(CitationSchema),
    }),
  ),
}).annotate({
  identifier: "ContractObligations",
  description: "Everything promised under a contract as of a date (义务台账)",
}) satisfies Schema.ConstraintDecoder<ContractObligations>;
