import { hash } from "node:crypto";
import type {
  AppendOutcome,
  AppendRequest,
  Claim,
  EventStore,
  SealedValue,
  StoredEvent,
} from "@heyue/core/ports/event-store";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { checkAppend, headAfter, versionAfter } from "./append-request.ts";
import type { SqlDatabase } from "./database.ts";
import type { AppendParameter } from "./dialect.ts";
import { driverError } from "./failure.ts";
import type { Int8 } from "./schema.ts";

const port = "event-store";
const attempts = 5;

interface EventRow {
  readonly tenant: string;
  readonly stream: string;
  readonly version: Int8;
  readonly position: Int8 | null;
  readonly type: string;
  readonly event_id: string;
  readonly command_id: string;
  readonly text: string | null;
  readonly hash: string;
  readonly personal: string;
}

const damaged = (
  tenant: string,
  stream: string,
  version: number,
  what: string,
  eventId?: string,
): PortFailure =>
  new PortFailure(
    port,
    "corrupt",
    `Event ${version}${eventId === undefined ? "" : ` (${eventId})`} of ${tenant}/${stream} cannot be trusted: ${what}. Keep a copy of the data and restore this stream from a backup.`,
    eventId === undefined ? {} : { event: eventId },
  );

const storedEvent = (row: EventRow): StoredEvent => {
  const { tenant, stream, type, text } = row;
  const version = Number(row.version);
  if (text === null)
    throw damaged(tenant, stream, version, "it has a position, but the event itself is missing");
  if (hash("sha256", text) !== row.hash)
    throw damaged(tenant, stream, version, "its text does not have the stored hash", row.event_id);
  let personal: readonly SealedValue[];
  try {
    personal = row.personal === "[]" ? [] : (JSON.parse(row.personal) as readonly SealedValue[]);
  } catch {
    throw damaged(tenant, stream, version, "its sealed personal values are not JSON", row.event_id);
  }
  const position = row.position === null ? null : Number(row.position);
  return {
    tenant,
    stream,
    version,
    type,
    eventId: row.event_id,
    commandId: row.command_id,
    text,
    hash: row.hash,
    personal,
    position,
  };
};

const sortedClaims = (claims: readonly Claim[]): readonly Claim[] => {
  const distinct = new Map(claims.map(({ kind, key }) => [JSON.stringify([kind, key]), { kind, key }]));
  return [...distinct.keys()].toSorted().flatMap((key) => distinct.get(key) ?? []);
};

const parametersOf = (request: AppendRequest): Readonly<Record<AppendParameter, unknown>> => ({
  tenant: request.tenant,
  stream: request.stream,
  command: request.commandId,
  fingerprint: request.fingerprint,
  expected: request.expectedVersion,
  version: versionAfter(request),
  head: headAfter(request),
  kind: request.row.kind,
  id: request.row.id,
  estate: request.row.estate,
  phase: request.row.phase,
  responsible: request.row.responsible,
  owner: request.row.owner,
  due: request.row.nextDue,
  state: request.row.state,
  events: JSON.stringify(
    request.events.map(({ version, type, eventId, text, hash: own, personal }) => ({
      version,
      type,
      id: eventId,
      text,
      hash: own,
      personal: JSON.stringify(personal),
    })),
  ),
  deadlines: JSON.stringify(
    request.deadlines.map(({ id, kind, estate, due }) => ({ id, kind, estate, due })),
  ),
  claims: JSON.stringify(sortedClaims(request.claims)),
});

/** Events in a SQL database (事件库): `append` is one statement, so one transaction and one round trip. */
export const sqlEventStore = (database: SqlDatabase): EventStore => {
  const { dialect, tables } = database;

  /** Why nothing was written; null when the reason is gone and the append may be tried again. */
  const refusal = async (request: AppendRequest): Promise<AppendOutcome | null> => {
    const { tenant, stream, expectedVersion, fingerprint } = request;
    const command = await findCommand(tenant, request.commandId);
    if (command !== null)
      return {
        outcome: "replayed",
        stream: command.stream,
        version: command.version,
        sameCommand: command.fingerprint === fingerprint,
      };
    const [row] = await database.execute(
      port,
      `read the version of ${tenant}/${stream}`,
      tables.selectFrom("stream").select("version").where("tenant", "=", tenant).where("stream", "=", stream),
    );
    const currentVersion = Number(row?.version ?? 0);
    if (currentVersion !== expectedVersion) return { outcome: "conflict", currentVersion };
    for (const claim of request.claims) {
      const [holder] = await database.execute(
        port,
        `read the claim ${claim.kind} ${claim.key}`,
        tables
          .selectFrom("claim")
          .select("stream")
          .where("tenant", "=", tenant)
          .where("kind", "=", claim.kind)
          .where("key", "=", claim.key),
      );
      if (holder !== undefined && holder.stream !== stream)
        return { outcome: "claimed", claim, by: holder.stream };
    }
    return null;
  };

  /** Whether the statement wrote; a unique violation or a deadlock means that another writer was faster. */
  const write = async (request: AppendRequest): Promise<boolean> => {
    const statement = dialect.append({
      isNew: request.expectedVersion === 0,
      hasClaims: request.claims.length > 0,
      hasDeadlines: request.deadlines.length > 0,
    });
    const values = parametersOf(request);
    try {
      const [row] = await database.run<{ written: number }>(
        port,
        `append to ${request.tenant}/${request.stream}`,
        statement.text,
        statement.parameters.map((name) => values[name]),
      );
      return row?.written === 1;
    } catch (error) {
      if (["23505", "40P01", "40001"].includes(driverError(error).code)) return false;
      throw error;
    }
  };

  const findCommand: EventStore["findCommand"] = async (tenant, commandId) => {
    const [row] = await database.execute(
      port,
      `find command ${commandId}`,
      tables
        .selectFrom("command")
        .select(["stream", "version", "fingerprint"])
        .where("tenant", "=", tenant)
        .where("command_id", "=", commandId),
    );
    return row === undefined
      ? null
      : { stream: row.stream, version: Number(row.version), fingerprint: row.fingerprint };
  };

  return {
    append: async (request) => {
      checkAppend(request);
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        if (await write(request)) return { outcome: "appended", version: versionAfter(request) };
        const outcome = await refusal(request);
        if (outcome !== null) return outcome;
      }
      throw new PortFailure(
        port,
        "unavailable",
        `Could not append to ${request.tenant}/${request.stream}: other writers were faster ${attempts} times. Repeat the call; its command id keeps it from counting twice.`,
      );
    },
    readStream: async (tenant, stream, options = {}) => {
      const { fromVersion = 1, toVersion = Number.MAX_SAFE_INTEGER } = options;
      const rows = await database.run<EventRow>(port, `read ${tenant}/${stream}`, dialect.readStream, [
        tenant,
        stream,
        fromVersion,
        toVersion,
      ]);
      return rows.map((row, index) => {
        const wanted = Math.max(fromVersion, 1) + index;
        if (Number(row.version) !== wanted)
          throw damaged(tenant, stream, wanted, `the next stored event has version ${row.version}`);
        return storedEvent(row);
      });
    },
    findCommand,
    readAll: async (tenant, after, limit) => {
      const rows = await database.run<EventRow>(
        port,
        `read events of ${tenant} after position ${after}`,
        dialect.readAll,
        [tenant, after, limit],
      );
      return rows.map((row, index) => {
        const wanted = Math.max(after, 0) + 1 + index;
        if (Number(row.position) !== wanted)
          throw damaged(tenant, row.stream, Number(row.version), `position ${wanted} is missing before it`);
        return storedEvent(row);
      });
    },
    streams: async (tenant, after, limit) => {
      const rows = await database.execute(
        port,
        `list streams of ${tenant}`,
        tables
          .selectFrom("stream")
          .select(["stream", "version"])
          .where("tenant", "=", tenant)
          .where("stream", ">", after)
          .orderBy("stream")
          .limit(limit),
      );
      return rows.map(({ stream, version }) => ({ stream, version: Number(version) }));
    },
    sequence: async (limit) => {
      const [row] = await database.run<{ placed: number }>(
        port,
        "give positions to events",
        dialect.sequence,
        [limit],
      );
      return row?.placed ?? 0;
    },
  };
};
