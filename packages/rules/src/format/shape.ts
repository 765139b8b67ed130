import { unknownKey } from "./suggestion.ts";
import { treeProblems } from "./tree.ts";

/** A problem of a document: a stable code, where, and what to do about it. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** A structural description of a JSON document. */
export type Shape =
  | { readonly is: "string" | "integer" | "boolean" }
  | { readonly is: "one-of"; readonly values: readonly (string | null)[] }
  | { readonly is: "nullable-string" }
  | { readonly is: "expression" }
  | { readonly is: "constant"; readonly value: true }
  /** One of several shapes told apart by whether the value is a text. */
  | { readonly is: "text-or"; readonly values: readonly string[]; readonly or: Shape }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "map"; readonly of: Shape }
  | { readonly is: "object"; readonly required: Fields; readonly optional?: Fields }
  /** Objects told apart by the value of one key, or by which key they have. */
  | { readonly is: "variant"; readonly key: string; readonly cases: { readonly [value: string]: Shape } }
  | { readonly is: "either"; readonly key: string; readonly with: Shape; readonly without: Shape };

export interface Fields {
  readonly [name: string]: Shape;
}

/** Every structural problem of a value at once; unknown keys are problems, with the key that was probably meant. */
export const shapeProblems = (value: unknown, shape: Shape, path = ""): readonly Problem[] => {
  const wrong = (expected: string): readonly Problem[] => [
    { code: "wrong-type", path, message: `must be ${expected}, not ${describe(value)}` },
  ];
  switch (shape.is) {
    case "string":
      return typeof value === "string" && value !== "" ? [] : wrong("a text that is not empty");
    case "nullable-string":
      return value === null || (typeof value === "string" && value !== "") ? [] : wrong("a text or null");
    case "integer":
      return Number.isSafeInteger(value)
        ? []
        : typeof value === "number"
          ? [
              {
                code: "not-exact",
                path,
                message: `${value} is not a whole number; write exact numbers as text, e.g. "0.5" or "1/2"`,
              },
            ]
          : wrong("a whole number");
    case "boolean":
      return typeof value === "boolean" ? [] : wrong("true or false");
    case "expression":
      return treeProblems(value, path);
    case "constant":
      return value === shape.value ? [] : wrong(String(shape.value));
    case "text-or":
      return typeof value === "string"
        ? shapeProblems(value, { is: "one-of", values: shape.values }, path)
        : shapeProblems(value, shape.or, path);
    case "one-of":
      return shape.values.includes(value as string) ? [] : wrong(`one of ${shape.values.join(", ")}`);
    case "list":
      return Array.isArray(value)
        ? value.flatMap((item, index) => shapeProblems(item, shape.of, `${path}[${index}]`))
        : wrong("a list");
    case "map":
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) => shapeProblems(item, shape.of, join(path, key)))
        : wrong("an object");
    case "variant": {
      if (!isRecord(value)) return wrong("an object");
      const chosen = shape.cases[String(value[shape.key])];
      if (chosen !== undefined) return shapeProblems(value, chosen, path);
      const known = Object.keys(shape.cases).join(", ");
      return [
        {
          code: "wrong-type",
          path: join(path, shape.key),
          message: `must be one of ${known}, not ${describe(value[shape.key])}`,
        },
      ];
    }
    case "either":
      return shapeProblems(value, isRecord(value) && shape.key in value ? shape.with : shape.without, path);
    case "object":
      return isRecord(value)
        ? fieldProblems(value, shape.required, shape.optional ?? {}, path)
        : wrong("an object");
  }
};

const fieldProblems = (
  value: { readonly [key: string]: unknown },
  required: Fields,
  optional: Fields,
  path: string,
): readonly Problem[] => {
  const known = { ...required, ...optional };
  const problems: Problem[] = [];
  for (const [key, item] of Object.entries(value)) {
    const shape = Object.hasOwn(known, key) ? known[key] : undefined;
    if (shape === undefined) {
      problems.push({
        code: "unknown-key",
        path: join(path, key),
        message: unknownKey(key, Object.keys(known)),
      });
    } else {
      problems.push(...shapeProblems(item, shape, join(path, key)));
    }
  }
  for (const key of Object.keys(required)) {
    if (!(key in value))
      problems.push({
        code: "missing-key",
        path: join(path, key),
        message: "is missing; every such entry must have it",
      });
  }
  return problems;
};

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

const describe = (value: unknown): string =>
  value === undefined
    ? "nothing"
    : typeof value === "object" && value !== null
      ? Array.isArray(value)
        ? "a list"
        : "an object"
      : JSON.stringify(value);
