import * as Effect from "effect/Effect";
import { statusOn } from "../../contract/contract/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { aggregate } from "../../standard/inspection-plan/aggregate.ts";
import {
  OpenPlanSchema,
  planActionSchemas,
  type PlanCommand,
  planReactionSchemas,
} from "../../standard/inspection-plan/command.ts";
import { decide, type PlanTerms } from "../../standard/inspection-plan/decision.ts";
import { view } from "../../standard/inspection-plan/view.ts";
import { draftOn } from "../../contract/contract/state.ts";
import { serve } from "../served-aggregate.ts";
import { contractAt, strangersAmong } from "./contract-text.ts";

/** Inspection plans (检查计划), one per contract under the contract's own key; everybody of the estate may read them. */
export const plans = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenPlanSchema, ...planActionSchemas, ...planReactionSchemas },
  key: (command: PlanCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  terms: (at, command) =>
    Effect.gen(function* () {
      const contract = command.type === "open" ? yield* contractAt(at, command.contract) : null;
      const today = localDateOf(instant(at.now));
      const begins = contract?.draft.term.from ?? today;
      const startsOn = begins > today ? begins : today;
      const terms: PlanTerms = {
        contract:
          contract === null
            ? null
            : {
                standards: draftOn(contract, startsOn).standards,
                startsOn,
                // Of a contract that goes on without a fixed term nobody knows the last day.
                endsOn:
                  contract.terminated?.on ??
                  (contract.continuing === null ? draftOn(contract, startsOn).term.to : null),
                binds: ["signed", "in-force", "continuing"].includes(statusOn(contract, today)),
              },
        strangers: yield* strangersAmong(at, "inspectors" in command ? command.inspectors : []),
      };
      return { terms, policy: null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: () => true,
  view: (state, { now, version }) => view(state, version, localDateOf(instant(now))),
});
