/** Schemas of what `heyue complaint` prints with `--jsonl`; the ids are core's. */
import { complaintCategories, complaintSeverities, responsibleSides } from "@heyue/core/text/complaint";
import * as Schema from "effect/Schema";
import { ErrorLine } from "./output-schema.ts";

const mentions = Schema.Array(
  Schema.Struct({ text: Schema.String, start: Schema.Natural, end: Schema.Natural }),
);
const reasons = { reasons: mentions, subjectReasons: mentions } as const;
const share = Schema.Number.check(Schema.isBetween({ minimum: 0, maximum: 1 }));

/** A line of `heyue complaint suggest --jsonl`. */
export const ComplaintSuggestLine = Schema.Union([
  Schema.Struct({
    id: Schema.Json,
    categories: Schema.Array(
      Schema.Struct({ id: Schema.Literals(complaintCategories), score: share, ...reasons }),
    ),
    severity: Schema.Struct({ id: Schema.Literals(complaintSeverities), ...reasons }),
    responsible: Schema.Struct({ id: Schema.Literals(responsibleSides), ...reasons }),
  }),
  ErrorLine,
]).annotate({
  identifier: "ComplaintSuggestLine",
  description:
    "Suggestions for one letter; offsets of `reasons` are UTF-16 units of its text, of `subjectReasons` of its subject",
});

/** A line of `heyue complaint group --jsonl`. */
export const ComplaintGroupLine = Schema.Union([
  Schema.Struct({
    id: Schema.Json,
    group: Schema.NullOr(Schema.Natural),
    place: Schema.NullOr(Schema.String),
    cause: Schema.Struct({
      category: Schema.Literals(complaintCategories),
      words: Schema.Array(Schema.String),
    }),
    because: Schema.Array(
      Schema.Struct({
        with: Schema.Json,
        kind: Schema.Literals(["same-place", "same-cause"]),
        words: Schema.Array(Schema.String),
        likeness: share,
      }),
    ),
  }),
  ErrorLine,
]).annotate({
  identifier: "ComplaintGroupLine",
  description: "The group of one letter among all that were given, with the letter it is most like",
});
