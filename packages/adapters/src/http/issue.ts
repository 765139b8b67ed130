import type { InputIssue } from "@heyue/core";
import { readInput } from "@heyue/core/kernel/input";
import * as Result from "effect/Result";
import type * as Schema from "effect/Schema";

/** Every issue of an input against a schema, with JSON pointers below `prefix`; none when it fits. */
export const issuesOf = (
  schema: Schema.ConstraintDecoder<unknown>,
  input: unknown,
  prefix = "",
): readonly InputIssue[] => {
  const read = readInput(schema, input);
  if (Result.isSuccess(read)) return [];
  return read.failure.map((issue) => ({ ...issue, path: `${prefix}${issue.path}` }));
};
