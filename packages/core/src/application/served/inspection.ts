import * as Effect from "effect/Effect";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { isLocalDate } from "../../kernel/local-date.ts";
import { aggregate } from "../../standard/inspection/aggregate.ts";
import {
  inspectionActionSchemas,
  type InspectionCommand,
  openingIssues,
  OpenInspectionSchema,
  photosOf,
} from "../../standard/inspection/command.ts";
import { decide, type InspectionTerms, localInstant } from "../../standard/inspection/decision.ts";
import type { InspectionState } from "../../standard/inspection/state.ts";
import { view } from "../../standard/inspection/view.ts";
import { aggregate as planAggregate } from "../../standard/inspection-plan/aggregate.ts";
import { roundKey, schedule } from "../../standard/inspection-plan/schedule.ts";
import type { PlanState } from "../../standard/inspection-plan/state.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt, promisesOn } from "./contract-text.ts";

/** A round by its name, as the plan of the contract has it. */
const roundOf = ({ caller, environment }: TermsContext, contract: string, name: string) =>
  Effect.gen(function* () {
    const day = name.slice(0, 10);
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(planAggregate.kind, contract)),
    );
    if (row === null || !isLocalDate(day)) return null;
    const plan: PlanState = yield* stateOf(environment.store, planAggregate, caller.tenant, row);
    const round = schedule(plan, day, day).find(({ id }) => id === name);
    return round === undefined ? null : { plan: plan.id, round };
  });

/** Day whose text of the contract judges: the day it is or was done. */
const dayOf = (command: InspectionCommand, state: InspectionState | null, now: string): string =>
  localDateOf(
    instant(
      command.type === "submit"
        ? localInstant(command.doneAt, now)
        : command.type === "correct"
          ? (state?.record?.at ?? now)
          : now,
    ),
  );

/** Inspections (检查): whoever works here sees all of them, owners those that were recorded. */
export const inspections = serve({
  aggregate,
  opening: "open",
  isShared: true,
  schemas: { open: OpenInspectionSchema, ...inspectionActionSchemas },
  issues: openingIssues,
  // A round has one stream, whoever opens it; an ad hoc inspection the one its device named.
  key: (command: InspectionCommand) =>
    command.type !== "open"
      ? ""
      : command.round === undefined
        ? (command.key ?? "")
        : roundKey(command.contract, command.round),
  attachments: photosOf,
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const id = command.type === "open" ? command.contract : (state?.contract ?? "");
      const contract = yield* contractAt(at, id);
      const terms: InspectionTerms = {
        contract: promisesOn(contract, dayOf(command, state, at.now)),
        round:
          command.type === "open" && command.round !== undefined
            ? yield* roundOf(at, id, command.round)
            : null,
      };
      return { terms, policy: null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }, state) =>
    state.phase === "recorded" || ["staff", "desk", "manager", "committee", "system"].includes(actor.role),
  view: (state, { version }) => view(state, version),
});
