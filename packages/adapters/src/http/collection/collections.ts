import { accounts } from "./account.ts";
import { arrears } from "./arrears.ts";
import { amendments } from "./amendment.ts";
import { archives } from "./archive.ts";
import { assessments } from "./assessment.ts";
import { findings } from "./finding.ts";
import { trainings } from "./training.ts";
import { plans } from "./plan.ts";
import { inspections } from "./inspection.ts";
import { deviations } from "./deviation.ts";
import { disclosures } from "./disclosure.ts";
import { disputes } from "./dispute.ts";
import { enquiries } from "./enquiry.ts";
import { questionnaires } from "./satisfaction.ts";
import { boxes } from "./suggestion-box.ts";
import { symposia } from "./symposium.ts";
import { visits } from "./visit.ts";
import { handovers } from "./handover.ts";
import { risks } from "./risk.ts";
import { takeovers } from "./takeover.ts";
import { ballots } from "./ballot.ts";
import { meetings } from "./meeting.ts";
import { notices } from "./notice.ts";
import { briefings } from "./briefing.ts";
import { promises } from "./promise.ts";
import { subcontracts } from "./subcontract.ts";
import { checkpoints } from "./checkpoint.ts";
import type { CollectionDescription } from "./description.ts";
import { letters } from "./letter.ts";
import { recurrences } from "./recurrence.ts";
import { shifts } from "./shift.ts";
import { surveys } from "./survey.ts";

/** Every collection that is offered over HTTP. */
export const collections: readonly CollectionDescription[] = [
  accounts,
  arrears,
  amendments,
  archives,
  assessments,
  findings,
  trainings,
  ballots,
  meetings,
  briefings,
  checkpoints,
  letters,
  notices,
  promises,
  subcontracts,
  recurrences,
  shifts,
  surveys,
  plans,
  inspections,
  deviations,
  disclosures,
  disputes,
  enquiries,
  questionnaires,
  boxes,
  symposia,
  visits,
  handovers,
  risks,
  takeovers,
];
