import { account } from "./account.ts";
import { amendments } from "./amendments.ts";
import { arrears } from "./arrears.ts";
import { briefings } from "./briefings.ts";
import { complaints } from "./complaints.ts";
import { dates } from "./dates.ts";
import { deviations } from "./deviations.ts";
import { disputes } from "./disputes.ts";
import { letters } from "./letters.ts";
import { risks } from "./risks.ts";
import type { Section, SectionGroup } from "./section.ts";
import { upcoming } from "./upcoming.ts";

/** Headings of the dashboard, in their order. */
export const groups: readonly SectionGroup[] = ["performance", "contract", "money", "complaints"];

/** Every section, in its order. */
export const sections: readonly Section[] = [
  deviations,
  upcoming,
  briefings,
  risks,
  dates,
  amendments,
  letters,
  account,
  arrears,
  disputes,
  complaints,
];
