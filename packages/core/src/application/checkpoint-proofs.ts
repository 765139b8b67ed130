import * as Effect from "effect/Effect";
import { type BundledCheckpoint, isCheckpointLog } from "../evidence/checkpoint.ts";
import { type Leaf, merklePaths } from "../evidence/merkle.ts";
import type { Envelope } from "../kernel/envelope.ts";
import { port } from "./call.ts";
import { readCheckpoints } from "./checkpoints.ts";
import type { Environment } from "./environment.ts";

const batch = 500;

/**
 * Every checkpoint of an estate, with the paths of these streams at each one since which they moved. The heads as they were are read
 * out of the events, in order, not out of a view: what does not lead to the root of a checkpoint is to be seen.
 */
export const bundledCheckpoints = (
  environment: Environment,
  tenant: string,
  estate: string,
  streams: ReadonlySet<string>,
) =>
  Effect.gen(function* () {
    const heads = new Map<string, Leaf>();
    const moved = new Set<string>();
    const bundled: BundledCheckpoint[] = [];
    let read = 0;
    let waiting: readonly { readonly position: number; readonly stream: string; readonly leaf: Leaf }[] = [];
    for (const { checkpoint, position, signature, timeStamps } of yield* readCheckpoints(
      environment,
      tenant,
      estate,
    )) {
      for (;;) {
        const taken = waiting.findIndex((item) => item.position > position);
        for (const { leaf, stream } of taken < 0 ? waiting : waiting.slice(0, taken)) {
          heads.set(stream, leaf);
          if (streams.has(stream)) moved.add(stream);
        }
        waiting = taken < 0 ? [] : waiting.slice(taken);
        if (taken >= 0 || read >= position) break;
        const next = yield* port(() => environment.store.events.readAll(tenant, read, batch));
        if (next.length === 0) break;
        read = next.at(-1)?.position ?? read;
        waiting = next
          .filter(({ stream }) => stream.startsWith(`${estate}/`) && !isCheckpointLog(stream))
          .map(({ hash, position: at, stream, text }) => ({
            position: at ?? 0,
            stream,
            leaf: { stream, version: (JSON.parse(text) as Envelope).version, head: hash },
          }));
      }
      const paths = moved.size === 0 ? new Map() : merklePaths([...heads.values()], moved);
      const proofs = [...moved].toSorted().flatMap((stream) => {
        const leaf = heads.get(stream);
        return leaf === undefined ? [] : [{ ...leaf, path: paths.get(stream) ?? [] }];
      });
      moved.clear();
      bundled.push({ checkpoint, signature, timeStamps, proofs });
    }
    return bundled as readonly BundledCheckpoint[];
  });
