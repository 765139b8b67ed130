import type { RuleDescription, Words } from "@heyue/core/text";
import { lawFinding, spanIn } from "./finding.ts";
import type { LawCheck } from "./law-check.ts";
import { isCase, isDenied, isForbiddenItem, isOperative } from "./operative.ts";

/** What a check of stated law (a prohibition, an exclusion) looks for. */
export interface StatedCheck extends RuleDescription {
  readonly kind: "prohibition" | "exclusion";
  readonly topic: string;
  readonly anyClient?: boolean;
  /** Words that a sentence must have to be looked at. */
  readonly cue: RegExp;
  /** Words that take a sentence out. */
  readonly not?: RegExp;
  /** What contradicts the law; the match is the span. */
  readonly wording: RegExp;
  /** What the clause does, in the message before what the law says. */
  readonly message: Words;
  readonly suggestion: Words;
}

/** A check of clauses that plainly contradict law which is stated and not computed. */
export const statedCheck = (check: StatedCheck): LawCheck => ({
  id: check.id,
  title: check.title,
  description: check.description,
  severity: check.severity,
  source: { kind: check.kind, topic: check.topic },
  ...(check.anyClient === undefined ? {} : { anyClient: check.anyClient }),
  check: (reading, law, report) => {
    for (const sentence of reading.sentences) {
      if (!check.cue.test(sentence.text) || check.not?.test(sentence.text) === true) continue;
      const match = check.wording.exec(sentence.text);
      if (match === null || !isOperative(sentence)) continue;
      const end = match.index + match[0].length;
      if (isDenied(sentence.text, end) || isCase(sentence.text, end)) continue;
      if (isForbiddenItem(reading, sentence)) continue;
      const stated = law.stated(check.kind, check.topic);
      const [first] = stated;
      if (first === undefined) return;
      report(
        lawFinding(law, {
          at: spanIn(sentence, match.index, match[0].length),
          citations: stated.map(({ citation }) => citation),
          message: {
            "zh-CN": `${check.message["zh-CN"]}${first.says["zh-CN"]}`.replace(/。$/, "") + "。",
            en: `${check.message.en} ${first.says.en}`,
          },
          suggestion: check.suggestion,
        }),
      );
    }
  },
});
