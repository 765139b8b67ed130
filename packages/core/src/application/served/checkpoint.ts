import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/checkpoint/aggregate.ts";
import {
  checkpointActionSchemas,
  type CheckpointCommand,
  StartCheckpointsSchema,
} from "../../contract/checkpoint/command.ts";
import { decide } from "../../contract/checkpoint/decision.ts";
import type { CheckpointLogState } from "../../contract/checkpoint/state.ts";
import { view } from "../../contract/checkpoint/view.ts";
import { type Checkpoint, checkpointHead } from "../../evidence/checkpoint.ts";
import { merkleRoot } from "../../evidence/merkle.ts";
import { port } from "../call.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { readStreamHeads } from "../stream-heads.ts";

/** The checkpoint over what the view of heads has read, signed where there is a key. */
const prepare = (
  { caller, environment, estate, now }: TermsContext,
  state: CheckpointLogState,
  day: string,
) =>
  Effect.gen(function* () {
    const { leaves, position } = yield* readStreamHeads(environment, caller.tenant, estate.id);
    const checkpoint: Checkpoint = {
      format: "heyue-checkpoint/1",
      tenant: caller.tenant,
      estate: estate.id,
      day,
      at: now,
      streams: leaves.length,
      root: merkleRoot(leaves),
      previous: state.latest.at(-1)?.head ?? null,
    };
    const signer = environment.checkpointSigner;
    if (signer === undefined) return { checkpoint, position, signature: null };
    const value = yield* port(() => signer.sign(checkpointHead(checkpoint)));
    return { checkpoint, position, signature: { scheme: "ed25519", key: signer.key, value } } as const;
  });

/** Checkpoints of an estate (检查点): everybody of it may read them, note a head, and hold the keeper to it. */
export const checkpoints = serve({
  aggregate,
  opening: "start",
  schemas: { start: StartCheckpointsSchema, ...checkpointActionSchemas },
  key: () => "log",
  terms: (at, command: CheckpointCommand, state: CheckpointLogState | null) =>
    Effect.gen(function* () {
      const prepared =
        command.type === "make" && state !== null ? yield* prepare(at, state, command.day) : null;
      return { terms: { prepared }, policy: null };
    }),
  decide,
  mayRead: () => true,
  view: (state, { version }) => view(state, version),
});
