import type { CheckpointReport, Heyue, NoticeDeliveryReport, SweepReport } from "@heyue/core";
import { PortFailure } from "@heyue/core/ports/port-failure";

/** What one round of a worker came to; `failure` when the technology failed and the round will be tried again. */
export interface WorkerRound {
  readonly positions: { readonly [tenant: string]: number };
  readonly sweep: SweepReport | null;
  /** What the checkpoints came to, by tenant, in a round that looked after them. */
  readonly checkpoints: { readonly [tenant: string]: CheckpointReport };
  /** What sending notices came to, by tenant. */
  readonly notices: { readonly [tenant: string]: NoticeDeliveryReport };
  readonly failure: PortFailure | null;
  /** Milliseconds until the next round. */
  readonly nextInMs: number;
}

/** Settings of a worker. */
export interface WorkerOptions {
  readonly heyue: Heyue;
  /** Pause between rounds, milliseconds; 1,000 when absent. */
  readonly everyMs?: number;
  /** Tenants whose events this worker sequences and projects, and whose days it closes with a checkpoint; without any it only watches deadlines, of every tenant. */
  readonly tenants?: readonly string[];
  /** Longest pause after failures, milliseconds; 60,000 when absent. */
  readonly longestPauseMs?: number;
  /** Told after every round; for logs and metrics. */
  readonly onRound?: (round: WorkerRound) => void;
  /** Told of an error that is no failure of the technology, i.e. a bug; the worker goes on. */
  readonly onError?: (error: unknown) => void;
}

/** A running worker. */
export interface Worker {
  /** Ends after the round that is running; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

const minute = 60_000;
const quarter = 15 * minute;

/**
 * When to look after the checkpoints again: every local midnight is a quarter of an hour somewhere, and what failed outside is worth
 * another try sooner.
 */
const nextCheckpoints = (now: number, reports: readonly CheckpointReport[]): number =>
  reports.some(({ failed }) => failed.length > 0) ? now + minute : (Math.floor(now / quarter) + 1) * quarter;

/**
 * Starts the deadline worker (时限看守): again and again it sequences and projects new events, acts on every deadline
 * that has passed, sends notices, and closes each estate's local day with a checkpoint. Any number of workers may run on one store. When the store does not answer, the pause doubles up
 * to `longestPauseMs`.
 */
export const startWorker = (options: WorkerOptions): Worker => {
  const { heyue, everyMs = 1_000, tenants = [], longestPauseMs = 60_000 } = options;
  let failures = 0;
  let checkpointsAt = 0;
  let stopped = false;
  let wake = (): void => {};

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const round = async (): Promise<WorkerRound> => {
    const positions: Record<string, number> = {};
    let sweep: SweepReport | null = null;
    const checkpoints: Record<string, CheckpointReport> = {};
    const notices: Record<string, NoticeDeliveryReport> = {};
    let failure: PortFailure | null = null;
    try {
      for (const tenant of tenants) positions[tenant] = (await heyue.project(tenant)).position;
      sweep = await heyue.deadlines.sweep();
      for (const tenant of tenants) notices[tenant] = await heyue.noticeDelivery.send(tenant);
      // What the sweep did is to be seen at once, not one pause later.
      if (sweep.acted.length > 0)
        for (const tenant of tenants) positions[tenant] = (await heyue.project(tenant)).position;
      const now = heyue.clock.now();
      if (now >= checkpointsAt) {
        for (const tenant of tenants) checkpoints[tenant] = await heyue.makeCheckpoints(tenant);
        checkpointsAt = nextCheckpoints(now, Object.values(checkpoints));
      }
      failures = 0;
    } catch (error) {
      failures += 1;
      if (error instanceof PortFailure) failure = error;
      else options.onError?.(error);
    }
    const nextInMs =
      failures === 0 ? everyMs : Math.min(longestPauseMs, everyMs * 2 ** Math.min(failures, 16));
    return { positions, sweep, checkpoints, notices, failure, nextInMs };
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      const done = await round();
      options.onRound?.(done);
      if (!stopped) await pause(done.nextInMs);
    }
  };

  const running = loop();
  return {
    stop: () => {
      stopped = true;
      wake();
      return running;
    },
  };
};
