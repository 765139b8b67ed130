/** Headers and query parameters that several operations share. */
import { DateText, Id } from "@heyue/core/kernel/scalar";
import { phases, type ComplaintPhase } from "@heyue/core/complaint/state";
import * as Schema from "effect/Schema";

const idempotencyKey = Schema.String.check(
  Schema.makeFilter(
    (key: string) => (/^[\x21-\x7e]{1,120}$/.test(key) ? true : "1 to 120 visible ASCII characters"),
    {
      toJsonSchema: () => ({ pattern: "^[\\x21-\\x7e]{1,120}$" }),
    },
  ),
).annotate({ description: "Unique per command; the same again returns the first result (幂等键)" });

const ifMatch = Schema.optionalKey(
  Schema.String.check(
    Schema.makeFilter(
      (tag: string) => (/^(?:W\/)?"\d{1,15}"$|^\*$/.test(tag) ? true : 'the ETag of a view, e.g. "3"'),
      {
        toJsonSchema: () => ({ pattern: '^(?:W/)?"\\d{1,15}"$|^\\*$' }),
      },
    ),
  ).annotate({ description: 'Version the caller looked at, e.g. "3"; 409 when it has changed since' }),
);

/** Headers of a command: its key (428 without it) and the version the caller looked at. */
export const commandHeaders = { "idempotency-key": idempotencyKey, "if-match": ifMatch } as const;

/** The code of a complaint that was filed without a name: whoever knows it is its complainant. */
export const codeHeader = {
  "complaint-code": Schema.optionalKey(
    Schema.String.annotate({ description: "Code that was chosen when it was filed without a name (查询码)" }),
  ),
} as const;

/** Headers of a command on a complaint. */
export const complaintHeaders = { ...commandHeaders, ...codeHeader } as const;

/** As `commandHeaders`, for operations that make up a command id of their own when no key is given. */
export const writeHeaders = {
  "idempotency-key": Schema.optionalKey(idempotencyKey),
  "if-match": ifMatch,
} as const;

/** `true` or `false`. */
export const flag = Schema.Literals(["true", "false"]);

const isPhase = (text: string): text is ComplaintPhase => (phases as readonly string[]).includes(text);

/** Phases, one or several separated by commas. */
export const phaseList = Schema.String.check(
  Schema.makeFilter((text: string) =>
    text.split(",").every(isPhase) ? true : `one or more of ${phases.join(", ")}, separated by commas`,
  ),
);

/** The phases of a `phaseList`. */
export const phasesOf = (text: string): readonly ComplaintPhase[] => text.split(",").filter(isPhase);

const whole = (minimum: number, maximum: number, words: string) =>
  Schema.String.check(
    Schema.makeFilter(
      (text: string) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        return value >= minimum && value <= maximum ? true : words;
      },
      { toJsonSchema: () => ({ pattern: "^\\d{1,9}$" }) },
    ),
  );

/** `limit` and `offset` of a list. */
export const pageQuery = {
  limit: Schema.optionalKey(whole(1, 200, "a whole number from 1 to 200")),
  offset: Schema.optionalKey(whole(0, 999_999_999, "a whole number from 0")),
} as const;

/** Streams `estate/kind/key`, one or several separated by commas. */
export const streamList = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      /^[A-Za-z0-9._~-]+\/[a-z-]+\/[A-Za-z0-9._~-]+(?:,[A-Za-z0-9._~-]+\/[a-z-]+\/[A-Za-z0-9._~-]+)*$/.test(
        text,
      )
        ? true
        : "one or more streams estate/kind/key, separated by commas",
    { toJsonSchema: () => ({ description: "Streams estate/kind/key, separated by commas" }) },
  ),
);

/** A position of the event order. */
export const position = whole(0, 999_999_999, "a position: a whole number from 0");

/** The date a contract is read as of; today when absent. */
export const asOfQuery = { asOf: Schema.optionalKey(DateText) } as const;

/** An id of the directory in the path. */
export const idParam = { id: Id } as const;

/** The id of a complaint or a contract in the path: its estate's id, a dot, its own. */
export const caseParam = {
  id: Schema.String.check(
    Schema.makeFilter(
      (value: string) =>
        /^[A-Za-z0-9._~-]{1,160}$/.test(value) ? true : "an id has 1 to 160 letters, digits or . _ ~ -",
      {
        toJsonSchema: () => ({ pattern: "^[A-Za-z0-9._~-]{1,160}$" }),
      },
    ),
  ),
} as const;
