import * as Effect from "effect/Effect";
import { isCheckpointLog } from "../evidence/checkpoint.ts";
import type { Leaf } from "../evidence/merkle.ts";
import type { Envelope } from "../kernel/envelope.ts";
import { port } from "./call.ts";
import type { Environment } from "./environment.ts";
import type { Projection } from "./projector.ts";

const name = "stream-heads";

/** The head of every stream (各链链头): version and hash of its last event up to the position that was read. */
export const streamHeads: Projection = {
  name,
  keys: () => [],
  apply: ({ stream, version }: Envelope, entries, { hash }) =>
    entries.set(stream, { version, head: hash } satisfies Omit<Leaf, "stream">),
};

/** Heads of an estate's streams, all of them as of one position; without the log of its checkpoints. */
interface StreamHeads {
  readonly position: number;
  readonly leaves: readonly Leaf[];
}

/** Reads the heads of an estate. Somebody may project meanwhile: read again until the position stood still. */
export const readStreamHeads = (environment: Environment, tenant: string, estate: string) =>
  Effect.gen(function* () {
    const { views } = environment.store;
    for (;;) {
      const position = yield* port(() => views.position(tenant, name));
      const entries = yield* port(() => views.entries(tenant, name, `${estate}/`));
      if (position !== (yield* port(() => views.position(tenant, name)))) continue;
      const leaves = entries
        .filter(({ key }) => !isCheckpointLog(key))
        .map(({ key, value }): Leaf => ({ stream: key, ...(JSON.parse(value) as Omit<Leaf, "stream">) }));
      return { position, leaves } satisfies StreamHeads;
    }
  });
