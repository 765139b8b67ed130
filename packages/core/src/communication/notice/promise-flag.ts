import type { Measure, MeasureRole } from "../../text/measures/measure.ts";
import { measuresOf } from "../../text/measures/measures.ts";
import type { NoticeText } from "./text.ts";

/** What a confirmed promise is worth in figures: what it raises, until when, or by when it is done once. */
export interface PromiseDetail {
  readonly standard?: string;
  readonly target?: string;
  readonly frequency?: string;
  readonly until?: string;
  readonly dueOn?: string;
}

/** What a person said about a flag: it is a promise 是承诺, or it is none 不是承诺, with the reason. */
export interface PromiseJudgement {
  readonly isPromise: boolean;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly detail: PromiseDetail;
}

/** A sentence of a notice that sounds like a promise (疑似承诺): UTF-16 offsets in the body of its language. */
export interface PromiseFlag {
  readonly id: string;
  readonly language: "zh-CN" | "en";
  readonly start: number;
  readonly end: number;
  /** The sentence. */
  readonly text: string;
  /** The word that commits. */
  readonly word: string;
  readonly measure: Pick<Measure, "text" | "value" | "unit" | "role">;
  readonly judged: PromiseJudgement | null;
}

const roles: readonly MeasureRole[] = ["deadline", "frequency", "threshold"];
const sentences = { "zh-CN": /[^。；;！!？?\n]+/g, en: /(?:[^.;!?\n]|\.(?=\S))+/g };
const commitments = {
  "zh-CN":
    /承诺|保证|确保|务必|一律|必将|将会|将(?!(?:近|要求))|我(?:们|司|公司)[^，。；]{0,6}(?:会|在)|不(?:少于|低于|超过|晚于)/,
  en: /\b(?:promise|guarantee|ensure|commit|undertake|will|shall|at least|no later than|at most)\b/i,
};
/** What owners are asked to do is no promise of the provider. */
const asked = {
  "zh-CN": /^\s*(?:请|敬请|望|恳请|各位业主请|业主(?:须|应|需)|住户(?:须|应|需))/,
  en: /^\s*(?:please|owners (?:must|should|shall)|residents (?:must|should|shall))\b/i,
};

const flagsIn = (
  body: string,
  language: PromiseFlag["language"],
): readonly Omit<PromiseFlag, "id" | "judged">[] =>
  [...body.matchAll(sentences[language])].flatMap((match) => {
    const [text] = match;
    const word = commitments[language].exec(text)?.[0];
    if (word === undefined || asked[language].test(text)) return [];
    const measure = measuresOf(text).find(({ role }) => roles.includes(role));
    if (measure === undefined) return [];
    const lead = text.length - text.trimStart().length;
    const start = match.index + lead;
    const { role, unit, value } = measure;
    return [
      {
        language,
        start,
        end: start + text.trim().length,
        text: text.trim(),
        word,
        measure: { text: measure.text, value, unit, role },
      },
    ];
  });

/**
 * Sentences of a notice that sound like a promise (标记疑似承诺): a word that commits beside an explicit deadline, frequency or
 * threshold. A suggestion: a person says of each whether it is one. What was said of the same sentence before stays said.
 */
export const promiseFlags = (text: NoticeText, before: readonly PromiseFlag[] = []): readonly PromiseFlag[] =>
  [
    ...flagsIn(text["zh-CN"].body, "zh-CN"),
    ...(text.en === undefined ? [] : flagsIn(text.en.body, "en")),
  ].map((flag, index) => ({
    id: `p${index + 1}`,
    ...flag,
    judged: before.find((item) => item.language === flag.language && item.text === flag.text)?.judged ?? null,
  }));
