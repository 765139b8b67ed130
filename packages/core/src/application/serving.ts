import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import type * as Schema from "effect/Schema";
import type { DomainEvent } from "../kernel/decider.ts";
import { readInput } from "../kernel/input.ts";
import type { Json } from "../kernel/verdict.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import type { CollectionQuery } from "./collection.ts";
import { execute, stateOf } from "./command-handler.ts";
import { archivePolicy, type Environment, nowIn } from "./environment.ts";
import type { Caller, Chain, WriteOptions } from "./heyue.ts";
import { openValues, readEvents, reveal } from "./sealing.ts";
import type { AnyServed, AnyView, TypedCommand } from "./served-aggregate.ts";

/** Stream of an aggregate; its id begins with its estate, so that it is found without a search. */
export const streamOf = (kind: string, id: string): string => {
  const cut = id.lastIndexOf(".");
  return `${id.slice(0, Math.max(cut, 0))}/${kind}/${id.slice(cut + 1)}`;
};

/** Id of the aggregate of a stream. */
export const idOf = (stream: string): string => {
  const [estate = "", , key = ""] = stream.split("/");
  return `${estate}.${key}`;
};

const readCommand = (served: AnyServed, input: unknown) => {
  const type = String((input as { readonly type?: unknown } | null)?.type);
  const schema = (served.schemas as { readonly [type: string]: Schema.ConstraintDecoder<unknown> })[type];
  return schema === undefined
    ? Result.fail([
        {
          path: "/type",
          code: "invalid",
          message: `there is no command ${type}; one of ${Object.keys(served.schemas).join(", ")}`,
        },
      ])
    : readInput(schema, input);
};

const estateOf = (environment: Environment, caller: Caller, id: string) =>
  Effect.gen(function* () {
    const estate = worksIn(caller, id)
      ? yield* port(() => environment.store.directory.estate(caller.tenant, id))
      : null;
    return estate ?? (yield* rejected({ code: "estate-unknown", data: { estate: id }, citations: [] }));
  });

const checkAttachments = (environment: Environment, tenant: string, named: readonly string[]) =>
  Effect.gen(function* () {
    if (named.length === 0) return;
    const present = yield* port(() => environment.store.blobs.present(tenant, named));
    const missing = named.filter((id) => !present.includes(id));
    if (missing.length > 0)
      return yield* rejected({ code: "attachment-unknown", data: { attachments: missing }, citations: [] });
  });

/** State of one stream at a version, with the personal values that are still there. */
const load = (
  environment: Environment,
  served: AnyServed,
  tenant: string,
  stream: string,
  toVersion?: number,
) =>
  Effect.gen(function* () {
    const stored = yield* port(() =>
      environment.store.events.readStream(tenant, stream, toVersion === undefined ? {} : { toVersion }),
    );
    const last = stored.at(-1);
    if (last === undefined) return yield* notFound(served.aggregate.kind);
    const opened = yield* openValues(
      environment.store,
      tenant,
      stored.flatMap(({ personal }) => personal),
    );
    const events = yield* Effect.fromResult(
      readEvents<DomainEvent>(served.aggregate.schemas, stored, opened),
    );
    const state = events.reduce<unknown>((before, event) => served.aggregate.evolve(before, event), null);
    return { stored, state, version: last.version, head: last.hash, opened };
  });

const run = (
  environment: Environment,
  served: AnyServed,
  caller: Caller,
  parts: {
    readonly id: string;
    readonly estate: string;
    readonly command: TypedCommand;
    readonly isNew: boolean;
  },
  options: WriteOptions,
): Call<AnyView> =>
  Effect.gen(function* () {
    const { command, id, isNew } = parts;
    const { kind } = served.aggregate;
    const stream = streamOf(kind, id);
    const estate = yield* estateOf(environment, caller, parts.estate);
    const now = nowIn(environment, estate);
    yield* checkAttachments(environment, caller.tenant, served.attachments?.(command) ?? []);
    const row = isNew ? null : yield* port(() => environment.store.views.get(caller.tenant, stream));
    const before =
      row === null ? null : yield* stateOf(environment.store, served.aggregate, caller.tenant, row);
    const { terms, policy } = yield* served.terms({ environment, caller, estate, now, id }, command, before);
    if (policy !== null) yield* archivePolicy(environment, policy);
    const done = yield* execute(environment.store, environment.ids, served.aggregate, {
      tenant: caller.tenant,
      stream,
      isNew,
      actor: caller.actor,
      commandId: options.commandId,
      ...(options.expectedVersion === undefined ? {} : { expectedVersion: options.expectedVersion }),
      ...(options.causation === undefined ? {} : { causation: options.causation }),
      ...(options.correlation === undefined ? {} : { correlation: options.correlation }),
      // A new stream's id is drawn at each call, so it is no part of what a repeated call must repeat.
      command: (isNew ? command : { ...command, id }) as unknown as Json,
      occurredAt: now,
      recordedAt: now,
      policy,
      claims: served.claims?.(command, id) ?? [],
      decide: (state, version) =>
        served.decide(terms, { now, actor: caller.actor, id }, version)(state, command),
    });
    environment.wake();
    const { head, state, version } = yield* load(
      environment,
      served,
      caller.tenant,
      done.stream,
      done.version,
    );
    return accepted(served.view(state, { version, head, now, caller }), done.replayed);
  }).pipe(spanned(`heyue.${served.aggregate.kind}.${parts.command.type}`));

/** Opens a stream. `key` names it, for reactions whose ids derive from their cause; a fresh one when absent. */
export const open = (
  environment: Environment,
  served: AnyServed,
  caller: Caller,
  input: object,
  options: WriteOptions,
  key?: string,
): Call<AnyView> =>
  Effect.gen(function* () {
    const read = readCommand(served, { ...input, type: served.opening });
    if (Result.isFailure(read)) return yield* invalid(read.failure);
    const command = read.success as TypedCommand & { readonly estate: string };
    const issues = served.issues?.(command) ?? [];
    if (issues.length > 0) return yield* invalid(issues);
    const estate = served.estateOf?.(command) ?? command.estate;
    const id = `${estate}.${served.key?.(command) ?? key ?? environment.ids.id()}`;
    if (served.isShared === true) {
      const stream = streamOf(served.aggregate.kind, id);
      const there = yield* port(() => environment.store.views.get(caller.tenant, stream));
      if (there !== null) return { ...(yield* get(environment, served, caller, id)), replayed: true };
    }
    return yield* run(environment, served, caller, { id, estate, command, isNew: true }, options);
  });

/** Acts on an aggregate that exists and that the caller may read. */
export const act = (
  environment: Environment,
  served: AnyServed,
  caller: Caller,
  id: string,
  input: object,
  options: WriteOptions,
): Call<AnyView> =>
  Effect.gen(function* () {
    const read = readCommand(served, input);
    if (Result.isFailure(read)) return yield* invalid(read.failure);
    const command = read.success as TypedCommand;
    const issues = served.issues?.(command) ?? [];
    if (issues.length > 0) return yield* invalid(issues);
    if (command.type === served.opening) {
      return yield* invalid([
        { path: "/type", code: "invalid", message: `${command.type} opens a new ${served.aggregate.kind}` },
      ]);
    }
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(served.aggregate.kind, id)),
    );
    const state =
      row === null ? null : yield* stateOf(environment.store, served.aggregate, caller.tenant, row);
    if (row === null || !worksIn(caller, row.estate) || !served.mayRead(caller, state))
      return yield* notFound(served.aggregate.kind);
    return yield* run(
      environment,
      served,
      caller,
      { id, estate: row.estate, command, isNew: false },
      options,
    );
  });

/** One aggregate as its reader may see it. */
export const get = (
  environment: Environment,
  served: AnyServed,
  caller: Caller,
  id: string,
  version?: number,
): Call<AnyView> =>
  Effect.gen(function* () {
    const stream = streamOf(served.aggregate.kind, id);
    const found = yield* load(environment, served, caller.tenant, stream, version);
    const [estateId = ""] = stream.split("/");
    if (!worksIn(caller, estateId) || !served.mayRead(caller, found.state))
      return yield* notFound(served.aggregate.kind);
    const estate = yield* estateOf(environment, caller, estateId);
    return accepted(
      served.view(found.state, {
        version: found.version,
        head: found.head,
        now: nowIn(environment, estate),
        caller,
      }),
    );
  }).pipe(spanned(`heyue.${served.aggregate.kind}.get`));

/** Those of a collection that the caller may read. */
export const list = (
  environment: Environment,
  served: AnyServed,
  caller: Caller,
  query: CollectionQuery = {},
): Call<readonly AnyView[]> =>
  Effect.gen(function* () {
    if (query.estate !== undefined && !worksIn(caller, query.estate)) return accepted([]);
    const rows = yield* port(() =>
      environment.store.views.list({
        tenant: caller.tenant,
        kind: served.aggregate.kind,
        order: query.order ?? "newest",
        limit: Math.min(Math.max(query.limit ?? 50, 1), 200),
        offset: Math.max(query.offset ?? 0, 0),
        ...(query.estate === undefined ? {} : { estate: query.estate }),
        ...(query.phases === undefined ? {} : { phases: query.phases }),
        ...(query.responsible === undefined
          ? {}
          : { responsible: query.responsible === "me" ? caller.actor.id : query.responsible }),
        ...(query.overdue === true ? { dueBefore: environment.clock.now() } : {}),
      }),
    );
    const opened = yield* openValues(
      environment.store,
      caller.tenant,
      rows.flatMap(({ personal }) => personal),
    );
    const views: AnyView[] = [];
    for (const row of rows) {
      const state = reveal(yield* stateOf(environment.store, served.aggregate, caller.tenant, row), opened);
      if (!worksIn(caller, row.estate) || !served.mayRead(caller, state)) continue;
      const estate = yield* estateOf(environment, caller, row.estate);
      views.push(
        served.view(state, { version: row.version, head: row.head, now: nowIn(environment, estate), caller }),
      );
    }
    return accepted(views);
  }).pipe(spanned(`heyue.${served.aggregate.kind}.list`));

/** The chain of an aggregate, with what the caller may see disclosed. */
export const chain = (environment: Environment, served: AnyServed, caller: Caller, id: string): Call<Chain> =>
  Effect.gen(function* () {
    const stream = streamOf(served.aggregate.kind, id);
    const { head, opened, state, stored } = yield* load(environment, served, caller.tenant, stream);
    const [estate = ""] = stream.split("/");
    if (!worksIn(caller, estate) || !(served.mayReadChain ?? served.mayRead)(caller, state))
      return yield* notFound(served.aggregate.kind);
    return accepted({
      stream,
      head,
      events: stored.map(({ eventId, hash, personal, text, type, version }) => ({
        version,
        eventId,
        type,
        text,
        hash,
        disclosed: personal.flatMap(({ commitment }) => opened.get(commitment) ?? []),
      })),
    });
  }).pipe(spanned(`heyue.${served.aggregate.kind}.chain`));
