import * as Schema from "effect/Schema";
import { isInstant as readsAsInstant } from "./instant.ts";
import { isLocalDate } from "./local-date.ts";

/** Text of 1 to `max` characters (code points, as people count them) that is not only blanks. */
export const text = (max: number) =>
  Schema.String.check(
    Schema.makeFilter(
      (value: string) =>
        value.trim() === ""
          ? "write something; only blanks were given"
          : [...value].length > max
            ? `at most ${max} characters; ${[...value].length} were given`
            : true,
      { toJsonSchema: () => ({ minLength: 1, maxLength: max, pattern: "\\S" }) },
    ),
  );

/** An id: letters, digits and `.`, `_`, `~`, `-`, 1 to 64 characters, safe in URLs and stream names. */
export const Id = Schema.String.check(
  Schema.makeFilter(
    (value: string) =>
      /^[A-Za-z0-9._~-]{1,64}$/.test(value) ? true : "an id has 1 to 64 letters, digits or . _ ~ -",
    {
      toJsonSchema: () => ({ pattern: "^[A-Za-z0-9._~-]{1,64}$" }),
    },
  ),
);

/** A date `YYYY-MM-DD`. */
export const DateText = Schema.String.check(
  Schema.makeFilter((value: string) => (isLocalDate(value) ? true : "write a real date as YYYY-MM-DD"), {
    toJsonSchema: () => ({ format: "date" }),
  }),
);

/** An instant with its offset. */
export const InstantText = Schema.String.check(
  Schema.makeFilter(
    (value: string) =>
      readsAsInstant(value)
        ? true
        : "write an instant as RFC 3339 with offset, e.g. 2026-01-05T09:30:00+08:00",
    {
      // Seconds may be left out, so that the format "date-time" would be too narrow.
      toJsonSchema: () => ({
        pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
      }),
    },
  ),
);

/** An exact decimal as text with at most `digits` decimals, not negative. */
export const decimal = (digits: number) =>
  Schema.String.check(
    Schema.makeFilter(
      (value: string) =>
        new RegExp(`^\\d{1,9}(\\.\\d{1,${digits}})?$`).test(value)
          ? true
          : `write an exact number with at most ${digits} decimals, e.g. 3.20`,
      { toJsonSchema: () => ({ pattern: `^\\d{1,9}(\\.\\d{1,${digits}})?$` }) },
    ),
  );

export const Hash = Schema.String.check(
  Schema.makeFilter(
    (value: string) => (/^[0-9a-f]{64}$/.test(value) ? true : "64 hex digits, as the upload returned them"),
    {
      toJsonSchema: () => ({ pattern: "^[0-9a-f]{64}$" }),
    },
  ),
);

export const PersonalText = Schema.Struct({
  $personal: Schema.optionalKey(Schema.String),
  subject: Schema.String,
  value: Schema.optionalKey(Schema.String),
});

export const CitationSchema = Schema.Struct({
  source: Schema.String,
  article: Schema.String,
  quote: Schema.String,
  id: Schema.optionalKey(Schema.String),
  inForceFrom: Schema.optionalKey(Schema.String),
}).annotate({ identifier: "Citation" });

export const PolicyRefSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.String,
  digest: Schema.String,
});
