import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import type { Envelope } from "../kernel/envelope.ts";
import { commitment } from "../kernel/hash-chain.ts";
import { mapPersonal, withoutValue } from "../kernel/personal.ts";
import type { Json } from "../kernel/verdict.ts";
import type { SealedValue, StoredEvent } from "../ports/event-store.ts";
import type { IdGenerator } from "../ports/id-generator.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { HeyueStore } from "../ports/store.ts";
import { port } from "./call.ts";

/** A personal value with the salt of its commitment. */
export interface Opened {
  readonly commitment: string;
  readonly salt: string;
  readonly value: string;
}

/**
 * Gives every new personal value a salt and a commitment, and seals salt and value under its subject's key. The data comes
 * back with commitments only: it is what is hashed, folded and stored.
 */
export const sealPersonal = <A>(store: HeyueStore, ids: IdGenerator, tenant: string, data: A) =>
  Effect.gen(function* () {
    const fresh: { readonly subject: string; readonly plain: string; readonly commitment: string }[] = [];
    const committed = mapPersonal(data, (field) => {
      if (field.$personal !== undefined || field.value === undefined) return withoutValue(field);
      const salt = ids.salt();
      const $personal = commitment(salt, field.value);
      fresh.push({
        subject: field.subject,
        plain: JSON.stringify({ salt, value: field.value }),
        commitment: $personal,
      });
      return { $personal, subject: field.subject };
    });
    const sealed = fresh.length === 0 ? [] : yield* port(() => store.vault.seal(tenant, fresh));
    const values = fresh.map(({ commitment, subject }, index): SealedValue => ({
      commitment,
      subject,
      sealed: sealed[index] ?? "",
    }));
    return { data: committed, values };
  });

/** Opens sealed values; what was erased is left out. */
export const openValues = (store: HeyueStore, tenant: string, sealed: readonly SealedValue[]) =>
  Effect.gen(function* () {
    if (sealed.length === 0) return new Map<string, Opened>();
    const opened = yield* port(() => store.vault.open(tenant, sealed));
    const entries = sealed.flatMap(({ commitment }, index): [string, Opened][] => {
      const plain = opened[index];
      if (typeof plain !== "string") return [];
      const { salt, value } = JSON.parse(plain) as { salt: string; value: string };
      return [[commitment, { commitment, salt, value }]];
    });
    return new Map(entries);
  });

/** Puts opened values back where their commitments stand. */
export const reveal = <A>(data: A, opened: ReadonlyMap<string, Opened>): A =>
  mapPersonal(data, (field) => {
    const found = field.$personal === undefined ? undefined : opened.get(field.$personal);
    return found === undefined ? field : { ...field, value: found.value };
  });

const corrupt = (event: StoredEvent, why: string): PortFailure =>
  new PortFailure(
    "EventStore",
    "corrupt",
    `Event ${event.version} of ${event.stream} cannot be read: ${why}. Run a verification and restore it from a backup.`,
    { event: event.eventId },
  );

/** Reads stored events back: envelope from the hashed text, facts checked against the schema of their type. */
export const readEvents = <Event extends { readonly type: string; readonly data: unknown }>(
  schemas: { readonly [Type in Event["type"]]: Schema.ConstraintDecoder<unknown> },
  events: readonly StoredEvent[],
  opened: ReadonlyMap<string, Opened>,
): Result.Result<
  readonly (Event & { readonly version: number; readonly at: string; readonly envelope: Envelope })[],
  PortFailure
> => {
  const read: (Event & { readonly version: number; readonly at: string; readonly envelope: Envelope })[] = [];
  for (const event of events) {
    let envelope: Envelope;
    try {
      envelope = JSON.parse(event.text) as Envelope;
    } catch {
      return Result.fail(corrupt(event, "its text is not JSON"));
    }
    const schema = (schemas as { readonly [type: string]: Schema.ConstraintDecoder<unknown> })[envelope.type];
    if (schema === undefined) return Result.fail(corrupt(event, `its type ${envelope.type} is unknown here`));
    const facts = Schema.decodeUnknownResult(schema)(envelope.data);
    if (Result.isFailure(facts)) return Result.fail(corrupt(event, facts.failure.message));
    read.push({
      type: envelope.type,
      data: reveal(facts.success as Json, opened),
      version: envelope.version,
      at: envelope.occurredAt,
      envelope,
    } as never);
  }
  return Result.succeed(read);
};
