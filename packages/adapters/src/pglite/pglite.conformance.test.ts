import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { eventOrderConformance } from "@heyue/core/testing/conformance/event-order";
import { eventStoreConformance } from "@heyue/core/testing/conformance/event-store";
import { personalVaultConformance } from "@heyue/core/testing/conformance/personal-vault";
import { storeConformance } from "@heyue/core/testing/conformance/store";
import type { Open } from "@heyue/core/testing/conformance/fixture";
import type { HeyueStore } from "@heyue/core/ports/store";
import { pgliteStore } from "./pglite.ts";

let shared: Promise<HeyueStore> | undefined;
storeConformance(
  "PGlite in memory",
  async () => {
    const store = await (shared ??= pgliteStore({ inMemory: true }));
    return { store, close: async () => {} };
  },
  { isDurable: false },
);
afterAll(async () => (await shared)?.close());

const onDisk: Open<HeyueStore> = async () => {
  const folder = await mkdtemp(join(tmpdir(), "heyue-pglite-"));
  let store = await pgliteStore({ dataDir: folder });
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = await pgliteStore({ dataDir: folder }));
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

eventStoreConformance("PGlite on disk", onDisk, { isDurable: true });
eventOrderConformance("PGlite on disk", onDisk);
personalVaultConformance("PGlite on disk", onDisk, { isDurable: true });
