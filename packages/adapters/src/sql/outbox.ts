import type { Outbox } from "@heyue/core/ports/outbox";
import type { SqlDatabase } from "./database.ts";

const port = "outbox";

/** Events waiting to be published, in order of arrival (发件箱). */
export const sqlOutbox = ({ dialect, tables, run, execute }: SqlDatabase): Outbox => ({
  pending: async (limit) => {
    const rows = await execute(
      port,
      "read the outbox",
      tables
        .selectFrom("outbox")
        .select(["tenant", "stream", "version", "event_id"])
        .orderBy("id")
        .limit(limit),
    );
    return rows.map(({ tenant, stream, version, event_id }) => ({
      tenant,
      stream,
      version: Number(version),
      eventId: event_id,
    }));
  },
  done: async (tenant, eventIds) => {
    await run(port, `mark ${eventIds.length} events of ${tenant} as published`, dialect.outboxDone, [
      tenant,
      JSON.stringify(eventIds),
    ]);
  },
});
