import type { BlobStore } from "./blob-store.ts";
import type { DeadlineStore } from "./deadline-store.ts";
import type { Directory } from "./directory.ts";
import type { EventStore } from "./event-store.ts";
import type { IdGenerator } from "./id-generator.ts";
import type { Outbox } from "./outbox.ts";
import type { PersonalVault } from "./personal-vault.ts";
import type { PolicyArchive } from "./policy-archive.ts";
import type { ViewStore } from "./view-store.ts";

/** Everything Heyue keeps, behind one handle: `@heyue/adapters` offers memory, PGlite and PostgreSQL. */
export interface HeyueStore {
  readonly events: EventStore;
  readonly views: ViewStore;
  readonly deadlines: DeadlineStore;
  readonly outbox: Outbox;
  readonly blobs: BlobStore;
  readonly archive: PolicyArchive;
  readonly directory: Directory;
  readonly vault: PersonalVault;
  /** Source of ids and salts; deterministic in tests. */
  readonly ids: IdGenerator;
  /** Whether the store answers; used by readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
