import type { LintRule, RuleDescription } from "./rule.ts";
import { amountMismatch } from "./rules/amount-mismatch.ts";
import { breachWithoutRemedy } from "./rules/breach-without-remedy.ts";
import { conflictingRate } from "./rules/conflicting-rate.ts";
import { contradictingDates } from "./rules/contradicting-dates.ts";
import { contradictingMeasures } from "./rules/contradicting-measures.ts";
import { contradictingSums } from "./rules/contradicting-sums.ts";
import { courtAndArbitration } from "./rules/court-and-arbitration.ts";
import { danglingReference } from "./rules/dangling-reference.ts";
import { doublyDefinedTerm } from "./rules/doubly-defined-term.ts";
import { feeWithoutBasis } from "./rules/fee-without-basis.ts";
import { feeWithoutComposition } from "./rules/fee-without-composition.ts";
import { lateChargeReducible } from "./rules/late-charge-reducible.ts";
import { missingCoreClause } from "./rules/missing-core-clause.ts";
import { missingFrequency } from "./rules/missing-frequency.ts";
import { missingMeasure } from "./rules/missing-measure.ts";
import { missingMeasurementMethod } from "./rules/missing-measurement-method.ts";
import { missingResponseTime } from "./rules/missing-response-time.ts";
import { oneSidedLiability } from "./rules/one-sided-liability.ts";
import { oneSidedWaiver } from "./rules/one-sided-waiver.ts";
import { penaltyWithoutCap } from "./rules/penalty-without-cap.ts";
import { priceChangeWithoutOwners } from "./rules/price-change-without-owners.ts";
import { remedyWithoutTrigger } from "./rules/remedy-without-trigger.ts";
import { renewalWithoutOwners } from "./rules/renewal-without-owners.ts";
import { repealedLaw } from "./rules/repealed-law.ts";
import { termAgainstLaw } from "./rules/term-against-law.ts";
import { undefinedTerm } from "./rules/undefined-term.ts";
import { unfilledBlank } from "./rules/unfilled-blank.ts";
import { utilitiesCut } from "./rules/utilities-cut.ts";
import { vagueCommitment } from "./rules/vague-commitment.ts";
import { wholeSubcontract } from "./rules/whole-subcontract.ts";
import { suppressionUnused, suppressionWithoutReason } from "./suppression.ts";

/** The built-in rules, by what they look at: what is missing, vague, contradictory, unclear, one-sided, against the law. */
export const lintRules: readonly LintRule[] = [
  missingCoreClause,
  vagueCommitment,
  missingMeasure,
  missingFrequency,
  missingResponseTime,
  missingMeasurementMethod,
  feeWithoutComposition,
  feeWithoutBasis,
  amountMismatch,
  contradictingSums,
  contradictingDates,
  contradictingMeasures,
  conflictingRate,
  danglingReference,
  undefinedTerm,
  doublyDefinedTerm,
  unfilledBlank,
  repealedLaw,
  oneSidedLiability,
  oneSidedWaiver,
  breachWithoutRemedy,
  remedyWithoutTrigger,
  penaltyWithoutCap,
  lateChargeReducible,
  courtAndArbitration,
  utilitiesCut,
  wholeSubcontract,
  renewalWithoutOwners,
  priceChangeWithoutOwners,
  termAgainstLaw,
];

/** Every rule that a finding can name: the built-in ones and what the linter says about suppressions. */
export const ruleDescriptions: readonly RuleDescription[] = [
  ...lintRules,
  suppressionWithoutReason,
  suppressionUnused,
];
