import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import type * as Schema from "effect/Schema";
import { aggregate } from "../complaint/complaint/aggregate.ts";
import {
  actionSchemas,
  type ComplaintAction,
  type ComplaintActionType,
  type ComplaintCommand,
  type FileComplaint,
  FileComplaintSchema,
} from "../complaint/complaint/command.ts";
import { decide } from "../complaint/complaint/decision.ts";
import type { ComplaintEvent } from "../complaint/complaint/event.ts";
import { lookUpHash } from "../complaint/complaint/filing.ts";
import { fold } from "../complaint/complaint/evolve.ts";
import { type ReadComplaintEvent, receipt, summary, view } from "../complaint/complaint/reader.ts";
import { type ComplaintState, phases } from "../complaint/complaint/state.ts";
import type { ComplaintReceipt, ComplaintSummary, ComplaintView } from "../complaint/complaint/view.ts";
import { compare, fromEpochMillis, instant, localDateOf } from "../kernel/instant.ts";
import type { Actor } from "../kernel/envelope.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { readInput } from "../kernel/input.ts";
import { InstantText } from "../kernel/scalar.ts";
import type { Json } from "../kernel/verdict.ts";
import type { StoredEvent } from "../ports/event-store.ts";
import { type Executed, execute, stateOf } from "./command-handler.ts";
import type { Caller, Chain, ComplaintQuery, WriteOptions } from "./heyue.ts";
import { archivePolicy, type Environment, loadNames, nowIn } from "./environment.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import { openValues, readEvents, reveal } from "./sealing.ts";
import { complaintStream } from "./complaint-link.ts";
import { isHollow } from "./complaint-reply.ts";
import { decisionTerms } from "./decision-terms.ts";

const staffRoles: readonly string[] = ["desk", "staff", "manager", "system"];

/** Whether a caller may read a complaint: whose it is, and whoever works in its estate. */
export const mayRead = (caller: Caller, estate: string, complainant: string | null): boolean =>
  caller.actor.id === complainant || (staffRoles.includes(caller.actor.role) && worksIn(caller, estate));

const estateOf = (environment: Environment, tenant: string, id: string) =>
  Effect.flatMap(
    port(() => environment.store.directory.estate(tenant, id)),
    (estate) =>
      estate === null
        ? Effect.fail(rejected({ code: "estate-unknown", data: { estate: id }, citations: [] }))
        : Effect.succeed(estate),
  );

const attachmentsOf = (command: ComplaintCommand): readonly string[] => [
  ...("attachments" in command ? (command.attachments ?? []).map(({ id }) => id) : []),
  ...("evidence" in command
    ? command.evidence.filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
    : []),
];

/** Every attachment a command names must have been uploaded. */
const checkAttachments = (environment: Environment, tenant: string, command: ComplaintCommand) =>
  Effect.gen(function* () {
    const named = attachmentsOf(command);
    if (named.length === 0) return;
    const present = yield* port(() => environment.store.blobs.present(tenant, named));
    const missing = named.filter((id) => !present.includes(id));
    if (missing.length > 0)
      return yield* rejected({ code: "attachment-unknown", data: { attachments: missing }, citations: [] });
  });

/** Reads a complaint's events with everything personal that is still there. */
const load = (environment: Environment, tenant: string, stream: string, toVersion?: number) =>
  Effect.gen(function* () {
    const stored = yield* port(() =>
      environment.store.events.readStream(tenant, stream, toVersion === undefined ? {} : { toVersion }),
    );
    const opened = yield* openValues(
      environment.store,
      tenant,
      stored.flatMap(({ personal }) => personal),
    );
    const events: readonly ReadComplaintEvent[] = yield* Effect.fromResult(
      readEvents<ComplaintEvent>(aggregate.schemas, stored, opened),
    );
    return { stored, events, opened };
  });

const people = (events: readonly ReadComplaintEvent[], state: ComplaintState): readonly (string | null)[] => [
  ...events.map(({ envelope }) => envelope.actor.id),
  ...events.flatMap((event) =>
    event.type === "ComplaintAssigned"
      ? [event.data.assignee]
      : event.type === "ComplaintHandedOver"
        ? [event.data.to]
        : event.type === "ComplaintEscalated"
          ? [event.data.to, event.data.informed ?? null]
          : event.type === "ComplaintFiled"
            ? [event.data.responsible]
            : [],
  ),
  state.complainant,
  state.responsible,
  state.assignee,
  state.acknowledgedBy,
  ...state.followUps.map(({ by }) => by),
];

const render = (
  environment: Environment,
  caller: Caller,
  stored: readonly StoredEvent[],
  events: readonly ReadComplaintEvent[],
) =>
  Effect.gen(function* () {
    const state = fold(events);
    const last = stored.at(-1);
    if (state === null || last === undefined) return yield* notFound("complaint");
    const names = yield* loadNames(environment, caller.tenant, people(events, state), [state.unit]);
    const estate = yield* estateOf(environment, caller.tenant, state.estate);
    return view(events, last.hash, caller.actor, { ...names, now: nowIn(environment, estate) });
  });

/** Files a complaint and hands out the receipt. `key` names it, for reactions whose ids derive from their cause; a fresh one when absent. */
export const file = (
  environment: Environment,
  caller: Caller,
  input: FileComplaint,
  options: WriteOptions,
  key: string = environment.ids.id(),
): Call<ComplaintReceipt> =>
  Effect.gen(function* () {
    const read = readInput(FileComplaintSchema, { ...input, type: "file" });
    if (Result.isFailure(read)) return yield* invalid(read.failure);
    const command: FileComplaint = read.success;
    if (!worksIn(caller, command.estate))
      return yield* rejected({ code: "estate-unknown", data: { estate: command.estate }, citations: [] });
    const estate = yield* estateOf(environment, caller.tenant, command.estate);
    const recordedAt = nowIn(environment, estate);
    const occurredAt = options.occurredAt ?? recordedAt;
    const given = readInput(InstantText, occurredAt);
    if (Result.isFailure(given) || compare(instant(occurredAt), instant(recordedAt)) > 0) {
      return yield* invalid([
        {
          path: "/occurredAt",
          code: "invalid",
          message: "write an instant with offset that is not in the future",
        },
      ]);
    }
    yield* checkAttachments(environment, caller.tenant, command);
    const isNameless = command.anonymous !== undefined;
    const complainant = isNameless ? `anonymous.${key}` : (command.complainant ?? caller.actor.id);
    // Whoever files without a name acts without one; staff who write down another's words act as themselves.
    const actor: Actor =
      isNameless && !staffRoles.includes(caller.actor.role)
        ? { id: complainant, role: caller.actor.role }
        : caller.actor;
    if (
      !isNameless &&
      complainant !== caller.actor.id &&
      (yield* port(() => environment.store.directory.person(caller.tenant, complainant))) === null
    ) {
      return yield* rejected({ code: "person-unknown", data: { person: complainant }, citations: [] });
    }
    const id = `${estate.id}.${key}`;
    const number = `TS-${localDateOf(instant(occurredAt)).replaceAll("-", "")}-${key.replaceAll("-", "").slice(-6).toUpperCase()}`;
    const known = yield* decisionTerms(
      environment,
      caller.tenant,
      estate,
      occurredAt,
      command,
      isNameless ? caller.actor.id : complainant,
    );
    // A case taken down for somebody without a name is not held against the relations of whoever takes it down.
    const unitHeld = isNameless && actor === caller.actor ? null : known.unitHeld;
    const terms = { ...known, unitHeld, fresh: { id, number, complainant } };
    yield* archivePolicy(environment, terms.reply.policy.digest);
    const done = yield* execute(environment.store, environment.ids, aggregate, {
      tenant: caller.tenant,
      stream: complaintStream(id),
      isNew: true,
      actor,
      commandId: actor === caller.actor ? options.commandId : nameless(options.commandId),
      ...context(options),
      command: command as unknown as Json,
      occurredAt,
      recordedAt,
      policy: terms.reply.policy.digest,
      claims: [
        { kind: "complaint-number", key: number },
        ...(command.referral === undefined
          ? []
          : [{ kind: "referral-number", key: `${command.referral.from}:${command.referral.number}` }]),
      ],
      decide: (state, version) => decide(terms, { now: occurredAt, actor }, version)(state, command),
    });
    environment.wake();
    const names = (state: ComplaintState) => loadNames(environment, caller.tenant, [state.responsible], []);
    if (!done.replayed)
      return accepted(
        receipt(done.state, done.version, done.head, { ...(yield* names(done.state)), now: recordedAt }),
      );
    const { events, stored } = yield* load(environment, caller.tenant, done.stream, done.version);
    const state = fold(events);
    if (state === null) return yield* notFound("complaint");
    return accepted(
      receipt(state, done.version, stored.at(-1)?.hash ?? "", { ...(yield* names(state)), now: recordedAt }),
      true,
    );
  }).pipe(spanned("heyue.complaints.file"));

/** A command id that does not tell whose it was, and is the same when it comes again. */
const nameless = (commandId: string): string => `anonymous:${sha256Hex(commandId)}`;

/** Whoever knows the code of a complaint without a name is its complainant. */
const asComplainant = (caller: Caller, state: ComplaintState, code: string | undefined): Caller =>
  code !== undefined && state.anonymous !== null && state.anonymous.code === lookUpHash(state.id, code)
    ? { ...caller, actor: { id: state.complainant, role: "owner" } }
    : caller;

const context = (options: WriteOptions) => ({
  ...(options.causation === undefined ? {} : { causation: options.causation }),
  ...(options.correlation === undefined ? {} : { correlation: options.correlation }),
  ...(options.expectedVersion === undefined ? {} : { expectedVersion: options.expectedVersion }),
});

const readAction = (input: ComplaintAction) => {
  const type: unknown = input.type;
  const schema = (actionSchemas as { readonly [type: string]: Schema.ConstraintDecoder<ComplaintAction> })[
    String(type)
  ];
  return schema === undefined
    ? Result.fail([
        {
          path: "/type",
          code: "invalid",
          message: `there is no action ${String(type)}; one of ${Object.keys(actionSchemas).join(", ")}`,
        },
      ])
    : readInput(schema, input);
};

/** Does something to a complaint. */
export const act = (
  environment: Environment,
  signedIn: Caller,
  id: string,
  input: ComplaintAction,
  options: WriteOptions,
): Call<ComplaintView> =>
  Effect.gen(function* () {
    const read = readAction(input);
    if (Result.isFailure(read)) return yield* invalid(read.failure);
    const action: ComplaintAction = read.success;
    const stream = complaintStream(id);
    const row = yield* port(() => environment.store.views.get(signedIn.tenant, stream));
    if (row === null) return yield* notFound("complaint");
    const caller =
      options.code === undefined
        ? signedIn
        : asComplainant(
            signedIn,
            yield* stateOf(environment.store, aggregate, signedIn.tenant, row),
            options.code,
          );
    if (!(mayRead(caller, row.estate, row.owner) || caller.actor.role === "committee"))
      return yield* notFound("complaint");
    const estate = yield* estateOf(environment, caller.tenant, row.estate);
    const now = nowIn(environment, estate);
    yield* checkAttachments(environment, caller.tenant, action);
    const terms = {
      ...(yield* decisionTerms(environment, caller.tenant, estate, now, action, row.owner ?? "")),
      isHollow: yield* isHollow(environment, caller.tenant, row, action),
    };
    if (action.type === "reopen" || action.type === "follow-up")
      yield* archivePolicy(environment, terms.reply.policy.digest);
    const done: Executed<ComplaintState> = yield* execute(environment.store, environment.ids, aggregate, {
      tenant: caller.tenant,
      stream,
      isNew: false,
      actor: caller.actor,
      commandId: caller === signedIn ? options.commandId : nameless(options.commandId),
      ...context(options),
      command: { ...action, id } as unknown as Json,
      occurredAt: now,
      recordedAt: now,
      policy: terms.reply.policy.digest,
      decide: (state, version) => decide(terms, { now, actor: caller.actor }, version)(state, action),
    });
    environment.wake();
    const { events, stored } = yield* load(environment, caller.tenant, stream, done.version);
    return accepted(yield* render(environment, caller, stored, events), done.replayed);
  }).pipe(spanned(`heyue.complaints.${(input as { readonly type?: ComplaintActionType }).type ?? "act"}`));

/** One complaint as its reader may see it. */
export const get = (
  environment: Environment,
  signedIn: Caller,
  id: string,
  code?: string,
): Call<ComplaintView> =>
  Effect.gen(function* () {
    const { events, stored } = yield* load(environment, signedIn.tenant, complaintStream(id));
    const state = fold(events);
    if (state === null) return yield* notFound("complaint");
    const caller = asComplainant(signedIn, state, code);
    if (!mayRead(caller, state.estate, state.complainant)) return yield* notFound("complaint");
    return accepted(yield* render(environment, caller, stored, events));
  }).pipe(spanned("heyue.complaints.get"));

/** Complaints the caller may read, by next deadline or newest first. */
export const list = (
  environment: Environment,
  caller: Caller,
  query: ComplaintQuery = {},
): Call<readonly ComplaintSummary[]> =>
  Effect.gen(function* () {
    const isStaff = staffRoles.includes(caller.actor.role);
    const me = (person: string | undefined) => (person === "me" ? caller.actor.id : person);
    const owner = isStaff ? me(query.complainant) : caller.actor.id;
    const responsible = me(query.responsible);
    const asked =
      query.phases ??
      (query.open === undefined ? undefined : phases.filter((phase) => (phase !== "closed") === query.open));
    const estates = query.estate === undefined ? caller.estates : [query.estate];
    if (query.estate !== undefined && !worksIn(caller, query.estate)) return accepted([]);
    if (isStaff && estates !== undefined && estates.length > 1) {
      return yield* invalid([
        { path: "/estate", code: "missing", message: "name the estate; you work in several" },
      ]);
    }
    const estate = isStaff ? estates?.[0] : query.estate;
    const rows = yield* port(() =>
      environment.store.views.list({
        tenant: caller.tenant,
        kind: aggregate.kind,
        order: query.order ?? "newest",
        limit: Math.min(Math.max(query.limit ?? 50, 1), 200),
        offset: Math.max(query.offset ?? 0, 0),
        ...(estate === undefined ? {} : { estate }),
        ...(asked === undefined ? {} : { phases: asked }),
        ...(owner === undefined ? {} : { owner }),
        ...(responsible === undefined ? {} : { responsible }),
        ...(query.overdue === true ? { dueBefore: environment.clock.now() } : {}),
      }),
    );
    const opened = yield* openValues(
      environment.store,
      caller.tenant,
      rows.flatMap(({ personal }) => personal),
    );
    const states: ComplaintState[] = [];
    for (const row of rows)
      states.push(reveal(yield* stateOf(environment.store, aggregate, caller.tenant, row), opened));
    const names = yield* loadNames(
      environment,
      caller.tenant,
      states.flatMap((state) => [state.complainant, state.responsible]),
      states.map((state) => state.unit),
    );
    const now = fromEpochMillis(environment.clock.now(), "Z");
    return accepted(
      states.map((state, index) => summary(state, rows[index]?.version ?? 0, { ...names, now })),
    );
  }).pipe(spanned("heyue.complaints.list"));

/** The chain of a complaint, with what the caller may see disclosed. */
export const chain = (environment: Environment, caller: Caller, id: string): Call<Chain> =>
  Effect.gen(function* () {
    const stream = complaintStream(id);
    const { events, opened, stored } = yield* load(environment, caller.tenant, stream);
    const state = fold(events);
    if (state === null || !mayRead(caller, state.estate, state.complainant))
      return yield* notFound("complaint");
    return accepted({
      stream,
      head: stored.at(-1)?.hash ?? "",
      events: stored.map(({ eventId, hash, personal, text, type, version }) => ({
        version,
        eventId,
        type,
        text,
        hash,
        disclosed: personal.flatMap(({ commitment }) => opened.get(commitment) ?? []),
      })),
    });
  }).pipe(spanned("heyue.complaints.chain"));
