import type { Measure } from "../measures/measure.ts";
import type { Span } from "../span.ts";
import { dutyOf, feedOf, isEmergency } from "./duty.ts";
import { viewOf } from "./view.ts";

/** What hangs on a vague word where it stands (它关系到什么). */
export type Stake =
  | "termination"
  | "penalty"
  | "payment"
  | "emergency"
  | "repair"
  | "service"
  | "ancillary"
  | "other";

const REPAIR = /维修|抢修|检修|急修|报修|修复|修理|修补|故障|抢险|\b(?:repair|restor|fix|fault)/i;
const ENGLISH: readonly (readonly [Stake, RegExp])[] = [
  ["termination", /\bterminat/i],
  ["penalty", /\b(?:breach|default|penalt|damages|deduct)/i],
  ["payment", /\b(?:pay|paid|payment|invoice|refund|deposit)/i],
  ["emergency", /\b(?:emergenc|hazard|leak|fire|danger)/i],
  ["repair", REPAIR],
  ["service", /\b(?:maintain|maintenance|clean|inspect|patrol|respond|response|service)/i],
  ["ancillary", /\b(?:notif|advise|report|record|statement|file)/i],
];

/** What a vague span of a sentence feeds, for the reader of a finding. */
export function stakeOf(sentence: string, span: Span, measures: readonly Measure[] = []): Stake {
  if (!/[\u4e00-\u9fff]/.test(sentence)) {
    const near = sentence.slice(Math.max(0, span.start - 60), span.end + 80);
    return ENGLISH.find(([, words]) => words.test(near))?.[0] ?? "other";
  }
  const view = viewOf(sentence, { headings: [], topics: [], measures });
  const feed = feedOf(view);
  if (feed === "termination" || feed === "penalty") return feed;
  const duty = dutyOf(view, { ...span, text: sentence.slice(span.start, span.end) });
  if (duty === "payment") return "payment";
  if (duty === "ancillary") return isEmergency(view) ? "emergency" : "ancillary";
  if (REPAIR.test(sentence)) return "repair";
  if (isEmergency(view)) return "emergency";
  if (duty === "core") return "service";
  return feed === "payment" ? "payment" : "other";
}
