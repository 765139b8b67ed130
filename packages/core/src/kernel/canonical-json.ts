import type { Json } from "./verdict.ts";

/**
 * The canonical text of a JSON value (RFC 8785, JCS): no white space, members sorted by UTF-16 code units, numbers in
 * ECMAScript form, strings with the shortest escapes. Equal values always give equal text, so it can be hashed.
 *
 * Throws a `RangeError` that names the place for what has no JSON form: a lone surrogate, NaN or an infinity,
 * `undefined`, a function, a bigint, or a cycle.
 */
export const canonicalJson = (value: Json): string => print(value, "$", null);

/** Where a value stands: its name below its parent. The path in words is only made for an error. */
interface Place {
  readonly parent: Place | null;
  readonly name: string | number;
  readonly value: object;
}

const pathOf = (parent: Place | null, name: string | number): string => {
  const own = typeof name === "number" ? `[${name}]` : parent === null ? name : `.${name}`;
  return parent === null ? own : `${pathOf(parent.parent, parent.name)}${own}`;
};

const print = (value: unknown, name: string | number, parent: Place | null): string => {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "number":
      if (!Number.isFinite(value))
        throw new RangeError(`${pathOf(parent, name)}: ${value} has no JSON form; give a finite number`);
      return JSON.stringify(value);
    case "string":
      return text(value, name, parent);
    case "object":
      return composite(value, name, parent);
    default:
      throw new RangeError(
        `${pathOf(parent, name)}: a value of type ${typeof value} has no JSON form; leave it out or give null`,
      );
  }
};

const composite = (value: object, name: string | number, parent: Place | null): string => {
  for (let above = parent; above !== null; above = above.parent) {
    if (above.value === value) throw new RangeError(`${pathOf(parent, name)}: the value contains itself`);
  }
  const here: Place = { parent, name, value };
  if (Array.isArray(value)) {
    // Array.from reads the holes of a sparse array as undefined, so that they are refused and not skipped.
    return `[${Array.from(value, (item: unknown, index) => print(item, index, here)).join(",")}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new RangeError(`${pathOf(parent, name)}: only plain objects and arrays have a JSON form`);
  }
  const members = value as { readonly [key: string]: unknown };
  // Without a comparison, sort orders by UTF-16 code units, as the standard asks.
  const keys = Object.keys(members).sort();
  let printed = "";
  for (const key of keys) {
    printed += `${printed === "" ? "" : ","}${keyText(key, name, parent)}:${print(members[key], key, here)}`;
  }
  return `{${printed}}`;
};

/** Keys as printed; the names of fields come again with every event. */
const printedKeys = new Map<string, string>();

const keyText = (key: string, name: string | number, parent: Place | null): string => {
  const known = printedKeys.get(key);
  if (known !== undefined) return known;
  const printed = text(key, name, parent);
  if (printedKeys.size < 500 && key.length <= 40) printedKeys.set(key, printed);
  return printed;
};

/** Matches only a surrogate that is not part of a pair, because of the flag. */
const loneSurrogate = /\p{Surrogate}/u;

const text = (value: string, name: string | number, parent: Place | null): string => {
  // Engines that know isWellFormed answer it much faster than the pattern; old browsers do without.
  if ((value as { readonly isWellFormed?: () => boolean }).isWellFormed?.() === true)
    return JSON.stringify(value);
  const found = loneSurrogate.exec(value);
  if (found === null) return JSON.stringify(value);
  throw new RangeError(
    `${pathOf(parent, name)}: the string has a lone surrogate at position ${found.index}; it is not Unicode text`,
  );
};
