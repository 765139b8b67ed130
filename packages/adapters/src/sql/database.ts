import { CompiledQuery, Kysely } from "kysely";
import type { Compilable, Dialect } from "kysely";
import type { SqlDialect } from "./dialect.ts";
import { failureOf } from "./failure.ts";
import type { HeyueTables } from "./schema.ts";

/** Runs one statement and returns its rows. */
export type Run = <Row = unknown>(text: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** Runs one of the engine's fixed statements over the driver itself, prepared where it can be. */
export type Send = <Row>(text: string, parameters: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * A database with its dialect. Every call to `run` is one statement and so one transaction of its own: PGlite has one
 * connection for everybody, and a statement of a neighbour must not slip into an open transaction.
 */
export interface SqlDatabase {
  readonly dialect: SqlDialect;
  /** Typed query builder over the tables, for statements that are composed. */
  readonly tables: Kysely<HeyueTables>;
  /** Runs one fixed statement; failures reject with a `PortFailure` that names `port` and `what`. */
  readonly run: <Row = unknown>(
    port: string,
    what: string,
    text: string,
    parameters?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** Runs a composed statement. */
  readonly execute: <Row>(port: string, what: string, query: Compilable<Row>) => Promise<readonly Row[]>;
  /** Several statements in one transaction; only before the store is handed out. */
  readonly transaction: (port: string, what: string, work: (run: Run) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where a database is, in words for messages: never with a password. */
export interface DatabaseOptions {
  readonly kyselyDialect: Dialect;
  readonly dialect: SqlDialect;
  readonly place: string;
  /** Way of the fixed statements; through Kysely like the composed ones when absent. */
  readonly send?: Send;
}

export const sqlDatabase = ({ kyselyDialect, dialect, place, send }: DatabaseOptions): SqlDatabase => {
  const kysely = new Kysely<HeyueTables>({ dialect: kyselyDialect });
  const guarded = async <A>(port: string, what: string, work: () => Promise<A>): Promise<A> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error, { port, what, place });
    }
  };
  const fixed: Send =
    send ??
    (async <Row>(text: string, parameters: readonly unknown[]) =>
      (await kysely.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows);
  return {
    dialect,
    tables: kysely.withSchema(dialect.schema),
    run: <Row>(port: string, what: string, text: string, parameters: readonly unknown[] = []) =>
      guarded(port, what, () => fixed<Row>(text, parameters)),
    execute: (port, what, query) =>
      guarded(port, what, async () => (await kysely.executeQuery(query.compile())).rows),
    transaction: (port, what, work) =>
      guarded(port, what, () =>
        kysely
          .transaction()
          .execute((transaction) =>
            work(
              async <Row>(text: string, parameters: readonly unknown[] = []) =>
                (await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows,
            ),
          ),
      ),
    close: () => guarded("store", "close the database", () => kysely.destroy()),
  };
};
