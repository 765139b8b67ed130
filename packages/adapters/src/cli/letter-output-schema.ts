import * as Schema from "effect/Schema";

/** `heyue letter write --json`. */
export const LetterWriteOutput = Schema.Struct({
  letters: Schema.Array(Schema.Struct({ number: Schema.String, file: Schema.String, bytes: Schema.Natural })),
}).annotate({ identifier: "LetterWriteOutput", description: "Letters that were written, and where" });
