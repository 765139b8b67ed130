import type { Citation } from "../../kernel/citation.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";

/** A question that the law of the place can be asked of a draft, and what in its answer says that the draft breaks it. */
export interface PolicyCheck {
  readonly rule: string;
  readonly facts: { readonly [name: string]: Json };
  readonly breaks: (values: Verdict["values"]) => boolean;
}

/** Something of the draft that the law of the place does not allow (政策审查). */
export interface PolicyFinding {
  readonly rule: string;
  readonly citations: readonly Citation[];
  readonly values: Verdict["values"];
}

/** What can be asked of a draft before anything was measured or paid. */
export const policyChecks = (draft: ContractDraft): readonly PolicyCheck[] => [
  {
    rule: "term.limit",
    facts: { signedEffective: draft.term.from, contractEnd: draft.term.to, stage: draft.stage },
    breaks: ({ compliant }) => compliant === false,
  },
  ...draft.fees.items
    .filter(({ unit }) => unit === "m2-month")
    .slice(0, 1)
    .map((item): PolicyCheck => ({
      rule: "fee.prepayLimit",
      // The limit is in months; area and price only turn it into money.
      facts: {
        area: "100.00",
        unitPrice: item.unitPrice,
        requestedMonths: draft.fees.payment.prepayMonthsMax,
        prepayFrom: draft.term.from,
        contractEnd: draft.term.to,
      },
      breaks: ({ allowed }) => allowed === false,
    })),
];

/** The finding of an answered check, or `null`; an answer that settles nothing finds nothing. */
export const findingOf = (check: PolicyCheck, verdict: Verdict): PolicyFinding | null =>
  verdict.verdict === "determined" && check.breaks(verdict.values)
    ? { rule: check.rule, citations: verdict.citations, values: verdict.values }
    : null;
