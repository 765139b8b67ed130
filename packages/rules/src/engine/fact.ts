import { area } from "@heyue/core/kernel/area";
import { parsePeriod } from "@heyue/core/kernel/due";
import { isInstant } from "@heyue/core/kernel/instant";
import { isLocalDate } from "@heyue/core/kernel/local-date";
import { fromYuan } from "@heyue/core/kernel/money";
import { rate } from "@heyue/core/kernel/rate";
import { unitPrice } from "@heyue/core/kernel/unit-price";
import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType } from "../format/document.ts";
import { unknownKey } from "../format/suggestion.ts";

/** Facts as given: `null` = known to be none, absent = unknown. */
export type Facts = { readonly [name: string]: Json };

/** What is wrong with a fact. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Every problem with the facts at once; an unknown name comes with the one that was probably meant. */
export const factIssues = (
  facts: unknown,
  specs: { readonly [name: string]: FactType },
): readonly Issue[] => {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) {
    return [{ path: "facts", message: "must be an object of facts by name" }];
  }
  return Object.entries(facts as Facts).flatMap(([name, value]): Issue[] => {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) return [{ path: name, message: unknownKey(name, Object.keys(specs)) }];
    const message = problemOf(value, spec);
    return message === undefined ? [] : [{ path: name, message }];
  });
};

const problemOf = (value: Json, spec: FactType): string | undefined => {
  // Known to be none: whether that settles anything is the rule's affair.
  if (value === null) return undefined;
  switch (spec.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "integer": {
      const inside =
        Number.isSafeInteger(value) &&
        (value as number) >= spec.minimum &&
        (value as number) <= (spec.maximum ?? Infinity);
      return inside
        ? undefined
        : `must be a whole number from ${spec.minimum}${spec.maximum === undefined ? " up" : ` to ${spec.maximum}`}`;
    }
    case "enum":
      return spec.values.includes(value as string) ? undefined : `must be one of ${spec.values.join(", ")}`;
    case "text":
      return typeof value === "string" && value !== "" ? undefined : "must be a text that is not empty";
    case "date":
      return isLocalDate(value) ? undefined : "must be a date YYYY-MM-DD";
    case "instant":
      return isInstant(value) ? undefined : "must be an instant with offset, e.g. 2025-11-03T09:10+08:00";
    case "moment":
      return isLocalDate(value) || isInstant(value)
        ? undefined
        : "must be a date YYYY-MM-DD or an instant with offset, e.g. 2025-11-03T09:10+08:00";
    case "month":
      return typeof value === "string" && isLocalDate(`${value}-01`) ? undefined : "must be a month YYYY-MM";
    case "money":
      return notNegative(value) ?? exact(value, (text) => fromYuan(text), 'yuan, e.g. "2577.60"');
    case "area":
      return exact(value, (text) => area(text), 'square metres, e.g. "89.50"');
    case "unit-price":
      return exact(value, (text) => unitPrice(text), 'yuan per square metre, e.g. "3.20"');
    case "rate":
      return (
        notNegative(value) ?? exact(value, (text) => rate(text), 'a fraction, e.g. "0.2", "1/5" or "20%"')
      );
    case "period":
      if (Number.isSafeInteger(value) && (value as number) >= 0) return undefined;
      return typeof value === "string"
        ? exact(value, (text) => parsePeriod(text), 'a period, e.g. "15 days"')
        : 'must be a period such as "15 days", or a whole number of days';
    case "decimal":
      return notNegative(value) ?? exact(value, (text) => rate(text), 'a number, e.g. "0.0310"');
    case "choice":
      return spec.values.includes(value as string)
        ? undefined
        : problemOf(value, spec.or) === undefined
          ? undefined
          : `must be one of ${spec.values.join(", ")}, or: ${problemOf(value, spec.or) ?? ""}`;
    case "list": {
      if (!Array.isArray(value)) return "must be a list";
      for (const [index, item] of (value as readonly Json[]).entries()) {
        const message = item === null ? "must not be null" : problemOf(item, spec.of);
        if (message !== undefined) return `item ${index}: ${message}`;
      }
      return undefined;
    }
    case "record": {
      if (typeof value !== "object" || Array.isArray(value)) return "must be an object";
      for (const [name, item] of Object.entries(value as Facts)) {
        const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
        if (field === undefined) return unknownKey(name, Object.keys(spec.fields));
        const message = problemOf(item, field);
        if (message !== undefined) return `${name}: ${message}`;
      }
      return undefined;
    }
  }
};

const notNegative = (value: Json): string | undefined =>
  String(value).trim().startsWith("-") ? "must not be negative" : undefined;

const exact = (value: Json, read: (text: string) => unknown, expected: string): string | undefined => {
  // A JSON number with a fraction is a binary float already; only whole ones are still exact.
  if (typeof value === "number" && !Number.isSafeInteger(value))
    return `must be text, so that it stays exact: ${expected}`;
  if (typeof value !== "string" && typeof value !== "number") return `must be text: ${expected}`;
  try {
    read(String(value));
    return undefined;
  } catch (error) {
    return `must be ${expected} (${(error as Error).message})`;
  }
};
