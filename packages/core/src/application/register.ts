import type { Collections } from "./heyue.ts";
import type { AnyServed } from "./served-aggregate.ts";
import { accounts } from "./served/account.ts";
import { amendments } from "./served/amendment.ts";
import { archives } from "./served/archive.ts";
import { ballots } from "./served/ballot.ts";
import { meetings } from "./served/meeting.ts";
import { assessments } from "./served/assessment.ts";
import { arrears } from "./served/arrears.ts";
import { briefings } from "./served/briefing.ts";
import { checkpoints } from "./served/checkpoint.ts";
import { contracts } from "./served/contract.ts";
import { deviations } from "./served/deviation.ts";
import { disputes } from "./served/dispute.ts";
import { disclosures } from "./served/disclosure.ts";
import { enquiries } from "./served/enquiry.ts";
import { questionnaires } from "./served/satisfaction.ts";
import { boxes } from "./served/suggestion-box.ts";
import { symposia } from "./served/symposium.ts";
import { visits } from "./served/visit.ts";
import { findings } from "./served/finding.ts";
import { trainings } from "./served/training.ts";
import { handovers } from "./served/handover.ts";
import { risks } from "./served/risk.ts";
import { takeovers } from "./served/takeover.ts";
import { inspections } from "./served/inspection.ts";
import { plans } from "./served/plan.ts";
import { notices } from "./served/notice.ts";
import { promises } from "./served/promise.ts";
import { subcontracts } from "./served/subcontract.ts";
import { letters } from "./served/letter.ts";
import { recurrences } from "./served/recurrence.ts";
import { shifts } from "./served/shift.ts";
import { surveys } from "./served/survey.ts";

/**
 * Every aggregate that is served through the common way, by its collection. `complaints` and `contracts` have doors of their own.
 * Beside its line here, a collection has its type in `heyue.ts`.
 */
export const register: { readonly [Name in keyof Collections]: AnyServed } = {
  accounts,
  amendments,
  archives,
  assessments,
  arrears,
  ballots,
  briefings,
  checkpoints,
  deviations,
  disclosures,
  disputes,
  enquiries,
  questionnaires,
  boxes,
  symposia,
  visits,
  findings,
  handovers,
  risks,
  takeovers,
  inspections,
  plans,
  notices,
  promises,
  subcontracts,
  letters,
  meetings,
  recurrences,
  shifts,
  surveys,
  trainings,
};

/** The served aggregate of a kind of stream; complaints are not served so. */
export const servedOf = (kind: string): AnyServed | undefined =>
  [contracts, ...Object.values<AnyServed>(register)].find(({ aggregate }) => aggregate.kind === kind);
