import type { Words } from "./portal-estate.ts";
import type { Reading } from "./record/reading.ts";
import type { EndedContract } from "./record/shown-contract.ts";
import { escapeHtml } from "./template.ts";

/** Months that a scorecard shows at most. */
const longestPeriod = 36;

const firstMonth = ({ beganOn, endedOn }: EndedContract): string => {
  const earliest = new Date(`${endedOn.slice(0, 7)}-01T00:00:00Z`);
  earliest.setUTCMonth(earliest.getUTCMonth() - longestPeriod + 1);
  const began = beganOn.slice(0, 7);
  const first = earliest.toISOString().slice(0, 7);
  return began > first ? began : first;
};

/**
 * What the tags of the widgets are filled with: the reader's estate, what the address asks for, and, when no contract runs any more, the
 * last one with all its months.
 */
export const widgetValues = (
  { caller, estate, say, url: { searchParams } }: Reading,
  ended: EndedContract | null,
): Words => {
  const attribute = (name: string, value: string | null | undefined): string =>
    value === null || value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`;
  const asked = (name: string, parameter = name): string => attribute(name, searchParams.get(parameter));
  const lastMonth = ended?.endedOn.slice(0, 7);
  const isAsked = searchParams.has("from") || searchParams.has("to");
  const period =
    isAsked || ended === null
      ? asked("from") + asked("to")
      : attribute("from", firstMonth(ended)) + attribute("to", lastMonth);
  return {
    estate,
    contractNote:
      ended === null ? "" : `<p class="note">${escapeHtml(say("contractOver", { date: ended.endedOn }))}</p>`,
    contractAttribute: attribute("contract-id", searchParams.get("contract") ?? ended?.id),
    // A link to a day's text, to what changed since, or to what an amendment changed.
    contractAttributes:
      asked("as-of", "asOf") + asked("compare-with", "with") + asked("amendment-id", "amendment"),
    scoreAttributes: period + asked("month") + asked("team") + asked("standard"),
    feeAttributes: attribute("month", searchParams.get("month") ?? lastMonth) + asked("until"),
    complaintAttribute: asked("complaint-id", "id"),
    showAttribute: caller.actor.role === "staff" ? ' show="mine"' : "",
  };
};
