import { describe, it } from "vitest";
import { storeConformance } from "@heyue/core/testing/conformance/store";
import { postgresStore } from "./postgres.ts";
import { dropSchema, freshSchema, testServer } from "./testing/server.ts";

if (testServer === undefined)
  describe("PostgreSQL", () => {
    it.skip("was not tested: HEYUE_TEST_PG_URL names no server", () => {});
  });
else {
  const url = testServer;
  storeConformance(
    "PostgreSQL",
    async () => {
      const schema = freshSchema();
      const open = () => postgresStore({ url, schema, insecureDevKey: true });
      const [first, beside] = await Promise.all([open(), open()]);
      let handles = [first, beside];
      const close = async (): Promise<void> => {
        await Promise.all(handles.map((handle) => handle.close()));
      };
      return {
        store: first,
        beside,
        reopen: async () => {
          await close();
          const again = await open();
          handles = [again];
          return again;
        },
        close: async () => {
          await close();
          await dropSchema(schema);
        },
      };
    },
    { isDurable: true },
  );
}
