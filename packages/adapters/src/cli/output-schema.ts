/** Schemas of what the commands print with `--json` and `--jsonl`; the types are core's. */
import type { BundleVerification } from "@heyue/core/evidence";
import type { Due } from "@heyue/core/kernel/due";
import * as Schema from "effect/Schema";

/** `heyue due --json`. */
export const DueOutput = Schema.Struct({
  from: Schema.String,
  within: Schema.String,
  raw: Schema.String,
  due: Schema.String,
  calendar: Schema.String,
  knownThrough: Schema.String,
  verdict: Schema.Literals(["determined", "stale"]),
}).annotate({
  identifier: "DueOutput",
  description: "A counted deadline; `raw` is the last day before it rolls forward",
}) satisfies Schema.ConstraintDecoder<Due>;

/** A bad line of any `--jsonl`. */
export const ErrorLine = Schema.Struct({
  id: Schema.Json,
  error: Schema.Struct({ code: Schema.String, path: Schema.String, message: Schema.String }),
}).annotate({ identifier: "ErrorLine", description: "What a bad line of JSONL yields; the other lines run" });

/** A line of `heyue due --jsonl`. */
export const DueLine = Schema.Union([
  Schema.Struct({
    id: Schema.Json,
    result: Schema.Union([
      Schema.String,
      Schema.Boolean,
      Schema.Number,
      Schema.Null,
      Schema.Array(Schema.String),
    ]),
  }),
  ErrorLine,
]).annotate({ identifier: "DueLine", description: "Answer to one working-time question" });

/** `heyue evidence verify --json`. */
export const EvidenceOutput = Schema.Struct({
  ok: Schema.Boolean,
  head: Schema.NullOr(Schema.String),
  events: Schema.Natural,
  failures: Schema.Array(
    Schema.Struct({
      entry: Schema.String,
      event: Schema.String,
      check: Schema.String,
      expected: Schema.String,
      actual: Schema.String,
    }),
  ),
  withheld: Schema.Array(
    Schema.Struct({
      kind: Schema.String,
      streams: Schema.Natural,
      events: Schema.Natural,
      reason: Schema.Literal("not-visible"),
    }),
  ),
}).annotate({
  identifier: "EvidenceOutput",
  description: "What checking an evidence bundle came to",
}) satisfies Schema.ConstraintDecoder<BundleVerification>;

/** `heyue doctor --json`. */
export const DoctorOutput = Schema.Struct({
  ok: Schema.Boolean,
  checks: Schema.Array(Schema.Struct({ name: Schema.String, ok: Schema.Boolean, detail: Schema.String })),
}).annotate({
  identifier: "DoctorOutput",
  description: "What is installed, and whether the store can be opened",
});
