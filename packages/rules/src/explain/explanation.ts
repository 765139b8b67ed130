import type { Json, TraceStep, Verdict } from "@heyue/core/kernel/verdict";
import type { Audience, PolicyDocument } from "../format/document.ts";
import { en } from "./en.ts";
import type { Locale, Slots, Vocabulary } from "./vocabulary.ts";
import { zhCn } from "./zh-cn.ts";

/** What an explanation may draw on, and for whom it is written. */
export interface Catalogue {
  /** Policies whose messages and titles may be used; what none of them has is shown by its code. */
  readonly documents: readonly PolicyDocument[];
  /** Who reads it; the sentence for everyone when absent, or where a rule has none of its own for this reader. */
  readonly audience?: Audience;
}

const vocabularies: { readonly [locale in Locale]: Vocabulary } = { "zh-CN": zhCn, en };

/**
 * Says in sentences what a verdict on a rule is, how it was reached, what is missing and on which articles it rests.
 * Quotes stay in the language of the law. `explain` of `@heyue/rules` is the same with the built-in catalogue at hand.
 *
 * @returns Sentences in plain text, the rule first and the citations last.
 * @throws Nothing for a verdict of this package and the locales `zh-CN` and `en`.
 * @units As in the verdict: yuan with two decimals, dates `YYYY-MM-DD`, instants RFC 3339.
 *
 * @example For a court
 * ```ts
 * import { builtinDocuments, builtinPolicies } from "@heyue/rules";
 * import { explain } from "@heyue/rules/explain/explanation";
 *
 * const verdict = builtinPolicies().ask({ code: "CN", rule: "liability.breach", facts: { basis: "contract" } });
 * const [first] = explain(verdict, "liability.breach", "zh-CN", { documents: builtinDocuments, audience: "court" });
 * console.log(first); // => 损失、可预见范围、减损、违约金与定金的选择，供裁量。
 * ```
 */
export const explain = (
  verdict: Verdict,
  rule: string,
  locale: Locale,
  catalogue: Catalogue,
): readonly string[] => {
  const words = vocabularies[locale];
  const named = (name: string): string => words.names[name] ?? name;
  const message = messageOf(catalogue, verdict.policy.id, rule, locale);
  const shown = (values: Verdict["values"]): readonly string[] =>
    Object.entries(values)
      .filter(([name]) => name !== "slices" && !name.startsWith("candidates"))
      .map(([name, value]) => words.value(named(name), text(value, words)));
  return [
    ...(message === undefined ? [] : [message]),
    words.verdicts[verdict.verdict],
    ...shown(verdict.values),
    ...verdict.trace.flatMap((step) => stepSentence(step, words)),
    ...(verdict.missing.length === 0
      ? []
      : [words.missing(verdict.missing.map(named).join(words.separator))]),
    ...verdict.candidates.map(({ policy, values }) =>
      words.candidate(placeName(catalogue, policy.id, locale), shown(values).join(words.separator)),
    ),
    ...verdict.flags.map((flag) => words.flags[flag] ?? flag),
    ...(verdict.issues ?? []).map(({ path, message: problem }) => words.issue(path, problem)),
    ...verdict.citations.map(({ source, article, quote }) =>
      words.citation(sourceTitle(catalogue, source, locale), article, quote),
    ),
  ];
};

/** The sentence of a rule for a reader, or the plain one. */
const messageOf = (
  catalogue: Catalogue,
  policy: string,
  rule: string,
  locale: Locale,
): string | undefined => {
  const document = catalogue.documents.find(({ id }) => id === policy);
  const message = document?.rules.find((one) => one.rule === rule)?.message;
  const special = catalogue.audience === undefined ? undefined : message?.[catalogue.audience];
  return (special ?? message)?.[locale];
};

const stepSentence = (step: TraceStep, words: Vocabulary): readonly string[] => {
  const sentence = words.steps[step.step];
  if (sentence === undefined) return [];
  const output =
    typeof step.output === "object" && step.output !== null && !Array.isArray(step.output) ? step.output : {};
  const slots: { [name: string]: string } = { output: text(step.output, words) };
  for (const [name, value] of [...Object.entries(step.inputs), ...Object.entries(output)]) {
    slots[name] = text(value as Json, words);
  }
  const filled = sentence(slots as Slots);
  return filled === "" ? [] : [filled];
};

const text = (value: Json, words: Vocabulary): string => {
  if (value === null) return "—";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((item: Json) => text(item, words)).join(words.separator);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

const placeName = (catalogue: Catalogue, id: string, locale: Locale): string =>
  catalogue.documents.find((document) => document.id === id)?.name[locale] ?? id;

const sourceTitle = (catalogue: Catalogue, title: string, locale: Locale): string => {
  for (const document of catalogue.documents) {
    for (const source of Object.values(document.sources))
      if (source.title["zh-CN"] === title) return source.title[locale];
  }
  return title;
};
