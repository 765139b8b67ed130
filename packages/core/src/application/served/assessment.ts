import * as Effect from "effect/Effect";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { verifiedOn } from "../../kernel/person-unit.ts";
import { aggregate } from "../../standard/assessment/aggregate.ts";
import {
  assessmentActionSchemas,
  type AssessmentCommand,
  attachmentsOf,
  OpenAssessmentSchema,
} from "../../standard/assessment/command.ts";
import { type AssessmentTerms, decide } from "../../standard/assessment/decision.ts";
import { view } from "../../standard/assessment/view.ts";
import { localInstant } from "../../standard/inspection/decision.ts";
import { port } from "../call.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { contractAt, promisesOn } from "./contract-text.ts";

/** Whether the actor holds a unit of the estate today; `null` where the estate has no such unit. */
const unitOf = ({ caller, environment, estate, now }: TermsContext, id: string) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const unit = yield* port(() => directory.unit(caller.tenant, id));
    if (unit === null || unit.estate !== estate.id) return null;
    const relations = yield* port(() => directory.relations(caller.tenant, { person: caller.actor.id }));
    const today = localDateOf(instant(now));
    return { held: relations.some((relation) => relation.unit === id && verifiedOn(relation, today)) };
  });

/** Day whose text of the contract judges. */
const dayOf = (command: AssessmentCommand, now: string): string =>
  command.type === "open"
    ? command.from
    : localDateOf(instant(command.type === "measure" ? localInstant(command.measuredAt, now) : now));

/** Owner feedback and third-party assessments (外部评价): everybody of the estate may read what was counted. */
export const assessments = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenAssessmentSchema, ...assessmentActionSchemas },
  attachments: attachmentsOf,
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const contract = yield* contractAt(
        at,
        command.type === "open" ? command.contract : (state?.contract ?? ""),
      );
      const terms: AssessmentTerms = {
        contract: promisesOn(contract, dayOf(command, at.now)),
        unit: command.type === "rate" ? yield* unitOf(at, command.unit) : null,
      };
      return { terms, policy: null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: () => true,
  view: (state, { caller, version }) =>
    view(state, version, ["manager", "committee", "desk", "system"].includes(caller.actor.role)),
});
