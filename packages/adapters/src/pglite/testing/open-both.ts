import { parse, PGlite, protocol } from "@electric-sql/pglite";
import { PGliteDialect } from "kysely";
import type { HeyueStore } from "@heyue/core/ports/store";
import { sqlDatabase } from "../../sql/database.ts";
import { postgresDialect } from "../../sql/dialect-postgres.ts";
import { base64Of, randomKey } from "../../sql/sealing.ts";
import { sqlStore } from "../../sql/store.ts";
import { preparedStatements } from "../prepared-statement.ts";

/** A store and the database beneath it, for comparing what Heyue does with what is written by hand. */
export interface Both {
  readonly store: HeyueStore;
  readonly query: (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>;
}

/** Opens PGlite on a folder of its own, without the lock that `pgliteStore` takes. */
export const openBoth = async (folder: string): Promise<Both> => {
  const pglite = await PGlite.create({ dataDir: folder });
  const database = sqlDatabase({
    kyselyDialect: new PGliteDialect({ pglite }),
    dialect: postgresDialect("heyue"),
    place: folder,
    send: preparedStatements(pglite, { parse, protocol }),
  });
  const store = await sqlStore(database, { masterKey: base64Of(randomKey()), close: () => pglite.close() });
  return { store, query: async (text, values) => (await pglite.query(text, [...values])).rows };
};
