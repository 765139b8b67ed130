import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Clause } from "@heyue/core/contract/draft";
import type { ClauseLedger } from "../client/port.ts";
import { annexesView, breachesView, feesView, signingView, standardsView } from "./contract-sections.ts";
import type { ContractParts } from "./contract-sections.ts";
import type { ContractViewerWord } from "./words.ts";

const contentsView = ({ contract, t, link }: ContractParts): TemplateResult => {
  const { draft } = contract;
  const sections: readonly (readonly [ContractViewerWord, boolean])[] = [
    ["standards", draft.standards.length > 0],
    ["fees", true],
    ["breaches", draft.breaches.length > 0],
    ["annexes", draft.annexes.length > 0],
    ["signing", true],
  ];
  const wide = matchMedia("(min-width: 60em)").matches;
  return html`<nav class="contents" aria-label=${t("contents")} part="contents">
    <details ?open=${wide}>
      <summary>${t("contents")}</summary>
      <ol>
        ${draft.chapters.map(
          (chapter, index) =>
            html`<li>
              ${link(`chapter-${index}`, html`<span class="nr">${chapter.number}</span> ${chapter.heading}`)}
            </li>`,
        )}
        ${sections.filter(([, present]) => present).map(([key]) => html`<li>${link(key, t(key))}</li>`)}
      </ol>
    </details>
  </nav>`;
};

const clauseView = (
  clause: Clause,
  ledger: ClauseLedger | null,
  { contract, t, link }: ContractParts,
): TemplateResult => {
  const { standards, breaches, fees } = contract.draft;
  const measured = standards.filter((standard) => standard.clause === clause.id);
  const liable = breaches.filter(
    (breach) =>
      breach.clause === clause.id ||
      breach.standards.some((id) => measured.some((standard) => standard.id === id)),
  );
  const priced = fees.items.some((item) => item.clause === clause.id);
  const counted = ledger?.clauses.find((one) => one.clause === clause.id);
  return html`<article class="clause" id=${clause.id} tabindex="-1" aria-labelledby="${clause.id}-title">
    <h4 id="${clause.id}-title"><span class="nr">${clause.number}</span> ${clause.heading}</h4>
    <div>
      ${clause.paragraphs.map((paragraph) => html`<p class="text">${paragraph}</p>`)}
      ${
        measured.length || liable.length || priced || counted?.filed
          ? html`<p class="links small">
              ${measured.length ? link(`s-${measured[0]!.id}`, t("toStandards", { n: measured.length })) : nothing}
              ${liable.length ? link(`b-${liable[0]!.id}`, t("toBreaches", { n: liable.length })) : nothing}
              ${priced ? link("fees", t("toFees")) : nothing}
              ${
                counted?.filed
                  ? html`<span class="state ${counted.open ? "wait" : "over"}"
                      >${t("ledger", { n: counted.filed, open: counted.open })}</span
                    >`
                  : nothing
              }
            </p>`
          : nothing
      }
    </div>
  </article>`;
};

/** The whole text: contents, clauses, standards, fees, liability, annexes, signing. */
export const textView = (parts: ContractParts, ledger: ClauseLedger | null): TemplateResult =>
  html`<div class="columns">
    ${contentsView(parts)}
    <div class="paper" part="paper">
      ${parts.contract.draft.chapters.map(
        (chapter, index) =>
          html`<section aria-labelledby="chapter-${index}">
            <h3 class="chapter" id="chapter-${index}" tabindex="-1">
              <span class="nr">${chapter.number}</span> ${chapter.heading}
            </h3>
            ${chapter.clauses.map((clause) => clauseView(clause, ledger, parts))}
          </section>`,
      )}
      ${standardsView(parts)} ${feesView(parts)} ${breachesView(parts)} ${annexesView(parts)}
      ${signingView(parts)}
    </div>
  </div>`;
