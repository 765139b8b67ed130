import type {
  AppendOutcome,
  AppendRequest,
  Claim,
  EventStore,
  StoredEvent,
} from "@heyue/core/ports/event-store";
import { checkAppend, versionAfter } from "../sql/append-request.ts";
import { byCodePoint, tenantOf } from "./state.ts";
import type { MemoryState, MemoryTenant } from "./state.ts";

const claimKey = (claim: Claim): string => JSON.stringify([claim.kind, claim.key]);

const refusal = (tenant: MemoryTenant, request: AppendRequest): AppendOutcome | null => {
  const command = tenant.commands.get(request.commandId);
  if (command !== undefined) {
    const sameCommand = command.fingerprint === request.fingerprint;
    return { outcome: "replayed", stream: command.stream, version: command.version, sameCommand };
  }
  const currentVersion = tenant.streams.get(request.stream)?.events.length ?? 0;
  if (currentVersion !== request.expectedVersion) return { outcome: "conflict", currentVersion };
  for (const claim of request.claims) {
    const by = tenant.claims.get(claimKey(claim));
    if (by !== undefined && by !== request.stream) return { outcome: "claimed", claim, by };
  }
  return null;
};

const write = (state: MemoryState, tenant: MemoryTenant, request: AppendRequest): AppendOutcome => {
  const version = versionAfter(request);
  const known = tenant.streams.get(request.stream);
  const held = new Map(known?.deadlines.map((deadline) => [deadline.id, deadline]));
  const deadlines = request.deadlines.map((deadline) => {
    const before = held.get(deadline.id);
    return { ...deadline, heldUntil: before?.due === deadline.due ? before.heldUntil : 0 };
  });
  const stream = known ?? {
    stream: request.stream,
    born: (state.born += 1),
    events: [],
    row: request.row,
    deadlines,
  };
  stream.row = { ...request.row };
  stream.deadlines = deadlines;
  tenant.streams.set(request.stream, stream);
  for (const event of request.events) {
    const { tenant: name, stream: inStream, commandId } = request;
    const personal = event.personal.map((value) => ({ ...value }));
    stream.events.push({ ...event, personal, tenant: name, stream: inStream, commandId, position: null });
    const reference = { tenant: name, stream: inStream, version: event.version, eventId: event.eventId };
    state.arrivals.push(reference);
    state.outbox.push(reference);
  }
  for (const claim of request.claims) tenant.claims.set(claimKey(claim), request.stream);
  tenant.commands.set(request.commandId, {
    stream: request.stream,
    version,
    fingerprint: request.fingerprint,
  });
  return { outcome: "appended", version };
};

/** Events in memory (内存事件库): every call runs to its end before the next begins, so each append is atomic. */
export const memoryEventStore = (state: MemoryState): EventStore => ({
  append: async (request) => {
    checkAppend(request);
    const tenant = tenantOf(state, request.tenant);
    return refusal(tenant, request) ?? write(state, tenant, request);
  },
  readStream: async (tenant, stream, options = {}) => {
    const { fromVersion = 1, toVersion = Number.MAX_SAFE_INTEGER } = options;
    const events = tenantOf(state, tenant).streams.get(stream)?.events ?? [];
    return events.filter((event) => event.version >= fromVersion && event.version <= toVersion);
  },
  findCommand: async (tenant, commandId) => tenantOf(state, tenant).commands.get(commandId) ?? null,
  readAll: async (tenant, after, limit) => {
    const { order, streams } = tenantOf(state, tenant);
    const found: StoredEvent[] = [];
    for (const { stream, version } of order.slice(after, after + limit)) {
      const event = streams.get(stream)?.events[version - 1];
      if (event !== undefined) found.push(event);
    }
    return found;
  },
  streams: async (tenant, after, limit) =>
    [...tenantOf(state, tenant).streams.values()]
      .filter(({ stream }) => byCodePoint(stream, after) > 0)
      .toSorted((left, right) => byCodePoint(left.stream, right.stream))
      .slice(0, limit)
      .map(({ stream, events }) => ({ stream, version: events.length })),
  sequence: async (limit) => {
    const placed = state.arrivals.slice(0, limit);
    state.arrivals = state.arrivals.slice(limit);
    for (const { tenant: name, stream, version } of placed) {
      const tenant = tenantOf(state, name);
      const position = tenant.order.push({ stream, version });
      const events = tenant.streams.get(stream)?.events;
      const event = events?.[version - 1];
      if (events !== undefined && event !== undefined) events[version - 1] = { ...event, position };
    }
    return placed.length;
  },
});
