import { randomBytes } from "node:crypto";
import { Pool } from "pg";

/** Schemas of their own on the server that `HEYUE_TEST_PG_URL` names, dropped when done. */
export const testServer = process.env["HEYUE_TEST_PG_URL"];

/** A schema name no other test run uses. */
export const freshSchema = (): string => `heyue_test_${randomBytes(6).toString("hex")}`;

/** Runs statements on the test server outside the store. */
export const onServer = async <A>(work: (pool: Pool) => Promise<A>): Promise<A> => {
  const pool = new Pool({ connectionString: testServer ?? "", max: 4 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

export const dropSchema = (schema: string): Promise<void> =>
  onServer(async (pool) => void (await pool.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)));

/** A pool on a server, for handing to a store and for writing by hand through the same connections. */
export const poolOn = (url: string, connections: number): Pool =>
  new Pool({ connectionString: url, max: connections });
