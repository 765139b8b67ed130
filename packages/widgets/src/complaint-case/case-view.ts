import { html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import type { Attachment, Deadline, EvidenceItem } from "@heyue/core/complaint/state";
import type { ComplaintSummary, ComplaintView } from "@heyue/core/complaint/view";
import { distance, weekdayText } from "../element/moment.ts";
import { paint } from "../element/picture.ts";
import { word } from "../element/words.ts";
import { basisWords, eventWords, phaseWords, stepWords } from "../vocabulary/complaint.ts";
import { CaseElement } from "./case-element.ts";

/** How a case looks: what happens next, the timeline, photos, errors. */
export abstract class CaseView<Key extends string> extends CaseElement<Key> {
  protected override updated(_changed: PropertyValues): void {
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas[data-file]")) {
      const id = canvas.dataset["file"]!;
      const blob = this.files.get(id);
      if (blob) void paint(canvas, blob, canvas.classList.contains("whole") ? 1600 : 360);
      else if (blob === undefined) {
        this.files.set(id, null);
        this.port!.attachment(id, { signal: this.signal }).then(
          (found) => {
            this.files.set(id, found);
            this.requestUpdate();
          },
          () => undefined,
        );
      }
    }
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
  }

  private async _openFile(file: Attachment): Promise<void> {
    const blob = this.files.get(file.id) || (await this.port!.attachment(file.id, { signal: this.signal }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Photos and documents of a step. */
  protected filesView(files: readonly Attachment[]): unknown {
    if (!files.length) return nothing;
    return html`<ul class="thumbs">
      ${files.map((file) => {
        const photo = file.mediaType.startsWith("image/");
        return html`<li>
          <button
            type="button"
            class=${photo ? "thumb" : "plain"}
            aria-label=${this.t(photo ? "openPhoto" : "openFile", { name: file.name })}
            @click=${() => {
              if (photo) {
                this.enlarged = file;
                this.requestUpdate();
              } else
                void this.attempt(
                  () => this._openFile(file),
                  () => undefined,
                );
            }}
          >
            ${photo ? html`<canvas data-file=${file.id} width="1" height="1" aria-hidden="true"></canvas>` : file.name}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  /** What shows that it was done (办结凭证): photos and documents to open, records by their number, with the notes. */
  protected evidenceView(evidence: readonly EvidenceItem[]): unknown {
    const files = evidence.flatMap(({ kind, ref, note }, index) =>
      kind === "record"
        ? []
        : {
            id: ref,
            name: note || this.t("proof", { n: index + 1 }),
            mediaType: kind === "photo" ? "image/" : "",
            size: 0,
          },
    );
    return html`${this.filesView(files)}
    ${evidence.map(({ kind, ref, note }) =>
      kind === "record" || note
        ? html`<p class="small muted">
            ${kind === "record" ? this.t("proofRecord", { ref }) : nothing} ${note}
          </p>`
        : nothing,
    )}`;
  }

  protected dialogView(): unknown {
    const file = this.enlarged;
    if (!file) return nothing;
    return html`<dialog
      aria-label=${file.name}
      @close=${() => {
        this.enlarged = null;
        this.requestUpdate();
      }}
    >
      <canvas
        class="whole"
        data-file=${file.id}
        width="1"
        height="1"
        role="img"
        aria-label=${file.name}
      ></canvas>
      <form method="dialog"><button class="button">${this.t("close")}</button></form>
    </dialog>`;
  }

  /** Time left until an instant in words, or how long it has passed. */
  protected left(due: string): string {
    const { past, unit, n } = distance(due, this.now());
    const text = this.t(`${past ? "past" : "left"}-${unit}`, { n } as never);
    return this.language === "en" && n === 1 ? text.replace(`${unit}s`, unit) : text;
  }

  /** When a deadline ends, in words. */
  protected due(deadline: Deadline): string {
    return deadline.dueDate
      ? this.t("onDay", { day: weekdayText(deadline.dueDate, this.language) })
      : this.t("by", { time: this.clock(deadline.due) });
  }

  protected stateView(one: ComplaintSummary): TemplateResult {
    const { language } = this;
    const kind = one.overdue
      ? "late"
      : one.phase === "closed" || one.phase === "confirmed"
        ? "over"
        : one.paused || one.phase === "resolved"
          ? "wait"
          : "";
    const text = one.overdue ? this.t("late") : one.paused ? this.t("paused") : this.phaseText(one);
    return html`<span class="state ${kind}" lang=${language}>${text}</span>`;
  }

  protected phaseText(one: ComplaintSummary): string {
    return word(phaseWords, this.language, one.phase);
  }

  /** What happens next, by when, who holds it and why by then. */
  protected nextView(one: ComplaintView): unknown {
    const { language } = this;
    const { next } = one;
    if (!next) return nothing;
    return html`<section
      class="next ${one.overdue ? "next-late" : ""}"
      aria-labelledby="next-title"
      part="next"
    >
      <h3 id="next-title" class="label">${this.t("next")}</h3>
      <p class="next-step">
        <strong>${word(stepWords, language, next.kind)}</strong>
        <time datetime=${next.dueDate || next.due}>${this.due(next)}</time>
        <span class=${one.overdue ? "late-text" : "muted"}>${this.left(next.due)}</span>
      </p>
      ${
        one.responsible
          ? html`<p>
              <span class="muted">${this.t("holder")}</span> <strong>${one.responsible.name}</strong>
              ${one.responsible.post ? html`<span class="muted">${one.responsible.post}</span>` : nothing}
            </p>`
          : nothing
      }
      ${this.basisView(next)}
      ${one.deadlines
        .filter((deadline) => deadline.id !== next.id)
        .map(
          (deadline) =>
            html`<p class="later">
              ${word(stepWords, language, deadline.kind)}
              <time datetime=${deadline.dueDate || deadline.due}>${this.due(deadline)}</time>
              ${this.basisView(deadline)}
            </p>`,
        )}
    </section>`;
  }

  protected basisView(deadline: Deadline): unknown {
    const basis = word(basisWords, this.language, deadline.basis);
    const first = deadline.citations[0];
    if (!first) return html`<span class="muted small">${this.t("basis")} ${basis}</span>`;
    return html`<details class="small">
      <summary>${basis} ${first.source} ${first.article}</summary>
      ${deadline.citations.map(
        (citation) =>
          html`<blockquote>
            <p>${citation.quote}</p>
            <p class="muted">${citation.source} ${citation.article}</p>
          </blockquote>`,
      )}
    </details>`;
  }

  /** The story so far, the newest first. */
  protected timelineView(one: ComplaintView): TemplateResult {
    const { language } = this;
    return html`<section aria-labelledby="timeline-title" part="timeline">
      <h3 id="timeline-title">${this.t("timeline")}</h3>
      <ol class="timeline" reversed>
        ${[...one.timeline].reverse().map((entry) => {
          const filed = entry.type === "ComplaintFiled";
          return html`<li>
            <p class="step">
              <strong>${word(eventWords, language, entry.type)}</strong>
              <span class="muted small">${entry.by.name}</span>
              <time class="muted small" datetime=${entry.at}>${this.clock(entry.at)}</time>
            </p>
            ${filed ? nothing : entry.text === null ? nothing : html`<p class="story">${entry.text}</p>`}
            ${filed ? nothing : this.filesView(entry.attachments)} ${this.evidenceView(entry.evidence)}
            ${
              entry.responsible && !filed
                ? html`<p class="small muted">
                    ${this.t("nowWith", { name: entry.responsible.name + (entry.responsible.post ? ` ${entry.responsible.post}` : "") })}
                  </p>`
                : nothing
            }
            ${
              entry.deadline && entry.deadline.basis !== "house"
                ? html`<p class="small muted">
                    ${this.t("promised", {
                      step: word(stepWords, language, entry.deadline.kind),
                      time: entry.deadline.dueDate
                        ? weekdayText(entry.deadline.dueDate, language)
                        : this.clock(entry.deadline.due),
                    })}
                  </p>`
                : nothing
            }
          </li>`;
        })}
      </ol>
    </section>`;
  }

  /** What was filed, and where and when. */
  protected storyView(one: ComplaintView): TemplateResult {
    const { language } = this;
    return html`<section aria-labelledby="story-title">
      <h3 id="story-title">${this.t("story")}</h3>
      <p class="story">${one.text ?? this.t("erased")}</p>
      ${this.filesView(one.attachments)}
      <dl class="facts small">
        ${
          one.place
            ? html`<dt>${this.t("place")}</dt>
                <dd>${one.place}</dd>`
            : nothing
        }
        ${
          one.unit
            ? html`<dt>${this.t("unit")}</dt>
                <dd>${one.unit.name}</dd>`
            : nothing
        }
        <dt>${this.t("filedAt")}</dt>
        <dd><time datetime=${one.filedAt}>${this.clock(one.filedAt)}</time></dd>
        ${
          one.missed.length
            ? html`<dt>${this.t("missed")}</dt>
                <dd>
                  ${one.missed.map(
                    ({ deadline }) =>
                      html`<p class="late-text">
                        ${this.t("missedLine", { step: word(stepWords, language, deadline.kind), time: this.clock(deadline.due) })}
                      </p>`,
                  )}
                </dd>`
            : nothing
        }
      </dl>
    </section>`;
  }

  /** The one place for errors: always mounted, focused once. */
  protected problemsView(): TemplateResult {
    const { failure, problems } = this;
    return html`<div
      class="problems ${failure || problems.length ? "shown" : ""}"
      part="problems"
      tabindex="-1"
      role="group"
      aria-live="polite"
      aria-labelledby="problems-title"
    >
      ${
        failure
          ? html`<h3 id="problems-title">${this.t("failed")}</h3>
              ${this.failureView(failure, this.again)}`
          : problems.length
            ? html`<h3 id="problems-title">${this.t("problems")}</h3>
                <ul>
                  ${problems.map(
                    ({ field, text }) =>
                      html`<li>
                        <a
                          href="#${field}"
                          @click=${(event: Event) => {
                            event.preventDefault();
                            void this.focusOn(`#${CSS.escape(field)}`);
                          }}
                          >${text}</a
                        >
                      </li>`,
                  )}
                </ul>`
            : nothing
      }
    </div>`;
  }

  protected statusView(): TemplateResult {
    return html`<p class="hidden" role="status">${this.busy ? this.t("busy") : this.announcement}</p>`;
  }

  /** Shows what is missing, once, with the focus on the summary. */
  protected showProblems(problems: readonly { readonly field: string; readonly text: string }[]): void {
    this.problems = problems;
    this.failure = null;
    this.requestUpdate();
    if (problems.length) void this.focusOn(".problems");
  }
}
