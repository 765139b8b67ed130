import type { BlobStore } from "@heyue/core/ports/blob-store";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { checkBlob, isItself } from "./blob-check.ts";
import type { SqlDatabase } from "./database.ts";

const port = "blob-store";

/** Attachments in a SQL database (附件); their bytes are checked against their name when they go in and when they come out. */
export const sqlBlobStore = ({ tables, execute }: SqlDatabase): BlobStore => ({
  put: async (tenant, blob) => {
    await checkBlob(blob);
    const { id, mediaType, size, bytes } = blob;
    await execute(
      port,
      `store blob ${id}`,
      tables
        .insertInto("blob")
        .values({ tenant, id, media_type: mediaType, size, bytes })
        .onConflict((conflict) => conflict.columns(["tenant", "id"]).doNothing()),
    );
  },
  get: async (tenant, id) => {
    const [row] = await execute(
      port,
      `read blob ${id}`,
      tables
        .selectFrom("blob")
        .select(["media_type", "size", "bytes"])
        .where("tenant", "=", tenant)
        .where("id", "=", id),
    );
    if (row === undefined) return null;
    const blob = { id, mediaType: row.media_type, size: Number(row.size), bytes: new Uint8Array(row.bytes) };
    if (!(await isItself(blob)))
      throw new PortFailure(
        port,
        "corrupt",
        `Blob ${id} of ${tenant} is not what was stored: its bytes do not have the hash it is named by. Restore it from a backup.`,
      );
    return blob;
  },
  present: async (tenant, ids) => {
    if (ids.length === 0) return [];
    const rows = await execute(
      port,
      `look for ${ids.length} blobs`,
      tables
        .selectFrom("blob")
        .select("id")
        .where("tenant", "=", tenant)
        .where("id", "in", [...new Set(ids)]),
    );
    const found = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => found.has(id));
  },
});
