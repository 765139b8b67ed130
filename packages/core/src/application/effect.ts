import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { PortFailure } from "../ports/port-failure.ts";
import { verify } from "./audit.ts";
import * as archiveQueries from "./archive-queries.ts";
import { changes } from "./changes.ts";
import { evidence } from "./evidence-bundle.ts";
import { makeCheckpoints } from "./checkpoints.ts";
import { batch } from "./complaint-batch.ts";
import * as complaints from "./complaints.ts";
import * as contacts from "./contacts.ts";
import * as contracts from "./contracts.ts";
import * as contractDuties from "./duties.ts";
import { sweep, upcoming } from "./deadline-sweep.ts";
import type { Caller, Collections, Heyue as Promises, HeyueOptions, WriteOptions } from "./heyue.ts";
import type { CollectionQuery } from "./collection.ts";
import { type Environment, makeEnvironment } from "./environment.ts";
import type { Outcome } from "./outcome.ts";
import * as meetingPapers from "./meeting-papers.ts";
import * as scorecards from "./scorecards.ts";
import { deliverNotices, openNoticeLink } from "./notice-delivery.ts";
import { project, rebuild } from "./projector.ts";
import { register } from "./register.ts";
import type { AnyServed } from "./served-aggregate.ts";
import * as serving from "./serving.ts";
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
  readonly archiving: EffectsOf<Promises["archiving"]>;
  readonly meetingPapers: EffectsOf<Promises["meetingPapers"]>;
  readonly noticeDelivery: EffectsOf<Promises["noticeDelivery"]>;
  readonly contacts: EffectsOf<Promises["contacts"]>;
  readonly deadlines: EffectsOf<Promises["deadlines"]>;
  readonly standards: EffectsOf<Promises["standards"]>;
  /** The collections of the register, each with open, act, get, list and chain. */
  readonly collections: { readonly [Name in keyof Collections]: EffectsOf<Collections[Name]> };
  readonly project: EffectOf<Promises["project"]>;
  readonly rebuild: EffectOf<Promises["rebuild"]>;
  readonly verify: EffectOf<Promises["verify"]>;
  readonly makeCheckpoints: EffectOf<Promises["makeCheckpoints"]>;
  readonly evidence: EffectOf<Promises["evidence"]>;
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

/** The calls of one collection. */
export type CollectionCalls = ReturnType<typeof collection>;

const collection = (environment: Environment, served: AnyServed) => ({
  open: (caller: Caller, input: object, write: WriteOptions) =>
    serving.open(environment, served, caller, input, write),
  act: (caller: Caller, id: string, action: object, write: WriteOptions) =>
    serving.act(environment, served, caller, id, action, write),
  get: (caller: Caller, id: string, version?: number) =>
    serving.get(environment, served, caller, id, version),
  list: (caller: Caller, query?: CollectionQuery) => serving.list(environment, served, caller, query),
  chain: (caller: Caller, id: string) => serving.chain(environment, served, caller, id),
});

/** Opens Heyue over a store, policies and a clock. */
export const makeHeyue = (options: HeyueOptions): HeyueService => {
  const environment = makeEnvironment(options);
  return {
    complaints: {
      file: (caller, input, write) => complaints.file(environment, caller, input, write),
      act: (caller, id, action, write) => complaints.act(environment, caller, id, action, write),
      batch: (caller, ids, action, write) => batch(environment, caller, ids, action, write),
      get: (caller, id, code) => complaints.get(environment, caller, id, code),
      list: (caller, query) => complaints.list(environment, caller, query),
      chain: (caller, id) => complaints.chain(environment, caller, id),
    },
    contracts: {
      draft: (caller, input, write) => contracts.draft(environment, caller, input, write),
      revise: (caller, id, input, write) => contracts.revise(environment, caller, id, input, write),
      sign: (caller, id, input, write) =>
        contracts.act(environment, caller, id, { ...input, type: "sign" }, write),
      act: (caller, id, action, write) => contracts.act(environment, caller, id, action, write),
      get: (caller, id, asOf) => contracts.get(environment, caller, id, asOf),
      inForce: (caller, estate, asOf) => contracts.inForce(environment, caller, estate, asOf),
      list: (caller, estate) => contracts.list(environment, caller, estate),
      duties: (caller, id, window) => contractDuties.duties(environment, caller, id, window),
      obligations: (caller, id, asOf) => contractDuties.obligations(environment, caller, id, asOf),
      ledger: (caller, id) => contracts.ledger(environment, caller, id),
    },
    standards: {
      scorecard: (caller, contract, period) => scorecards.score(environment, caller, contract, period),
      comparison: (caller, assessment) => scorecards.compare(environment, caller, assessment),
    },
    archiving: {
      search: (caller, archive, query) => archiveQueries.search(environment, caller, archive, query),
      completeness: (caller, archive, asOf) =>
        archiveQueries.completeness(environment, caller, archive, asOf),
    },
    meetingPapers: {
      certificate: (caller, meeting) => meetingPapers.certificate(environment, caller, meeting),
      ballots: (caller, meeting) => meetingPapers.ballotFileOf(environment, caller, meeting),
    },
    noticeDelivery: {
      send: (tenant) => deliverNotices(environment, tenant),
      openLink: (token) => openNoticeLink(environment, token),
    },
    contacts: {
      ofPerson: (caller, person, query) => contacts.ofPerson(environment, caller, person, query),
      ofUnit: (caller, unit, query) => contacts.ofUnit(environment, caller, unit, query),
    },
    deadlines: {
      upcoming: (caller, query) => upcoming(environment, caller, query),
      sweep: (sweepOptions) => sweep(environment, sweepOptions?.limit),
    },
    collections: Object.fromEntries(
      Object.entries<AnyServed>(register).map(([name, served]) => [name, collection(environment, served)]),
    ) as unknown as HeyueService["collections"],
    project: (tenant) => project(environment, tenant),
    rebuild: (tenant) => rebuild(environment, tenant),
    verify: (tenant) => verify(environment, tenant),
    evidence: (caller, query) => evidence(environment, caller, query),
    makeCheckpoints: (tenant, day) => makeCheckpoints(environment, tenant, day),
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
