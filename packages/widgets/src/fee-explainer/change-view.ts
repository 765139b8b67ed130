import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { parsePrice, priceText } from "../element/decimal.ts";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { causeWords } from "../vocabulary/amendment.ts";
import { amountOf } from "./change.ts";
import type { ChangeCause, MonthChange } from "./change.ts";
import { citationsView, monthText } from "./verdict-view.ts";
import type { FeeParts } from "./verdict-view.ts";
import type { FeeExplainerWord } from "./words.ts";

/** `多 17.80 元`: the later of two exact amounts less the earlier one. */
const differenceText = (before: string, after: string, { t }: FeeParts): string => {
  const [old, fresh] = [parsePrice(before), parsePrice(after)];
  if (old === null || fresh === null || old === fresh) return t("none");
  return t(fresh > old ? "more" : "less", { n: priceText(Math.abs(fresh - old)) });
};

const causeText = (cause: ChangeCause, { language, t }: FeeParts): readonly string[] => {
  const day = (value: string): string => dayText(value, language);
  const period = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    t("period", { from: day(from), to: day(to) });
  if (cause.kind === "law") {
    const named = (citations: typeof cause.before): string =>
      citations
        .map(({ article, source }) => t("quote", { source: `《${source}》`, article }))
        .join(t("separator"));
    return [t("cause-law", { before: named(cause.before), after: named(cause.after) })];
  }
  if (cause.kind === "within") return [t("cause-within", { days: cause.days.map(day).join(t("separator")) })];
  if (cause.kind === "days")
    return [t("cause-days", { before: period(cause.before), after: period(cause.after) })];
  if (cause.kind === "price") {
    let { before } = cause;
    return cause.steps.map(({ amendment, cause: why, from, unitPrice }) => {
      const text = t("cause-price", {
        day: day(from),
        before,
        after: unitPrice ?? "—",
        reason:
          amendment === null
            ? t("asSigned")
            : t("reason", { title: amendment, cause: word(causeWords, language, why) }),
      });
      before = unitPrice ?? before;
      return text;
    });
  }
  const named = (value: string): string =>
    cause.kind === "occupancy" ? t(value as FeeExplainerWord) : value;
  return [
    t(`cause-${cause.kind}`, { day: day(cause.on), before: named(cause.before), after: named(cause.after) }),
  ];
};

/** Why two months cost different amounts: both amounts, and each cause with what it makes of them. */
export const changeView = (change: MonthChange, parts: FeeParts): TemplateResult => {
  const { language, t } = parts;
  const [earlier, later] = change.months.map((month) => monthText(month, language)) as [string, string];
  const [before, after] = [amountOf(change.before), amountOf(change.after)];
  if (before === null || after === null)
    return html`<p>${t("notBoth", { month: before === null ? earlier : later })}</p>`;
  const law = change.steps.flatMap(({ causes }) =>
    causes.flatMap((cause) => (cause.kind === "law" ? [...cause.before, ...cause.after] : [])),
  );
  return html`<p class="told" role="status">
      ${
        before === after
          ? t("sameAmount", { n: after })
          : t("changedBy", {
              earlier,
              before,
              later,
              after,
              difference: differenceText(before, after, parts),
            })
      }
    </p>
    ${
      change.steps.length
        ? html`<table class="steps" role="table">
            <caption class="hidden">
              ${t("why")}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                ${(["cause", "amountBefore", "amountAfter", "difference"] as const).map(
                  (key) => html`<th role="columnheader" scope="col">${t(key)}</th>`,
                )}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${change.steps.map(
                (step) =>
                  html`<tr role="row">
                    <th role="rowheader" scope="row">
                      ${
                        step.causes.length
                          ? step.causes
                              .flatMap((cause) => causeText(cause, parts))
                              .map((text) => html`<p>${text}</p>`)
                          : t("cause-unknown")
                      }
                    </th>
                    <td role="cell" data-label=${t("amountBefore")}>${t("yuan", { n: step.before })}</td>
                    <td role="cell" data-label=${t("amountAfter")}>${t("yuan", { n: step.after })}</td>
                    <td role="cell" data-label=${t("difference")}>
                      <strong>${differenceText(step.before, step.after, parts)}</strong>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }
    ${citationsView(law, parts)}`;
};
