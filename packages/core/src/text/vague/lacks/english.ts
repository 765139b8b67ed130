import type { Judge } from "../judge.ts";
import type { Lack } from "../lack.ts";
import type { Severity } from "../vague.ts";
import type { Candidate, SentenceView } from "../view.ts";
import { partIndexAt, partText } from "../view.ts";

const TIME =
  "promptly|immediately|timely|as soon as (?:is )?(?:reasonably )?(?:possible|practicable|practical)|without (?:undue|unreasonable) delay|expeditiously|with(?:in)? (?:a )?reasonable (?:time|period|promptness)|in due course";
const FREQUENCY =
  "(?<!ed )from time to time|regularly|on a regular basis|periodically|periodic|frequently|as often as (?:is )?(?:necessary|needed)|at regular intervals";
const QUALITY =
  "adequate(?:ly)?|satisfactory|satisfactorily|sufficient|appropriate(?:ly)?|(?:in )?good (?:working )?(?:order|condition|repair)|first[- ]class|high[- ](?:quality|standard)|workmanlike|professional manner|proper(?:ly)?|suitable|reasonable care|state[- ]of[- ]the[- ]art";
const QUANTITY = "substantial|significant|a reasonable (?:number|amount)|several|reasonable compensation";
const TRIGGER =
  "(?:as|if|when|where) (?:may be )?(?:reasonably )?(?:needed|necessary|required|appropriate)|material (?:breach|default|provision)|as (?:the )?circumstances (?:require|permit)";
const SCOPE =
  "(?:such|any) other (?:duties|services|tasks|work|matters)|other (?:related|similar|incidental) (?:duties|services|tasks|work|matters)|and so (?:on|forth)|etc\\.";
const MANNER =
  "(?:its |their )?(?:best|commercially reasonable|reasonable commercial|reasonable|all reasonable) (?:efforts|endeavou?rs)|diligent(?:ly)?|courteous(?:ly)?|friendly|polite(?:ly)?|efficiently";
const REFERENCE =
  "(?:generally accepted |prevailing |relevant )?industry (?:standards?|practices?)|relevant (?:standards?|regulations?|requirements?)|good (?:industry )?practice";
const FAULT = "(?:normal|ordinary|fair|reasonable) wear and tear|improper (?:use|management)|mismanagement";
const AUTHORITY =
  "(?:to be |as )?(?:mutually )?agreed (?:upon )?(?:from time to time|later|separately)|to be agreed";

/** Duties that breach, payment or safety hang on. */
const HEAVY =
  /\b(?:repair|maintain|maintenance|clean|inspect|patrol|dispos|respond|response|emergenc|restor|replac|pay|paid|payment|invoice|refund|deposit|remedy|cure|breach|default|terminat|penalt|deduct|damages|hazard|leak|fire)/i;
const DUTY = /\b(?:shall|must|will|agrees?|undertakes?|ensure|is required|are required|responsible)\b/i;
const GRANT =
  /\bmay\b|\bis entitled\b|\bshall not\b|\bhas the right\b|\bmeans?\b|\bWHEREAS\b|\bsole discretion\b/i;
const NAMED = /\b(?:Schedule|Exhibit|Annex|Appendix|Section|this Agreement|the Budget|Service Levels?)\b/;

const cures: Partial<Record<Lack, (view: SentenceView, part: string) => boolean>> = {
  time: (view) => view.measures.some(({ kind, role }) => kind === "duration" && role !== "term"),
  frequency: (view, part) =>
    view.measures.some(({ kind }) => kind === "frequency") ||
    /\b(?:daily|weekly|monthly|quarterly|annually)\b/i.test(part),
};
const heavy: readonly Lack[] = ["time", "frequency", "trigger", "quantity"];

function family(lacks: Lack, words: string): Judge {
  return {
    lacks,
    words: `\\b(?:${words})(?![\\w-])`,
    weigh: (candidate, view) =>
      isPromise(candidate, view, lacks) ? severityOf(lacks, view, candidate) : undefined,
  };
}

function isPromise(candidate: Candidate, view: SentenceView, lacks: Lack): boolean {
  const part = partText(view, partIndexAt(view, candidate.start));
  const before = sentenceBefore(view, candidate);
  if (
    !DUTY.test(`${before} ${part}`) ||
    GRANT.test(before.slice(before.search(DUTY) + 1)) ||
    /\bmeans\b/.test(before)
  ) {
    return false;
  }
  if (
    /^immediately$/i.test(candidate.text) &&
    /^ (?:preced|follow|prior|upon|after|necessary)/i.test(view.text.slice(candidate.end))
  ) {
    return false;
  }
  return !NAMED.test(part) && !cures[lacks]?.(view, part);
}

/** What stands before the candidate since the last full stop. */
function sentenceBefore(view: SentenceView, candidate: Candidate): string {
  const before = view.text.slice(0, candidate.start);
  return before.slice(before.search(/[^.]*$/));
}

function severityOf(lacks: Lack, view: SentenceView, candidate: Candidate): Severity {
  if (lacks === "reference" || (lacks === "manner" && !/efforts|endeavo/i.test(candidate.text))) return "low";
  const index = partIndexAt(view, candidate.start);
  const near = `${partText(view, index)} ${partText(view, index + 1)}`;
  return heavy.includes(lacks) && HEAVY.test(near) ? "high" : "medium";
}

/** Vague English, by what it lacks. */
export const englishFamilies: readonly Judge[] = [
  family("time", TIME),
  family("frequency", FREQUENCY),
  family("manner", MANNER),
  family("trigger", TRIGGER),
  family("scope", SCOPE),
  family("reference", REFERENCE),
  family("fault", FAULT),
  family("authority", AUTHORITY),
  family("quality", QUALITY),
  family("quantity", QUANTITY),
];
