/** Schemas of questions to the law and of its answers; the types are core's. */
import { CitationSchema, DateText, PolicyRefSchema, text } from "@heyue/core/kernel/scalar";
import type { Verdict } from "@heyue/core/kernel/verdict";
import type { PolicyQuestion, PolicyRule, PolicySummary } from "@heyue/core/ports/policies";
import * as Schema from "effect/Schema";

const values = Schema.Record(Schema.String, Schema.Json);

export const PolicyQuestionSchema = Schema.Struct({
  code: text(40),
  rule: text(80),
  facts: values,
  on: Schema.optionalKey(DateText),
}).annotate({ identifier: "PolicyQuestion" }) satisfies Schema.ConstraintDecoder<PolicyQuestion>;

export const VerdictSchema = Schema.Struct({
  verdict: Schema.Literals([
    "determined",
    "range",
    "needs-input",
    "not-covered",
    "stale",
    "conflict",
    "discretionary",
    "contract-governs",
    "invalid-input",
  ]),
  values,
  missing: Schema.Array(Schema.String),
  candidates: Schema.Array(Schema.Struct({ policy: PolicyRefSchema, values })),
  flags: Schema.Array(Schema.String),
  citations: Schema.Array(CitationSchema),
  policy: PolicyRefSchema,
  trace: Schema.Array(
    Schema.Struct({
      step: Schema.String,
      inputs: values,
      output: Schema.Json,
      citation: Schema.optionalKey(CitationSchema),
    }),
  ),
  issues: Schema.optionalKey(Schema.Array(Schema.Struct({ path: Schema.String, message: Schema.String }))),
}).annotate({
  identifier: "Verdict",
  description: "The answer to a question put to the law of a place",
}) satisfies Schema.ConstraintDecoder<Verdict>;

export const PolicyRuleSchema = Schema.Struct({
  rule: Schema.String,
  addressee: Schema.Literals(["provider", "owner", "committee", "developer", "authority", "maintainer"]),
  force: Schema.Literals(["mandatory", "default", "recommended"]),
  factsSchema: Schema.Json,
  valuesSchema: Schema.Json,
}).annotate({ identifier: "PolicyRule" }) satisfies Schema.ConstraintDecoder<PolicyRule>;

export const PolicySummarySchema = Schema.Struct({
  code: Schema.String,
  id: Schema.String,
  version: Schema.String,
  digest: Schema.String,
  name: Schema.Struct({ "zh-CN": Schema.String, en: Schema.String }),
}).annotate({ identifier: "PolicySummary" }) satisfies Schema.ConstraintDecoder<PolicySummary>;
