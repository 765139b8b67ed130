import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { ComplaintSummary, ComplaintView } from "@heyue/core/complaint/view";
import type { Person } from "@heyue/core/ports/directory";
import { caseStyles } from "../complaint-case/case-styles.ts";
import { CaseView } from "../complaint-case/case-view.ts";
import type { ComplaintFilter } from "../client/port.ts";
import { Composition } from "../element/composition.ts";
import { showValues } from "../element/control.ts";
import { paintSquare } from "../element/picture.ts";
import { baseStyles } from "../element/base-styles.ts";
import { theme } from "../element/theme.ts";
import { shrink } from "../element/photo-shrink.ts";
import { stateStyles } from "../element/state-styles.ts";
import { word } from "../element/words.ts";
import { categoryWords, channelWords, kindWords, severityWords, stepWords } from "../vocabulary/complaint.ts";
import { rejectionWords } from "../vocabulary/rejection.ts";
import { filters } from "./filters.ts";
import type { FilterName } from "./filters.ts";
import { deskStyles } from "./styles.ts";
import { actionOf, deskActions, emptyTask, labelOf, missingOf } from "./task.ts";
import type { DeskAction, TaskField, TaskValues } from "./task.ts";
import { taskView } from "./task-view.ts";
import { complaintDeskWords } from "./words.ts";
import type { ComplaintDeskWord } from "./words.ts";

/**
 * `<heyue-complaint-desk>`: the provider's inbox by next deadline, and everything the desk and the line staff can
 * do to a case. What is typed for a case stays with it until it was sent.
 */
export class ComplaintDesk extends CaseView<ComplaintDeskWord> {
  static override styles = [theme, baseStyles, stateStyles, caseStyles, deskStyles];
  static override properties: PropertyDeclarations = { show: {} };

  /** List to start with: `open`, `overdue`, `mine` or `all`. */
  declare show: FilterName | undefined;

  protected readonly dictionary = complaintDeskWords;
  protected readonly rejections = rejectionWords;
  private readonly _composition = new Composition();
  private readonly _tasks = new Map<string, TaskValues>();
  private _action: DeskAction | null = null;
  private _staff: readonly Person[] = [];
  private _clauses: readonly { readonly id: string; readonly name: string }[] = [];
  private _estate = "";

  private get _shown(): FilterName {
    return this.show && this.show in filters ? this.show : "open";
  }
  protected override get filter(): ComplaintFilter {
    return {
      ...filters[this._shown],
      ...(this._estate && { estate: this._estate }),
      order: "next-due",
      limit: 200,
    };
  }

  protected override load(): void {
    const { port, signal } = this;
    void (async () => {
      this._estate =
        this.estate ||
        this.context.estate ||
        (await port!.me({ signal }).catch(() => null))?.estates[0]?.id ||
        "";
      super.load();
      if (!this._estate) return;
      this._staff = (await port!.people(this._estate, { signal }).catch(() => [])).filter(({ role }) =>
        ["desk", "staff", "manager"].includes(role),
      );
      const contract = await port!
        .contract({ estate: this._estate }, undefined, { signal })
        .catch(() => null);
      this._clauses = (contract?.draft.chapters || []).flatMap(({ clauses }) =>
        clauses.map(({ id, number, heading }) => ({ id, name: `${number} ${heading}` })),
      );
      this.requestUpdate();
    })();
  }

  /** Opens one case. */
  async open(id: string): Promise<void> {
    this._action = null;
    await this.openCase(id);
    this.emit("heyue-case", { id });
  }

  protected override phaseText(one: ComplaintSummary): string {
    return one.phase === "resolved" ? this.t("waiting") : super.phaseText(one);
  }

  private _key(one: ComplaintView, action: DeskAction): string {
    return `${one.id}/${action}`;
  }
  private _values(one: ComplaintView, action: DeskAction): TaskValues {
    const kept = this._tasks.get(this._key(one, action));
    if (kept) return kept;
    if (action === "triage" && one.category) {
      const text = {
        category: one.category,
        severity: one.severity || "",
        scope: one.scope || "",
        clause: one.clause || "",
        points: one.points.map((point) => point || "").join("\n"),
      };
      return { ...emptyTask, text };
    }
    if (action === "reply") return { ...emptyTask, text: { kind: one.assignee ? "full" : "progress" } };
    return emptyTask;
  }
  private _keep(one: ComplaintView, action: DeskAction, change: Partial<TaskValues>): void {
    this._tasks.set(this._key(one, action), { ...this._values(one, action), ...change });
  }

  private async _send(event: Event): Promise<void> {
    event.preventDefault();
    const one = this.current;
    const action = this._action;
    if (!one || !action || this.busy || !this.port) return;
    const values = this._values(one, action);
    const missing = missingOf(action, one, values);
    if (missing.length) {
      this.showProblems(
        missing.map(({ field, key, about }) => ({
          field,
          text: this.t(key, { field: this.t(labelOf(field)), point: about || "" }),
        })),
      );
      return;
    }
    const { port, signal } = this;
    const sent = await this.attempt(
      async () => {
        const photos = [];
        for (const photo of this._values(one, action).photos) {
          const attachment = photo.attachment || (await port.upload(photo.blob, photo.name, { signal }));
          photos.push({ ...photo, attachment });
        }
        this._keep(one, action, { photos });
      },
      () => void this._send(event),
    );
    if (!sent) return void this.focusOn(".problems");
    if (!(await this.act(actionOf(action, one, this._values(one, action))))) return;
    this._tasks.delete(this._key(one, action));
    this._action = null;
    this.announcement = this.t("done", { what: this.t(`do-${action}`) });
    this.requestUpdate();
  }

  private _choose(action: DeskAction): void {
    this._action = this._action === action ? null : action;
    this.problems = [];
    this.requestUpdate();
    if (this._action) void this.focusOn("#task :is(input, select, textarea, button)");
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("show") && changed.get("show") !== undefined) void this.refresh();
    const one = this.current;
    if (!one || !this._action) return;
    const { photos, text, answered } = this._values(one, this._action);
    const task = this.renderRoot.querySelector("#task");
    if (task) {
      showValues(task, ({ name, type, value }) =>
        type === "checkbox" ? (answered.has(Number(value)) ? "on" : "") : text[name as TaskField] || "",
      );
    }
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas[data-photo]")) {
      const photo = photos[Number(canvas.dataset["photo"])];
      if (photo) void paintSquare(canvas, photo.blob, 180);
    }
  }

  protected override view(): unknown {
    const one = this.current;
    return html`<header>
        <slot name="heading"><h2 id="title" tabindex="-1">${this.t("title")}</h2></slot>
        ${this.sizeSwitch()}
      </header>
      ${one ? nothing : this.problemsView()}
      <div class="desk ${one ? "with-case" : ""}">
        ${this._inbox(one)}
        <div class="case-pane">
          ${one ? this._caseView(one) : html`<p class="muted pick">${this.t("pick")}</p>`}
        </div>
      </div>
      ${this.dialogView()}${this.statusView()}`;
  }

  private _inbox(open: ComplaintView | null): TemplateResult {
    const { cases, language } = this;
    return html`<div class="inbox" part="inbox">
      <div class="filters" role="group" aria-label=${this.t("filters")}>
        ${(Object.keys(filters) as FilterName[]).map(
          (name) =>
            html`<button
              type="button"
              class="plain"
              aria-pressed=${this._shown === name}
              @click=${() => {
                this.show = name;
                this.cases = null;
                void this.refresh();
              }}
            >
              ${this.t(`filter-${name}`)}
            </button>`,
        )}
      </div>
      ${
        cases === null
          ? this.failure
            ? nothing
            : html`<p class="muted" role="status">${this.t("loading")}</p>`
          : cases.length === 0
            ? html`<p class="muted">${this.t("empty")}</p>`
            : html`<ul class="cases">
                ${cases.map(
                  (one) =>
                    html`<li>
                      <button
                        type="button"
                        class="case ${one.severity === "urgent" ? "urgent" : ""}"
                        data-case=${one.id}
                        aria-current=${open?.id === one.id ? "true" : nothing}
                        @click=${() => void this.open(one.id)}
                      >
                        <span class="line"
                          >${this.stateView(one)}<span class="small muted"
                            >${word(kindWords, language, one.kind)}</span
                          >
                          ${
                            one.severity && one.severity !== "normal"
                              ? html`<span class="small ${one.severity === "urgent" ? "late-text" : "muted"}"
                                  >${word(severityWords, language, one.severity)}</span
                                >`
                              : nothing
                          }
                        </span>
                        <span class="subject">${one.subject ?? this.t("erased")}</span>
                        ${
                          one.next
                            ? html`<span class="small ${one.overdue ? "late-text" : "muted"}">
                                ${word(stepWords, language, one.next.kind)} · ${this.left(one.next.due)} ·
                                ${one.responsible?.name}
                              </span>`
                            : nothing
                        }
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    </div>`;
  }

  private _caseView(one: ComplaintView): TemplateResult {
    const { language } = this;
    const fact = (key: ComplaintDeskWord, content: string | null | undefined): unknown =>
      content
        ? html`<dt>${this.t(key)}</dt>
            <dd>${content}</dd>`
        : nothing;
    const clause = this._clauses.find(({ id }) => id === one.clause);
    return html`<div class="stack">
      <div>
        <button type="button" class="plain back" @click=${() => this.closeCase()}>${this.t("back")}</button>
        <h2 id="case-title" tabindex="-1">${one.subject ?? this.t("erased")}</h2>
        <p class="line">
          ${this.stateView(one)}<span class="muted small number">${one.number}</span>
          ${one.round > 1 ? html`<span class="muted small">${this.t("round", { n: one.round })}</span>` : nothing}
        </p>
      </div>
      ${this.nextView(one)} ${this.problemsView()} ${this._actionsView(one)}
      <dl class="facts">
        ${fact("owner", one.complainant.name)} ${fact("channel", word(channelWords, language, one.channel))}
        ${fact("category", one.category && `${word(categoryWords, language, one.category)} · ${word(severityWords, language, one.severity)}`)}
        ${fact("scope", one.scope && this.t(`scope-${one.scope}`))}
        ${fact("clause", one.clause && (clause?.name || one.clause))}
        ${
          one.points.length
            ? html`<dt>${this.t("points")}</dt>
                <dd>
                  <ol class="points">
                    ${one.points.map((point) => html`<li>${point ?? this.t("erased")}</li>`)}
                  </ol>
                </dd>`
            : nothing
        }
      </dl>
      ${this.storyView(one)} ${this.timelineView(one)}
    </div>`;
  }

  private _actionsView(one: ComplaintView): unknown {
    const possible = deskActions.filter((action) => one.actions.includes(action));
    if (!possible.length) return nothing;
    const action = this._action && possible.includes(this._action) ? this._action : null;
    return html`<section class="work" aria-labelledby="work-title" part="actions">
      <h3 id="work-title">${this.t("actions")}</h3>
      <div class="actions choices">
        ${possible.map(
          (name, index) =>
            html`<button
              type="button"
              class="button ${index === 0 && !action && name !== "escalate" ? "primary" : ""}"
              aria-expanded=${action === name}
              aria-controls="task"
              @click=${() => this._choose(name)}
            >
              ${this.t(`do-${name}`)}
            </button>`,
        )}
      </div>
      <div id="task">${action ? this._form(one, action) : nothing}</div>
    </section>`;
  }

  private _form(one: ComplaintView, action: DeskAction): TemplateResult {
    const values = this._values(one, action);
    return html`<form
      novalidate
      aria-label=${this.t(`do-${action}`)}
      @submit=${(event: Event) => void this._send(event)}
      @compositionstart=${this._composition.start}
      @compositionend=${this._composition.end}
      @keydown=${this._composition.key}
    >
      <fieldset class="stack" ?disabled=${this.busy}>
        ${taskView({
          one,
          action,
          values,
          staff: this._staff,
          clauses: this._clauses,
          problems: this.problems,
          language: this.language,
          today: new Date(this.now() + 8 * 3_600_000).toISOString().slice(0, 10),
          t: (key, more) => this.t(key, more),
          type: (field: TaskField, value: string) => {
            this._keep(one, action, { text: { ...this._values(one, action).text, [field]: value } });
            if (field === "kind" || field === "why") this.requestUpdate();
          },
          tick: (point, on) => {
            const answered = new Set(this._values(one, action).answered);
            if (on) answered.add(point);
            else answered.delete(point);
            this._keep(one, action, { answered });
          },
          addPhotos: (files) => void this._addPhotos(one, action, files),
          removePhoto: (index) => {
            this._keep(one, action, {
              photos: this._values(one, action).photos.filter((_, at) => at !== index),
            });
            this.requestUpdate();
            void this.focusOn("#photos");
          },
        })}
        <div class="actions">
          <button class="button primary">${this.busy ? this.t("busy") : this.t(`send-${action}`)}</button>
        </div>
      </fieldset>
    </form>`;
  }

  private async _addPhotos(one: ComplaintView, action: DeskAction, files: FileList | null): Promise<void> {
    for (const file of Array.from(files || [])) {
      const { blob, name } = await shrink(file);
      this._keep(one, action, {
        photos: [...this._values(one, action).photos, { blob, name, attachment: null }],
      });
    }
    this.requestUpdate();
  }
}
