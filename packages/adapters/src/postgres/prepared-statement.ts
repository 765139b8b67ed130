import type { Pool } from "pg";
import type { Send } from "../sql/database.ts";

/** Stores of this process; two stores on one pool must not give one name to two texts. */
let stores = 0;

/** Runs fixed statements prepared (预编译语句): the server reads and plans each text once for each connection. */
export const preparedStatements = (pool: Pool): Send => {
  const names = new Map<string, string>();
  const store = (stores += 1);
  return async <Row>(text: string, parameters: readonly unknown[]) => {
    const name = names.get(text) ?? `heyue_${store}_${names.size}`;
    names.set(text, name);
    return (await pool.query({ name, text, values: [...parameters] })).rows as readonly Row[];
  };
};
