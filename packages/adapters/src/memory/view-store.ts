import type { RowQuery, StoredRow, ViewStore } from "@heyue/core/ports/view-store";
import { referredValues } from "../sql/sealed-value.ts";
import { byCodePoint, tenantOf } from "./state.ts";
import type { MemoryState, MemoryStream } from "./state.ts";

interface Generation {
  position: number;
  readonly entries: Map<string, string>;
}

const storedRow = ({ row, stream, events }: MemoryStream): StoredRow => ({
  ...row,
  stream,
  version: events.length,
  head: events[events.length - 1]?.hash ?? "",
  personal: referredValues(
    row.state,
    events.flatMap((event) => event.personal),
  ),
});

const matches = ({ row }: MemoryStream, query: RowQuery): boolean =>
  row.kind === query.kind &&
  (query.estate === undefined || row.estate === query.estate) &&
  (query.phases === undefined || query.phases.includes(row.phase)) &&
  (query.responsible === undefined || row.responsible === query.responsible) &&
  (query.owner === undefined || row.owner === query.owner) &&
  (query.dueBefore === undefined || (row.nextDue !== null && row.nextDue <= query.dueBefore));

const settledLast = (due: number | null): number => due ?? Number.POSITIVE_INFINITY;

const compare =
  (order: RowQuery["order"]) =>
  (left: MemoryStream, right: MemoryStream): number => {
    const [a, b] = [settledLast(left.row.nextDue), settledLast(right.row.nextDue)];
    if (order === "next-due" && a !== b) return a < b ? -1 : 1;
    return order === "next-due" ? byCodePoint(left.stream, right.stream) : right.born - left.born;
  };

/** Aggregate rows and asynchronous views in memory (内存视图). */
export const memoryViewStore = (state: MemoryState): ViewStore => {
  const live = new Map<string, Generation>();
  const shadow = new Map<string, Generation>();
  const viewKey = (tenant: string, view: string): string => JSON.stringify([tenant, view]);
  const generations = (isShadow: boolean | undefined) => (isShadow === true ? shadow : live);
  return {
    get: async (tenant, stream) => {
      const found = tenantOf(state, tenant).streams.get(stream);
      return found === undefined ? null : storedRow(found);
    },
    list: async (query) => {
      const { offset = 0, limit } = query;
      const rows = [...tenantOf(state, query.tenant).streams.values()].filter((stream) =>
        matches(stream, query),
      );
      return rows
        .toSorted(compare(query.order))
        .slice(offset, offset + limit)
        .map(storedRow);
    },
    position: async (tenant, view, options) =>
      generations(options?.shadow).get(viewKey(tenant, view))?.position ?? 0,
    advance: async (tenant, view, from, to, entries, options) => {
      const views = generations(options?.shadow);
      const key = viewKey(tenant, view);
      const generation = views.get(key) ?? { position: 0, entries: new Map() };
      if (generation.position !== from) return false;
      for (const entry of entries) generation.entries.set(entry.key, entry.value);
      generation.position = to;
      views.set(key, generation);
      return true;
    },
    entries: async (tenant, view, prefix, options) =>
      [...(generations(options?.shadow).get(viewKey(tenant, view))?.entries ?? [])]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => ({ key, value }))
        .toSorted((left, right) => byCodePoint(left.key, right.key)),
    promote: async (tenant, view) => {
      const key = viewKey(tenant, view);
      const rebuilt = shadow.get(key);
      if (rebuilt === undefined) return;
      live.set(key, rebuilt);
      shadow.delete(key);
    },
  };
};
