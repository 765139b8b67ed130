import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/contract/aggregate.ts";
import { bindsOn, type ContractState, draftOn } from "../../contract/contract/state.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import type { TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

/** A contract of the estate, or `null` when there is none by that id. */
export const contractAt = ({ caller, environment, estate }: TermsContext, id: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(caller.tenant, streamOf(aggregate.kind, id)));
    if (row === null || row.estate !== estate.id) return null;
    const state: ContractState = yield* stateOf(environment.store, aggregate, caller.tenant, row);
    return state;
  });

/** What a contract promises on a day, and whether it binds then. */
export const promisesOn = (
  contract: ContractState | null,
  day: string,
): { readonly standards: readonly Standard[]; readonly binds: boolean } | null =>
  contract === null ? null : { standards: draftOn(contract, day).standards, binds: bindsOn(contract, day) };

/** The ids among these who are not people of the estate. */
export const strangersAmong = ({ caller, environment, estate }: TermsContext, people: readonly string[]) =>
  Effect.gen(function* () {
    if (people.length === 0) return [];
    const known = yield* port(() => environment.store.directory.people(caller.tenant, estate.id));
    return people.filter((person) => !known.some(({ id }) => id === person));
  });
