import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { ComplaintSummary, ComplaintView } from "@heyue/core/complaint/view";
import { caseStyles } from "../complaint-case/case-styles.ts";
import { CaseView } from "../complaint-case/case-view.ts";
import type { ComplaintFilter } from "../client/port.ts";
import { Composition } from "../element/composition.ts";
import { baseStyles } from "../element/base-styles.ts";
import { theme } from "../element/theme.ts";
import { stateStyles } from "../element/state-styles.ts";
import { word } from "../element/words.ts";
import { kindWords, stepWords } from "../vocabulary/complaint.ts";
import { ownerRejectionWords } from "../vocabulary/rejection.ts";
import { trackerStyles } from "./styles.ts";
import { complaintTrackerWords } from "./words.ts";
import type { ComplaintTrackerWord } from "./words.ts";

/**
 * `<heyue-complaint-tracker>`: an owner's own cases (我的事项) and the way of each: what happened, what happens
 * next and by when, and who holds it; the owner's verdict, reopening and escalation.
 */
export class ComplaintTracker extends CaseView<ComplaintTrackerWord> {
  static override styles = [theme, baseStyles, stateStyles, caseStyles, trackerStyles];
  static override properties: PropertyDeclarations = { complaintId: { attribute: "complaint-id" } };

  /** Case to open at once. */
  declare complaintId: string | undefined;

  protected readonly dictionary = complaintTrackerWords;
  protected readonly rejections = ownerRejectionWords;
  protected readonly filter: ComplaintFilter = { complainant: "me", order: "newest", limit: 100 };
  private readonly _composition = new Composition();
  private _open: "reopen" | "urge" | null = null;
  private readonly _typed = { reason: "", urge: "", comment: "", rating: 0 };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("complaintId") && this.complaintId) void this.openCase(this.complaintId);
  }

  /** Opens one case. */
  async open(id: string): Promise<void> {
    this._open = null;
    Object.assign(this._typed, { reason: "", urge: "", comment: "", rating: 0 });
    await this.openCase(id);
    this.emit("heyue-case", { id });
  }

  protected override view(): unknown {
    const one = this.current;
    return html`${one ? this._caseView(one) : this._listView()}${this.dialogView()}${this.statusView()}`;
  }

  private _listView(): TemplateResult {
    const cases = this.cases;
    const open = cases?.filter((one) => one.phase !== "closed") || [];
    const closed = cases?.filter((one) => one.phase === "closed") || [];
    return html`<header>
        <slot name="heading"><h2 id="title" tabindex="-1">${this.t("title")}</h2></slot>
        ${this.sizeSwitch()}
      </header>
      ${this.problemsView()}
      ${
        cases === null
          ? this.failure
            ? nothing
            : html`<p class="muted" role="status">${this.t("loading")}</p>`
          : cases.length === 0
            ? html`<slot name="empty"><p class="muted">${this.t("empty")}</p></slot>`
            : html`${this._group("openCases", open)}${this._group("closedCases", closed)}`
      }`;
  }

  private _group(title: ComplaintTrackerWord, cases: readonly ComplaintSummary[]): unknown {
    if (!cases.length) return nothing;
    return html`<section aria-labelledby=${title}>
      <h3 id=${title}>${this.t(title)} <span class="muted">${cases.length}</span></h3>
      <ul class="cases">
        ${cases.map(
          (one) =>
            html`<li>
              <button type="button" class="case" data-case=${one.id} @click=${() => void this.open(one.id)}>
                <span class="line"
                  >${this.stateView(one)}<span class="muted small"
                    >${word(kindWords, this.language, one.kind)}</span
                  ><span class="muted small number">${one.number}</span></span
                >
                <span class="subject">${one.subject ?? this.t("erased")}</span>
                ${
                  one.next
                    ? html`<span class="small ${one.overdue ? "late-text" : "muted"}">
                        ${[
                          this.t("next"),
                          word(stepWords, this.language, one.next.kind),
                          this.due(one.next),
                          one.responsible?.name,
                        ]
                          .filter(Boolean)
                          .join(" · ")}
                      </span>`
                    : nothing
                }
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _caseView(one: ComplaintView): TemplateResult {
    return html`<header>
        <button type="button" class="plain back" @click=${() => this.closeCase()}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path
              d="M8 1.5L3.5 6 8 10.5"
              fill="none"
              stroke="currentColor"
              stroke-width="1.75"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
          ${this.t("back")}
        </button>
        ${this.sizeSwitch()}
      </header>
      <div class="stack">
        <div>
          <h2 id="case-title" tabindex="-1">${one.subject ?? this.t("erased")}</h2>
          <p class="line">
            ${this.stateView(one)}<span class="muted small number">${one.number}</span>
            ${one.round > 1 ? html`<span class="muted small">${this.t("round", { n: one.round })}</span>` : nothing}
          </p>
        </div>
        ${this.problemsView()} ${one.actions.includes("confirm") ? this._verdictView(one) : nothing}
        ${this.nextView(one)} ${this.timelineView(one)} ${this.storyView(one)} ${this._furtherView(one)}
      </div>`;
  }

  private _verdictView(one: ComplaintView): TemplateResult {
    if (this._open === "reopen") return this._reasonForm("reopen");
    return html`<section class="verdict" aria-labelledby="verdict-title" part="verdict">
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          const { rating, comment } = this._typed;
          void this.act({
            type: "confirm",
            ...(rating > 0 && { rating }),
            ...(comment.trim() && { comment: comment.trim() }),
          });
        }}
        @compositionstart=${this._composition.start}
        @compositionend=${this._composition.end}
        @keydown=${this._composition.key}
      >
        <fieldset class="stack" ?disabled=${this.busy}>
          <h3 id="verdict-title">
            ${this.t(one.outcome === "explained" ? "confirmExplained" : "confirmTitle")}
          </h3>
          <fieldset>
            <legend>${this.t("rating")}<span class="optional">${this.t("optional")}</span></legend>
            <div class="ratings">
              ${([1, 2, 3, 4, 5] as const).map(
                (n) =>
                  html`<label>
                    <input type="radio" name="rating" value=${n} @change=${() => (this._typed.rating = n)} />
                    ${this.t(`rating-${n}`)}
                  </label>`,
              )}
            </div>
          </fieldset>
          <div class="field">
            <label for="comment"
              >${this.t("comment")}<span class="optional">${this.t("optional")}</span></label
            >
            <input
              id="comment"
              type="text"
              autocomplete="off"
              @input=${(event: Event) => (this._typed.comment = (event.target as HTMLInputElement).value)}
            />
          </div>
          <div class="actions">
            <button class="button primary">${this.t("confirm")}</button>
            ${
              one.actions.includes("reopen")
                ? html`<button type="button" class="button" @click=${() => this._show("reopen")}>
                    ${this.t("unhappy")}
                  </button>`
                : nothing
            }
          </div>
        </fieldset>
      </form>
    </section>`;
  }

  private _show(form: "reopen" | "urge" | null): void {
    this._open = form;
    this.problems = [];
    this.requestUpdate();
    void this.focusOn(form === "urge" ? "#urge" : form ? "#reason" : "#case-title");
  }

  private _reasonForm(kind: "reopen" | "urge"): TemplateResult {
    const field = kind === "reopen" ? "reason" : "urge";
    const problem = this.problems.find(
      (one) => one.field === field || (kind === "urge" && one.field === "reason"),
    );
    const label = this.t(kind === "reopen" ? "reason" : "urgeReason");
    const send = async (event: Event): Promise<void> => {
      event.preventDefault();
      const reason = this._typed[field].trim();
      if (!reason) {
        this.showProblems([{ field, text: this.t(kind === "reopen" ? "reasonMissing" : "urgeMissing") }]);
        return;
      }
      const late = this.current?.overdue && this.current.next;
      const done = await this.act(
        kind === "reopen"
          ? { type: "reopen", reason }
          : { type: "escalate", reason, ...(late && { missed: late.id }) },
      );
      if (!done) return;
      this._typed[field] = "";
      this._show(null);
    };
    return html`<section class="verdict" aria-label=${label}>
      <form novalidate @submit=${(event: Event) => void send(event)}>
        <fieldset class="stack" ?disabled=${this.busy}>
          <div class="field">
            <label for=${field}>${label}</label>
            ${kind === "reopen" ? html`<p class="hint" id="reason-hint">${this.t("reasonHint")}</p>` : nothing}
            ${problem ? html`<p class="error" id="${field}-error">${problem.text}</p>` : nothing}
            <textarea
              id=${field}
              aria-required="true"
              aria-invalid=${problem ? "true" : nothing}
              aria-describedby=${[problem && `${field}-error`, kind === "reopen" && "reason-hint"].filter(Boolean).join(" ") || nothing}
              .value=${this._typed[field]}
              @input=${(event: Event) => (this._typed[field] = (event.target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>
          <div class="actions">
            <button class="button primary">${this.t(kind === "reopen" ? "reopen" : "urgeSend")}</button>
            <button type="button" class="button" @click=${() => this._show(null)}>${this.t("cancel")}</button>
          </div>
        </fieldset>
      </form>
    </section>`;
  }

  /** Reopening of an ended case and escalation of a running one. */
  private _furtherView(one: ComplaintView): unknown {
    const confirms = one.actions.includes("confirm");
    if (this._open === "urge") return this._reasonForm("urge");
    if (this._open === "reopen" && !confirms) return this._reasonForm("reopen");
    const reopens = one.actions.includes("reopen") && !confirms;
    const urges = one.actions.includes("escalate") && !confirms;
    if (!reopens && !urges) return nothing;
    return html`<p class="actions">
      ${reopens ? html`<button type="button" class="button" @click=${() => this._show("reopen")}>${this.t("unhappy")}</button>` : nothing}
      ${urges ? html`<button type="button" class="button" @click=${() => this._show("urge")}>${this.t("urge")}</button>` : nothing}
    </p>`;
  }
}
