import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/survey/aggregate.ts";
import { OpenSurveySchema, surveyActionSchemas } from "../../contract/survey/command.ts";
import { decide } from "../../contract/survey/decision.ts";
import { view } from "../../contract/survey/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { verifiedOn } from "../../kernel/person-unit.ts";
import { port } from "../call.ts";
import { serve } from "../served-aggregate.ts";

/** Pre-signing surveys (签约前调研): everybody of the estate may read what was counted. */
export const surveys = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenSurveySchema, ...surveyActionSchemas },
  terms: ({ caller, environment, now }, command) =>
    Effect.gen(function* () {
      if (command.type !== "answer") return { terms: { unitHeld: null }, policy: null };
      const date = localDateOf(instant(now));
      const relations = yield* port(() =>
        environment.store.directory.relations(caller.tenant, { person: caller.actor.id }),
      );
      const unitHeld = relations.some(
        (relation) => relation.unit === command.unit && verifiedOn(relation, date),
      );
      return { terms: { unitHeld }, policy: null };
    }),
  decide,
  mayRead: () => true,
  view: (state, { version }) => view(state, version),
});
