import { noHash } from "../../kernel/envelope.ts";
import type { Json } from "../../kernel/verdict.ts";
import { sealEnvelope } from "../../kernel/hash-chain.ts";
import type {
  AggregateRow,
  AppendRequest,
  Claim,
  DeadlineRow,
  NewEvent,
  SealedValue,
} from "../../ports/event-store.ts";

/** What an adapter hands to a suite: an open, empty store, and ways to look at the same data again where it has them. */
export interface Fixture<Store> {
  readonly store: Store;
  /** A second handle on the same data beside the first, as another process would have it; absent where only one may be open. */
  readonly beside?: Store;
  /** Closes everything and opens the same data again; absent where data does not outlive its handle. */
  readonly reopen?: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

/** What a suite must know before it opens anything. */
export interface Promises {
  /** Whether data outlives its handle, so that the fixture has `reopen`. */
  readonly isDurable: boolean;
}

/** Opens a fixture; a suite calls it once. */
export type Open<Store> = () => Promise<Fixture<Store>>;

let tenants = 0;

/** A tenant no other test uses, so that tests share one store. */
export const freshTenant = (): string => `tenant-${(tenants += 1)}`;

/** Everything of an append that a test may want to say; the rest is made up from the stream and the version. */
export interface AppendWish {
  readonly tenant: string;
  readonly stream: string;
  readonly after?: number;
  readonly commandId?: string;
  readonly fingerprint?: string;
  readonly claims?: readonly Claim[];
  readonly count?: number;
  readonly data?: Json;
  readonly prevHash?: string;
  readonly personal?: readonly SealedValue[];
  readonly row?: Partial<AggregateRow>;
  readonly deadlines?: readonly DeadlineRow[];
}

/** A true append: envelopes in their canonical text with the hash of that text, chained. */
export const sampleAppend = (wish: AppendWish): AppendRequest => {
  const { tenant, stream, after = 0, count = 1, data = { 内容: "电梯困人" } } = wish;
  const commandId = wish.commandId ?? `command-${stream}-${after}`;
  const [estate = "", kind = "", id = ""] = stream.split("/");
  const events: NewEvent[] = [];
  let prevHash = wish.prevHash ?? noHash;
  for (let version = after + 1; version <= after + count; version += 1) {
    const type = version === 1 ? "complaint-filed" : "progress-noted";
    const eventId = `event-${tenant}-${stream}-${version}-${commandId}`;
    const { text, hash } = sealEnvelope({
      envelope: 1,
      tenant,
      stream,
      version,
      type,
      schemaVersion: 1,
      eventId,
      commandId,
      causation: null,
      correlation: commandId,
      actor: { id: "person-1", role: "owner" },
      occurredAt: "2026-11-24T09:00:00+08:00",
      recordedAt: "2026-11-24T09:00:00+08:00",
      policy: null,
      prevHash,
      data,
    });
    events.push({ version, type, eventId, text, hash, personal: wish.personal ?? [] });
    prevHash = hash;
  }
  const row: AggregateRow = {
    kind,
    id,
    estate,
    phase: "open",
    responsible: "staff-1",
    owner: "person-1",
    nextDue: 1000,
    state: JSON.stringify({ version: after + count }),
    ...wish.row,
  };
  return {
    tenant,
    stream,
    expectedVersion: after,
    commandId,
    fingerprint: wish.fingerprint ?? `print-${commandId}`,
    claims: wish.claims ?? [],
    events,
    row,
    deadlines: wish.deadlines ?? [],
  };
};
