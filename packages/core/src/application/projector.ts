import * as Effect from "effect/Effect";
import type { Envelope } from "../kernel/envelope.ts";
import type { StoredEvent } from "../ports/event-store.ts";
import { clauseLedger } from "./clause-ledger.ts";
import type { Environment } from "./environment.ts";
import { port, spanned } from "./call.ts";
import { react } from "./reactor.ts";
import { streamHeads } from "./stream-heads.ts";

/** Entries of a view by key, as JSON values. */
export interface Entries {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** An asynchronous view (投影): what it keeps follows from the events alone, so it can be rebuilt at any time. */
export interface Projection {
  readonly name: string;
  /** Keys an event may touch; they are loaded before `apply`. */
  keys(event: Envelope, entries: Entries): readonly string[];
  /** `stored` is what the envelope does not say of itself. */
  apply(event: Envelope, entries: Entries, stored: Pick<StoredEvent, "hash">): void;
}

const projections: readonly Projection[] = [clauseLedger, streamHeads];
const batch = 500;

/** Applies events to entries that `read` knows; returns what changed. */
const applyAll = (
  projection: Projection,
  events: readonly StoredEvent[],
  read: (key: string) => Promise<string | null>,
) =>
  Effect.gen(function* () {
    const values = new Map<string, unknown>();
    const changed = new Set<string>();
    const entries: Entries = {
      get: (key) => values.get(key),
      set: (key, value) => {
        values.set(key, value);
        changed.add(key);
      },
    };
    for (const stored of events) {
      const event = JSON.parse(stored.text) as Envelope;
      // Keys may depend on entries read before, so ask until nothing new is named.
      for (
        let missing = projection.keys(event, entries).filter((key) => !values.has(key));
        missing.length > 0;
      ) {
        for (const key of missing) {
          const text = yield* port(() => read(key));
          values.set(key, text === null ? null : JSON.parse(text));
        }
        missing = projection.keys(event, entries).filter((key) => !values.has(key));
      }
      projection.apply(event, entries, stored);
    }
    return [...changed].map((key) => ({ key, value: JSON.stringify(values.get(key)) }));
  });

/** Brings one view up to date; stops where another projector of the same view was faster. */
const catchUp = (environment: Environment, tenant: string, projection: Projection, shadow: boolean) =>
  Effect.gen(function* () {
    const { events, views } = environment.store;
    for (;;) {
      const from = yield* port(() => views.position(tenant, projection.name, { shadow }));
      const next = yield* port(() => events.readAll(tenant, from, batch));
      const to = next.at(-1)?.position ?? from;
      if (next.length === 0) return from;
      const changed = yield* applyAll(projection, next, async (key) => {
        const found = await views.entries(tenant, projection.name, key, { shadow });
        return found.find((entry) => entry.key === key)?.value ?? null;
      });
      yield* port(() => views.advance(tenant, projection.name, from, to, changed, { shadow }));
    }
  });

/** Runs the sequencer and every projection until nothing is left. */
export const project = (environment: Environment, tenant: string) =>
  Effect.gen(function* () {
    let reacted = -1;
    // What a reaction writes is sequenced and reacted to in turn.
    for (let before = -2; before !== reacted;) {
      while ((yield* port(() => environment.store.events.sequence(1000))) > 0);
      before = reacted;
      reacted = yield* react(environment, tenant);
    }
    let position = 0;
    for (const projection of projections) position = yield* catchUp(environment, tenant, projection, false);
    return { position };
  }).pipe(spanned("heyue.project"));

/** Builds every view anew beside the one that is read, then switches. */
export const rebuild = (environment: Environment, tenant: string) =>
  Effect.gen(function* () {
    for (const projection of projections) {
      yield* catchUp(environment, tenant, projection, true);
      yield* port(() => environment.store.views.promote(tenant, projection.name));
    }
  }).pipe(spanned("heyue.rebuild"));
