import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { aggregate } from "../contract/contract/aggregate.ts";
import type { ContractCommand } from "../contract/contract/command.ts";
import { inconsistencies } from "../contract/contract/consistency.ts";
import { type ContractTerms, decide } from "../contract/contract/decision.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import { ContractDraftSchema, SignContractSchema } from "../contract/contract/schema.ts";
import { type ContractState, statusOn } from "../contract/contract/state.ts";
import type { ContractView, Signature } from "../contract/contract/view.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { readInput } from "../kernel/input.ts";
import type { Json } from "../kernel/verdict.ts";
import type { Claim } from "../ports/event-store.ts";
import { execute, stateOf } from "./command-handler.ts";
import type { Caller, Heyue, WriteOptions } from "./heyue.ts";
import { archivePolicy, type Environment, nowIn } from "./environment.ts";
import { readLedger } from "./clause-ledger.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import { contractInForce } from "./decision-terms.ts";

const contractStream = (id: string): string => {
  const cut = id.lastIndexOf(".");
  return `${id.slice(0, Math.max(cut, 0))}/contract/${id.slice(cut + 1)}`;
};

const present = (state: ContractState, version: number, head: string, asOf: string): ContractView => ({
  id: state.id,
  version,
  status: statusOn(state, asOf),
  asOf,
  draft: state.draft,
  signedOn: state.signed?.on ?? null,
  signatures: state.signed?.signatures ?? [],
  textHash: state.textHash,
  head,
  filing: state.signed?.filing ?? null,
});

const readDraft = (input: ContractDraft) =>
  Effect.gen(function* () {
    const read = readInput(ContractDraftSchema, input);
    if (Result.isFailure(read)) return yield* invalid(read.failure);
    const draft: ContractDraft = read.success;
    const issues = inconsistencies(draft);
    return issues.length > 0 ? yield* invalid(issues) : draft;
  });

const estateOf = (environment: Environment, caller: Caller, id: string) =>
  Effect.gen(function* () {
    const estate = worksIn(caller, id)
      ? yield* port(() => environment.store.directory.estate(caller.tenant, id))
      : null;
    return estate ?? (yield* rejected({ code: "estate-unknown", data: { estate: id }, citations: [] }));
  });

const load = (environment: Environment, tenant: string, stream: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(tenant, stream));
    if (row === null) return yield* notFound("contract");
    return { row, state: yield* stateOf(environment.store, aggregate, tenant, row) };
  });

const run = (
  environment: Environment,
  caller: Caller,
  parts: {
    readonly stream: string;
    readonly isNew: boolean;
    readonly estate: string;
    readonly command: ContractCommand;
    readonly fresh?: string;
    readonly claims?: readonly Claim[];
  },
  options: WriteOptions,
): Call<ContractView> =>
  Effect.gen(function* () {
    const { command } = parts;
    const estate = yield* estateOf(environment, caller, parts.estate);
    const now = nowIn(environment, estate);
    const terms: ContractTerms = {
      ...(parts.fresh === undefined ? {} : { fresh: { id: parts.fresh } }),
      coreClauses: environment.policies.ask({
        code: estate.jurisdiction,
        rule: "contract.coreClauses",
        facts: {},
        on: localDateOf(instant(now)),
      }),
      filing:
        command.type === "sign"
          ? environment.policies.ask({
              code: estate.jurisdiction,
              rule: "filing.deadline",
              facts: { signed: command.signedOn },
            })
          : null,
    };
    const law = terms.filing ?? terms.coreClauses;
    yield* archivePolicy(environment, law.policy.digest);
    const done = yield* execute(environment.store, environment.ids, aggregate, {
      tenant: caller.tenant,
      stream: parts.stream,
      isNew: parts.isNew,
      actor: caller.actor,
      commandId: options.commandId,
      ...(options.expectedVersion === undefined ? {} : { expectedVersion: options.expectedVersion }),
      ...(options.causation === undefined ? {} : { causation: options.causation }),
      ...(options.correlation === undefined ? {} : { correlation: options.correlation }),
      command: command as unknown as Json,
      occurredAt: now,
      recordedAt: now,
      policy: law.policy.digest,
      claims: parts.claims ?? [],
      decide: (state) => decide(terms, { now, actor: caller.actor })(state, command),
    });
    environment.wake();
    const { row, state } = yield* load(environment, caller.tenant, done.stream);
    return accepted(present(state, row.version, row.head, localDateOf(instant(now))), done.replayed);
  }).pipe(spanned(`heyue.contracts.${parts.command.type}`));

export const draft = (
  environment: Environment,
  caller: Caller,
  input: ContractDraft,
  options: WriteOptions,
): Call<ContractView> =>
  Effect.gen(function* () {
    const content = yield* readDraft(input);
    const id = `${content.estate.id}.${environment.ids.id()}`;
    return yield* run(
      environment,
      caller,
      {
        stream: contractStream(id),
        isNew: true,
        estate: content.estate.id,
        fresh: id,
        command: { type: "draft", draft: content },
        claims: [{ kind: "contract-number", key: content.number }],
      },
      options,
    );
  });

export const revise = (
  environment: Environment,
  caller: Caller,
  id: string,
  input: ContractDraft,
  options: WriteOptions,
): Call<ContractView> =>
  Effect.gen(function* () {
    const content = yield* readDraft(input);
    const stream = contractStream(id);
    const { state } = yield* load(environment, caller.tenant, stream);
    if (content.number !== state.draft.number || content.estate.id !== state.draft.estate.id) {
      return yield* invalid([
        {
          path: "/number",
          code: "inconsistent",
          message: "a revision keeps the contract number and the estate; draft a new contract instead",
        },
      ]);
    }
    return yield* run(
      environment,
      caller,
      { stream, isNew: false, estate: state.draft.estate.id, command: { type: "revise", draft: content } },
      options,
    );
  });

export const sign = (
  environment: Environment,
  caller: Caller,
  id: string,
  input: { readonly signedOn: string; readonly signatures: readonly Signature[] },
  options: WriteOptions,
): Call<ContractView> =>
  Effect.gen(function* () {
    const read = readInput(SignContractSchema, { ...input, type: "sign" });
    if (Result.isFailure(read)) return yield* invalid(read.failure);
    const stream = contractStream(id);
    const { state } = yield* load(environment, caller.tenant, stream);
    return yield* run(
      environment,
      caller,
      { stream, isNew: false, estate: state.draft.estate.id, command: read.success },
      options,
    );
  });

const today = (environment: Environment, caller: Caller, estate: string) =>
  Effect.map(estateOf(environment, caller, estate), (found) =>
    localDateOf(instant(nowIn(environment, found))),
  );

/** Owners see the contract once it is signed; those who draft it see drafts too. */
const maySee = (caller: Caller, state: ContractState): boolean =>
  state.signed !== null || ["desk", "manager", "committee", "system"].includes(caller.actor.role);

export const get = (
  environment: Environment,
  caller: Caller,
  id: string,
  asOf?: string,
): Call<ContractView> =>
  Effect.gen(function* () {
    const { row, state } = yield* load(environment, caller.tenant, contractStream(id));
    if (!worksIn(caller, row.estate) || !maySee(caller, state)) return yield* notFound("contract");
    return accepted(
      present(state, row.version, row.head, asOf ?? (yield* today(environment, caller, row.estate))),
    );
  }).pipe(spanned("heyue.contracts.get"));

export const inForce = (
  environment: Environment,
  caller: Caller,
  estate: string,
  asOf?: string,
): Call<ContractView> =>
  Effect.gen(function* () {
    const date = asOf ?? (yield* today(environment, caller, estate));
    const found = yield* contractInForce(environment, caller.tenant, estate, date);
    if (found === null || !worksIn(caller, estate)) return yield* notFound("contract in force");
    return accepted(present(found.state, found.row.version, found.row.head, date));
  }).pipe(spanned("heyue.contracts.inForce"));

export const list = (
  environment: Environment,
  caller: Caller,
  estate?: string,
): Call<readonly ContractView[]> =>
  Effect.gen(function* () {
    const rows = yield* port(() =>
      environment.store.views.list({
        tenant: caller.tenant,
        kind: aggregate.kind,
        order: "newest",
        limit: 200,
        ...(estate === undefined ? {} : { estate }),
      }),
    );
    const views: ContractView[] = [];
    for (const row of rows) {
      const state = yield* stateOf(environment.store, aggregate, caller.tenant, row);
      if (worksIn(caller, row.estate) && maySee(caller, state))
        views.push(present(state, row.version, row.head, yield* today(environment, caller, row.estate)));
    }
    return accepted(views);
  }).pipe(spanned("heyue.contracts.list"));

type Ledger = Extract<Awaited<ReturnType<Heyue["contracts"]["ledger"]>>, { ok: true }>["value"];

export const ledger = (environment: Environment, caller: Caller, id: string): Call<Ledger> =>
  Effect.gen(function* () {
    const { row } = yield* load(environment, caller.tenant, contractStream(id));
    if (!worksIn(caller, row.estate)) return yield* notFound("contract");
    return accepted(yield* readLedger(environment, caller.tenant, id));
  }).pipe(spanned("heyue.contracts.ledger"));
