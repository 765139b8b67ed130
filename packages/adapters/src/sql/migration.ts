import { PortFailure } from "@heyue/core/ports/port-failure";
import type { SqlDialect } from "./dialect.ts";
import type { SqlDatabase } from "./database.ts";

/** Forward only: a step that was published is never edited; a change is a new step. */
const steps: readonly ((dialect: SqlDialect) => readonly string[])[] = [
  ({ table, column }) => [
    `CREATE TABLE ${table("event")} (
      tenant ${column.key} NOT NULL, stream ${column.key} NOT NULL, version bigint NOT NULL, type ${column.key} NOT NULL,
      event_id ${column.key} NOT NULL, command_id ${column.key} NOT NULL, text ${column.text} NOT NULL,
      hash ${column.key} NOT NULL, personal ${column.text} NOT NULL, PRIMARY KEY (tenant, stream, version))`,
    `CREATE TABLE ${table("stream")} (
      tenant ${column.key} NOT NULL, stream ${column.key} NOT NULL, version bigint NOT NULL, head ${column.key} NOT NULL,
      born ${column.counter} NOT NULL, kind ${column.key} NOT NULL, id ${column.key} NOT NULL, estate ${column.key} NOT NULL,
      phase ${column.key} NOT NULL, responsible ${column.key}, owner ${column.key}, next_due bigint,
      state ${column.text} NOT NULL, PRIMARY KEY (tenant, stream))`,
    `CREATE INDEX stream_due ON ${table("stream")} (tenant, estate, kind, next_due)`,
    `CREATE INDEX stream_born ON ${table("stream")} (tenant, estate, kind, born)`,
    `CREATE INDEX stream_owner ON ${table("stream")} (tenant, owner) WHERE owner IS NOT NULL`,
    `CREATE INDEX stream_responsible ON ${table("stream")} (tenant, responsible) WHERE responsible IS NOT NULL`,
    `CREATE TABLE ${table("command")} (
      tenant ${column.key} NOT NULL, command_id ${column.key} NOT NULL, fingerprint ${column.key} NOT NULL,
      stream ${column.key} NOT NULL, version bigint NOT NULL, PRIMARY KEY (tenant, command_id))`,
    `CREATE TABLE ${table("claim")} (
      tenant ${column.key} NOT NULL, kind ${column.key} NOT NULL, key ${column.key} NOT NULL,
      stream ${column.key} NOT NULL, PRIMARY KEY (tenant, kind, key))`,
    `CREATE TABLE ${table("deadline")} (
      tenant ${column.key} NOT NULL, stream ${column.key} NOT NULL, id ${column.key} NOT NULL, kind ${column.key} NOT NULL,
      estate ${column.key} NOT NULL, due bigint NOT NULL, held_until bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (tenant, stream, id))`,
    `CREATE INDEX deadline_due ON ${table("deadline")} (due)`,
    `CREATE INDEX deadline_estate ON ${table("deadline")} (tenant, estate, due)`,
    `CREATE TABLE ${table("arrival")} (
      id ${column.counter} PRIMARY KEY, tenant ${column.key} NOT NULL, stream ${column.key} NOT NULL, version bigint NOT NULL)`,
    `CREATE TABLE ${table("position")} (
      tenant ${column.key} NOT NULL, position bigint NOT NULL, stream ${column.key} NOT NULL, version bigint NOT NULL,
      PRIMARY KEY (tenant, position))`,
    `CREATE UNIQUE INDEX position_event ON ${table("position")} (tenant, stream, version)`,
    `CREATE TABLE ${table("tenant_position")} (tenant ${column.key} PRIMARY KEY, last bigint NOT NULL)`,
    `CREATE TABLE ${table("outbox")} (
      id ${column.counter} PRIMARY KEY, tenant ${column.key} NOT NULL, event_id ${column.key} NOT NULL,
      stream ${column.key} NOT NULL, version bigint NOT NULL)`,
    `CREATE INDEX outbox_event ON ${table("outbox")} (tenant, event_id)`,
    `CREATE TABLE ${table("view")} (
      tenant ${column.key} NOT NULL, view ${column.key} NOT NULL, generation bigint NOT NULL DEFAULT 0,
      position bigint NOT NULL DEFAULT 0, shadow_generation bigint, shadow_position bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (tenant, view))`,
    `CREATE TABLE ${table("view_entry")} (
      tenant ${column.key} NOT NULL, view ${column.key} NOT NULL, generation bigint NOT NULL, key ${column.key} NOT NULL,
      value ${column.text} NOT NULL, PRIMARY KEY (tenant, view, generation, key))`,
    `CREATE TABLE ${table("blob")} (
      tenant ${column.key} NOT NULL, id ${column.key} NOT NULL, media_type ${column.key} NOT NULL, size bigint NOT NULL,
      bytes ${column.bytes} NOT NULL, PRIMARY KEY (tenant, id))`,
    `CREATE TABLE ${table("archive")} (digest ${column.key} PRIMARY KEY, text ${column.text} NOT NULL)`,
    `CREATE TABLE ${table("person_key")} (
      tenant ${column.key} NOT NULL, subject ${column.key} NOT NULL, wrapped ${column.text}, PRIMARY KEY (tenant, subject))`,
    `CREATE TABLE ${table("estate")} (
      tenant ${column.key} NOT NULL, id ${column.key} NOT NULL, name ${column.text} NOT NULL, jurisdiction ${column.key} NOT NULL,
      utc_offset ${column.key} NOT NULL, duty_person ${column.key} NOT NULL, manager ${column.key} NOT NULL,
      phone ${column.text} NOT NULL, PRIMARY KEY (tenant, id))`,
    `CREATE TABLE ${table("unit")} (
      tenant ${column.key} NOT NULL, id ${column.key} NOT NULL, estate ${column.key} NOT NULL, name ${column.text} NOT NULL,
      area ${column.key} NOT NULL, house_type ${column.text} NOT NULL, PRIMARY KEY (tenant, id))`,
    `CREATE INDEX unit_estate ON ${table("unit")} (tenant, estate)`,
    `CREATE TABLE ${table("person")} (
      tenant ${column.key} NOT NULL, id ${column.key} NOT NULL, estate ${column.key} NOT NULL, name ${column.text} NOT NULL,
      phone ${column.text}, role ${column.key} NOT NULL, post ${column.text}, PRIMARY KEY (tenant, id))`,
    `CREATE INDEX person_estate ON ${table("person")} (tenant, estate)`,
    `CREATE TABLE ${table("relation")} (
      tenant ${column.key} NOT NULL, id ${column.key} NOT NULL, person ${column.key} NOT NULL, unit ${column.key} NOT NULL,
      document ${column.text} NOT NULL, PRIMARY KEY (tenant, id))`,
    `CREATE INDEX relation_person ON ${table("relation")} (tenant, person)`,
    `CREATE INDEX relation_unit ON ${table("relation")} (tenant, unit)`,
    `CREATE TABLE ${table("setting")} (name ${column.key} PRIMARY KEY, value ${column.text} NOT NULL)`,
  ],
];

/** Version of the tables this release works with. */
export const tablesVersion = steps.length;

const newest = (found: number): void => {
  if (found > tablesVersion)
    throw new PortFailure(
      "store",
      "refused",
      `The tables are at version ${found}, this release of @heyue/adapters knows version ${tablesVersion}. Upgrade the package; tables never go back.`,
    );
};

/**
 * Brings the tables to this release's version (数据库迁移). Every process may call it at its start: one does the work under a lock,
 * the others wait for it and find nothing left to do.
 */
export const migrate = async (database: SqlDatabase): Promise<void> => {
  const { dialect } = database;
  const [table] = await database.run<{ found: boolean }>(
    "store",
    "read the version of the tables",
    dialect.migrationVersion.exists,
  );
  const [version] =
    table?.found === true
      ? await database.run<{ version: number }>(
          "store",
          "read the version of the tables",
          dialect.migrationVersion.read,
        )
      : [];
  const found = version?.version ?? 0;
  newest(found);
  if (found === tablesVersion) return;
  await database.transaction("store", "create or upgrade the tables", async (run) => {
    await run(dialect.migrationLock);
    for (const statement of dialect.migrationTable) await run(statement);
    const [row] = await run<{ version: number }>(dialect.migrationVersion.read);
    const current = row?.version ?? 0;
    newest(current);
    for (const [index, step] of steps.entries()) {
      if (index < current) continue;
      for (const statement of step(dialect)) await run(statement);
      await run(`INSERT INTO ${dialect.table("migration")} (version) VALUES (${index + 1})`);
    }
  });
};
