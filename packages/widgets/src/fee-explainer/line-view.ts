import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { causeWords } from "../vocabulary/amendment.ts";
import { pricesIn } from "./bill.ts";
import type { BillItem, Facts, Period } from "./bill.ts";
import { slicesOf } from "./bill-line.ts";
import { amountOf } from "./change.ts";
import { verdictView } from "./verdict-view.ts";
import type { FeeParts } from "./verdict-view.ts";

/** Price and area that were asked with, on a day. */
const factsOn = (facts: Facts, day: string): { readonly unitPrice: string; readonly area: string } => {
  const changes = (facts["changes"] || []) as unknown as readonly { readonly [name: string]: Json }[];
  let now: { readonly [name: string]: Json } = facts;
  for (const change of changes) if (String(change["from"]) <= day) now = { ...now, ...change };
  return { unitPrice: String(now["unitPrice"]), area: String(now["area"]) };
};

/** The reckoning with its numbers written out, slice by slice, so that anybody can repeat it. */
const reckoningView = (
  verdict: Verdict,
  facts: Facts,
  item: BillItem,
  { language, t }: FeeParts,
): unknown => {
  const slices = slicesOf(verdict);
  const amount = amountOf(verdict);
  if (amount === null || !slices.length) return nothing;
  return html`<ol class="reckoning">
      ${slices.map((slice) => {
        const { area, unitPrice } = factsOn(facts, slice.from);
        const values = { area, price: unitPrice, n: slice.monthly };
        return html`<li>
          <p class="muted small">
            ${t("period", { from: dayText(slice.from, language), to: dayText(slice.to, language) })}
          </p>
          <p>${t(item.unit === "space-month" ? "monthlySpace" : "monthly", values)}</p>
          ${
            slice.months === "1"
              ? nothing
              : html`<p>${t("times", { monthly: slice.monthly, months: slice.months, n: slice.amount })}</p>`
          }
        </li>`;
      })}
    </ol>
    ${
      slices.length > 1
        ? html`<p>
            <strong
              >${t("sumOf", { parts: slices.map((slice) => slice.amount).join(" + "), n: amount })}</strong
            >
          </p>`
        : nothing
    }
    <p class="muted small">${t("rounded")}</p>`;
};

/** The prices of the period with the clauses that set them, as they read at the time. */
const pricesView = (item: BillItem, period: Period, { language, t }: FeeParts): unknown =>
  pricesIn(item, period).map(({ amendment, cause, clause, from }) => {
    const values = { day: dayText(from, language) };
    return html`<div class="contract">
      <p class="small muted">${t("byContract", { number: clause.number })}</p>
      ${clause.text ? html`<blockquote lang="zh-CN">${clause.text}</blockquote>` : nothing}
      <p class="small">
        ${
          amendment === null
            ? t("unchanged", values)
            : t("amended", { ...values, title: amendment, cause: word(causeWords, language, cause) })
        }
      </p>
    </div>`;
  });

/** One line of a bill: amount, reckoning, clause of the contract, articles of the law. */
export const lineView = (
  line: {
    readonly id: string;
    readonly unitName: string;
    readonly item: BillItem;
    readonly charged: Period;
    readonly facts: Facts;
    readonly verdict: Verdict;
  },
  fields: unknown,
  parts: FeeParts,
): TemplateResult => {
  const { charged, facts, item, verdict } = line;
  const { t } = parts;
  const amount = amountOf(verdict);
  return html`<article class="line" aria-labelledby="line-${line.id}">
    <h4 id="line-${line.id}">
      <span>${line.unitName} <span class="muted">${item.title}</span></span>
      ${amount === null ? nothing : html`<strong class="amount">${t("yuan", { n: amount })}</strong>`}
    </h4>
    ${reckoningView(verdict, facts, item, parts)} ${fields} ${pricesView(item, charged, parts)}
    ${verdictView(verdict, parts)}
  </article>`;
};
