import type { PolicyArchive } from "@heyue/core/ports/policy-archive";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { SqlDatabase } from "./database.ts";

const port = "policy-archive";

/** Policy documents by digest in a SQL database (政策存档). */
export const sqlPolicyArchive = ({ tables, execute }: SqlDatabase): PolicyArchive => {
  const get: PolicyArchive["get"] = async (digest) => {
    const [row] = await execute(
      port,
      `read the policy ${digest}`,
      tables.selectFrom("archive").select("text").where("digest", "=", digest),
    );
    return row?.text ?? null;
  };
  return {
    get,
    put: async (digest, text) => {
      const [added] = await execute(
        port,
        `archive the policy ${digest}`,
        tables
          .insertInto("archive")
          .values({ digest, text })
          .onConflict((conflict) => conflict.column("digest").doNothing())
          .returning("digest"),
      );
      if (added === undefined && (await get(digest)) !== text)
        throw new PortFailure(
          port,
          "refused",
          `Another document is archived under ${digest}; a digest names one document for ever.`,
        );
    },
  };
};
