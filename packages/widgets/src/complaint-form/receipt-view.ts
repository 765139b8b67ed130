import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Deadline } from "@heyue/core/complaint/state";
import type { ComplaintReceipt } from "@heyue/core/complaint/view";
import type { Language } from "../element/language.ts";
import { weekdayText } from "../element/moment.ts";
import type { ComplaintFormWord } from "./words.ts";

/** What the receipt needs of the element. */
export interface ReceiptView {
  readonly receipt: ComplaintReceipt;
  readonly language: Language;
  readonly clock: (instant: string) => string;
  readonly t: (key: ComplaintFormWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly track: () => void;
  readonly again: () => void;
}

const articles = (deadline: Deadline, t: ReceiptView["t"]): unknown =>
  deadline.citations.length === 0
    ? nothing
    : html`<details>
        <summary>${t("article")}</summary>
        ${deadline.citations.map(
          (citation) =>
            html`<blockquote>
              <p>${citation.quote}</p>
              <p class="muted small">${citation.source} ${citation.article}</p>
            </blockquote>`,
        )}
      </details>`;

/** The receipt (受理回执): number, named person, what happens next and by when, and why by then. */
export const receiptView = (view: ReceiptView): TemplateResult => {
  const { receipt, t, language } = view;
  const when = (deadline: Deadline): string =>
    deadline.dueDate
      ? t("onDay", { day: weekdayText(deadline.dueDate, language) })
      : view.clock(deadline.due);
  const { next, reply, responsible } = receipt;
  return html`<section class="receipt" part="receipt" aria-labelledby="done">
    <p class="stamp" aria-hidden="true">
      <svg viewBox="0 0 24 24" width="28" height="28">
        <path
          d="M5 12.5l4.5 4.5L19 7.5"
          fill="none"
          stroke="currentColor"
          stroke-width="2.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </p>
    <h2 id="done" tabindex="-1">${t("done")}</h2>
    <p class="muted">${t("numberLabel")}</p>
    <p class="number big">${receipt.number}</p>
    <dl class="facts">
      <dt>${t("responsible")}</dt>
      <dd>
        <strong>${responsible.name}</strong
        >${responsible.post ? html` <span class="muted">${responsible.post}</span>` : nothing}
      </dd>
      <dt>${t("nextStep")}</dt>
      <dd>
        ${t("byTime", { time: view.clock(next.due), what: t(`step-${next.kind}` as ComplaintFormWord) })}
      </dd>
      ${
        reply
          ? html`<dt>${t("replyBy")}</dt>
              <dd><strong>${when(reply)}</strong></dd>
              <dt>${t("basis")}</dt>
              <dd>
                ${t(`basis-${reply.basis}`)}${
                  reply.citations[0]
                    ? html`<span class="muted"
                        >${language === "en" ? ": " : "："}${reply.citations[0].source}
                        ${reply.citations[0].article}</span
                      >`
                    : nothing
                }
                ${articles(reply, t)}
              </dd>`
          : nothing
      }
      <dt>${t("filedAt")}</dt>
      <dd>${view.clock(receipt.filedAt)}</dd>
    </dl>
    <slot name="next"></slot>
    <p class="actions">
      <button type="button" class="button primary" @click=${view.track}>${t("track")}</button>
      <button type="button" class="button" @click=${view.again}>${t("another")}</button>
    </p>
  </section>`;
};
