import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import * as Schedule from "effect/Schedule";
import type { Aggregate } from "../kernel/aggregate.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { type Actor, type Envelope, noHash } from "../kernel/envelope.ts";
import { sealEnvelope, sha256Hex } from "../kernel/hash-chain.ts";
import type { Rejection } from "../kernel/rejection.ts";
import type { Json } from "../kernel/verdict.ts";
import type { Claim, NewEvent } from "../ports/event-store.ts";
import type { IdGenerator } from "../ports/id-generator.ts";
import type { PortFailure } from "../ports/port-failure.ts";
import type { HeyueStore } from "../ports/store.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { conflict, port, type Refused, rejected, spanned } from "./call.ts";
import { readEvents, sealPersonal } from "./sealing.ts";

/** One command on its way. */
export interface Execution<State, Event extends DomainEvent> {
  readonly tenant: string;
  readonly stream: string;
  /** A new stream is not read first. */
  readonly isNew: boolean;
  readonly actor: Actor;
  readonly commandId: string;
  readonly expectedVersion?: number;
  readonly causation?: string;
  readonly correlation?: string;
  /** The command, for its fingerprint. */
  readonly command: Json;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly policy: string | null;
  readonly claims?: readonly Claim[];
  decide(state: State | null, version: number): Result.Result<readonly Event[], Rejection>;
}

/** What was stored. `replayed` means: by an earlier call with the same command id. */
export type Executed<State> =
  | {
      readonly replayed: false;
      readonly stream: string;
      readonly version: number;
      readonly head: string;
      readonly state: State;
    }
  | { readonly replayed: true; readonly stream: string; readonly version: number };

/** Bumped when the shape of states changes; rows written under another version are folded from their events again. */
export const stateVersion = 2;

/** State of a row, personal values as commitments; folded from its events when the row has the shape of another version. */
export const stateOf = <State, Event extends DomainEvent>(
  store: HeyueStore,
  aggregate: Aggregate<State, Event>,
  tenant: string,
  row: StoredRow,
) =>
  Effect.gen(function* () {
    const stored = JSON.parse(row.state) as { readonly v: number; readonly state: State };
    if (stored.v === stateVersion) return stored.state;
    const events = yield* port(() => store.events.readStream(tenant, row.stream, { toVersion: row.version }));
    const read = yield* Effect.fromResult(readEvents<Event>(aggregate.schemas, events, new Map()));
    return read.reduce<State | null>((state, event) => aggregate.evolve(state, event), null) as State;
  });

/**
 * A fingerprint of the command, cut to 32 bits on purpose: enough to notice that an id was used for another command,
 * too little to prove anybody's words after they were erased.
 */
const fingerprint = (command: Json): string => sha256Hex(canonicalJson(command)).slice(0, 8);

const maxAttempts = 5;
const betweenAttempts = Schedule.spaced("5 millis");

/**
 * Stamps, loads, decides, seals, appends; loads and decides again when somebody else was faster, a bounded number of
 * times. A command id that was answered before answers the same again and writes nothing.
 */
export const execute = <State, Event extends DomainEvent>(
  store: HeyueStore,
  ids: IdGenerator,
  aggregate: Aggregate<State, Event>,
  run: Execution<State, Event>,
): Effect.Effect<Executed<State>, Refused | PortFailure> => {
  const print = fingerprint(run.command);

  // A stream that was to be new and is there already is decided on like any other: its decision says why it cannot begin again.
  let isNew = run.isNew;
  const replay = Effect.gen(function* () {
    const found = yield* port(() => store.events.findCommand(run.tenant, run.commandId));
    if (found === null) return null;
    if (found.fingerprint !== print)
      return yield* rejected({
        code: "idempotency-mismatch",
        data: { commandId: run.commandId },
        citations: [],
      });
    return { replayed: true, stream: found.stream, version: found.version } as const;
  });

  const attempt = Effect.gen(function* () {
    const row = isNew ? null : yield* port(() => store.views.get(run.tenant, run.stream));
    const version = row?.version ?? 0;
    const current = row === null ? null : yield* stateOf(store, aggregate, run.tenant, row);
    if (run.expectedVersion !== undefined && run.expectedVersion !== version) {
      return (yield* replay) ?? (yield* conflict(version));
    }
    const decision = run.decide(current, version);
    if (Result.isFailure(decision)) return (yield* replay) ?? (yield* rejected(decision.failure));

    const { data: events, values } = yield* sealPersonal(store, ids, run.tenant, decision.success);
    let state = current;
    let head = row?.head ?? noHash;
    const written: NewEvent[] = [];
    for (const event of events) {
      const envelope: Envelope = {
        envelope: 1,
        tenant: run.tenant,
        stream: run.stream,
        version: version + written.length + 1,
        type: event.type,
        schemaVersion: aggregate.schemaVersion,
        eventId: ids.id(),
        commandId: run.commandId,
        causation: run.causation ?? null,
        correlation: run.correlation ?? run.commandId,
        actor: run.actor,
        occurredAt: run.occurredAt,
        recordedAt: run.recordedAt,
        policy: run.policy,
        prevHash: head,
        data: event.data as Json,
      };
      const { text, hash } = sealEnvelope(envelope);
      written.push({
        version: envelope.version,
        type: event.type,
        eventId: envelope.eventId,
        text,
        hash,
        personal: values.filter(({ commitment }) => text.includes(commitment)),
      });
      state = aggregate.evolve(state, { ...event, version: envelope.version, at: envelope.occurredAt });
      head = hash;
    }
    if (state === null)
      return yield* Effect.die(new RangeError("A decision that succeeds gives at least one event"));
    const last = state;
    const outcome = yield* port(() =>
      store.events.append({
        tenant: run.tenant,
        stream: run.stream,
        expectedVersion: version,
        commandId: run.commandId,
        fingerprint: print,
        claims: run.claims ?? [],
        events: written,
        row: {
          kind: aggregate.kind,
          ...aggregate.row(last),
          state: JSON.stringify({ v: stateVersion, state: last }),
        },
        deadlines: aggregate.deadlines(last),
      }),
    );
    switch (outcome.outcome) {
      case "appended":
        return { replayed: false, stream: run.stream, version: outcome.version, head, state: last } as const;
      case "replayed":
        return outcome.sameCommand
          ? ({ replayed: true, stream: outcome.stream, version: outcome.version } as const)
          : yield* rejected({
              code: "idempotency-mismatch",
              data: { commandId: run.commandId },
              citations: [],
            });
      case "claimed":
        return yield* rejected({
          code: "number-taken",
          data: { kind: outcome.claim.kind, key: outcome.claim.key, by: outcome.by },
          citations: [],
        });
      case "conflict":
        isNew = false;
        return yield* conflict(outcome.currentVersion);
    }
  });

  return attempt.pipe(
    Effect.retry({
      times: maxAttempts - 1,
      schedule: betweenAttempts,
      // A version the caller named is the caller's to resolve; otherwise decide again on what is there now.
      while: (error) =>
        error._tag === "Refused" && error.outcome.kind === "conflict" && run.expectedVersion === undefined,
    }),
    spanned("heyue.command", { stream: run.stream, "command.id": run.commandId }),
  );
};
