import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import * as SchemaIssue from "effect/SchemaIssue";
import type { InputIssue } from "./input-issue.ts";

const codes: { readonly [Tag in SchemaIssue.Leaf["_tag"]]?: string } = {
  MissingKey: "missing",
  UnexpectedKey: "unknown-key",
};

/** One line a person can act on; the code travels in front of it, because the formatter passes text only. */
const sentence = (issue: SchemaIssue.Leaf): string => {
  switch (issue._tag) {
    case "MissingKey":
      return "this is needed and missing; add it";
    case "UnexpectedKey":
      return "this key is not known here; check its spelling or leave it out";
    default:
      return SchemaIssue.defaultLeafHook(issue);
  }
};

const separator = "\u0000";
const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => `${codes[issue._tag] ?? "invalid"}${separator}${sentence(issue)}`,
});

const pointer = (path: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined): string =>
  (path ?? [])
    .map(
      (part) =>
        `/${String(typeof part === "object" ? part.key : part)
          .replaceAll("~", "~0")
          .replaceAll("/", "~1")}`,
    )
    .join("");

/** JSON has no `undefined`: a key that holds it counts as absent. */
const withoutUndefined = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutUndefined)
    : typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => [key, withoutUndefined(item)]),
        )
      : value;

/** Reads unknown input with a schema: the value, or every problem at once, each with its place. Unknown keys are problems. */
export const readInput = <A>(
  schema: Schema.ConstraintDecoder<A>,
  input: unknown,
): Result.Result<A, readonly InputIssue[]> => {
  const result = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(
    withoutUndefined(input),
  );
  if (Result.isSuccess(result)) return Result.succeed(result.success as A);
  return Result.fail(
    format(result.failure.issue).issues.map(({ message, path }) => {
      const [code, text] = message.includes(separator) ? message.split(separator) : ["invalid", message];
      return {
        path: pointer(path),
        code: code ?? "invalid",
        message: (text ?? message).replace(/^Expected /, "expected "),
      };
    }),
  );
};
