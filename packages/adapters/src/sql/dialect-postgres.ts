import type { AppendParameter, AppendShape, SqlDialect, Statement } from "./dialect.ts";
import type { HeyueTables } from "./schema.ts";

/** Numbers the parameters `:name` of a text in the order of their first use, with their types. */
const numbered = <Name extends string>(text: string): Statement<Name> => {
  const parameters: Name[] = [];
  const place = (name: Name): number => {
    if (!parameters.includes(name)) parameters.push(name);
    return parameters.indexOf(name) + 1;
  };
  return { text: text.replace(/(?<!:):([a-z]+)\b/g, (_, name: Name) => `$${place(name)}`), parameters };
};

/**
 * One append as one statement. `head` is the only part that may write nothing: when the stream is not at the expected
 * version, the command is known, or a claim is another stream's, it returns no row and no other part finds work. A
 * race that its snapshot could not see ends in a unique violation, which undoes the whole statement.
 */
const append = (
  table: SqlDialect["table"],
  { isNew, hasClaims, hasDeadlines }: AppendShape,
): Statement<AppendParameter> => {
  const row = "version, head, estate, phase, responsible, owner, next_due, state";
  const values =
    ":version::bigint, :head::text, :estate::text, :phase::text, :responsible::text, :owner::text, :due::bigint, :state::text";
  const claims = "json_to_recordset(:claims::json) AS wanted(kind text, key text)";
  // A scalar subquery is looked up row by row through the key; a join would be planned for a list of 100 and read every claim there is.
  const holder = `(SELECT c.stream FROM ${table("claim")} c WHERE c.tenant = :tenant::text AND c.kind = wanted.kind AND c.key = wanted.key)`;
  const free = [
    `NOT EXISTS (SELECT 1 FROM ${table("command")} c WHERE c.tenant = :tenant::text AND c.command_id = :command::text)`,
    ...(hasClaims ? [`NOT EXISTS (SELECT 1 FROM ${claims} WHERE ${holder} <> :stream::text)`] : []),
  ].join(" AND ");
  const head = isNew
    ? `INSERT INTO ${table("stream")} (tenant, stream, kind, id, ${row})
       SELECT :tenant::text, :stream::text, :kind::text, :id::text, ${values} WHERE ${free}
       ON CONFLICT (tenant, stream) DO NOTHING RETURNING 1 AS ok`
    : `UPDATE ${table("stream")} SET (${row}) = ROW (${values})
       WHERE tenant = :tenant::text AND stream = :stream::text AND version = :expected::bigint AND ${free} RETURNING 1 AS ok`;
  const parts = [
    `head AS (${head})`,
    `written AS (INSERT INTO ${table("event")} (tenant, stream, version, type, event_id, command_id, text, hash, personal)
       SELECT :tenant::text, :stream::text, e.version, e.type, e.id, :command::text, e.text, e.hash, e.personal
       FROM head, json_to_recordset(:events::json) AS e(version bigint, type text, id text, text text, hash text, personal text)
       RETURNING version, event_id)`,
    `arrived AS (INSERT INTO ${table("arrival")} (tenant, stream, version)
       SELECT :tenant::text, :stream::text, version FROM written ORDER BY version)`,
    `queued AS (INSERT INTO ${table("outbox")} (tenant, event_id, stream, version)
       SELECT :tenant::text, event_id, :stream::text, version FROM written ORDER BY version)`,
    `remembered AS (INSERT INTO ${table("command")} (tenant, command_id, fingerprint, stream, version)
       SELECT :tenant::text, :command::text, :fingerprint::text, :stream::text, :version::bigint FROM head)`,
  ];
  const due = "json_to_recordset(:deadlines::json) AS d(id text, kind text, estate text, due bigint)";
  if (!isNew)
    parts.push(`settled AS (DELETE FROM ${table("deadline")} o USING head WHERE o.tenant = :tenant::text AND o.stream = :stream::text
       ${hasDeadlines ? `AND NOT EXISTS (SELECT 1 FROM ${due} WHERE d.id = o.id)` : ""})`);
  if (hasDeadlines)
    parts.push(`opened AS (INSERT INTO ${table("deadline")} AS o (tenant, stream, id, kind, estate, due)
       SELECT :tenant::text, :stream::text, d.id, d.kind, d.estate, d.due FROM head, ${due}
       ${
         isNew
           ? ""
           : `ON CONFLICT (tenant, stream, id) DO UPDATE SET kind = excluded.kind, estate = excluded.estate, due = excluded.due,
         held_until = CASE WHEN o.due = excluded.due THEN o.held_until ELSE 0 END
       WHERE (o.kind, o.estate, o.due) IS DISTINCT FROM (excluded.kind, excluded.estate, excluded.due)`
       })`);
  if (hasClaims)
    parts.push(`claimed AS (INSERT INTO ${table("claim")} (tenant, kind, key, stream)
       SELECT :tenant::text, wanted.kind, wanted.key, :stream::text FROM head, ${claims}
       WHERE ${holder} IS NULL
       ORDER BY wanted.kind, wanted.key)`);
  return numbered(`WITH ${parts.join(",\n")}\nSELECT count(*)::int AS written FROM head`);
};

const eventColumns =
  "e.tenant, e.stream, e.version, e.type, e.event_id, e.command_id, e.text, e.hash, e.personal";

/** PostgreSQL 13 or newer, and PGlite. */
export const postgresDialect = (schema: string): SqlDialect => {
  const quoted = `"${schema.replaceAll('"', '""')}"`;
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const table = (name: keyof HeyueTables): string => `${quoted}."${name}"`;
  const lock = (purpose: string): string => `hashtextextended(${literal(`heyue ${purpose} ${schema}`)}, 0)`;
  const shapes = new Map<string, Statement<AppendParameter>>();
  return {
    schema,
    table,
    column: {
      key: 'text COLLATE "C"',
      text: "text",
      bytes: "bytea",
      counter: "bigint GENERATED ALWAYS AS IDENTITY",
    },
    migrationLock: `SELECT pg_advisory_xact_lock(${lock("migration")})`,
    migrationTable: [
      // Not CREATE SCHEMA IF NOT EXISTS: it trusts what the session remembers from before it waited for the lock.
      `DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ${literal(schema)})
        THEN CREATE SCHEMA ${quoted}; END IF; END $do$`,
      `CREATE TABLE IF NOT EXISTS ${table("migration")} (version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
    ],
    migrationVersion: {
      exists: `SELECT to_regclass(${literal(table("migration"))}) IS NOT NULL AS found`,
      read: `SELECT coalesce(max(version), 0)::int AS version FROM ${table("migration")}`,
    },
    append: (shape) => {
      const key = `${shape.isNew} ${shape.hasClaims} ${shape.hasDeadlines}`;
      const statement = shapes.get(key) ?? append(table, shape);
      shapes.set(key, statement);
      return statement;
    },
    sequence: `WITH leader AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${lock("sequence")}) AS leads),
      taken AS (DELETE FROM ${table("arrival")} WHERE id = ANY (ARRAY
        (SELECT a.id FROM ${table("arrival")} a WHERE (SELECT leads FROM leader) ORDER BY a.id LIMIT $1::int))
        RETURNING id, tenant, stream, version),
      counted AS (INSERT INTO ${table("tenant_position")} AS t (tenant, last)
        SELECT tenant, count(*) FROM taken GROUP BY tenant
        ON CONFLICT (tenant) DO UPDATE SET last = t.last + excluded.last RETURNING tenant, last),
      ranked AS (SELECT id, tenant, stream, version, row_number() OVER (PARTITION BY tenant ORDER BY id) AS place,
        count(*) OVER (PARTITION BY tenant) AS total FROM taken),
      placed AS (INSERT INTO ${table("position")} (tenant, position, stream, version)
        SELECT r.tenant, c.last - r.total + r.place, r.stream, r.version FROM ranked r JOIN counted c ON c.tenant = r.tenant
        RETURNING 1)
      SELECT count(*)::int AS placed FROM placed`,
    readAll: `SELECT p.position, p.tenant, p.stream, p.version, e.type, e.event_id, e.command_id, e.text, e.hash, e.personal
      FROM ${table("position")} p LEFT JOIN ${table("event")} e
        ON e.tenant = p.tenant AND e.stream = p.stream AND e.version = p.version
      WHERE p.tenant = $1 AND p.position > $2::bigint ORDER BY p.position LIMIT $3::int`,
    readStream: `SELECT ${eventColumns}, p.position FROM ${table("event")} e LEFT JOIN ${table("position")} p
        ON p.tenant = e.tenant AND p.stream = e.stream AND p.version = e.version
      WHERE e.tenant = $1 AND e.stream = $2 AND e.version >= $3::bigint AND e.version <= $4::bigint ORDER BY e.version`,
    getRow: `SELECT s.stream, s.version, s.head, s.kind, s.id, s.estate, s.phase, s.responsible, s.owner, s.next_due, s.state,
      (SELECT '[' || string_agg(e.personal, ',' ORDER BY e.version) || ']' FROM ${table("event")} e
        WHERE e.tenant = s.tenant AND e.stream = s.stream AND e.personal <> '[]') AS personal
      FROM ${table("stream")} s WHERE s.tenant = $1 AND s.stream = $2`,
    takeDeadlines: `UPDATE ${table("deadline")} SET held_until = $3::bigint
      WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table("deadline")} WHERE due <= $1::bigint AND held_until <= $1::bigint
        ORDER BY due, tenant, stream, id LIMIT $2::int FOR UPDATE SKIP LOCKED))
      RETURNING tenant, stream, id, kind, estate, due`,
    advanceView: advance(table, false),
    advanceShadow: advance(table, true),
    promoteView: `WITH switched AS (UPDATE ${table("view")} SET generation = shadow_generation, position = shadow_position,
        shadow_generation = NULL, shadow_position = 0
        WHERE tenant = $1 AND view = $2 AND shadow_generation IS NOT NULL RETURNING generation)
      DELETE FROM ${table("view_entry")} e USING switched
      WHERE e.tenant = $1 AND e.view = $2 AND e.generation < switched.generation`,
    readKeys: `SELECT subject, wrapped FROM ${table("person_key")}
      WHERE tenant = $1 AND subject = ANY (ARRAY (SELECT json_array_elements_text($2::json)))`,
    addKeys: `INSERT INTO ${table("person_key")} (tenant, subject, wrapped)
      SELECT $1, k.subject, k.wrapped FROM json_to_recordset($2::json) AS k(subject text, wrapped text) ORDER BY k.subject
      ON CONFLICT (tenant, subject) DO NOTHING`,
    eraseKey: `UPDATE ${table("person_key")} SET wrapped = NULL WHERE tenant = $1 AND subject = $2 AND wrapped IS NOT NULL RETURNING subject`,
    outboxDone: `DELETE FROM ${table("outbox")} WHERE tenant = $1 AND event_id = ANY (ARRAY (SELECT json_array_elements_text($2::json)))`,
  };
};

/** Moves a view (or its shadow) from one position to the next and stores its entries; no row when another was faster. */
const advance = (table: SqlDialect["table"], isShadow: boolean): string => {
  const [inserted, generation, moved, condition] = isShadow
    ? [
        "shadow_generation, shadow_position) SELECT $1::text, $2::text, 1, $4::bigint",
        "shadow_generation",
        "shadow_generation = coalesce(v.shadow_generation, v.generation + 1), shadow_position = $4::bigint",
        "v.shadow_position = $3::bigint",
      ]
    : [
        "generation, position) SELECT $1::text, $2::text, 0, $4::bigint",
        "generation",
        "position = $4::bigint",
        "v.position = $3::bigint",
      ];
  return `WITH moved AS (INSERT INTO ${table("view")} AS v (tenant, view, ${inserted}
      WHERE $3::bigint = 0 OR EXISTS (SELECT 1 FROM ${table("view")} k WHERE k.tenant = $1::text AND k.view = $2::text)
      ON CONFLICT (tenant, view) DO UPDATE SET ${moved} WHERE ${condition} RETURNING ${generation} AS generation),
    stored AS (INSERT INTO ${table("view_entry")} (tenant, view, generation, key, value)
      SELECT $1::text, $2::text, moved.generation, n.key, n.value FROM moved, json_to_recordset($5::json) AS n(key text, value text)
      ON CONFLICT (tenant, view, generation, key) DO UPDATE SET value = excluded.value)
    SELECT count(*)::int AS moved FROM moved`;
};
