import type { HeyueTables } from "./schema.ts";

/** Which parts an append has; each combination is one prepared statement. */
export interface AppendShape {
  readonly isNew: boolean;
  readonly hasClaims: boolean;
  readonly hasDeadlines: boolean;
}

/** A statement and the names of its parameters, in order. */
export interface Statement<Name extends string = string> {
  readonly text: string;
  readonly parameters: readonly Name[];
}

/** Parameters of an append; the lists are JSON texts. */
export type AppendParameter =
  | "tenant"
  | "stream"
  | "command"
  | "fingerprint"
  | "expected"
  | "version"
  | "head"
  | "kind"
  | "id"
  | "estate"
  | "phase"
  | "responsible"
  | "owner"
  | "due"
  | "state"
  | "events"
  | "deadlines"
  | "claims";

/**
 * What differs between database engines: types, upserts, JSON, locks. One file for each engine implements it, so that
 * another engine is another file beside it. Statements that run often are texts built once; rare ones are composed
 * with Kysely where they are used.
 */
export interface SqlDialect {
  /** Quoted and qualified name of a table. */
  readonly table: (name: keyof HeyueTables) => string;
  /** Schema of the tables. */
  readonly schema: string;
  readonly column: {
    /** Text compared byte by byte. */
    readonly key: string;
    readonly text: string;
    readonly bytes: string;
    /** A bigint that counts up by itself. */
    readonly counter: string;
  };
  /** Takes the lock of migrations until the transaction ends. */
  readonly migrationLock: string;
  readonly migrationTable: readonly string[];
  /** Whether there are tables, and their version. */
  readonly migrationVersion: { readonly exists: string; readonly read: string };
  readonly append: (shape: AppendShape) => Statement<AppendParameter>;
  readonly sequence: string;
  readonly readAll: string;
  readonly readStream: string;
  readonly getRow: string;
  readonly takeDeadlines: string;
  readonly advanceView: string;
  readonly advanceShadow: string;
  readonly promoteView: string;
  readonly readKeys: string;
  readonly addKeys: string;
  readonly eraseKey: string;
  readonly outboxDone: string;
}
