import type { Judge } from "./judge.ts";
import { authority } from "./lacks/authority.ts";
import { englishFamilies } from "./lacks/english.ts";
import { fault } from "./lacks/fault.ts";
import { frequency } from "./lacks/frequency.ts";
import { idioms } from "./lacks/idioms.ts";
import { manner } from "./lacks/manner.ts";
import { paymentTime } from "./lacks/payment-time.ts";
import { quality } from "./lacks/quality.ts";
import { quantity } from "./lacks/quantity.ts";
import { reference } from "./lacks/reference.ts";
import { scope } from "./lacks/scope.ts";
import { time } from "./lacks/time.ts";
import { trigger } from "./lacks/trigger.ts";

/** Families of vague expressions with one regular expression that finds the words of all of them. */
export interface Lexicon {
  readonly words: RegExp;
  /** The family of a match of `words`; nothing for an idiom. */
  readonly judgeOf: (match: RegExpExecArray) => Judge | undefined;
}

/** Words of the idioms are passed over; families are tried in their order at each place. */
function lexiconOf(judges: readonly Judge[], passedOver: string, flags: string): Lexicon {
  return {
    words: new RegExp(`(?:${passedOver})|${judges.map((judge) => `(${judge.words})`).join("|")}`, flags),
    judgeOf: (match) => judges.find((_, at) => match[at + 1] !== undefined),
  };
}

/** Vague Chinese. */
export const chinese: Lexicon = lexiconOf(
  [paymentTime, trigger, scope, time, frequency, fault, quantity, quality, manner, reference, authority],
  idioms,
  "g",
);

/** Vague English. */
export const english: Lexicon = lexiconOf(
  englishFamilies,
  "reasonable (?:attorneys?|legal)[’'s]* fees|due diligence|property manage\\w+",
  "gi",
);
