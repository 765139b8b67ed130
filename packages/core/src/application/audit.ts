import * as Effect from "effect/Effect";
import type { Aggregate } from "../kernel/aggregate.ts";
import { aggregate as complaints } from "../complaint/complaint/aggregate.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { type Envelope, noHash } from "../kernel/envelope.ts";
import { commitment, sha256Hex } from "../kernel/hash-chain.ts";
import { personalFields, withoutValues } from "../kernel/personal.ts";
import type { Json } from "../kernel/verdict.ts";
import type { StoredEvent } from "../ports/event-store.ts";
import type { PortFailure } from "../ports/port-failure.ts";
import { stateVersion } from "./command-handler.ts";
import type { ChainFailure, ChainReport } from "./heyue.ts";
import type { Environment } from "./environment.ts";
import { port, spanned } from "./call.ts";
import { servedOf } from "./register.ts";
import { openValues, readEvents } from "./sealing.ts";

const aggregateOf = (kind: string): Aggregate<unknown, DomainEvent> | undefined =>
  kind === complaints.kind ? (complaints as never) : servedOf(kind)?.aggregate;

type Found = Omit<ChainFailure, "stream">;

const differ = (event: string, entry: string, expected: string, actual: string): readonly Found[] =>
  expected === actual ? [] : [{ event, entry, expected, actual }];

/** Recomputes what one event's text, columns and place in the chain must agree on. */
const checkEvent = (
  tenant: string,
  stream: string,
  stored: StoredEvent,
  version: number,
  prevHash: string,
): readonly Found[] => {
  const at = stored.eventId;
  const hash = differ(at, "hash", sha256Hex(stored.text), stored.hash);
  let envelope: Envelope;
  try {
    envelope = JSON.parse(stored.text) as Envelope;
  } catch {
    return [...hash, { event: at, entry: "text", expected: "JSON", actual: "unreadable" }];
  }
  return [
    ...hash,
    ...differ(at, "prevHash", prevHash, String(envelope.prevHash)),
    ...differ(at, "tenant", tenant, String(envelope.tenant)),
    ...differ(at, "stream", stream, String(envelope.stream)),
    ...differ(at, "version", String(version), String(envelope.version)),
    ...differ(at, "version column", String(envelope.version), String(stored.version)),
    ...differ(at, "type column", String(envelope.type), stored.type),
    ...differ(at, "eventId column", String(envelope.eventId), stored.eventId),
    ...differ(at, "commandId column", String(envelope.commandId), stored.commandId),
  ];
};

/** Every commitment in the text has its sealed value, and every value that opens gives its commitment. */
const checkPersonal = (environment: Environment, tenant: string, stored: StoredEvent) =>
  Effect.gen(function* () {
    const opened = yield* openValues(environment.store, tenant, stored.personal).pipe(
      Effect.catchDefect(() => Effect.succeed(null)),
    );
    if (opened === null)
      return [{ event: stored.eventId, entry: "personal", expected: "salt and value", actual: "unreadable" }];
    const found: Found[] = [];
    const sealed = new Set(stored.personal.map((item) => item.commitment));
    let committed: readonly string[] = [];
    try {
      committed = personalFields((JSON.parse(stored.text) as Envelope).data).flatMap(
        ({ $personal }) => $personal ?? [],
      );
    } catch {
      return found;
    }
    for (const value of committed)
      if (!sealed.has(value))
        found.push({ event: stored.eventId, entry: "personal", expected: value, actual: "missing" });
    for (const { commitment: stated, subject } of stored.personal) {
      if (!committed.includes(stated))
        found.push({
          event: stored.eventId,
          entry: "personal",
          expected: "a commitment of the event",
          actual: stated,
        });
      const plain = opened.get(stated);
      if (plain === undefined) {
        // Unreadable is rightful only once the person's key was destroyed.
        const erased = yield* port(() => environment.store.vault.seal(tenant, [{ subject, plain: "" }])).pipe(
          Effect.as(false),
          Effect.catch((failure) =>
            failure.reason === "refused" ? Effect.succeed(true) : Effect.fail(failure),
          ),
        );
        if (!erased)
          found.push({ event: stored.eventId, entry: "personal", expected: stated, actual: "does not open" });
      } else
        found.push(...differ(stored.eventId, "personal", stated, safeCommitment(plain.salt, plain.value)));
    }
    return found;
  });

const safeCommitment = (salt: string, value: string): string => {
  try {
    return commitment(salt, value);
  } catch {
    return "unreadable";
  }
};

const checkStream = (environment: Environment, tenant: string, stream: string, version: number) =>
  Effect.gen(function* () {
    const events = yield* port(() => environment.store.events.readStream(tenant, stream));
    const found: Found[] = [];
    let previous = noHash;
    for (const [index, stored] of events.entries()) {
      found.push(
        ...checkEvent(tenant, stream, stored, index + 1, previous),
        ...(yield* checkPersonal(environment, tenant, stored)),
      );
      previous = stored.hash;
    }
    const last = events.at(-1)?.eventId ?? stream;
    found.push(...differ(last, "events", String(version), String(events.length)));
    const row = yield* port(() => environment.store.views.get(tenant, stream));
    if (row === null)
      return {
        events: events.length,
        found: [...found, { event: last, entry: "row", expected: "present", actual: "missing" }],
      };
    found.push(
      ...differ(last, "row head", previous, row.head),
      ...differ(last, "row version", String(events.length), String(row.version)),
    );
    if (found.length === 0) found.push(...(yield* checkRow(stream, events, row.state)));
    return { events: events.length, found };
  });

/** The stored state is what its events fold to. */
const checkRow = (stream: string, events: readonly StoredEvent[], stored: string) =>
  Effect.gen(function* () {
    const aggregate = aggregateOf(stream.split("/")[1] ?? "");
    if (aggregate === undefined) return [];
    const read = yield* Effect.fromResult(readEvents<DomainEvent>(aggregate.schemas, events, new Map()));
    const state = read.reduce<unknown>((before, event) => aggregate.evolve(before, event), null);
    const last = events.at(-1)?.eventId ?? stream;
    let actual: string;
    try {
      const parsed = JSON.parse(stored) as { readonly v: number; readonly state: Json };
      if (parsed.v !== stateVersion) return [];
      actual = canonicalJson(parsed.state);
    } catch {
      return [{ event: last, entry: "row state", expected: "JSON", actual: "unreadable" }];
    }
    const expected = canonicalJson(withoutValues(JSON.parse(JSON.stringify(state)) as Json));
    return expected === actual
      ? []
      : [{ event: last, entry: "row state", expected: sha256Hex(expected), actual: sha256Hex(actual) }];
  });

/**
 * Re-derives every hash, commitment and row of a tenant from its stored events (证据链校验). What cannot be read at all
 * is a failure of the evidence too, and is named as far as the store could tell.
 */
export const verify = (environment: Environment, tenant: string) =>
  Effect.gen(function* () {
    const failures: ChainFailure[] = [];
    let streams = 0;
    let events = 0;
    let after = "";
    for (;;) {
      const page = yield* port(() => environment.store.events.streams(tenant, after, 200));
      for (const { stream, version } of page) {
        streams += 1;
        const checked = yield* checkStream(environment, tenant, stream, version).pipe(
          Effect.catch((failure: PortFailure) =>
            failure.reason === "corrupt"
              ? Effect.succeed({
                  events: 0,
                  found: [
                    {
                      event: failure.event ?? stream,
                      entry: "storage",
                      expected: "readable",
                      actual: failure.message,
                    },
                  ],
                })
              : Effect.fail(failure),
          ),
        );
        events += checked.events;
        failures.push(...checked.found.map((found) => ({ stream, ...found })));
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.stream;
    }
    return { ok: failures.length === 0, streams, events, failures } satisfies ChainReport;
  }).pipe(spanned("heyue.verify"));
