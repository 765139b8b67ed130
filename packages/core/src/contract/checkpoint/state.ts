import type { Checkpoint, CheckpointSignature } from "../../evidence/checkpoint.ts";

/** That a checkpoint's head lies outside of the keeper's reach (存证回执). */
export interface Deposit {
  /** Name of the depository. */
  readonly depository: string;
  /** What it answered: a number, an address, whatever leads back to what was deposited. */
  readonly receipt: string;
  readonly at: string;
}

/** One checkpoint as the log remembers it; time-stamp tokens stay in its events. */
export interface CheckpointEntry {
  readonly checkpoint: Checkpoint;
  readonly head: string;
  /** Position of the tenant's event order that it is exact for. */
  readonly position: number;
  readonly signature: CheckpointSignature | null;
  /** Authorities that stamped it. */
  readonly stampedBy: readonly string[];
  readonly deposits: readonly Deposit[];
}

/** How many checkpoints the state keeps; those before are in the events, and each one carries the head of the one before. */
export const keptEntries = 31;

/** The checkpoints of an estate (检查点日志); one log per estate. */
export interface CheckpointLogState {
  readonly id: string;
  readonly estate: string;
  /** How many were made altogether. */
  readonly count: number;
  /** The latest, oldest first, at most `keptEntries`. */
  readonly latest: readonly CheckpointEntry[];
}
