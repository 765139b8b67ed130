import type { Span } from "../span.ts";
import { liabilityPatterns, waiverPatterns, type OneSidedPattern } from "./one-sided-patterns.ts";

/** Wording that gives one party an open-ended remedy or shifts liability without limit or fault (单方加重责任). */
export interface OneSidedSpan extends Span {
  /** `liability`: one party bears it all; `waiver`: one party gives up a right, or the other alone decides. */
  readonly kind: "liability" | "waiver";
  /** What is one-sided, a name of the patterns, e.g. `blanket`, `whatever-cause`. */
  readonly pattern: string;
}

const cheap =
  /一切|全部|所有|任何|均|概|无论|不论|不管|无条件|无限|解释|为准|随时|直接|立即|单方|任意|放弃|异议|索赔|不得要求|上涨|上调|调整|变化|变动|波动|年检|年审|处罚|遗留|原有|一律|不予|不作|自身|历史|移交|接管|进场|入场|承接|不分|不设|没有上限|不受|扣|罚|责任|后果|whatever|without (?:any )?(?:limit|cap)|regardless|waive|whether or not|unlimited|sole/i;
const notes = /编制说明|填写说明|使用说明|不可抗力|force majeure/i;
/** A rule for both sides alike; 双方同意 only says who agreed. */
const reciprocal =
  /(?:任何一方|双方|各方|违约方|守约方|任一方|一方)(?!(?:一致|均|共同)?(?:同意|确认|约定|协商|签字|认可))|互不|互相|各自|either party|each party|both parties|the parties shall|mutual/i;

const spanOf = (
  kind: OneSidedSpan["kind"],
  { name, wording, unless }: OneSidedPattern,
  sentence: string,
): OneSidedSpan | undefined => {
  const match = wording.exec(sentence);
  if (match === null || unless?.test(sentence) === true) return undefined;
  return { kind, pattern: name, start: match.index, end: match.index + match[0].length };
};

/** The one-sided wording of a sentence by position; offsets of the sentence, at most one span per pattern. */
export const oneSidedSpans = (
  sentence: string,
  headings: readonly string[] = [],
): readonly OneSidedSpan[] => {
  if (!cheap.test(sentence) || notes.test(sentence) || headings.some((heading) => notes.test(heading)))
    return [];
  if (reciprocal.test(sentence)) return [];
  return [
    ...liabilityPatterns.map((pattern) => spanOf("liability", pattern, sentence)),
    ...waiverPatterns.map((pattern) => spanOf("waiver", pattern, sentence)),
  ]
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start - b.start);
};

/** Whether a sentence is one-sided (单方不公平). */
export const isOneSided = (sentence: string, headings: readonly string[] = []): boolean =>
  oneSidedSpans(sentence, headings).length > 0;
