import type { ContractReading, Report, RuleDescription } from "@heyue/core/text";
import type { Law } from "./law.ts";

/** Where a check finds its law: a rule of the policies, or provisions of a kind on a topic. */
export type LawSource = { readonly rule: string } | { readonly kind: string; readonly topic: string };

/** A check of a text against the law of a place (依当地法规审查): reads the facts, asks, reports. */
export interface LawCheck extends RuleDescription {
  readonly source: LawSource;
  /** Whether it holds of any service contract; otherwise only of one that owners (业主) have a part in. */
  readonly anyClient?: boolean;
  readonly check: (reading: ContractReading, law: Law, report: (found: Report) => void) => void;
}
