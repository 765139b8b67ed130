import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { PortFailure } from "../ports/port-failure.ts";
import { verify } from "./audit.ts";
import { changes } from "./changes.ts";
import * as complaints from "./complaints.ts";
import * as contracts from "./contracts.ts";
import { sweep, upcoming } from "./deadlines.ts";
import type { Caller, Heyue as Promises, HeyueOptions } from "./heyue.ts";
import { type House, makeHouse } from "./house.ts";
import type { Outcome } from "./outcome.ts";
import { project, rebuild } from "./projector.ts";
import { accepted, type Call, port, Refused, rejected } from "./refusal.ts";

export { PortFailure, Refused };
export type { Accepted, Call } from "./refusal.ts";

/** A method of the promise door, as an Effect. */
type EffectOf<F> = F extends (...args: infer Args) => Promise<Outcome<infer A>> ? (...args: Args) => Call<A>
  : F extends (...args: infer Args) => Promise<infer A> ? (...args: Args) => Effect.Effect<A, PortFailure>
  : F;

type EffectsOf<Methods> = { readonly [Name in keyof Methods]: EffectOf<Methods[Name]> };

/** The house, Effect-native: the same commands and queries as the promise door, failures typed. */
export interface HeyueService {
  readonly complaints: EffectsOf<Promises["complaints"]>;
  readonly contracts: EffectsOf<Promises["contracts"]>;
  readonly deadlines: EffectsOf<Promises["deadlines"]>;
  readonly project: EffectOf<Promises["project"]>;
  readonly rebuild: EffectOf<Promises["rebuild"]>;
  readonly verify: EffectOf<Promises["verify"]>;
  readonly erase: EffectOf<Promises["erase"]>;
  readonly changes: Promises["changes"];
  readonly house: House;
}

const erase = (house: House, caller: Caller, person: string): Call<{ readonly erased: boolean }> =>
  Effect.gen(function*() {
    const { actor, tenant } = caller;
    if (actor.id !== person && actor.role !== "manager" && actor.role !== "system") {
      return yield* rejected({ code: "not-allowed", data: { action: "erase", role: actor.role, allowed: ["manager", "system"] }, citations: [] });
    }
    const erased = yield* port(() => house.store.vault.erase(tenant, person));
    yield* port(() => house.store.directory.erasePerson(tenant, person));
    return accepted({ erased });
  }).pipe(Effect.withSpan("heyue.erase"));

/** Opens the house over a store, policies and a clock. */
export const makeHeyue = (options: HeyueOptions): HeyueService => {
  const house = makeHouse(options);
  return {
    complaints: {
      file: (caller, input, write) => complaints.file(house, caller, input, write),
      act: (caller, id, action, write) => complaints.act(house, caller, id, action, write),
      get: (caller, id) => complaints.get(house, caller, id),
      list: (caller, query) => complaints.list(house, caller, query),
      chain: (caller, id) => complaints.chain(house, caller, id),
    },
    contracts: {
      draft: (caller, input, write) => contracts.draft(house, caller, input, write),
      revise: (caller, id, input, write) => contracts.revise(house, caller, id, input, write),
      sign: (caller, id, input, write) => contracts.sign(house, caller, id, input, write),
      get: (caller, id, asOf) => contracts.get(house, caller, id, asOf),
      inForce: (caller, estate, asOf) => contracts.inForce(house, caller, estate, asOf),
      list: (caller, estate) => contracts.list(house, caller, estate),
      ledger: (caller, id) => contracts.ledger(house, caller, id),
    },
    deadlines: {
      upcoming: (caller, query) => upcoming(house, caller, query),
      sweep: (sweepOptions) => sweep(house, sweepOptions?.limit),
    },
    project: (tenant) => project(house, tenant),
    rebuild: (tenant) => rebuild(house, tenant),
    verify: (tenant) => verify(house, tenant),
    erase: (caller, person) => erase(house, caller, person),
    changes: (caller, after, signal) => changes(house, caller, after, signal),
    house,
  };
};

/** The house as an Effect service. */
export class Heyue extends Context.Service<Heyue, HeyueService>()("@heyue/core/effect/Heyue") {
  static layer(options: HeyueOptions): Layer.Layer<Heyue> {
    return Layer.succeed(Heyue, makeHeyue(options));
  }
}
