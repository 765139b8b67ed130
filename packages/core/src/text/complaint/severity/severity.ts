import type { ComplaintLetter, Mention } from "../letter.ts";
import { isPresent, isReal, isTold, surroundingsOf } from "./clause-reality.ts";
import { hazardCues } from "./hazard-cues.ts";
import { urgentCues } from "./urgent-cues.ts";

/** How soon someone has to act (紧急程度): `emergency` a hazard that has happened and is not over, `urgent` cannot wait. */
export const complaintSeverities = ["emergency", "urgent", "normal"] as const;
export type ComplaintSeverity = (typeof complaintSeverities)[number];

export interface SeverityReading {
  readonly severity: ComplaintSeverity;
  readonly reasons: readonly Mention[];
  readonly subjectReasons: readonly Mention[];
}

const gap = "[^，。；！？、,;!?\\n]{";
const compile = (cues: readonly { readonly words: string }[]): RegExp =>
  new RegExp(cues.map(({ words }) => words.replaceAll(".{", gap)).join("|"), "g");
let hazards: RegExp | undefined;
let urgents: RegExp | undefined;

const found = (
  text: string,
  pattern: RegExp,
  holds: (around: ReturnType<typeof surroundingsOf>) => boolean,
): readonly Mention[] => {
  const all: Mention[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (holds(surroundingsOf(text, match.index, end))) all.push({ text: match[0], start: match.index, end });
  }
  return all;
};

/** Longer messages argue and look back: in them a danger must also be said to be there now. */
const report = 160;
const reasonLimit = 6;

/** Suggests how urgent a message is. Wrong on the safe side where a short message names a danger. */
export const readSeverity = ({ subject = "", text }: ComplaintLetter): SeverityReading => {
  hazards ??= compile(hazardCues);
  urgents ??= compile(urgentCues);
  const isShort = text.length <= report;
  const dangers = found(text, hazards, (around) => isReal(around) && (isShort || isPresent(around)));
  const subjectDangers = isShort ? found(subject, hazards, isReal) : [];
  if (dangers.length + subjectDangers.length > 0)
    return {
      severity: "emergency",
      reasons: dangers.slice(0, reasonLimit),
      subjectReasons: subjectDangers,
    };
  const reasons = found(text, urgents, isTold);
  const subjectReasons = found(subject, urgents, isTold);
  return {
    severity: reasons.length + subjectReasons.length > 0 ? "urgent" : "normal",
    reasons: reasons.slice(0, reasonLimit),
    subjectReasons,
  };
};
