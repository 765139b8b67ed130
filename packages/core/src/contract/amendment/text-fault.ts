import type { ContractDraft } from "../contract/draft.ts";
import { missingTopics } from "../contract/decision.ts";
import { difference, isEmpty } from "./difference.ts";
import { type AmendmentRejection, refuse } from "./rejection.ts";
import type { AmendmentTerms } from "./terms.ts";

/** What keeps any contract from having this text, or `null`: a clause that it must have is missing, or the law of the place forbids something. */
export const gateFault = (terms: AmendmentTerms, draft: ContractDraft): AmendmentRejection | null => {
  const missing = missingTopics(draft);
  if (missing.length > 0)
    return refuse("core-clauses-missing", { missing }, terms.coreClauses?.citations ?? []);
  const [broken] = terms.policyFindings;
  return broken === undefined
    ? null
    : refuse(
        "policy-breached",
        { rules: terms.policyFindings.map(({ rule }) => rule), values: broken.values },
        terms.policyFindings.flatMap(({ citations }) => citations),
      );
};

/** What keeps a text from being proposed, or `null`. */
export const textFault = (
  terms: AmendmentTerms,
  draft: ContractDraft,
  effectiveFrom: string,
  today: string,
): AmendmentRejection | null => {
  const { contract } = terms;
  if (contract === null) return refuse("contract-unknown");
  if (draft.number !== contract.number || draft.estate.id !== contract.estate)
    return refuse("other-contract", { number: contract.number, given: draft.number });
  if (!contract.binds) return refuse("not-in-force", { on: effectiveFrom });
  if (effectiveFrom < today) return refuse("effective-in-past", { effectiveFrom, today });
  const change = difference(contract.draft, draft);
  if (isEmpty(change)) return refuse("nothing-changed");
  // A contract that goes on after its term keeps the term it had; a new one ends when the text begins, or later.
  if (change.members.includes("term") && draft.term.to < effectiveFrom)
    return refuse("term-in-past", { to: draft.term.to, effectiveFrom });
  return gateFault(terms, draft);
};
