import * as Effect from "effect/Effect";
import { type CollectionCalls, type HeyueService, makeHeyue } from "./effect.ts";
import type { Collections, Heyue, HeyueOptions } from "./heyue.ts";
import type { Outcome } from "./outcome.ts";
import type { Call } from "./call.ts";
import { register } from "./register.ts";
import type { PortFailure } from "../ports/port-failure.ts";

export type * from "./collection.ts";
export type { BatchRow } from "./complaint-batch.ts";
export type * from "./heyue.ts";
export type * from "./outcome.ts";

/** Runs a call: its value or its refusal as an outcome; a port's failure rejects the promise as it is. */
const answer = <A>(call: Call<A>): Promise<Outcome<A>> =>
  Effect.runPromise(Effect.catchTag(call, "Refused", ({ outcome }) => Effect.succeed(outcome)));

/** The common collections, as promises. */
const promised = (service: HeyueService): Collections =>
  Object.fromEntries(
    (Object.keys(register) as (keyof Collections)[]).map((name) => {
      const calls = service.collections[name] as CollectionCalls;
      return [
        name,
        Object.fromEntries(
          Object.entries(calls).map(([method, call]) => [
            method,
            (...args: never[]) => answer((call as (...args: never[]) => Call<unknown>)(...args)),
          ]),
        ),
      ];
    }),
  ) as unknown as Collections;

const run = <A>(effect: Effect.Effect<A, PortFailure>): Promise<A> => Effect.runPromise(effect);

/**
 * Opens Heyue for hosts that do not use Effect: promises in and out, refusals as plain unions.
 *
 * @example Open, ask, close
 * ```ts
 * import { memoryStore } from "@heyue/adapters/memory";
 * import { systemClock } from "@heyue/adapters/system";
 * import { createHeyue } from "@heyue/core";
 * import { builtinPolicies } from "@heyue/rules";
 *
 * const heyue = createHeyue({ store: memoryStore(), policies: builtinPolicies(), clock: systemClock });
 * const caller = { tenant: "acme", actor: { id: "desk-1", role: "desk" } } as const;
 * const listed = await heyue.complaints.list(caller, { open: true });
 * console.log(listed.ok && listed.value.length); // => 0
 * await heyue.close();
 * ```
 */
export const createHeyue = (options: HeyueOptions): Heyue => {
  const service = makeHeyue(options);
  const { archiving, complaints, contacts, contracts, deadlines, meetingPapers, noticeDelivery, standards } =
    service;
  return {
    ...promised(service),
    complaints: {
      file: (...args) => answer(complaints.file(...args)),
      act: (...args) => answer(complaints.act(...args)),
      batch: (...args) => answer(complaints.batch(...args)),
      get: (...args) => answer(complaints.get(...args)),
      list: (...args) => answer(complaints.list(...args)),
      chain: (...args) => answer(complaints.chain(...args)),
    },
    contracts: {
      draft: (...args) => answer(contracts.draft(...args)),
      revise: (...args) => answer(contracts.revise(...args)),
      sign: (...args) => answer(contracts.sign(...args)),
      act: (...args) => answer(contracts.act(...args)),
      get: (...args) => answer(contracts.get(...args)),
      inForce: (...args) => answer(contracts.inForce(...args)),
      list: (...args) => answer(contracts.list(...args)),
      duties: (...args) => answer(contracts.duties(...args)),
      obligations: (...args) => answer(contracts.obligations(...args)),
      ledger: (...args) => answer(contracts.ledger(...args)),
    },
    standards: {
      scorecard: (...args) => answer(standards.scorecard(...args)),
      comparison: (...args) => answer(standards.comparison(...args)),
    },
    archiving: {
      search: (...args) => answer(archiving.search(...args)),
      completeness: (...args) => answer(archiving.completeness(...args)),
    },
    meetingPapers: {
      certificate: (...args) => answer(meetingPapers.certificate(...args)),
      ballots: (...args) => answer(meetingPapers.ballots(...args)),
    },
    noticeDelivery: {
      send: (...args) => run(noticeDelivery.send(...args)),
      openLink: (...args) => answer(noticeDelivery.openLink(...args)),
    },
    contacts: {
      ofPerson: (...args) => answer(contacts.ofPerson(...args)),
      ofUnit: (...args) => answer(contacts.ofUnit(...args)),
    },
    deadlines: {
      upcoming: (...args) => answer(deadlines.upcoming(...args)),
      sweep: (...args) => run(deadlines.sweep(...args)),
    },
    project: (...args) => run(service.project(...args)),
    rebuild: (...args) => run(service.rebuild(...args)),
    verify: (...args) => run(service.verify(...args)),
    evidence: (...args) => answer(service.evidence(...args)),
    makeCheckpoints: (...args) => run(service.makeCheckpoints(...args)),
    erase: (...args) => answer(service.erase(...args)),
    changes: service.changes,
    store: options.store,
    policies: options.policies,
    clock: options.clock,
    close: () => options.store.close(),
  };
};
