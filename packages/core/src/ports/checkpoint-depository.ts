import type { SignedCheckpoint } from "../evidence/checkpoint.ts";

/**
 * A place for checkpoints outside of the operator's reach (检查点存证处): the committee's mailbox, a notary. It answers once
 * the head lies there and not before; the same checkpoint again is no second deposit. Failures reject with a `PortFailure`, and
 * the deposit is tried again.
 */
export interface CheckpointDepository {
  /** As receipts name it, e.g. `owners-committee`. */
  readonly name: string;
  /** Deposits the checkpoint of an estate; the answer leads back to it. */
  deposit(estate: string, signed: SignedCheckpoint): Promise<string>;
}
