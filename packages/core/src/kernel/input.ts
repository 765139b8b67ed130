import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import * as SchemaIssue from "effect/SchemaIssue";
import type { InputIssue } from "./input-issue.ts";

const format = SchemaIssue.makeFormatterStandardSchemaV1();

const pointer = (path: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined): string =>
  (path ?? []).map((part) => `/${String(typeof part === "object" ? part.key : part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** JSON has no `undefined`: a key that holds it counts as absent. */
const withoutUndefined = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withoutUndefined)
  : typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  ? Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, withoutUndefined(item)]))
  : value;

/** Reads unknown input with a schema: the value, or every problem at once, each with its place. Unknown keys are problems. */
export const readInput = <A>(schema: Schema.ConstraintDecoder<A>, input: unknown): Result.Result<A, readonly InputIssue[]> => {
  const result = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(withoutUndefined(input));
  if (Result.isSuccess(result)) return Result.succeed(result.success as A);
  const issue = result.failure.issue;
  return Result.fail(format(issue).issues.map(({ message, path }) => ({
    path: pointer(path),
    code: /^Missing key/.test(message) ? "missing" : /^(?:Unexpected key|Expected no excess)/.test(message) ? "unknown-key" : "invalid",
    message,
  })));
};
