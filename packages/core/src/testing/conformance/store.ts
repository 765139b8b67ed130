import type { HeyueStore } from "../../ports/store.ts";
import { blobStoreConformance } from "./blob-store.ts";
import { deadlineStoreConformance } from "./deadline-store.ts";
import { directoryConformance } from "./directory.ts";
import { eventOrderConformance } from "./event-order.ts";
import { eventStoreConformance } from "./event-store.ts";
import type { Open, Promises } from "./fixture.ts";
import { outboxConformance } from "./outbox.ts";
import { personalVaultConformance } from "./personal-vault.ts";
import { policyArchiveConformance } from "./policy-archive.ts";
import { viewStoreConformance } from "./view-store.ts";

/** Every suite, for an adapter that offers a whole store. `open` may give the same store to every suite. */
export const storeConformance = (name: string, open: Open<HeyueStore>, promises: Promises): void => {
  eventStoreConformance(name, open, promises);
  eventOrderConformance(name, open);
  viewStoreConformance(name, open);
  deadlineStoreConformance(name, open);
  outboxConformance(name, open);
  blobStoreConformance(name, open);
  policyArchiveConformance(name, open);
  personalVaultConformance(name, open, promises);
  directoryConformance(name, open);
};
