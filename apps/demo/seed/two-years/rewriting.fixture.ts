/** A keeper who rewrites one event and computes everything anew: every hash after it, every checkpoint, every signature. */
import { type Checkpoint, checkpointHead, checkpointLog, merkleRoot } from "@heyue/core/evidence";
import type { Envelope } from "@heyue/core/kernel/envelope";
import { sealEnvelope } from "@heyue/core/kernel/hash-chain";
import type { CheckpointSigner } from "@heyue/core/ports/checkpoint-signer";
import type { StoredEvent } from "@heyue/core/ports/event-store";
import type { HeyueStore } from "@heyue/core/ports/store";

interface Made {
  readonly checkpoint: Checkpoint;
  readonly position: number;
}

const page = 500;

/** Every event of a tenant in the order it was given. */
export const everything = async (store: HeyueStore, tenant: string): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for (;;) {
    const next = await store.events.readAll(tenant, all.at(-1)?.position ?? 0, page);
    if (next.length === 0) return all;
    all.push(...next);
  }
};

/** The same store as its keeper would like it to have been. */
export const rewritten = async (
  store: HeyueStore,
  parts: {
    readonly tenant: string;
    readonly estate: string;
    readonly signer: CheckpointSigner;
    /** What becomes of an event; itself when it is not the one. */
    readonly change: (event: Envelope) => Envelope;
  },
): Promise<{ readonly store: HeyueStore; readonly changed: number }> => {
  const { change, estate, signer, tenant } = parts;
  const log = checkpointLog(estate);
  const hashes = new Map<string, string>();
  const forged = new Map<string, StoredEvent>();
  const inOrder: StoredEvent[] = [];
  let previous: string | null = null;
  let changed = 0;

  /** The checkpoint over the heads that there are now at its position. */
  const checkpointAnew = async ({ checkpoint, position }: Made) => {
    const heads = new Map(
      inOrder
        .filter((event) => event.stream !== log && (event.position ?? 0) <= position)
        .map(({ hash, stream, version }) => [stream, { stream, version, head: hash }]),
    );
    const made = { ...checkpoint, root: merkleRoot([...heads.values()]), previous };
    previous = checkpointHead(made);
    const signature = { scheme: "ed25519", key: signer.key, value: await signer.sign(previous) };
    return { checkpoint: made, position, signature };
  };

  for (const stored of await everything(store, tenant)) {
    const before = JSON.parse(stored.text) as Envelope;
    const mine = change(before);
    if (mine !== before) changed += 1;
    const data =
      mine.type === "CheckpointMade" ? await checkpointAnew(mine.data as unknown as Made) : mine.data;
    const prevHash = hashes.get(stored.stream) ?? mine.prevHash;
    const sealed = sealEnvelope({ ...mine, prevHash, data } as Envelope);
    const event = { ...stored, ...sealed };
    hashes.set(stored.stream, sealed.hash);
    forged.set(stored.eventId, event);
    inOrder.push(event);
  }
  const asForged = (events: readonly StoredEvent[]) =>
    events.map((event) => forged.get(event.eventId) ?? event);
  const { events } = store;
  return {
    changed,
    store: {
      ...store,
      events: {
        append: events.append.bind(events),
        readStream: async (...args) => asForged(await events.readStream(...args)),
        readAll: async (...args) => asForged(await events.readAll(...args)),
        findCommand: events.findCommand.bind(events),
        streams: events.streams.bind(events),
        sequence: events.sequence.bind(events),
      },
    },
  };
};
