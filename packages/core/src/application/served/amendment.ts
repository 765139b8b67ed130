import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/amendment/aggregate.ts";
import {
  amendmentActionSchemas,
  type AmendmentCommand,
  ProposeAmendmentSchema,
} from "../../contract/amendment/command.ts";
import {
  type AmendedPart,
  amendedParts,
  type ConsentLaw,
  consentLaw,
} from "../../contract/amendment/consent-need.ts";
import { decide } from "../../contract/amendment/decision.ts";
import { affectedBy, difference } from "../../contract/amendment/difference.ts";
import { signingHash } from "../../contract/amendment/signing-hash.ts";
import type { AmendmentTerms } from "../../contract/amendment/terms.ts";
import { view } from "../../contract/amendment/view.ts";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import { inconsistencies } from "../../contract/contract/consistency.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import { findingOf, policyChecks } from "../../contract/contract/policy-check.ts";
import { bindsOn, type ContractState, draftOn, statusOn, textHashOn } from "../../contract/contract/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { reachOf } from "./amendment-reach.ts";
import { reviewOf } from "./draft-review.ts";

const asking =
  ({ environment, estate, now }: TermsContext) =>
  (rule: string, facts: { readonly [name: string]: Json }): Verdict =>
    environment.policies.ask({ code: estate.jurisdiction, rule, facts, on: localDateOf(instant(now)) });

/** What the gates of a contract's text say of an amended text (签约前审查): the review takes time, so only signing asks it. */
const gates = (
  at: TermsContext,
  command: AmendmentCommand,
  draft: ContractDraft | null,
): Pick<AmendmentTerms, "coreClauses" | "policyFindings" | "lintFindings"> => {
  if (draft === null) return { coreClauses: null, policyFindings: [], lintFindings: [] };
  const ask = asking(at);
  return {
    coreClauses: ask("contract.coreClauses", {}),
    policyFindings: policyChecks(draft).flatMap(
      (check) => findingOf(check, ask(check.rule, check.facts)) ?? [],
    ),
    lintFindings: command.type === "sign" ? reviewOf(draft, command.signedOn) : [],
  };
};

/** What the law of the place says of each kind of change. */
const lawsOf = (at: TermsContext, parts: readonly AmendedPart[]): readonly ConsentLaw[] =>
  [...new Set(parts.map(({ change }) => change))].map((change) =>
    consentLaw(change, asking(at)("amendment.consent", { change })),
  );

/** Amendments (变更协议): owners see them once they are signed, those who negotiate them before. */
export const amendments = serve({
  aggregate,
  opening: "propose",
  schemas: { propose: ProposeAmendmentSchema, ...amendmentActionSchemas },
  issues: (command: AmendmentCommand) => ("draft" in command ? inconsistencies(command.draft) : []),
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { caller, environment, estate, now } = at;
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
      const before = found === null ? null : draftOn(found, day);
      const draft: ContractDraft | null =
        "draft" in command ? command.draft : command.type === "sign" ? (state?.draft ?? null) : null;
      const change = before === null || draft === null ? null : difference(before, draft);
      const reach =
        found === null || before === null || draft === null || change === null
          ? null
          : yield* reachOf(at, found, { draft, affected: affectedBy(before, draft, change) });
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
          found === null || before === null
            ? null
            : {
                number: found.draft.number,
                estate: estate.id,
                textHash: textHashOn(found, day),
                draft: before,
                binds: bindsOn(found, effective) || statusOn(found, effective) === "signed",
              },
        consentLaw:
          before === null || change === null || !("draft" in command)
            ? []
            : lawsOf(at, amendedParts(before, command.draft, change)),
        reach,
        vote,
        ...gates(at, command, draft),
        invalidSignatures: signatures
          .filter(
            ({ means, proof }) =>
              means === "e-signature" &&
              (proof === undefined ||
                state === null ||
                !environment.signatures.verify(proof, signingHash(state))),
          )
          .map(({ name }) => name),
      };
      return { terms, policy: (vote ?? terms.coreClauses)?.policy.digest ?? null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }, state) =>
    state.phase === "signed" || ["manager", "committee", "desk", "staff", "system"].includes(actor.role),
  view: (state, { caller, version }) => view(state, version, caller.actor.role),
});
