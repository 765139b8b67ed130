/**
 * What somebody who writes SQL by hand would write for one filing: the same rows in the same tables, one statement, one
 * round trip, no checks beyond the unique keys, and no use of anything that Heyue's own append is made of.
 */
import { createCipheriv, createSecretKey, hash, randomBytes } from "node:crypto";
import type { AppendRequest } from "../../packages/core/src/ports/event-store.ts";

/** Runs one statement with a name, so that drivers which can prepare it do. */
export type Send = (name: string, text: string, values: readonly unknown[]) => Promise<unknown>;

/** Writes a new stream with its event, row, deadlines, claim, command, and references. */
export const handWritten = (schema: string, send: Send): ((request: AppendRequest) => Promise<void>) => {
  const text = `WITH
    s AS (INSERT INTO ${schema}.stream (tenant, stream, version, head, kind, id, estate, phase, responsible, owner, next_due, state)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)),
    e AS (INSERT INTO ${schema}.event (tenant, stream, version, type, event_id, command_id, text, hash, personal)
      SELECT $1, $2, x.version, x.type, x.event_id, $13, x.text, x.hash, x.personal
      FROM unnest($14::bigint[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[])
        AS x (version, type, event_id, text, hash, personal)),
    a AS (INSERT INTO ${schema}.arrival (tenant, stream, version) SELECT $1, $2, x FROM unnest($14::bigint[]) AS x),
    o AS (INSERT INTO ${schema}.outbox (tenant, event_id, stream, version)
      SELECT $1, x.event_id, $2, x.version FROM unnest($14::bigint[], $16::text[]) AS x (version, event_id)),
    c AS (INSERT INTO ${schema}.command (tenant, command_id, fingerprint, stream, version) VALUES ($1, $13, $20, $2, $3)),
    d AS (INSERT INTO ${schema}.deadline (tenant, stream, id, kind, estate, due)
      SELECT $1, $2, x.id, x.kind, x.estate, x.due
      FROM unnest($21::text[], $22::text[], $23::text[], $24::bigint[]) AS x (id, kind, estate, due)),
    l AS (INSERT INTO ${schema}.claim (tenant, kind, key, stream)
      SELECT $1, x.kind, x.key, $2 FROM unnest($25::text[], $26::text[]) AS x (kind, key))
    SELECT 1`;
  return async ({ tenant, stream, commandId, fingerprint, claims, events, row, deadlines }) => {
    await send("hand_written", text, [
      tenant,
      stream,
      events.length,
      events.at(-1)?.hash,
      row.kind,
      row.id,
      row.estate,
      row.phase,
      row.responsible,
      row.owner,
      row.nextDue,
      row.state,
      commandId,
      events.map(({ version }) => version),
      events.map(({ type }) => type),
      events.map(({ eventId }) => eventId),
      events.map((event) => event.text),
      events.map(({ hash }) => hash),
      events.map(({ personal }) => JSON.stringify(personal)),
      fingerprint,
      deadlines.map(({ id }) => id),
      deadlines.map(({ kind }) => kind),
      deadlines.map(({ estate }) => estate),
      deadlines.map(({ due }) => due),
      claims.map(({ kind }) => kind),
      claims.map(({ key }) => key),
    ]);
  };
};

/** The least that can be written: one small row. */
export const bareInsert = (schema: string, send: Send): ((key: string) => Promise<void>) => {
  const text = `INSERT INTO ${schema}.bare (id, value) VALUES ($1, $2)`;
  return async (key) => void (await send("bare_insert", text, [key, "one row"]));
};

/**
 * A filing as a program of its own would make it: objects into text, SHA-256 of the text, commitments and AES-256-GCM of what is
 * personal under a key at hand. `plain` is about what the personal values of a filing hold.
 */
export const handMade = (request: AppendRequest, plain: string): (() => AppendRequest) => {
  const envelopes = request.events.map(({ text }) => JSON.parse(text) as unknown);
  const state = JSON.parse(request.row.state) as unknown;
  return () => ({
    ...request,
    events: request.events.map((event, index) => {
      const personal = event.personal.map(({ subject }) => {
        const salt = randomBytes(16).toString("hex");
        const commitment = hash("sha256", Buffer.from(salt + plain));
        const nonce = randomBytes(12);
        const cipher = createCipheriv("aes-256-gcm", key, nonce);
        const sealed = Buffer.concat([
          nonce,
          cipher.update(JSON.stringify({ salt, value: plain })),
          cipher.final(),
          cipher.getAuthTag(),
        ]);
        return { commitment, subject, sealed: sealed.toString("base64") };
      });
      const text = JSON.stringify(envelopes[index]);
      return { ...event, text, hash: hash("sha256", text), personal };
    }),
    row: { ...request.row, state: JSON.stringify(state) },
  });
};

const key = createSecretKey(randomBytes(32));
