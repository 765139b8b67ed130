import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { EventSource, Scorecard } from "@heyue/core/standard/scorecard/scorecard";
import type { ClientFailure } from "../client/failure.ts";
import type { OpenFigure } from "./card-view.ts";
import type { CardRecord } from "./record.ts";
import { recordView, type RecordView } from "./record-view.ts";
import type { ScorecardWord } from "./words.ts";

/** What the records behind a figure need of the element. */
export interface EvidenceView extends RecordView {
  readonly figure: OpenFigure;
  readonly sources: Scorecard["sources"];
  /** How many of the records are listed. */
  readonly listed: number;
  /** Event whose record is open. */
  readonly shown: string | null;
  readonly record: CardRecord | ClientFailure | undefined;
  readonly show: (event: string) => void;
  readonly more: () => void;
  readonly closed: () => void;
  readonly failure: (failure: ClientFailure) => unknown;
}

/** Records are listed by so many. */
export const listStep = 20;

const isFailure = (found: CardRecord | ClientFailure): found is ClientFailure => found instanceof Error;

const bodyOf = (view: EvidenceView): unknown =>
  view.record === undefined
    ? html`<p class="muted" role="status">${view.t("loadingRecord")}</p>`
    : isFailure(view.record)
      ? html`<div class="problems shown" role="alert">
          <h4>${view.t("recordFailed")}</h4>
          ${view.failure(view.record)}
        </div>`
      : recordView(view, view.record);

const itemView = (view: EvidenceView, event: string, source: EventSource): TemplateResult => {
  const isShown = view.shown === event;
  const type = source.type as ScorecardWord;
  return html`<li>
    <button
      type="button"
      class="event"
      aria-expanded=${isShown}
      aria-controls="record"
      data-event=${event}
      @click=${() => view.show(event)}
    >
      <span>${view.t(type)}</span> <time class="number" datetime=${source.at}>${view.clock(source.at)}</time>
      <code>${source.id}@${source.version}</code>
    </button>
    ${isShown ? html`<div class="record" id="record">${bodyOf(view)}</div>` : nothing}
  </li>`;
};

/** The records a figure comes from, the newest first. */
export const evidenceView = (view: EvidenceView): TemplateResult => {
  const { figure, sources, t } = view;
  const events = figure.events
    .flatMap((event) => (sources[event] ? [[event, sources[event]] as const] : []))
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  const left = events.length - view.listed;
  return html`<dialog aria-labelledby="evidence-title" @close=${view.closed}>
    <div class="dialog-head">
      <h3 id="evidence-title" tabindex="-1">${figure.title}</h3>
      <form method="dialog"><button class="button">${t("close")}</button></form>
    </div>
    <p class="value">${figure.text}</p>
    ${
      figure.standards.length && figure.standards.length < 9
        ? html`<p class="small">${figure.standards.map(view.standard).join(t("namesJoin"))}</p>`
        : nothing
    }
    <p class="muted">${events.length ? t("evidenceCount", { n: events.length }) : t("noEvidence")}</p>
    <ol class="events" aria-label=${t("evidence")}>
      ${events.slice(0, view.listed).map(([event, source]) => itemView(view, event, source))}
    </ol>
    ${
      left > 0
        ? html`<button type="button" class="button" @click=${view.more}>
            ${t("more", { n: Math.min(left, listStep) })}
          </button>`
        : nothing
    }
  </dialog>`;
};
