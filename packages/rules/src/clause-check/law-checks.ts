import type { Policies } from "@heyue/core/ports/policies";
import type { ContractReading, LintRule } from "@heyue/core/text";
import { allChecks } from "./check-list.ts";
import type { LawCheck } from "./law-check.ts";
import { lawDayOf } from "./law-day.ts";
import { type FactNames, factNamesOf, type Law, lawOf } from "./law.ts";
import { isOfOwners } from "./operative.ts";

/** Which law a text is held against. */
export interface LawChecksOptions {
  /** Place, by code or name. */
  readonly code: string;
  /** Day that selects the law, `YYYY-MM-DD`; without it, the day that the text was signed, else that of `lawDayOf`. */
  readonly on?: string;
}

/** The day on which the policy that speaks first at a place was last compared with its sources. */
const reviewedOf = (policies: Policies, code: string): string => {
  const { policy } = policies.ask({ code, rule: "law.provisions", facts: {} });
  const text = policies.document(policy.digest);
  const document: unknown = text === undefined ? undefined : JSON.parse(text);
  if (typeof document === "object" && document !== null && "reviewed" in document)
    return String(document.reviewed);
  throw new RangeError(`no place is known as "${code}"`);
};

const has = (policies: Policies, code: string, rules: FactNames, { source }: LawCheck): boolean =>
  "rule" in source
    ? rules.has(source.rule)
    : policies.ask({ code, rule: "law.provisions", facts: { kind: source.kind, topic: source.topic } })
        .verdict === "determined";

/**
 * The checks of a text that the law of a place allows (依当地法规的审查规则), as rules for the linter: those whose rule or provision
 * the place has, from its own law or from the law above it. They read Chinese texts; in others they find nothing. Throws a
 * `RangeError` when no place is known by the code.
 */
export const lawChecks = (policies: Policies, { code, on }: LawChecksOptions): readonly LintRule[] => {
  const reviewed = reviewedOf(policies, code);
  const rules = factNamesOf(policies, code);
  const laws = new WeakMap<ContractReading, Map<string, Law>>();
  const lawFor = (reading: ContractReading, asked: string | undefined): Law => {
    const days = laws.get(reading) ?? new Map<string, Law>();
    laws.set(reading, days);
    const known = days.get(asked ?? "");
    if (known !== undefined) return known;
    const law = lawOf(policies, code, rules, lawDayOf(reading, asked, reviewed));
    days.set(asked ?? "", law);
    return law;
  };
  return allChecks
    .filter((check) => has(policies, code, rules, check))
    .map(({ id, title, description, severity, anyClient, check }) => ({
      id,
      title,
      description,
      severity,
      check: (reading, report, context) => {
        if (reading.language !== "zh" || (anyClient !== true && !isOfOwners(reading))) return;
        check(reading, lawFor(reading, on ?? context.on), report);
      },
    }));
};
