import type { IdGenerator } from "@heyue/core/ports/id-generator";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { HeyueStore } from "@heyue/core/ports/store";
import { sqlBlobStore } from "./blob-store.ts";
import type { SqlDatabase } from "./database.ts";
import { sqlDeadlineStore } from "./deadline-store.ts";
import { sqlDirectory } from "./directory.ts";
import { sqlEventStore } from "./event-store.ts";
import { bytesOf, importKey, openText, sealText } from "./sealing.ts";
import type { SealingKey } from "./sealing.ts";
import { randomIds } from "./ids.ts";
import { migrate } from "./migration.ts";
import { sqlOutbox } from "./outbox.ts";
import { sqlVault } from "./personal-vault.ts";
import { sqlPolicyArchive } from "./policy-archive.ts";
import { sqlViewStore } from "./view-store.ts";

const proof = "heyue master key";

/** The master key, checked against the one this database was first opened with. */
const masterKeyOf = async ({ tables, execute }: SqlDatabase, base64: string): Promise<SealingKey> => {
  const bytes = bytesOf(base64);
  const key = bytes === null ? null : importKey(bytes);
  if (key === null)
    throw new PortFailure(
      "personal-vault",
      "refused",
      "The master key must be 32 bytes in base64 (44 characters). Make one with `openssl rand -base64 32` and keep it outside the database.",
    );
  await execute(
    "personal-vault",
    "remember the master key",
    tables
      .insertInto("setting")
      .values({ name: "master-key", value: sealText(key, proof, proof) })
      .onConflict((conflict) => conflict.column("name").doNothing()),
  );
  const [row] = await execute(
    "personal-vault",
    "check the master key",
    tables.selectFrom("setting").select("value").where("name", "=", "master-key"),
  );
  if (openText(key, proof, row?.value ?? "") !== proof)
    throw new PortFailure(
      "personal-vault",
      "refused",
      "This is not the master key this database was first opened with, so no person's data could be read. Give the first key again.",
    );
  return key;
};

export interface SqlStoreOptions {
  /** 32 bytes in base64. */
  readonly masterKey: string;
  readonly ids?: IdGenerator;
  /** Lets go of everything behind the store; runs once. */
  readonly close: () => Promise<void>;
}

/** Prepares the tables, checks the master key and puts the ports together. */
export const sqlStore = async (
  database: SqlDatabase,
  { masterKey, ids, close }: SqlStoreOptions,
): Promise<HeyueStore> => {
  await migrate(database);
  const master = await masterKeyOf(database, masterKey);
  let closing: Promise<void> | undefined;
  return {
    events: sqlEventStore(database),
    views: sqlViewStore(database),
    deadlines: sqlDeadlineStore(database),
    outbox: sqlOutbox(database),
    blobs: sqlBlobStore(database),
    archive: sqlPolicyArchive(database),
    directory: sqlDirectory(database),
    vault: sqlVault(database, master),
    ids: ids ?? randomIds(),
    ping: async () => {
      await database.run("store", "reach the database", "SELECT 1");
    },
    close: () => (closing ??= close()),
  };
};
