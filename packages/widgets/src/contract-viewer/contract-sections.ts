import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { BreachClause, FeeItem } from "@heyue/core/contract/draft";
import type { ContractView } from "@heyue/core/contract/view";
import type { Standard } from "@heyue/core/standard/standard";
import type { Language } from "../element/language.ts";
import { dayText, weekdayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { areaWords, feeWords, meansWords, partyWords } from "../vocabulary/contract.ts";
import { addUp, decimalsOf, parsePrice, priceText, shifted } from "../element/decimal.ts";
import { frequencyText, targetText } from "./measure.ts";
import type { ContractViewerWord } from "./words.ts";

/** What the parts of the viewer need of the element. */
export interface ContractParts {
  readonly contract: ContractView;
  readonly language: Language;
  readonly t: (key: ContractViewerWord, values?: Readonly<Record<string, string | number>>) => string;
  /** A link to an anchor inside the contract. */
  readonly link: (anchor: string, text: unknown) => TemplateResult;
}

/** Printed number of a clause; its id when the contract has no such clause. */
const clauseNumber = (contract: ContractView, id: string): string => {
  for (const chapter of contract.draft.chapters) {
    const found = chapter.clauses.find((clause) => clause.id === id);
    if (found) return found.number;
  }
  return id;
};

const areas: readonly Standard["area"][] = [
  "customer-service",
  "maintenance",
  "cleaning",
  "greening",
  "order",
  "safety",
];

/** Standards as tables, one for each area, every number with its unit. */
export const standardsView = ({ contract, language, t, link }: ContractParts): unknown => {
  const { standards } = contract.draft;
  if (!standards.length) return nothing;
  const cell = (key: ContractViewerWord, content: unknown): TemplateResult =>
    html`<td role="cell" class=${content ? "" : "none"} data-label=${t(key)}>${content || "—"}</td>`;
  return html`<section id="standards" tabindex="-1" aria-labelledby="standards-title">
    <h3 id="standards-title" class="chapter">${t("standards")}</h3>
    ${areas.map((area) => {
      const rows = standards.filter((standard) => standard.area === area);
      return rows.length === 0
        ? nothing
        : html`<table class="wide" role="table">
            <caption>
              ${word(areaWords, language, area)}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                ${(["item", "target", "frequency", "measuredBy", "duty", "clause"] as const).map(
                  (key) => html`<th role="columnheader" scope="col">${t(key)}</th>`,
                )}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${rows.map(
                (standard) =>
                  html`<tr role="row" id="s-${standard.id}" tabindex="-1">
                    <th role="rowheader" scope="row">
                      ${standard.title}
                      ${
                        standard.grade
                          ? html`<span class="muted small">${t("grade", { ...standard.grade })}</span>`
                          : nothing
                      }
                    </th>
                    ${cell("target", html`<span class="target">${targetText(standard, language)}</span>`)}
                    ${cell("frequency", frequencyText(standard.frequency, language))}
                    ${cell("measuredBy", standard.measuredBy)} ${cell("duty", standard.duty)}
                    ${cell("clause", link(standard.clause, clauseNumber(contract, standard.clause)))}
                  </tr>`,
              )}
            </tbody>
          </table>`;
    })}
  </section>`;
};

const feeTable = (item: FeeItem, { contract, language, t, link }: ContractParts): TemplateResult => {
  const unit = word(feeWords, language, item.unit);
  const price = parsePrice(item.unitPrice);
  const decimals = decimalsOf(item.composition.map(({ amount }) => amount));
  const { sum, difference, readable } = addUp(
    item.unitPrice,
    item.composition.map(({ amount }) => amount),
  );
  const shown = price === null ? item.unitPrice : priceText(price);
  return html`<table class="fee">
    <caption>
      ${item.title}
      <span class="muted">${item.houseType}</span>
      <span class="small">${link(item.clause, clauseNumber(contract, item.clause))}</span>
    </caption>
    <thead>
      <tr>
        <th scope="col">${t("component")}</th>
        <th scope="col" class="amount">${t("amount", { unit })}</th>
      </tr>
    </thead>
    <tbody>
      ${item.composition.map(({ item: name, amount }) => {
        const value = parsePrice(amount);
        return html`<tr>
          <th scope="row">${name}</th>
          <td class="amount">${value === null ? amount : priceText(value, decimals)}</td>
        </tr>`;
      })}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">
          ${t("sum")}
          <span class=${readable && !difference ? "adds" : "differs"}>
            ${readable ? (difference ? t("differs", { price: shown, n: difference }) : t("adds", { price: shown })) : t("unreadable")}
          </span>
        </th>
        <td class="amount">${priceText(sum, decimals)}</td>
      </tr>
    </tfoot>
  </table>`;
};

/** Fees with what each price is made of, added up before the reader's eyes. */
export const feesView = (parts: ContractParts): TemplateResult => {
  const { contract, language, t, link } = parts;
  const { fees } = contract.draft;
  const { payment, lateCharge } = fees;
  return html`<section id="fees" tabindex="-1" aria-labelledby="fees-title">
    <h3 id="fees-title" class="chapter">${t("fees")}</h3>
    <dl class="facts">
      <dt>${t("basis")}</dt>
      <dd>${word(feeWords, language, fees.basis)}</dd>
      <dt>${t("priceSource")}</dt>
      <dd>${word(feeWords, language, fees.priceSource)}</dd>
      <dt>${t("payment")}</dt>
      <dd>
        ${t("paymentText", { cycle: word(feeWords, language, payment.cycle), day: payment.dueDay, n: payment.prepayMonthsMax })}
        ${link(payment.clause, clauseNumber(contract, payment.clause))}
      </dd>
      ${
        lateCharge
          ? html`<dt>${t("lateCharge")}</dt>
              <dd>
                ${t("lateText", { n: shifted(lateCharge.dailyRate, 4) })}${
                  lateCharge.cap ? t("lateCap", { n: shifted(lateCharge.cap, 2) }) : nothing
                }
                ${link(lateCharge.clause, clauseNumber(contract, lateCharge.clause))}
              </dd>`
          : nothing
      }
    </dl>
    <div class="fees">${fees.items.map((item) => feeTable(item, parts))}</div>
  </section>`;
};

const breachList = (
  title: string,
  breaches: readonly BreachClause[],
  { contract, t, link }: ContractParts,
): unknown =>
  breaches.length === 0
    ? nothing
    : html`<h4>${title}</h4>
        <ul class="breaches">
          ${breaches.map(
            (breach) =>
              html`<li id="b-${breach.id}" tabindex="-1">
                <p><span class="muted small">${t("trigger")}</span> ${breach.trigger}</p>
                <p><span class="muted small">${t("remedy")}</span> <strong>${breach.remedy}</strong></p>
                <p class="small links">
                  ${link(breach.clause, clauseNumber(contract, breach.clause))}
                  ${breach.standards.map((id) =>
                    link(
                      `s-${id}`,
                      contract.draft.standards.find((standard) => standard.id === id)?.title || id,
                    ),
                  )}
                </p>
              </li>`,
          )}
        </ul>`;

/** What follows from a breach, for either side. */
export const breachesView = (parts: ContractParts): unknown => {
  const { breaches } = parts.contract.draft;
  if (!breaches.length) return nothing;
  const of = (party: BreachClause["party"]): readonly BreachClause[] =>
    breaches.filter((breach) => breach.party === party);
  return html`<section id="breaches" tabindex="-1" aria-labelledby="breaches-title">
    <h3 id="breaches-title" class="chapter">${parts.t("breaches")}</h3>
    ${breachList(parts.t("providerBreach"), of("provider"), parts)}
    ${breachList(parts.t("ownerBreach"), of("owner"), parts)}
  </section>`;
};

/** Annexes; their tables stay tables. */
export const annexesView = ({ contract, t }: ContractParts): unknown => {
  const { annexes } = contract.draft;
  if (!annexes.length) return nothing;
  return html`<section id="annexes" tabindex="-1" aria-labelledby="annexes-title">
    <h3 id="annexes-title" class="chapter">${t("annexes")}</h3>
    ${annexes.map(
      (annex) =>
        html`<article class="annex" id=${annex.id} tabindex="-1">
          <h4>${annex.title}</h4>
          ${annex.paragraphs.map((paragraph) => html`<p class="text">${paragraph}</p>`)}
          ${
            annex.table
              ? html`<p class="hint sideways" hidden>${t("sideways")}</p>
                  <div class="scroll" role="region" aria-label=${annex.title}>
                    <table>
                      <thead>
                        <tr>
                          ${annex.table.head.map((head) => html`<th scope="col">${head}</th>`)}
                        </tr>
                      </thead>
                      <tbody>
                        ${annex.table.rows.map(
                          (row) =>
                            html`<tr>
                              ${row.map((cell) => html`<td>${cell}</td>`)}
                            </tr>`,
                        )}
                      </tbody>
                    </table>
                  </div>`
              : nothing
          }
        </article>`,
    )}
  </section>`;
};

const filingDue = (contract: ContractView): string | null => {
  const filing = contract.filing as {
    readonly verdict?: unknown;
    readonly values?: { readonly due?: unknown };
  } | null;
  return filing?.verdict === "determined" && typeof filing.values?.due === "string"
    ? filing.values.due
    : null;
};

/** Who signed, when, and the fingerprint of what was signed. */
export const signingView = ({ contract, language, t }: ContractParts): TemplateResult => {
  const filing = filingDue(contract);
  return html`<section id="signing" tabindex="-1" aria-labelledby="signing-title">
    <h3 id="signing-title" class="chapter">${t("signing")}</h3>
    <dl class="facts">
      <dt>${t("signedOn")}</dt>
      <dd>${contract.signedOn ? dayText(contract.signedOn, language) : t("unsigned")}</dd>
      ${
        contract.signatures.length
          ? html`<dt>${t("signatures")}</dt>
              <dd>
                ${contract.signatures.map(
                  (signature) =>
                    html`<p>
                      ${t("signatureLine", {
                        party: word(partyWords, language, signature.party),
                        name: signature.name,
                        means: word(meansWords, language, signature.means),
                      })}
                    </p>`,
                )}
              </dd>`
          : nothing
      }
      ${
        filing
          ? html`<dt>${t("filing")}</dt>
              <dd>${weekdayText(filing.slice(0, 10), language)}</dd>`
          : nothing
      }
      <dt>${t("version")}</dt>
      <dd>${contract.version}</dd>
      <dt>${t("hash")}</dt>
      <dd>
        <code>${(contract.textHash.match(/.{1,8}/g) || []).join(" ")}</code>
        <p class="hint">${t("hashHint")}</p>
      </dd>
    </dl>
  </section>`;
};
