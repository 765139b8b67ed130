import type { Pool, PoolClient } from "pg";
import type { PostgresPool, PostgresPoolClient } from "kysely";

/** Statements longer than this are worth a name: the server parses and plans them once for each connection. */
const worthwhile = 200;

/**
 * A pool whose clients run long statements prepared (预编译语句). Heyue's texts are few and fixed, so the names are few; a text is named by its
 * place in the list of those seen. `end` is the caller's business: a pool that was handed in is not closed here.
 */
export const preparedPool = (pool: Pool, end: () => Promise<void>): PostgresPool => {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = `heyue_${prefix}_${names.size}`;
    names.set(text, name);
    return name;
  };
  const prefix = (pools += 1);
  const wrapped = new WeakMap<PoolClient, PostgresPoolClient>();
  const wrap = (client: PoolClient): PostgresPoolClient => {
    const query = (text: unknown, values?: readonly unknown[]): unknown =>
      typeof text === "string" && text.length > worthwhile && values !== undefined
        ? client.query({ name: nameOf(text), text, values: [...values] })
        : (client.query as (text: unknown, values?: readonly unknown[]) => unknown)(text, values);
    // The release method of a pooled client is set anew at each checkout, so everything else must reach the client itself.
    return Object.create(client, { query: { value: query } }) as PostgresPoolClient;
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
    end,
    options: pool.options,
  } as unknown as PostgresPool;
};

/** Pools of this process; a pool handed to two stores must not give one name to two texts. */
let pools = 0;
