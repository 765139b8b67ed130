import * as Effect from "effect/Effect";
import type { Aggregate } from "../kernel/aggregate.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { port } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";

const page = 200;

/** A stream of a contract with its state; personal values as commitments. */
export interface ContractStream<State> {
  readonly row: StoredRow;
  readonly state: State;
}

/** Every stream of a kind under a contract (合同项下的全部事项), oldest first, however many pages there are. */
export const streamsUnder = <State extends { readonly contract: string }, Event extends DomainEvent>(
  environment: Environment,
  tenant: string,
  aggregate: Aggregate<State, Event>,
  contract: string,
) =>
  Effect.gen(function* () {
    const estate = contract.slice(0, Math.max(contract.lastIndexOf("."), 0));
    const found = new Map<string, ContractStream<State>>();
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({
          tenant,
          kind: aggregate.kind,
          estate,
          order: "newest",
          limit: page,
          offset,
        }),
      );
      for (const row of rows) {
        const state: State = yield* stateOf(environment.store, aggregate, tenant, row);
        // A stream that is new while pages are read moves one to the next page, where it stands a second time.
        if (state.contract === contract) found.set(row.stream, { row, state });
      }
      if (rows.length < page) return [...found.values()].reverse();
    }
  });
