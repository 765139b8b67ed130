import type { Measure, MeasureRole } from "./measure.ts";

const penal =
  /penalt|late (?:charge|fee|payment)|liquidated damages|default interest|interest at|deduct|fine\b|overdue|delay/i;
const term =
  /\bterm of|term shall|initial term|period of this|renew|extend(?:ed)?|for a (?:period|term)|warranty|contract period/i;
const deadlineBefore =
  /(?:within|no later than|not later than|in|by|at least|not less than|prior written notice of|upon|after)\s*$/i;
const notice =
  /^\s?(?:'s?|’s?)?\s?(?:prior|advance|written|before|of|after|from|following|thereafter|notice)/i;
const staffing = /employ|staff|guard|person|cleaner|officer|experience/i;
const priced = /fee|pay|price|rent|cost|amount|commission|gross|revenue|deposit|per month|compensat/i;

/** What an English measure is there for. */
export function englishRole(text: string, measure: Omit<Measure, "role">): MeasureRole {
  const before = text.slice(Math.max(0, measure.start - 60), measure.start);
  const behind = text.slice(measure.end, measure.end + 30);
  switch (measure.kind) {
    case "frequency":
      return "frequency";
    case "duration":
      if (/experience/i.test(behind)) return "staffing";
      if (/later/i.test(measure.text)) return "deadline";
      if (term.test(before.slice(-40)) && !/within\s*$/i.test(before)) return "term";
      if (deadlineBefore.test(before) || notice.test(behind)) return "deadline";
      return /^[<>]/.test(measure.value) ? "threshold" : "other";
    case "rate":
      return penal.test(before) || penal.test(behind) ? "penalty" : "price";
    case "money":
    case "percentage":
      if (penal.test(before.slice(-45)) || /^\s?(?:penalty|late)/i.test(behind)) return "penalty";
      if (/^[<>]/.test(measure.value)) return "threshold";
      return measure.kind === "money" || priced.test(before + behind) ? "price" : "other";
    case "count":
      return measure.unit === "人" && staffing.test(measure.text + before) ? "staffing" : "other";
    default:
      return /^[<>]/.test(measure.value) ? "threshold" : "other";
  }
}
