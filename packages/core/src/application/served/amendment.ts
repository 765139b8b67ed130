import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/amendment/aggregate.ts";
import {
  amendmentActionSchemas,
  type AmendmentCommand,
  ProposeAmendmentSchema,
} from "../../contract/amendment/command.ts";
import { type AmendmentTerms, decide } from "../../contract/amendment/decision.ts";
import { view } from "../../contract/amendment/view.ts";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import { inconsistencies } from "../../contract/contract/consistency.ts";
import { bindsOn, type ContractState, draftOn, statusOn, textHashOn } from "../../contract/contract/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

/** Amendments (变更协议): owners see them once they are signed, those who negotiate them before. */
export const amendments = serve({
  aggregate,
  opening: "propose",
  schemas: { propose: ProposeAmendmentSchema, ...amendmentActionSchemas },
  issues: (command: AmendmentCommand) => ("draft" in command ? inconsistencies(command.draft) : []),
  terms: ({ caller, environment, estate, now }, command, state) =>
    Effect.gen(function* () {
      const contract = command.type === "propose" ? command.contract : (state?.contract ?? "");
      const row = yield* port(() =>
        environment.store.views.get(caller.tenant, streamOf(contractAggregate.kind, contract)),
      );
      const today = localDateOf(instant(now));
      const found: ContractState | null =
        row === null || row.estate !== estate.id
          ? null
          : yield* stateOf(environment.store, contractAggregate, caller.tenant, row);
      const effective =
        ("effectiveFrom" in command ? command.effectiveFrom : undefined) ?? state?.effectiveFrom ?? today;
      // The latest agreed text is what an amendment changes, also when it takes effect later.
      const latest = found?.versions.at(-1)?.from ?? effective;
      const day = latest > effective ? latest : effective;
      const vote =
        command.type === "consent" && state !== null && state.impact.consent.item !== null
          ? environment.policies.ask({
              code: estate.jurisdiction,
              rule: "vote.result",
              facts: { item: state.impact.consent.item, ...command.votes },
              on: command.on,
            })
          : null;
      const signatures = command.type === "sign" ? command.signatures : [];
      const terms: AmendmentTerms = {
        contract:
          found === null
            ? null
            : {
                number: found.draft.number,
                estate: estate.id,
                textHash: textHashOn(found, day),
                draft: draftOn(found, day),
                binds: bindsOn(found, effective) || statusOn(found, effective) === "signed",
              },
        vote,
        invalidSignatures: signatures
          .filter(
            ({ means, proof }) =>
              means === "e-signature" &&
              (proof === undefined || state === null || !environment.signatures.verify(proof, state.base)),
          )
          .map(({ name }) => name),
      };
      return { terms, policy: vote?.policy.digest ?? null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }, state) =>
    state.phase === "signed" || ["manager", "committee", "desk", "staff", "system"].includes(actor.role),
  view: (state, { version }) => view(state, version),
});
