import type { Blob } from "@heyue/core/ports/blob-store";
import type { IdGenerator } from "@heyue/core/ports/id-generator";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { HeyueStore } from "@heyue/core/ports/store";
import { checkBlob } from "../sql/blob-check.ts";
import { randomIds } from "../sql/ids.ts";
import { memoryDeadlineStore } from "./deadline-store.ts";
import { memoryDirectory } from "./directory.ts";
import { memoryEventStore } from "./event-store.ts";
import { memoryVault } from "./personal-vault.ts";
import { emptyState } from "./state.ts";
import { memoryViewStore } from "./view-store.ts";

export { memoryMessageChannel, type MemoryMessageChannel } from "./message-channel.ts";

/**
 * A store that lives as long as its process (内存库): for tests and for trying things out. It keeps the same promises as the
 * databases, proven by the same conformance suites, except that nothing survives `close`.
 */
export const memoryStore = (options: { readonly ids?: IdGenerator } = {}): HeyueStore => {
  const state = emptyState();
  const blobs = new Map<string, Blob>();
  const documents = new Map<string, string>();
  return {
    events: memoryEventStore(state),
    views: memoryViewStore(state),
    deadlines: memoryDeadlineStore(state),
    outbox: {
      pending: async (limit) => state.outbox.slice(0, limit),
      done: async (tenant, eventIds) => {
        const published = new Set(eventIds);
        state.outbox = state.outbox.filter(
          (entry) => entry.tenant !== tenant || !published.has(entry.eventId),
        );
      },
    },
    blobs: {
      put: async (tenant, blob) => {
        await checkBlob(blob);
        const key = JSON.stringify([tenant, blob.id]);
        if (!blobs.has(key)) blobs.set(key, { ...blob, bytes: blob.bytes.slice() });
      },
      get: async (tenant, id) => {
        const found = blobs.get(JSON.stringify([tenant, id]));
        return found === undefined ? null : { ...found, bytes: found.bytes.slice() };
      },
      present: async (tenant, ids) => ids.filter((id) => blobs.has(JSON.stringify([tenant, id]))),
    },
    archive: {
      put: async (digest, text) => {
        if ((documents.get(digest) ?? text) !== text)
          throw new PortFailure(
            "policy-archive",
            "refused",
            `Another document is archived under ${digest}; a digest names one document for ever.`,
          );
        documents.set(digest, text);
      },
      get: async (digest) => documents.get(digest) ?? null,
    },
    directory: memoryDirectory(),
    vault: memoryVault(),
    ids: options.ids ?? randomIds(),
    ping: async () => {},
    close: async () => {},
  };
};
