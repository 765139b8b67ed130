import * as Effect from "effect/Effect";
import { bindsOn, draftOn, statusOn } from "../../contract/contract/state.ts";
import { aggregate } from "../../contract/subcontract/aggregate.ts";
import {
  OpenSubcontractsSchema,
  subcontractActionSchemas,
  type SubcontractCommand,
} from "../../contract/subcontract/command.ts";
import { decide, type SubcontractTerms } from "../../contract/subcontract/decision.ts";
import { view } from "../../contract/subcontract/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { contractOf, lastText } from "../contract-lookup.ts";
import { serve } from "../served-aggregate.ts";

/** Part of an id after its estate: what a stream that there is one of per contract is named by. */
const keyOf = (id: string): string => id.slice(id.lastIndexOf(".") + 1);

/** Subcontract registers (转委托登记), one per contract: everybody of the estate may know who serves them. */
export const subcontracts = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenSubcontractsSchema, ...subcontractActionSchemas },
  key: (command: SubcontractCommand) => ("contract" in command ? keyOf(command.contract) : ""),
  terms: ({ caller, environment, estate, now }, command, state) =>
    Effect.gen(function* () {
      const contract = command.type === "open" ? command.contract : (state?.contract ?? "");
      const found = yield* contractOf(environment, caller.tenant, estate.id, contract);
      const today = localDateOf(instant(now));
      const day = "from" in command ? command.from : today;
      const law = environment.policies.ask({
        code: estate.jurisdiction,
        rule: "law.provisions",
        facts: { topic: "contract.subcontract" },
        on: day,
      });
      const continues = found !== null && statusOn(found, day) === "continuing";
      const terms: SubcontractTerms = {
        contract:
          found === null
            ? null
            : {
                draft: draftOn(found, day),
                binds: bindsOn(found, day) || statusOn(found, day) === "signed",
                lastDay:
                  found.terminated?.on ??
                  (continues ? null : (lastText(found)?.draft ?? found.draft).term.to),
              },
        subcontracting: law,
      };
      return { terms, policy: law.policy.digest };
    }),
  decide,
  mayRead: () => true,
  view: (state, { now, version }) => view(state, version, localDateOf(instant(now))),
});
