import type * as Library from "@electric-sql/pglite";
import type { Send } from "../sql/database.ts";

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const message = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    message.set(part, place);
    place += part.length;
  }
  return message;
};

/**
 * Runs fixed statements prepared (预编译语句): PGlite's own `query` has the database read and plan the text anew each time, which for an append
 * costs more than running it. Parameters are texts, numbers, booleans and null.
 */
export const preparedStatements = (
  pglite: Library.PGlite,
  { protocol, parse }: Pick<typeof Library, "protocol" | "parse">,
): Send => {
  const { serialize } = protocol;
  const names = new Map<string, string>();
  const prepare = async (text: string): Promise<string> => {
    const name = `heyue_${names.size}`;
    await pglite.execProtocol(joined([serialize.parse({ name, text }), serialize.sync()]));
    names.set(text, name);
    return name;
  };
  return <Row>(text: string, parameters: readonly unknown[]) =>
    pglite.runExclusive(async () => {
      if (pglite.closed) throw new Error("the store is closed");
      const statement = names.get(text) ?? (await prepare(text));
      const { messages } = await pglite.execProtocol(
        joined([
          serialize.bind({ statement, values: parameters.map(textOf) }),
          serialize.describe({ type: "P", name: "" }),
          serialize.execute({}),
          serialize.sync(),
        ]),
      );
      return (parse.parseResults(messages, pglite.parsers)[0]?.rows ??
        []) as readonly unknown[] as readonly Row[];
    });
};
