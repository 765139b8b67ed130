import * as Effect from "effect/Effect";
import { aggregate as deviationAggregate } from "../../standard/deviation/aggregate.ts";
import type { DeviationState } from "../../standard/deviation/state.ts";
import { aggregate } from "../../standard/training/aggregate.ts";
import {
  PlanTrainingSchema,
  trainingActionSchemas,
  type TrainingCommand,
  trainingReactionSchemas,
} from "../../standard/training/command.ts";
import { decide, type TrainingTerms } from "../../standard/training/decision.ts";
import { isTrainer } from "../../standard/training/permission.ts";
import type { TrainingState } from "../../standard/training/state.ts";
import { view } from "../../standard/training/view.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import type { Caller } from "../heyue.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt, strangersAmong } from "./contract-text.ts";

const peopleOf = (command: TrainingCommand): readonly string[] => {
  const trainer = "trainer" in command ? command.trainer : undefined;
  return [
    ...(command.type === "plan" ? command.audience : []),
    ...(trainer !== undefined && "person" in trainer ? [trainer.person] : []),
  ];
};

/** The ids among these that are no deviation of the contract. */
const unknownAmong = (
  { caller, environment }: TermsContext,
  contract: string,
  deviations: readonly string[],
) =>
  Effect.filter(deviations, (id) =>
    Effect.gen(function* () {
      const stream = streamOf(deviationAggregate.kind, id);
      const row = yield* port(() => environment.store.views.get(caller.tenant, stream));
      if (row === null) return true;
      const state: DeviationState = yield* stateOf(environment.store, deviationAggregate, caller.tenant, row);
      return state.contract !== contract;
    }),
  );

/** Manager, desk, committee, and who teaches see the training; its people see it and themselves in it. */
const seesAll = ({ actor }: Caller, state: TrainingState): boolean =>
  ["manager", "system"].includes(actor.role) || isTrainer(state, actor);

/** Trainings (培训). */
export const trainings = serve({
  aggregate,
  opening: "plan",
  schemas: { plan: PlanTrainingSchema, ...trainingActionSchemas, ...trainingReactionSchemas },
  terms: (at, command: TrainingCommand) =>
    Effect.gen(function* () {
      const terms: TrainingTerms = {
        contractKnown: command.type !== "plan" || (yield* contractAt(at, command.contract)) !== null,
        unknownDeviations:
          command.type === "plan" ? yield* unknownAmong(at, command.contract, command.deviations) : [],
        strangers: yield* strangersAmong(at, peopleOf(command)),
      };
      return { terms, policy: null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: (caller, state) =>
    seesAll(caller, state) ||
    ["committee", "desk"].includes(caller.actor.role) ||
    state.audience.includes(caller.actor.id),
  view: (state, { caller, version }) =>
    view(state, version, (person) => seesAll(caller, state) || person === caller.actor.id),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
