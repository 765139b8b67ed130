import { sql } from "kysely";
import type { SealedValue } from "@heyue/core/ports/event-store";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { RowQuery, StoredRow, ViewStore } from "@heyue/core/ports/view-store";
import type { SqlDatabase } from "./database.ts";
import type { Int8 } from "./schema.ts";
import { referredValues } from "./sealed-value.ts";

const port = "view-store";

interface Row {
  readonly stream: string;
  readonly version: Int8;
  readonly head: string;
  readonly kind: string;
  readonly id: string;
  readonly estate: string;
  readonly phase: string;
  readonly responsible: string | null;
  readonly owner: string | null;
  readonly next_due: Int8 | null;
  readonly state: string;
  /** JSON list of each event's list of sealed values, or null when no event has any. */
  readonly personal: string | null;
}

const storedRow = (tenant: string, row: Row): StoredRow => {
  const { stream, head, kind, id, estate, phase, responsible, owner, state } = row;
  let values: readonly SealedValue[];
  try {
    values =
      row.personal === null ? [] : (JSON.parse(row.personal) as readonly (readonly SealedValue[])[]).flat();
  } catch {
    throw new PortFailure(
      port,
      "corrupt",
      `The sealed personal values of ${tenant}/${stream} are not JSON. Keep a copy of the data and restore this stream from a backup.`,
    );
  }
  const nextDue = row.next_due === null ? null : Number(row.next_due);
  return {
    stream,
    version: Number(row.version),
    head,
    kind,
    id,
    estate,
    phase,
    responsible,
    owner,
    nextDue,
    state,
    personal: referredValues(state, values),
  };
};

/** Aggregate rows and asynchronous views in a SQL database (视图). */
export const sqlViewStore = (database: SqlDatabase): ViewStore => {
  const { dialect, tables } = database;

  const listed = (query: RowQuery) => {
    const events = dialect.table("event");
    let rows = tables
      .selectFrom("stream as s")
      .select([
        "s.stream",
        "s.version",
        "s.head",
        "s.kind",
        "s.id",
        "s.estate",
        "s.phase",
        "s.responsible",
        "s.owner",
        "s.next_due",
        "s.state",
      ])
      .select(
        sql<
          string | null
        >`(SELECT '[' || string_agg(e.personal, ',' ORDER BY e.version) || ']' FROM ${sql.raw(events)} e
        WHERE e.tenant = s.tenant AND e.stream = s.stream AND e.personal <> '[]')`.as("personal"),
      )
      .where("s.tenant", "=", query.tenant)
      .where("s.kind", "=", query.kind);
    if (query.estate !== undefined) rows = rows.where("s.estate", "=", query.estate);
    if (query.phases !== undefined)
      rows =
        query.phases.length === 0
          ? rows.where(sql<boolean>`false`)
          : rows.where("s.phase", "in", query.phases);
    if (query.responsible !== undefined) rows = rows.where("s.responsible", "=", query.responsible);
    if (query.owner !== undefined) rows = rows.where("s.owner", "=", query.owner);
    if (query.dueBefore !== undefined) rows = rows.where("s.next_due", "<=", query.dueBefore);
    const ordered =
      query.order === "newest"
        ? rows.orderBy("s.born", "desc")
        : rows.orderBy("s.next_due", (order) => order.asc().nullsLast()).orderBy("s.stream");
    return ordered.limit(query.limit).offset(query.offset ?? 0);
  };

  const view = (tenant: string, name: string) =>
    tables.selectFrom("view").where("tenant", "=", tenant).where("view", "=", name);

  return {
    get: async (tenant, stream) => {
      const [row] = await database.run<Row>(port, `read the row of ${tenant}/${stream}`, dialect.getRow, [
        tenant,
        stream,
      ]);
      return row === undefined ? null : storedRow(tenant, row);
    },
    list: async (query) => {
      const rows = await database.execute(port, `list ${query.kind} rows of ${query.tenant}`, listed(query));
      return rows.map((row) => storedRow(query.tenant, row));
    },
    position: async (tenant, name, options) => {
      const [row] = await database.execute(
        port,
        `read the position of view ${name}`,
        view(tenant, name).select(["position", "shadow_position"]),
      );
      return Number((options?.shadow === true ? row?.shadow_position : row?.position) ?? 0);
    },
    advance: async (tenant, name, from, to, entries, options) => {
      const last = new Map(entries.map(({ key, value }) => [key, value]));
      const changed = JSON.stringify(
        [...last.keys()].toSorted().map((key) => ({ key, value: last.get(key) })),
      );
      const statement = options?.shadow === true ? dialect.advanceShadow : dialect.advanceView;
      const [row] = await database.run<{ moved: number }>(port, `advance view ${name}`, statement, [
        tenant,
        name,
        from,
        to,
        changed,
      ]);
      return row?.moved === 1;
    },
    entries: async (tenant, name, prefix, options) => {
      const generation =
        options?.shadow === true ? ("v.shadow_generation" as const) : ("v.generation" as const);
      return database.execute(
        port,
        `read view ${name}`,
        tables
          .selectFrom("view as v")
          .innerJoin("view_entry as e", (join) =>
            join
              .onRef("e.tenant", "=", "v.tenant")
              .onRef("e.view", "=", "v.view")
              .onRef("e.generation", "=", generation),
          )
          .select(["e.key", "e.value"])
          .where("v.tenant", "=", tenant)
          .where("v.view", "=", name)
          .where("e.key", ">=", prefix)
          .where(sql<boolean>`starts_with(e.key, ${prefix})`)
          .orderBy("e.key"),
      );
    },
    promote: async (tenant, name) => {
      await database.run(port, `promote view ${name}`, dialect.promoteView, [tenant, name]);
    },
  };
};
