import * as Effect from "effect/Effect";
import { statusOn } from "../../contract/contract/state.ts";
import { aggregate } from "../../contract/risk/aggregate.ts";
import {
  OpenRiskSchema,
  riskActionSchemas,
  type RiskCommand,
  riskReactionSchemas,
} from "../../contract/risk/command.ts";
import { decide, type RiskTerms } from "../../contract/risk/decision.ts";
import { view } from "../../contract/risk/view.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { serve } from "../served-aggregate.ts";
import { contractAt, strangersAmong } from "./contract-text.ts";
import { riskFactsOf } from "./risk-facts.ts";

/** Risk registers (风险台账), one per contract, that begin with the house's parameters: whoever works here and the committee see them. */
export const risks = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenRiskSchema, ...riskActionSchemas, ...riskReactionSchemas },
  key: (command: RiskCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  attachments: (command: RiskCommand) =>
    command.type === "mitigate"
      ? command.evidence.filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
      : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const contract = command.type === "open" ? command.contract : (state?.contract ?? "");
      const found = yield* contractAt(at, contract);
      const isNamed = command.type === "enter" || command.type === "reassign";
      const terms: RiskTerms = {
        contract:
          found === null
            ? null
            : { isEnded: ["expired", "terminated"].includes(statusOn(found, dayOf(at.now))) },
        manager: at.estate.manager,
        parameters: at.environment.riskParameters,
        strangers: isNamed ? yield* strangersAmong(at, [command.owner]) : [],
        facts: command.type === "assess" ? yield* riskFactsOf(at, contract) : null,
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }) => ["desk", "staff", "manager", "committee", "system"].includes(actor.role),
  view: (state, { now, version }) => view(state, version, now),
  // When an assessment is due and nobody made one, the clock makes it.
  lapse: ({ id, kind }) =>
    kind === "assessment" ? ({ type: "assess" } as const) : ({ type: "note-missed", deadline: id } as const),
});
