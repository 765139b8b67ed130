import { PortFailure } from "@heyue/core/ports/port-failure";
import type { PortFailureReason } from "@heyue/core/ports/port-failure";

/** What was being done, for the message. */
export interface Attempt {
  readonly port: string;
  /** In the form "append to stream x". */
  readonly what: string;
  readonly place: string;
}

/** An error of a driver, as far as PostgreSQL drivers and Node agree. */
export interface DriverError {
  readonly message: string;
  readonly code: string;
  /** Name of the violated constraint, or "". */
  readonly constraint: string;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Reads an error that a driver threw, looking into the causes of a `PortFailure` and of aggregated errors. */
export const driverError = (error: unknown): DriverError => {
  if (error instanceof PortFailure && error.cause !== undefined) return driverError(error.cause);
  if (error instanceof AggregateError && error.errors.length > 0) return driverError(error.errors[0]);
  const fields = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  return {
    message: textOf(fields["message"]) || String(error),
    code: textOf(fields["code"]),
    constraint: textOf(fields["constraint"]),
  };
};

interface Meaning {
  readonly reason: PortFailureReason;
  readonly advice: string;
  readonly isRetryable?: boolean;
}

const unreachable: Meaning = {
  reason: "unavailable",
  advice: "Check that the database runs and that host and port are right; the same call may succeed later.",
};
const noAccess: Meaning = {
  reason: "refused",
  advice: "Check user, password and database name of the URL, and the server's access rules.",
};
const damaged: Meaning = {
  reason: "corrupt",
  advice:
    "The stored bytes cannot be read. Stop writing, keep a copy of the data, and restore this stream from a backup.",
};

const byCode: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|08...|57P0[123])$/,
    unreachable,
  ],
  [
    /^(ETIMEDOUT|57014|55P03)$/,
    { reason: "timeout", advice: "The database was too slow; the same call may succeed later." },
  ],
  [
    /^53[03]00$/,
    {
      reason: "unavailable",
      advice: "The server has no connection free; lower the size of the pools or raise max_connections.",
    },
  ],
  [
    /^(53100|ENOSPC)$/,
    {
      reason: "unavailable",
      advice: "The disk is full; free space, then repeat the call.",
      isRetryable: true,
    },
  ],
  [/^(40001|40P01)$/, { reason: "unavailable", advice: "Two writers met; the same call may succeed now." }],
  [/^(28...|3D000)$/, noAccess],
  [
    /^(42501|25006)$/,
    {
      reason: "refused",
      advice:
        "The user may not do this here; grant rights on the schema, and write to the primary, not a replica.",
    },
  ],
  [
    /^(3F000|42P01)$/,
    {
      reason: "refused",
      advice: "The tables are missing; open the store once with a user who may create them.",
    },
  ],
  [
    /^(54000|22001)$/,
    {
      reason: "too-large",
      advice: "The value is larger than the database can hold; split it or store it as a blob.",
    },
  ],
  [
    /^(22021|22P05)$/,
    {
      reason: "refused",
      advice: "The text holds a character that the database cannot store (U+0000); remove it.",
    },
  ],
  [/^(XX00[12])$/, damaged],
];

const byMessage: readonly (readonly [RegExp, Meaning])[] = [
  [
    /invalid page|missing chunk|unexpected chunk|could not read block|compressed .*data is corrupt|invalid memory alloc/i,
    damaged,
  ],
  [
    /timeout exceeded when trying to connect|query read timeout/i,
    {
      reason: "timeout",
      advice: "The database did not answer in time; check its load, or enlarge the pool.",
    },
  ],
  [/connection terminated|closed|not queryable|end on the pool/i, unreachable],
  [/SASL|password/i, noAccess],
];

/** The port failure that an error of the driver means: what was tried, where, why it failed and what to do. */
export const failureOf = (error: unknown, { port, what, place }: Attempt): PortFailure => {
  if (error instanceof PortFailure) return error;
  const { code, message } = driverError(error);
  const found =
    byCode.find(([pattern]) => pattern.test(code)) ?? byMessage.find(([pattern]) => pattern.test(message));
  const meaning: Meaning = found?.[1] ?? {
    reason: "refused",
    advice: "This was not expected; please report it with this message.",
  };
  const sign = code === "" ? "" : ` [${code}]`;
  return new PortFailure(
    port,
    meaning.reason,
    `Could not ${what} at ${place}: ${message}${sign}. ${meaning.advice}`,
    {
      isRetryable: meaning.isRetryable ?? (meaning.reason === "unavailable" || meaning.reason === "timeout"),
      cause: error,
    },
  );
};
