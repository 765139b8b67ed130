import { PostgresDialect } from "kysely";
import type { PostgresPool } from "kysely";
import type { Pool } from "pg";
import type { IdGenerator } from "@heyue/core/ports/id-generator";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { HeyueStore } from "@heyue/core/ports/store";
import { sqlDatabase } from "../sql/database.ts";
import { postgresDialect } from "../sql/dialect-postgres.ts";
import { sqlStore } from "../sql/store.ts";
import { preparedStatements } from "./prepared-statement.ts";

export type PostgresStoreOptions = (
  | {
      /** `postgres://user:password@host:port/database`. */
      readonly url: string;
      /** Connections of this process at most; 10 unless given. */
      readonly connections?: number;
    }
  /** A pool of the package `pg`; it stays open when the store is closed. */
  | { readonly pool: Pool }
) & {
  /** 32 bytes in base64 that wrap the keys of persons. Keep it outside the database and its backups. */
  readonly masterKey?: string;
  /** For trying out only: a master key that everybody knows. */
  readonly insecureDevKey?: boolean;
  /** Schema of the tables, made when missing; `heyue` unless given. */
  readonly schema?: string;
  /** False behind a pooler in transaction mode that knows no prepared statements. */
  readonly prepare?: boolean;
  readonly ids?: IdGenerator;
};

/** The key of `insecureDevKey`: the text "heyue: insecure development key!" in base64. */
const knownKey = btoa("heyue: insecure development key!");

const loadPool = async (): Promise<typeof Pool> => {
  try {
    return (await import("pg")).default.Pool;
  } catch (error) {
    throw new PortFailure(
      "store",
      "not-supported",
      "PostgreSQL needs the package pg. Install it: npm install pg",
      { cause: error },
    );
  }
};

/** The place in words: host, port and database, never user or password. */
const placeOf = (url: string): string => {
  try {
    const { hostname, port, pathname, protocol } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new TypeError(protocol);
    return `PostgreSQL ${hostname || "localhost"}:${port || "5432"}${pathname}`;
  } catch {
    throw new PortFailure(
      "store",
      "refused",
      "The database URL cannot be read. Write postgres://user:password@host:port/database, with special characters of the password percent-encoded.",
    );
  }
};

const masterKeyOf = ({ masterKey, insecureDevKey }: PostgresStoreOptions): string => {
  if (masterKey !== undefined) return masterKey;
  if (insecureDevKey === true) return knownKey;
  throw new PortFailure(
    "store",
    "refused",
    "PostgreSQL needs a master key for the keys of persons: give masterKey, 32 bytes in base64 (`openssl rand -base64 32`), or insecureDevKey: true to try things out.",
  );
};

/**
 * The store on a PostgreSQL server, version 13 or newer (服务器数据库): any number of processes at once. The first one makes the tables.
 *
 * Rejects with `refused` for a wrong URL, user, password or master key, with `unavailable` (retryable) when the server does not answer, and with
 * `not-supported` when `pg` is not installed.
 */
export const postgresStore = async (options: PostgresStoreOptions): Promise<HeyueStore> => {
  const { schema = "heyue", ids } = options;
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema))
    throw new PortFailure(
      "store",
      "refused",
      `The schema name "${schema}" is not usable: give lower-case letters, digits and underscores, 40 at most.`,
    );
  const masterKey = masterKeyOf(options);
  let place = "PostgreSQL";
  let pool: Pool;
  let end: () => Promise<void> = async () => {};
  if ("pool" in options) pool = options.pool;
  else {
    place = placeOf(options.url);
    const own = new (await loadPool())({
      connectionString: options.url,
      max: options.connections ?? 10,
      connectionTimeoutMillis: 10_000,
      application_name: "heyue",
      keepAlive: true,
    });
    // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
    own.on("error", () => {});
    [pool, end] = [own, () => own.end()];
  }
  // A pool that was handed in is not this store's to end.
  const borrowed = { connect: () => pool.connect(), end, options: pool.options } as unknown as PostgresPool;
  const database = sqlDatabase({
    kyselyDialect: new PostgresDialect({ pool: borrowed }),
    dialect: postgresDialect(schema),
    place,
    send:
      options.prepare === false
        ? async (text, parameters) => (await pool.query(text, [...parameters])).rows
        : preparedStatements(pool),
  });
  try {
    return await sqlStore(database, {
      masterKey,
      close: database.close,
      ...(ids === undefined ? {} : { ids }),
    });
  } catch (error) {
    await database.close();
    throw error;
  }
};
