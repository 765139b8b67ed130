import type { CheckpointEntry, CheckpointLogState, Deposit } from "./state.ts";

/** A checkpoint as its reader sees it. Whoever notes `head` can later prove what all streams came to on that day. */
export interface CheckpointSummary {
  readonly day: string;
  readonly at: string;
  /** What is deposited: day and hash. */
  readonly head: string;
  readonly root: string;
  readonly streams: number;
  readonly position: number;
  /** Public key of the signature, or `null` when it is not signed. */
  readonly key: string | null;
  readonly stampedBy: readonly string[];
  readonly deposits: readonly Deposit[];
}

/** The log of an estate's checkpoints: the latest ones, newest first; all of them are in its chain. */
export interface CheckpointLogView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly count: number;
  readonly latest: readonly CheckpointSummary[];
}

const summary = ({
  checkpoint,
  deposits,
  head,
  position,
  signature,
  stampedBy,
}: CheckpointEntry): CheckpointSummary => ({
  day: checkpoint.day,
  at: checkpoint.at,
  head,
  root: checkpoint.root,
  streams: checkpoint.streams,
  position,
  key: signature?.key ?? null,
  stampedBy,
  deposits,
});

/** The log as everybody of the estate may read it: it names no person. */
export const view = (
  { count, estate, id, latest }: CheckpointLogState,
  version: number,
): CheckpointLogView => ({
  id,
  version,
  estate,
  count,
  latest: latest.map(summary).toReversed(),
});
