import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { BriefingView, SheetView } from "@heyue/core/contract/briefing/view";
import { dayText } from "../element/moment.ts";
import { partText } from "./parts.ts";
import type { BriefingParts } from "./parts.ts";
import type { BriefingWord } from "./words.ts";

const grouped = (hash: string): string => hash.replace(/(.{8})(?=.)/g, "$1 ");

/** One role sheet as on paper (岗位交底卡): duties, what follows from a miss, whom to tell, version and hash. */
export const sheetView = (
  parts: BriefingParts,
  briefing: BriefingView,
  sheet: SheetView,
  reader: string,
): TemplateResult => {
  const { t, language } = parts;
  const day = (date: string): string => dayText(date, language);
  const cell = (key: BriefingWord, content: string): TemplateResult =>
    html`<td role="cell" class=${content ? "" : "none"} data-label=${t(key)}>${content || "—"}</td>`;
  return html`<div class="paper" part="paper">
    <div class="sheet-head">
      <p class="small muted">
        ${t(`kind-${sheet.kind}`)} · <span class="number">${t("version", { n: sheet.revision })}</span>
        ${sheet.retired ? html`<span class="state over">${t("retired")}</span>` : nothing}
      </p>
      <h3 id="sheet-title" tabindex="-1">${t("sheetTitle", { name: sheet.name })}</h3>
      <p class="small muted">${t("effective", { day: day(briefing.effectiveFrom) })}</p>
      ${
        sheet.days
          ? html`<p class="small">
              ${t("days")} ${t("daysText", { from: day(sheet.days.from), to: day(sheet.days.to) })}
            </p>`
          : nothing
      }
    </div>
    <table class="duties" role="table">
      <caption>
        ${t("duties")}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${(["duty", "target", "frequency", "response", "measuredBy", "clause"] as const).map(
            (key) => html`<th role="columnheader" scope="col">${t(key)}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${sheet.standards.map(
          (standard) =>
            html`<tr role="row" id="duty-${standard.id}">
              <th role="rowheader" scope="row">
                ${standard.title}
                ${(["grade", "doneBy"] as const).map((part) => {
                  const text = partText(parts, standard, part, sheet.clauses);
                  return text ? html`<span class="small muted">${text}</span>` : nothing;
                })}
              </th>
              ${(["target", "frequency", "response", "measuredBy", "clause"] as const).map((part) =>
                cell(part, partText(parts, standard, part, sheet.clauses)),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      sheet.breaches.length
        ? html`<section aria-labelledby="breaches-title">
            <h4 id="breaches-title">${t("breaches")}</h4>
            <ul class="breaches">
              ${sheet.breaches.map(({ remedy, trigger }) => html`<li>${trigger} — ${remedy}</li>`)}
            </ul>
          </section>`
        : nothing
    }
    <section aria-labelledby="escalation-title">
      <h4 id="escalation-title">${t("escalation")}</h4>
      <p class="escalation">${sheet.escalation.join(" → ")}</p>
    </section>
    <div class="foot">
      <p class="small"><span class="muted">${t("hash")}</span> <code>${grouped(sheet.hash)}</code></p>
      <p class="signature">
        <span>${t("signature")} <span class="line">${reader}</span></span>
        <span>${t("signedOn")} <span class="line"></span></span>
      </p>
    </div>
  </div>`;
};
