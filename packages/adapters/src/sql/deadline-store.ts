import type { DeadlineStore, TakenDeadline } from "@heyue/core/ports/deadline-store";
import type { SqlDatabase } from "./database.ts";
import type { Int8 } from "./schema.ts";

const port = "deadline-store";

type Row = Omit<TakenDeadline, "due"> & { readonly due: Int8 };

const deadline = ({ tenant, stream, id, kind, estate, due }: Row): TakenDeadline => ({
  tenant,
  stream,
  id,
  kind,
  estate,
  due: Number(due),
});

const order = (left: TakenDeadline, right: TakenDeadline): number =>
  left.due - right.due || (left.stream < right.stream ? -1 : 1);

/** Open deadlines in a SQL database (时限), taken with `SKIP LOCKED` so that workers never wait for each other. */
export const sqlDeadlineStore = ({ dialect, tables, run, execute }: SqlDatabase): DeadlineStore => ({
  take: async (now, limit, heldUntil) => {
    const rows = await run<Row>(port, "take due deadlines", dialect.takeDeadlines, [now, limit, heldUntil]);
    return rows.map(deadline).toSorted(order);
  },
  upcoming: async (tenant, estate, before, limit) => {
    const open = tables
      .selectFrom("deadline")
      .select(["tenant", "stream", "id", "kind", "estate", "due"])
      .where("tenant", "=", tenant)
      .where("due", "<=", before)
      .orderBy("due")
      .orderBy("stream")
      .orderBy("id")
      .limit(limit);
    const rows = await execute(
      port,
      `read deadlines of ${tenant}`,
      estate === undefined ? open : open.where("estate", "=", estate),
    );
    return rows.map(deadline);
  },
});
