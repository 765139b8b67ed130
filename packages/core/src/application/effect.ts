import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { PortFailure } from "../ports/port-failure.ts";
import { verify } from "./audit.ts";
import { changes } from "./changes.ts";
import * as complaints from "./complaints.ts";
import * as contracts from "./contracts.ts";
import { sweep, upcoming } from "./deadline-sweep.ts";
import type { Caller, Heyue as Promises, HeyueOptions } from "./heyue.ts";
import { type Environment, makeEnvironment } from "./environment.ts";
import type { Outcome } from "./outcome.ts";
import { project, rebuild } from "./projector.ts";
import { accepted, type Call, port, Refused, rejected, spanned } from "./call.ts";

export { PortFailure, Refused };
export type { Accepted, Call } from "./call.ts";

/** A method of the promise door, as an Effect. */
type EffectOf<F> = F extends (...args: infer Args) => Promise<Outcome<infer A>>
  ? (...args: Args) => Call<A>
  : F extends (...args: infer Args) => Promise<infer A>
    ? (...args: Args) => Effect.Effect<A, PortFailure>
    : F;

type EffectsOf<Methods> = { readonly [Name in keyof Methods]: EffectOf<Methods[Name]> };

/** Heyue, Effect-native: the same commands and queries as the promise door, failures typed. */
export interface HeyueService {
  readonly complaints: EffectsOf<Promises["complaints"]>;
  readonly contracts: EffectsOf<Promises["contracts"]>;
  readonly deadlines: EffectsOf<Promises["deadlines"]>;
  readonly project: EffectOf<Promises["project"]>;
  readonly rebuild: EffectOf<Promises["rebuild"]>;
  readonly verify: EffectOf<Promises["verify"]>;
  readonly erase: EffectOf<Promises["erase"]>;
  readonly changes: Promises["changes"];
  readonly environment: Environment;
}

const erase = (
  environment: Environment,
  caller: Caller,
  person: string,
): Call<{ readonly erased: boolean }> =>
  Effect.gen(function* () {
    const { actor, tenant } = caller;
    if (actor.id !== person && actor.role !== "manager" && actor.role !== "system") {
      return yield* rejected({
        code: "not-allowed",
        data: { action: "erase", role: actor.role, allowed: ["manager", "system"] },
        citations: [],
      });
    }
    const erased = yield* port(() => environment.store.vault.erase(tenant, person));
    yield* port(() => environment.store.directory.erasePerson(tenant, person));
    return accepted({ erased });
  }).pipe(spanned("heyue.erase"));

/** Opens Heyue over a store, policies and a clock. */
export const makeHeyue = (options: HeyueOptions): HeyueService => {
  const environment = makeEnvironment(options);
  return {
    complaints: {
      file: (caller, input, write) => complaints.file(environment, caller, input, write),
      act: (caller, id, action, write) => complaints.act(environment, caller, id, action, write),
      get: (caller, id) => complaints.get(environment, caller, id),
      list: (caller, query) => complaints.list(environment, caller, query),
      chain: (caller, id) => complaints.chain(environment, caller, id),
    },
    contracts: {
      draft: (caller, input, write) => contracts.draft(environment, caller, input, write),
      revise: (caller, id, input, write) => contracts.revise(environment, caller, id, input, write),
      sign: (caller, id, input, write) => contracts.sign(environment, caller, id, input, write),
      get: (caller, id, asOf) => contracts.get(environment, caller, id, asOf),
      inForce: (caller, estate, asOf) => contracts.inForce(environment, caller, estate, asOf),
      list: (caller, estate) => contracts.list(environment, caller, estate),
      ledger: (caller, id) => contracts.ledger(environment, caller, id),
    },
    deadlines: {
      upcoming: (caller, query) => upcoming(environment, caller, query),
      sweep: (sweepOptions) => sweep(environment, sweepOptions?.limit),
    },
    project: (tenant) => project(environment, tenant),
    rebuild: (tenant) => rebuild(environment, tenant),
    verify: (tenant) => verify(environment, tenant),
    erase: (caller, person) => erase(environment, caller, person),
    changes: (caller, after, signal) => changes(environment, caller, after, signal),
    environment,
  };
};

/** Heyue as an Effect service. */
export class Heyue extends Context.Service<Heyue, HeyueService>()("@heyue/core/effect/Heyue") {
  static layer(options: HeyueOptions): Layer.Layer<Heyue> {
    return Layer.succeed(Heyue, makeHeyue(options));
  }
}
