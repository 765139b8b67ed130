import type { Citation } from "../../kernel/citation.ts";
import type { Json, Verdict, VerdictKind } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import type { ReviewFinding } from "./terms.ts";

/** A question that the law of the place can be asked of a draft, and what in its answer says that the draft breaks it. */
export interface PolicyCheck {
  readonly rule: string;
  readonly facts: { readonly [name: string]: Json };
  readonly breaks: (values: Verdict["values"]) => boolean;
}

/** Something of the draft that the law of the place does not allow (政策审查): it is not signed. */
export interface PolicyFinding {
  readonly rule: string;
  readonly citations: readonly Citation[];
  readonly values: Verdict["values"];
}

/**
 * How a question weighs: high 存疑 (the law contradicts itself) stops the signing until a reason is given; open 待定 (facts, known
 * law, or any law is wanting) is shown and stops nothing.
 */
export const questionSeverities = ["high", "open"] as const;

/** Something of the draft that the law of the place was asked and did not settle (政策审查待定事项): never that it complies. */
export interface PolicyQuestion {
  readonly rule: string;
  readonly severity: (typeof questionSeverities)[number];
  /** How the law answered. */
  readonly verdict: VerdictKind;
  readonly citations: readonly Citation[];
  readonly values: Verdict["values"];
  /** Facts that the law asks for and nobody gave. */
  readonly missing: readonly string[];
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

/** The finding of an answered check, or `null`: what is settled breaks the law although something else is not. */
export const findingOf = (check: PolicyCheck, { citations, values }: Verdict): PolicyFinding | null =>
  check.breaks(values) ? { rule: check.rule, citations, values } : null;

/** What an answer leaves open; `null` when it settles the matter, one way or the other. */
export const questionOf = (
  check: PolicyCheck,
  { citations, missing, values, verdict }: Verdict,
): PolicyQuestion | null =>
  verdict === "determined" || check.breaks(values)
    ? null
    : {
        rule: check.rule,
        severity: verdict === "conflict" ? "high" : "open",
        verdict,
        citations,
        values,
        missing,
      };

/** The refusal of a text that the law of the place does not allow, or `null`. */
export const breachFault = (found: readonly PolicyFinding[]): ContractRejection | null => {
  const [first] = found;
  return first === undefined
    ? null
    : refuse(
        "policy-breached",
        { rules: found.map(({ rule }) => rule), values: first.values },
        found.flatMap(({ citations }) => citations),
      );
};

/** What the law answers in several ways, as findings of the review: of no clause in particular. */
export const conflictsOf = (questions: readonly PolicyQuestion[]): readonly ReviewFinding[] =>
  questions
    .filter(({ severity }) => severity === "high")
    .map(({ citations, rule }) => ({
      rule,
      clause: null,
      text: null,
      message: {
        "zh-CN": "适用的规定互相冲突，无法确定本合同是否合规；请先咨询主管部门，或者写明仍要签订的理由。",
        en: "The rules that apply contradict one another; ask the authority, or give the reason to sign all the same.",
      },
      citations,
    }));
