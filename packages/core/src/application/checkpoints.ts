import * as Effect from "effect/Effect";
import { aggregate } from "../contract/checkpoint/aggregate.ts";
import type { CheckpointEvent } from "../contract/checkpoint/event.ts";
import type { CheckpointEntry } from "../contract/checkpoint/state.ts";
import type { CheckpointLogView } from "../contract/checkpoint/view.ts";
import {
  checkpointHead,
  checkpointLog,
  type SignedCheckpoint,
  type TimeStamp,
} from "../evidence/checkpoint.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { addDays } from "../kernel/local-date.ts";
import type { Estate } from "../ports/directory.ts";
import type { PortFailure } from "../ports/port-failure.ts";
import { type Accepted, type Call, port, type Refused, spanned } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import { type Environment, nowIn } from "./environment.ts";
import type { Caller, CheckpointReport } from "./heyue.ts";
import { project } from "./projector.ts";
import { readEvents } from "./sealing.ts";
import { checkpoints as served } from "./served/checkpoint.ts";
import { act, open } from "./serving.ts";
import { readStreamHeads } from "./stream-heads.ts";

/** A checkpoint with the position that it is exact for. */
export interface LoggedCheckpoint extends SignedCheckpoint {
  readonly position: number;
}

/** Every checkpoint of an estate with what vouches for it, in order of day, from the events of its log. */
export const readCheckpoints = (environment: Environment, tenant: string, estate: string) =>
  Effect.gen(function* () {
    const stored = yield* port(() => environment.store.events.readStream(tenant, checkpointLog(estate)));
    const events = yield* Effect.fromResult(
      readEvents<CheckpointEvent>(aggregate.schemas, stored, new Map()),
    );
    const made = new Map<string, LoggedCheckpoint>();
    for (const { data, type } of events) {
      if (type === "CheckpointMade") made.set(data.checkpoint.day, { ...data, timeStamps: [] });
      const stamped = type === "CheckpointTimeStamped" ? made.get(data.day) : undefined;
      if (type !== "CheckpointTimeStamped" || stamped === undefined) continue;
      const { authority, day, token } = data;
      made.set(day, { ...stamped, timeStamps: [...stamped.timeStamps, { authority, token }] });
    }
    return [...made.values()];
  });

interface Report {
  readonly made: CheckpointReport["made"][number][];
  readonly stamped: CheckpointReport["stamped"][number][];
  readonly deposited: CheckpointReport["deposited"][number][];
  readonly failed: CheckpointReport["failed"][number][];
}

/** One estate's turn. */
interface Turn {
  readonly environment: Environment;
  readonly caller: Caller;
  readonly estate: Estate;
  readonly report: Report;
}

const latest = ({ caller, environment, estate }: Turn) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(caller.tenant, checkpointLog(estate.id)));
    return row === null ? null : (yield* stateOf(environment.store, aggregate, caller.tenant, row)).latest;
  });

/** What came of a command; another worker's being faster is no failure. */
const unlessRefused = <A>(call: Call<A>) =>
  call.pipe(
    Effect.map((done: Accepted<A>): A | null => (done.replayed === true ? null : done.value)),
    Effect.catchTag("Refused", (_: Refused) => Effect.succeed(null)),
  );

/** Asks the outside; what it fails with goes into the report, and the next run tries again. */
const outside = <A>(
  { estate, report }: Turn,
  day: string,
  step: CheckpointReport["failed"][number]["step"],
  ask: Effect.Effect<A, PortFailure>,
) =>
  ask.pipe(
    Effect.catch((failure) => {
      report.failed.push({ estate: estate.id, day, step, port: failure.port, reason: failure.message });
      return Effect.succeed(null);
    }),
  );

const make = (turn: Turn, day: string) =>
  Effect.gen(function* () {
    const { caller, environment, estate, report } = turn;
    const before = yield* latest(turn);
    if ((before?.at(-1)?.checkpoint.day ?? "") >= day) return;
    const { leaves } = yield* readStreamHeads(environment, caller.tenant, estate.id);
    if (leaves.length === 0) return;
    if (before === null) {
      const begin = { commandId: `checkpoints:${estate.id}` };
      yield* unlessRefused(open(environment, served, caller, { type: "start", estate: estate.id }, begin));
    }
    const write = { commandId: `checkpoints:${estate.id}:${day}` };
    const made = act(environment, served, caller, `${estate.id}.log`, { type: "make", day }, write);
    // Meant for the signer; a store that fails here fails again at the next step, and ends the run.
    const done = yield* outside(turn, day, "make", unlessRefused(made));
    const [entry] = (done as CheckpointLogView | null)?.latest ?? [];
    if (entry !== undefined) report.made.push({ estate: estate.id, day, head: entry.head });
  });

const stamp = (turn: Turn, entry: CheckpointEntry) =>
  Effect.gen(function* () {
    const { caller, environment, estate, report } = turn;
    const { timeStampAuthority: authority } = environment;
    if (authority === undefined || entry.stampedBy.includes(authority.name)) return;
    const { day } = entry.checkpoint;
    const given: TimeStamp | null = yield* outside(
      turn,
      day,
      "stamp",
      port(() => authority.stamp(sha256Hex(entry.head))),
    );
    if (given === null) return;
    const action = { type: "stamp", day, authority: authority.name, token: given.token };
    const write = { commandId: `checkpoints:${estate.id}:${day}:stamp:${authority.name}` };
    const done = yield* unlessRefused(act(environment, served, caller, `${estate.id}.log`, action, write));
    if (done !== null) report.stamped.push({ estate: estate.id, day, authority: authority.name });
  });

const deposit = (
  turn: Turn,
  entry: CheckpointEntry,
  all: () => Effect.Effect<readonly LoggedCheckpoint[], PortFailure>,
) =>
  Effect.gen(function* () {
    const { caller, environment, estate, report } = turn;
    const { day } = entry.checkpoint;
    for (const depository of environment.checkpointDepositories) {
      if (entry.deposits.some((done) => done.depository === depository.name)) continue;
      // Only the tokens of authorities are not in the entry; without any the whole log need not be read.
      const found: SignedCheckpoint | undefined =
        entry.stampedBy.length === 0
          ? { checkpoint: entry.checkpoint, signature: entry.signature, timeStamps: [] }
          : (yield* all()).find(({ checkpoint }) => checkpointHead(checkpoint) === entry.head);
      if (found === undefined) continue;
      const { checkpoint, signature, timeStamps } = found;
      const receipt = yield* outside(
        turn,
        day,
        "deposit",
        port(() => depository.deposit(estate.id, { checkpoint, signature, timeStamps })),
      );
      if (receipt === null) continue;
      const action = { type: "deposit", day, depository: depository.name, receipt };
      const write = { commandId: `checkpoints:${estate.id}:${day}:deposit:${depository.name}` };
      const done = yield* unlessRefused(act(environment, served, caller, `${estate.id}.log`, action, write));
      if (done !== null)
        report.deposited.push({ estate: estate.id, day, depository: depository.name, receipt });
    }
  });

/**
 * Closes a day with a checkpoint over all streams of each estate of a tenant, stamps it and deposits it; also whatever an earlier run
 * could not stamp or deposit. Command ids derive from estate and day: any number of workers may run it, any number of times.
 */
export const makeCheckpoints = (environment: Environment, tenant: string, day?: string) =>
  Effect.gen(function* () {
    const report: Report = { made: [], stamped: [], deposited: [], failed: [] };
    yield* project(environment, tenant);
    const caller: Caller = { tenant, actor: { id: "system", role: "system" } };
    for (const estate of yield* port(() => environment.store.directory.estates(tenant))) {
      const turn: Turn = { environment, caller, estate, report };
      const yesterday = addDays(localDateOf(instant(nowIn(environment, estate))), -1);
      yield* make(turn, day ?? yesterday);
      for (const entry of (yield* latest(turn)) ?? []) yield* stamp(turn, entry);
      let known: readonly LoggedCheckpoint[] | null = null;
      const all = () =>
        Effect.gen(function* () {
          return (known ??= yield* readCheckpoints(environment, tenant, estate.id));
        });
      for (const entry of (yield* latest(turn)) ?? []) yield* deposit(turn, entry, all);
    }
    return report satisfies CheckpointReport;
  }).pipe(spanned("heyue.checkpoints"));
