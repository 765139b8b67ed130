import type { Recount } from "@heyue/core/communication/meeting/recount";
import * as Schema from "effect/Schema";

const measured = <Amount extends Schema.Top>(amount: Amount) =>
  Schema.Struct({
    total: amount,
    part: amount,
    for: amount,
    against: amount,
    abstained: amount,
    invalid: amount,
    notReturned: amount,
    deemed: amount,
  });

/** `heyue meeting verify --json`. */
export const MeetingVerifyOutput = Schema.Struct({
  ok: Schema.Boolean,
  source: Schema.Literals(["ballots", "official"]),
  binding: Schema.Boolean,
  items: Schema.Array(
    Schema.Struct({
      item: Schema.String,
      matter: Schema.Natural,
      quorum: Schema.Boolean,
      passed: Schema.Boolean,
      byArea: measured(Schema.String),
      byHeads: measured(Schema.Natural),
      tie: Schema.Boolean,
      seat: Schema.NullOr(Schema.Literals(["elected", "not-elected", "contested"])),
    }),
  ),
  failures: Schema.Array(
    Schema.Struct({
      check: Schema.String,
      at: Schema.String,
      expected: Schema.String,
      actual: Schema.String,
    }),
  ),
}).annotate({
  identifier: "MeetingVerifyOutput",
  description:
    "What counting a meeting again came to; areas in m² as text, an option of an election is ITEM/OPTION",
}) satisfies Schema.ConstraintDecoder<Pick<Recount, "ok" | "items" | "source" | "binding">>;
