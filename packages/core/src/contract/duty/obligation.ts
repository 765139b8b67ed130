import type { Citation } from "../../kernel/citation.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { bindsOn, type PromiseState } from "../promise/state.ts";
import { runsOn, type Subcontract } from "../subcontract/state.ts";

/** By when something is to be done once it is called for: a response time, a day of a cycle, days before the end. */
export type ObligationDeadline =
  | { readonly kind: "within"; readonly amount: string; readonly unit: string }
  | { readonly kind: "day-of-cycle"; readonly day: number; readonly cycle: string }
  | { readonly kind: "before-end"; readonly days: number }
  | { readonly kind: "on"; readonly date: string };

/** One promise of the contract (合同义务): who owes what to whom, how often, by when, and where it is written. */
export interface Obligation {
  readonly id: string;
  readonly kind: "standard" | "payment" | "late-charge" | "notice" | "remedy" | "promise";
  readonly party: "provider" | "owner" | "both";
  readonly addressee: "provider" | "owner" | "both";
  readonly text: string;
  readonly clause: string | null;
  readonly clauseNumber: string | null;
  readonly measure: Pick<Standard, "metric" | "comparator" | "target" | "unit"> | null;
  readonly frequency: string | null;
  readonly deadline: ObligationDeadline | null;
  readonly post: string | null;
  readonly subcontractor: string | null;
  /** Standards it hangs on. */
  readonly standards: readonly string[];
  /** Where a public promise was made, and when. */
  readonly source: { readonly kind: string; readonly ref: string; readonly on: string } | null;
  readonly citations: readonly Citation[];
}

/** Units of a standard that say by when rather than how much. */
const timeUnits: readonly string[] = ["second", "minute", "hour", "day", "workday"];

/** The time within which a standard is to be met once it is called for (响应时限); `null` for what is no such time. */
export const responseOf = (
  standard: Pick<Standard, "comparator" | "target" | "unit">,
): { readonly amount: string; readonly unit: string } | null =>
  timeUnits.includes(standard.unit) && ["at-most", "below"].includes(standard.comparator)
    ? { amount: standard.target, unit: standard.unit }
    : null;

const nothing = {
  measure: null,
  frequency: null,
  deadline: null,
  post: null,
  subcontractor: null,
  standards: [],
  source: null,
  citations: [],
} as const;

/**
 * Everything that is promised under a text on a day (义务台账): standards, payments, notices, remedies, and what was promised
 * publicly beside the text.
 */
export const obligations = (
  draft: ContractDraft,
  asOf: string,
  subcontracts: readonly Subcontract[],
  promises: readonly PromiseState[],
): readonly Obligation[] => {
  const clauses = new Map(
    draft.chapters.flatMap((chapter) => chapter.clauses.map((item) => [item.id, item])),
  );
  const written = (clause: string) => ({ clause, clauseNumber: clauses.get(clause)?.number ?? null });
  const heading = (clause: string): string => clauses.get(clause)?.heading ?? clause;
  const standards = draft.standards.map((standard): Obligation => {
    const { comparator, metric, target, unit } = standard;
    const response = responseOf(standard);
    return {
      ...nothing,
      ...written(standard.clause),
      id: standard.id,
      kind: "standard",
      party: "provider",
      addressee: "owner",
      text: standard.title,
      measure: { metric, comparator, target, unit },
      frequency: standard.frequency ?? null,
      deadline: response === null ? null : { kind: "within", ...response },
      post: standard.duty,
      subcontractor:
        subcontracts.find((item) => item.standards.includes(standard.id) && runsOn(item, asOf))?.name ?? null,
      standards: [standard.id],
    };
  });
  const { lateCharge, payment } = draft.fees;
  const money: readonly Obligation[] = [
    {
      ...nothing,
      ...written(payment.clause),
      id: "payment",
      kind: "payment",
      party: "owner",
      addressee: "provider",
      text: heading(payment.clause),
      frequency: payment.cycle === "half-year" ? "2/year" : `1/${payment.cycle}`,
      deadline: { kind: "day-of-cycle", day: payment.dueDay, cycle: payment.cycle },
    },
    ...(lateCharge === undefined
      ? []
      : [
          {
            ...nothing,
            ...written(lateCharge.clause),
            id: "late-charge",
            kind: "late-charge",
            party: "owner",
            addressee: "provider",
            text: heading(lateCharge.clause),
          } as const,
        ]),
  ];
  const { notice } = draft;
  const notices: readonly Obligation[] =
    notice === undefined || notice.nonRenewalDays === null
      ? []
      : [
          {
            ...nothing,
            ...written(notice.clause),
            id: "notice",
            kind: "notice",
            party: "both",
            addressee: "both",
            text: heading(notice.clause),
            deadline: { kind: "before-end", days: notice.nonRenewalDays },
          },
        ];
  const remedies = draft.breaches.map((breach): Obligation => ({
    ...nothing,
    ...written(breach.clause),
    id: breach.id,
    kind: "remedy",
    party: breach.party,
    addressee: breach.party === "provider" ? "owner" : "provider",
    text: breach.remedy,
    standards: breach.standards,
  }));
  const promised = promises
    .filter((promise) => bindsOn(promise, asOf))
    .map((promise): Obligation => {
      const raised = draft.standards.find(({ id }) => id === promise.standard);
      return {
        ...nothing,
        ...(raised === undefined ? { clause: null, clauseNumber: null } : written(raised.clause)),
        id: promise.id,
        kind: "promise",
        party: "provider",
        addressee: "owner",
        text: promise.text,
        measure:
          raised === undefined
            ? null
            : {
                metric: raised.metric,
                comparator: raised.comparator,
                target: promise.target ?? raised.target,
                unit: raised.unit,
              },
        frequency: promise.frequency ?? raised?.frequency ?? null,
        deadline: promise.dueOn === null ? null : { kind: "on", date: promise.dueOn },
        post: raised?.duty ?? null,
        standards: promise.standard === null ? [] : [promise.standard],
        source: { ...promise.source, on: promise.madeOn },
        citations: promise.law.citations,
      };
    });
  return [...standards, ...money, ...notices, ...remedies, ...promised];
};
