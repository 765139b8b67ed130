import * as Schema from "effect/Schema";
import { type DayDeadline, deadlineBases } from "./day-deadline.ts";
import { CitationSchema } from "./scalar.ts";

/** Schema of a deadline of one of these kinds. */
export const dayDeadlineSchema = <const Kind extends string>(kinds: readonly Kind[]) =>
  Schema.Struct({
    id: Schema.String,
    kind: Schema.Literals(kinds),
    about: Schema.NullOr(Schema.String),
    from: Schema.String,
    dueDate: Schema.String,
    due: Schema.String,
    basis: Schema.Literals(deadlineBases),
    citations: Schema.Array(CitationSchema),
  }) satisfies Schema.ConstraintDecoder<DayDeadline<Kind>>;
