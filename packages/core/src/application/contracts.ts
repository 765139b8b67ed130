import * as Effect from "effect/Effect";
import { aggregate } from "../contract/contract/aggregate.ts";
import type { ContractAction, SignContract } from "../contract/contract/command.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import type { ContractView } from "../contract/contract/view.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { stateOf } from "./command-handler.ts";
import type { Caller, Heyue, WriteOptions } from "./heyue.ts";
import { type Environment, nowIn } from "./environment.ts";
import { readLedger } from "./clause-ledger.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import { contractInForce } from "./decision-terms.ts";
import { contracts, maySee, present } from "./served/contract.ts";
import * as serving from "./serving.ts";

const contractStream = (id: string): string => serving.streamOf(aggregate.kind, id);

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

/** Lays down a draft. */
export const draft = (
  environment: Environment,
  caller: Caller,
  input: ContractDraft,
  options: WriteOptions,
): Call<ContractView> =>
  serving.open(
    environment,
    contracts,
    caller,
    { type: "draft", draft: input },
    options,
  ) as Call<ContractView>;

/** Does something to a contract that exists. */
export const act = (
  environment: Environment,
  caller: Caller,
  id: string,
  action: ContractAction | SignContract,
  options: WriteOptions,
): Call<ContractView> =>
  serving.act(environment, contracts, caller, id, action, options) as Call<ContractView>;

/** Replaces a draft; number and estate stay. */
export const revise = (
  environment: Environment,
  caller: Caller,
  id: string,
  input: ContractDraft,
  options: WriteOptions,
): Call<ContractView> =>
  Effect.gen(function* () {
    const { state } = yield* load(environment, caller.tenant, contractStream(id));
    const { estate, number } = (input ?? {}) as Partial<ContractDraft>;
    if (
      (number !== undefined && number !== state.draft.number) ||
      (estate?.id !== undefined && estate.id !== state.draft.estate.id)
    ) {
      return yield* invalid([
        {
          path: "/number",
          code: "inconsistent",
          message: "a revision keeps the contract number and the estate; draft a new contract instead",
        },
      ]);
    }
    const command = { type: "revise", draft: input } as const;
    return (yield* serving.act(environment, contracts, caller, id, command, options)) as never;
  });

const today = (environment: Environment, caller: Caller, estate: string) =>
  Effect.map(estateOf(environment, caller, estate), (found) =>
    localDateOf(instant(nowIn(environment, found))),
  );

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
