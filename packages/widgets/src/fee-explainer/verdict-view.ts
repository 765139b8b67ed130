import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import { shifted } from "../element/decimal.ts";
import type { Language } from "../element/language.ts";
import { dayText } from "../element/moment.ts";
import { fill, word } from "../element/words.ts";
import { flagWords, valueCodeWords, valueWords, verdictWords } from "../vocabulary/verdict.ts";
import type { FeeExplainerWord } from "./words.ts";

/** What the parts of the explainer need of the element. */
export interface FeeParts {
  readonly language: Language;
  readonly t: (key: FeeExplainerWord, values?: Readonly<Record<string, string | number>>) => string;
}

/** `2026年12月`, of a month `YYYY-MM`. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
  }).format(new Date(`${month}-01T00:00:00Z`));

const shown = (name: string, value: Json, { language, t }: FeeParts): string => {
  if (Array.isArray(value)) return value.map((one: Json) => shown(name, one, { language, t })).join(" – ");
  const text = String(value);
  if (name === "lossProxyRate") return `${shifted(text, 2)}%`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(text, language);
  if (/^\d{4}-\d{2}$/.test(text)) return monthText(text, language);
  return word(valueCodeWords, language, text);
};

/** Settled values in sentences; what the sentence for a value is not known is left to the answer's own name. */
const valuesView = (values: Verdict["values"], parts: FeeParts): unknown => {
  const { language } = parts;
  const sentences = Object.entries(values)
    .filter(([name, value]) => value !== null && name !== "slices" && name !== "amount")
    .map(([name, value]) => {
      const key = typeof value === "boolean" ? `${name}-${value}` : name;
      const known = word(valueWords, language, key);
      return known === key
        ? `${name}: ${shown(name, value, parts)}`
        : fill(known, { v: shown(name, value, parts) });
    });
  return sentences.length
    ? html`<ul class="values">
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`
    : nothing;
};

/** Articles with their quotes; one that is cited twice is given once. */
export const citationsView = (citations: readonly Citation[], { t }: FeeParts): unknown => {
  const seen = new Set<string>();
  const once = citations.filter(({ article, quote, source }) => {
    const key = source + article + quote;
    return !seen.has(key) && seen.add(key);
  });
  return once.length
    ? html`<div class="law">
        <p class="small muted">${t("byLaw")}</p>
        ${once.map(
          ({ article, quote, source }) =>
            html`<figure>
              <blockquote lang="zh-CN">${quote}</blockquote>
              <figcaption class="small muted" lang="zh-CN">
                ${t("quote", { source: `《${source}》`, article })}
              </figcaption>
            </figure>`,
        )}
      </div>`
    : nothing;
};

/** A verdict as what it is: in words, with what is settled, both sides of a conflict, and its articles. */
export const verdictView = (verdict: Verdict, parts: FeeParts): TemplateResult => {
  const { language, t } = parts;
  return html`${
    verdict.verdict === "determined"
      ? nothing
      : html`<p class="verdict">${word(verdictWords, language, verdict.verdict)}</p>`
  }
  ${valuesView(verdict.values, parts)}
  ${verdict.candidates.map(
    ({ policy, values }) =>
      html`<div class="side">
        <p class="small muted">${t("side", { policy: policy.id })}</p>
        ${"amount" in values ? html`<p>${t("yuan", { n: String(values["amount"]) })}</p>` : nothing}
        ${valuesView(values, parts)}
      </div>`,
  )}
  ${verdict.flags.map((flag) => html`<p class="flag">${word(flagWords, language, flag)}</p>`)}
  ${citationsView(verdict.citations, parts)}`;
};
