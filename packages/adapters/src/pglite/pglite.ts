import { join } from "node:path";
import { PGliteDialect } from "kysely";
import type { IdGenerator } from "@heyue/core/ports/id-generator";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { HeyueStore } from "@heyue/core/ports/store";
import { sqlDatabase } from "../sql/database.ts";
import { postgresDialect } from "../sql/dialect-postgres.ts";
import { failureOf } from "../sql/failure.ts";
import { base64Of, randomKey } from "../sql/sealing.ts";
import { sqlStore } from "../sql/store.ts";
import { folderMasterKey, prepareFolder } from "./data-folder.ts";
import { lockFolder } from "./folder-lock.ts";
import { preparedStatements } from "./prepared-statement.ts";

export type PGliteStoreOptions = { readonly ids?: IdGenerator } & (
  | {
      /** Folder of the data; made when missing. */
      readonly dataDir: string;
      readonly inMemory?: false;
      /**
       * 32 bytes in base64 that wrap the keys of persons. Without it one is made beside the data, in `master.key` with mode 0600: that
       * guards a leaked copy of the database, not of the whole folder.
       */
      readonly masterKey?: string;
    }
  | { readonly inMemory: true; readonly masterKey?: string }
);

const loadPGlite = async () => {
  try {
    return await import("@electric-sql/pglite");
  } catch (error) {
    throw new PortFailure(
      "store",
      "not-supported",
      "The embedded database needs the package @electric-sql/pglite. Install it: npm install @electric-sql/pglite@0.5.16",
      { cause: error },
    );
  }
};

/** Opens PGlite on a folder (or in memory) and hands out the store; `release` runs whatever happens. */
const open = async (
  folder: string | undefined,
  masterKey: string,
  ids: IdGenerator | undefined,
  release: () => void,
): Promise<HeyueStore> => {
  const library = await loadPGlite();
  const { PGlite } = library;
  const place = folder === undefined ? "memory" : folder;
  let pglite: InstanceType<typeof PGlite>;
  try {
    pglite = await PGlite.create(folder === undefined ? {} : { dataDir: join(folder, "pg") });
  } catch (error) {
    throw failureOf(error, { port: "store", what: "open the embedded database", place });
  }
  const close = async (): Promise<void> => {
    try {
      if (!pglite.closed) await pglite.close();
    } catch (error) {
      throw failureOf(error, { port: "store", what: "close the embedded database", place });
    } finally {
      release();
    }
  };
  const database = sqlDatabase({
    kyselyDialect: new PGliteDialect({ pglite }),
    dialect: postgresDialect("heyue"),
    place,
    send: preparedStatements(pglite, library),
  });
  try {
    return await sqlStore(database, { masterKey, close, ...(ids === undefined ? {} : { ids }) });
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * The embedded store (嵌入式数据库): PostgreSQL inside this process, kept in a folder that one process holds at a time. A second opener rejects
 * with `held`, naming the holder; a holder that died frees the folder by dying.
 *
 * It runs without fsync: what was acknowledged survives the death of the process (kill -9), **not** a loss of power or a crash of the operating
 * system. For billing and wherever that matters use `postgresStore`.
 *
 * Rejects with `refused` for a folder that is a file, not writable, or somebody else's, and with `not-supported` when `@electric-sql/pglite` is
 * not installed. Call `close` before the process ends, also on SIGTERM.
 */
export const pgliteStore = async (options: PGliteStoreOptions): Promise<HeyueStore> => {
  if (options.inMemory === true)
    return open(undefined, options.masterKey ?? base64Of(randomKey()), options.ids, () => {});
  const folder = prepareFolder(options.dataDir);
  let lock: Awaited<ReturnType<typeof lockFolder>>;
  try {
    lock = await lockFolder(folder);
  } catch (error) {
    throw error instanceof PortFailure
      ? error
      : new PortFailure(
          "store",
          "refused",
          `Could not lock the data folder ${folder}: ${String(error)}. Give a folder that this process's user may write to.`,
          { cause: error },
        );
  }
  try {
    return await open(folder, options.masterKey ?? folderMasterKey(folder), options.ids, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
};
