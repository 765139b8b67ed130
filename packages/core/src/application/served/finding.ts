import * as Effect from "effect/Effect";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { aggregate } from "../../standard/finding/aggregate.ts";
import {
  findingActionSchemas,
  type FindingCommand,
  RaiseFindingSchema,
} from "../../standard/finding/command.ts";
import { decide, type FindingTerms } from "../../standard/finding/decision.ts";
import { view } from "../../standard/finding/view.ts";
import { localInstant } from "../../standard/inspection/decision.ts";
import { serve } from "../served-aggregate.ts";
import { contractAt, promisesOn } from "./contract-text.ts";

/** What the staff found (员工发现问题): whoever works here and the committee see it. */
export const findings = serve({
  aggregate,
  opening: "raise",
  schemas: { raise: RaiseFindingSchema, ...findingActionSchemas },
  attachments: (command: FindingCommand) =>
    command.type === "raise" ? command.photos.map(({ id }) => id) : [],
  terms: (at, command) =>
    Effect.gen(function* () {
      const contract =
        command.type === "raise"
          ? promisesOn(
              yield* contractAt(at, command.contract),
              localDateOf(instant(localInstant(command.seenAt ?? at.now, at.now))),
            )
          : null;
      const terms: FindingTerms = { contract, manager: at.estate.manager };
      return { terms, policy: null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }) => ["staff", "desk", "manager", "committee", "system"].includes(actor.role),
  view: (state, { version }) => view(state, version),
});
