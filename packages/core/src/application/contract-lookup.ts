import * as Effect from "effect/Effect";
import { aggregate } from "../contract/contract/aggregate.ts";
import type { ContractState } from "../contract/contract/state.ts";
import type { TextVersion } from "../contract/contract/text-version.ts";
import { aggregate as promiseAggregate } from "../contract/promise/aggregate.ts";
import type { PromiseState } from "../contract/promise/state.ts";
import { aggregate as subcontractAggregate } from "../contract/subcontract/aggregate.ts";
import type { RegisteredSubcontract } from "../contract/subcontract/state.ts";
import { port } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import { streamOf } from "./serving.ts";

/** A contract of an estate; `null` where there is no such contract there. */
export const contractOf = (environment: Environment, tenant: string, estate: string, contract: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(tenant, streamOf(aggregate.kind, contract)));
    if (row === null || row.estate !== estate) return null;
    const state: ContractState = yield* stateOf(environment.store, aggregate, tenant, row);
    return state;
  });

/** The text that applies last of all that are agreed, also where it has not begun; `null` before signing. */
export const lastText = ({ versions }: ContractState): TextVersion | null =>
  versions.reduce<TextVersion | null>(
    (last, version) => (last === null || version.from >= last.from ? version : last),
    null,
  );

/** What is on the subcontract register of a contract. */
export const subcontractsOf = (environment: Environment, tenant: string, contract: string) =>
  Effect.gen(function* () {
    const stream = streamOf(subcontractAggregate.kind, contract);
    const row = yield* port(() => environment.store.views.get(tenant, stream));
    if (row === null) return [] as readonly RegisteredSubcontract[];
    const { subcontracts } = yield* stateOf(environment.store, subcontractAggregate, tenant, row);
    return subcontracts;
  });

const page = 200;

/** Public promises beside a contract that stand, oldest first. */
export const promisesOf = (environment: Environment, tenant: string, estate: string, contract: string) =>
  Effect.gen(function* () {
    const found: PromiseState[] = [];
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({
          tenant,
          kind: promiseAggregate.kind,
          estate,
          phases: ["standing"],
          order: "newest",
          limit: page,
          offset,
        }),
      );
      for (const row of rows) {
        const state = yield* stateOf(environment.store, promiseAggregate, tenant, row);
        if (state.contract === contract) found.push(state);
      }
      if (rows.length < page) break;
    }
    return found.sort((a, b) =>
      a.madeOn === b.madeOn ? (a.id < b.id ? -1 : 1) : a.madeOn < b.madeOn ? -1 : 1,
    );
  });
