import { ballotConformance } from "@heyue/core/testing/conformance/ballots";
import { builtinPolicies } from "@heyue/rules";
import { describe, it } from "vitest";
import { postgresStore } from "./postgres.ts";
import { dropSchema, freshSchema, testServer } from "./testing/server.ts";

if (testServer === undefined)
  describe("2000 ballots at once over PostgreSQL", () => {
    it.skip("was not tested: HEYUE_TEST_PG_URL names no server", () => {});
  });
else {
  const url = testServer;
  ballotConformance(
    "PostgreSQL",
    async () => {
      const schema = freshSchema();
      const store = await postgresStore({ url, schema, insecureDevKey: true });
      return {
        ...store,
        close: async () => {
          await store.close();
          await dropSchema(schema);
        },
      };
    },
    builtinPolicies,
    2000,
  );
}
