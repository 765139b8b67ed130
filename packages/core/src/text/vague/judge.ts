import type { Lack } from "./lack.ts";
import type { Severity } from "./vague.ts";
import type { Candidate, SentenceView } from "./view.ts";

/** A family of vague expressions and the decider of where they matter. */
export interface Judge {
  readonly lacks: Lack;
  /** Source of a regular expression without capturing groups: the words that may be vague. */
  readonly words: string;
  /** How much hangs on it here; nothing when the sentence cures it or it is no promise. */
  readonly weigh: (candidate: Candidate, view: SentenceView) => Severity | undefined;
}
