import type { Json } from "./verdict.ts";

/**
 * The canonical text of a JSON value (RFC 8785, JCS): no white space, members sorted by UTF-16 code units, numbers in
 * ECMAScript form, strings with the shortest escapes. Equal values always give equal text, so it can be hashed.
 *
 * Throws a `RangeError` that names the place for what has no JSON form: a lone surrogate, NaN or an infinity,
 * `undefined`, a function, a bigint, or a cycle.
 */
export const canonicalJson = (value: Json): string => print(value, "$", []);

const print = (value: unknown, path: string, ancestors: readonly object[]): string => {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "number":
      if (!Number.isFinite(value))
        throw new RangeError(`${path}: ${value} has no JSON form; give a finite number`);
      return JSON.stringify(value);
    case "string":
      return text(value, path);
    case "object":
      return composite(value, path, ancestors);
    default:
      throw new RangeError(
        `${path}: a value of type ${typeof value} has no JSON form; leave it out or give null`,
      );
  }
};

const composite = (value: object, path: string, ancestors: readonly object[]): string => {
  if (ancestors.includes(value)) throw new RangeError(`${path}: the value contains itself`);
  const line = [...ancestors, value];
  if (Array.isArray(value)) {
    // Array.from reads the holes of a sparse array as undefined, so that they are refused and not skipped.
    return `[${Array.from(value, (item: unknown, index) => print(item, `${path}[${index}]`, line)).join(",")}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new RangeError(`${path}: only plain objects and arrays have a JSON form`);
  }
  const members = value as { readonly [key: string]: unknown };
  const keys = Object.keys(members).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${keys.map((key) => `${text(key, path)}:${print(members[key], `${path}.${key}`, line)}`).join(",")}}`;
};

const text = (value: string, path: string): string => {
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = value.charCodeAt(index + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) {
      throw new RangeError(
        `${path}: the string has a lone surrogate at position ${index}; it is not Unicode text`,
      );
    }
    index += 1;
  }
  return JSON.stringify(value);
};
