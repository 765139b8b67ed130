import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/visit/aggregate.ts";
import {
  PlanVisitSchema,
  visitActionSchemas,
  type VisitCommand,
  visitReactionSchemas,
} from "../../communication/visit/command.ts";
import { decide, type VisitTerms } from "../../communication/visit/decision.ts";
import type { VisitState } from "../../communication/visit/state.ts";
import { mayRead, view } from "../../communication/visit/view.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { serve } from "../served-aggregate.ts";
import { contractAt, promisesOn } from "./contract-text.ts";
import { holdsUnit, isKnownHere, worksHere } from "./people.ts";

/** Visits (走访): who was visited and the house see one. */
export const visits = serve({
  aggregate,
  opening: "plan",
  schemas: { plan: PlanVisitSchema, ...visitActionSchemas, ...visitReactionSchemas },
  attachments: (command: VisitCommand) =>
    command.type === "record" ? (command.photos ?? []).map(({ id }) => id) : [],
  terms: (at, command, state: VisitState | null) =>
    Effect.gen(function* () {
      const plan = command.type === "plan" ? command : null;
      const person = plan?.person ?? state?.person ?? "";
      const unit = plan === null ? (command.type === "take-up" ? state?.unit : null) : plan.unit;
      const contract =
        command.type === "take-up" && command.contract !== undefined
          ? promisesOn(yield* contractAt(at, command.contract), dayOf(at.now))
          : null;
      const terms: VisitTerms = {
        times: at.environment.visitTimes,
        manager: at.estate.manager,
        personKnown: plan === null ? null : yield* isKnownHere(at, person),
        unitHeld: unit === undefined || unit === null ? null : yield* holdsUnit(at, person, unit),
        visitorWorksHere: plan?.visitor === undefined ? null : yield* worksHere(at, plan.visitor),
        standards: contract === null ? null : contract.standards.map(({ id }) => id),
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }, state) => mayRead(actor, state),
  view: (state, { version }) => view(state, version),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
