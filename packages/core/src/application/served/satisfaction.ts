import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/satisfaction/aggregate.ts";
import {
  DraftSatisfactionSchema,
  satisfactionActionSchemas,
  type SatisfactionCommand,
  satisfactionReactionSchemas,
} from "../../communication/satisfaction/command.ts";
import { decide } from "../../communication/satisfaction/decision.ts";
import { buildingOf, type Candidate } from "../../communication/satisfaction/sampling.ts";
import type { SatisfactionState } from "../../communication/satisfaction/state.ts";
import type { SatisfactionTerms } from "../../communication/satisfaction/terms.ts";
import { mayRead, view } from "../../communication/satisfaction/view.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { verifiedOn } from "../../kernel/person-unit.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt, promisesOn } from "./contract-text.ts";

/** Units whose relations are read at the same time. */
const atOnce = 16;

/** Owners and co-owners of today with checked evidence, each once, in the building of the first of their units by id. */
const candidatesOf = ({ caller, environment, estate, now }: TermsContext) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const units = yield* port(() => directory.units(caller.tenant, estate.id));
    const sorted = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
    const relations = yield* Effect.forEach(
      sorted,
      ({ id }) => port(() => directory.relations(caller.tenant, { unit: id })),
      { concurrency: atOnce },
    );
    const found = new Map<string, Candidate>();
    for (const [index, held] of relations.entries())
      for (const relation of held) {
        const { kind, person } = relation;
        if (found.has(person) || !["owner", "co-owner"].includes(kind) || !verifiedOn(relation, dayOf(now)))
          continue;
        found.set(person, { person, building: buildingOf(sorted[index]?.name ?? "") });
      }
    return [...found.values()];
  });

/** The earlier survey of the same estate, once it has ended. */
const formerOf = ({ caller, environment, estate }: TermsContext, id: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(caller.tenant, streamOf(aggregate.kind, id)));
    if (row === null || row.estate !== estate.id) return null;
    const state: SatisfactionState = yield* stateOf(environment.store, aggregate, caller.tenant, row);
    return state.closedAt === null ? null : state;
  });

/** Satisfaction surveys (满意度调查). */
export const questionnaires = serve({
  aggregate,
  opening: "draft",
  schemas: {
    draft: DraftSatisfactionSchema,
    ...satisfactionActionSchemas,
    ...satisfactionReactionSchemas,
  },
  terms: (at, command: SatisfactionCommand, state: SatisfactionState | null) =>
    Effect.gen(function* () {
      const follows =
        command.type === "draft" ? command.follows : command.type === "close" ? state?.follows : undefined;
      const contract =
        command.type === "take-up"
          ? promisesOn(yield* contractAt(at, command.contract), dayOf(at.now))
          : null;
      const terms: SatisfactionTerms = {
        times: at.environment.satisfactionTimes,
        candidates: command.type === "draw" ? yield* candidatesOf(at) : [],
        former: follows === undefined || follows === null ? null : yield* formerOf(at, follows),
        standards: contract === null ? null : contract.standards.map(({ id }) => id),
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }, state) => mayRead(actor, state),
  // The chain tells who answered what: it is for verification and evidence, not for reading.
  mayReadChain: ({ actor }) => actor.role === "system",
  view: (state, { caller, version }) => view(state, version, caller.actor),
  lapse: ({ id, kind }) =>
    kind === "remind"
      ? ({ type: "remind" } as const)
      : kind === "close"
        ? ({ type: "close" } as const)
        : ({ type: "note-missed", deadline: id } as const),
});
