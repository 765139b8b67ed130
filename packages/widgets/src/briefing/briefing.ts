import { html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import type { BriefingView, SheetView } from "@heyue/core/contract/briefing/view";
import { asFailure } from "../client/failure.ts";
import { baseStyles } from "../element/base-styles.ts";
import { showValues } from "../element/control.ts";
import { key as newKey } from "../element/key.ts";
import { dayText } from "../element/moment.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import { acknowledgeView } from "./acknowledge-view.ts";
import { beginView } from "./begin-view.ts";
import { BriefingElement } from "./briefing-element.ts";
import type { OwnSheet } from "./briefing-element.ts";
import { changeView } from "./change-view.ts";
import { coverageView } from "./coverage-view.ts";
import type { CoverageActions, MissingPerson } from "./coverage-view.ts";
import { allSheets, ownList } from "./list-view.ts";
import { emptySending, fieldOf, sendable, sendingProblems, sendView } from "./send-view.ts";
import type { Sending, SendingProblem } from "./send-view.ts";
import { sheetView } from "./sheet-view.ts";
import { briefingStyles } from "./styles.ts";

/** Days to acknowledge a renewed sheet that the form suggests. */
const suggestedDays = "7";

/**
 * `<heyue-briefing>`: the role sheets of whoever is briefed on a contract (合同交底), read, printed and acknowledged, without a
 * connection too; for a manager who has them, who is missing, and sending them.
 */
export class Briefing extends BriefingElement {
  static override styles = [theme, baseStyles, stateStyles, briefingStyles];

  private _open: { readonly briefing: string; readonly sheet: string } | null = null;
  private readonly _answers = new Map<string, Record<string, string>>();
  private _unanswered: readonly string[] = [];
  private _sending: Sending = emptySending;
  private _problems: readonly SendingProblem[] = [];
  private _reopenDays = suggestedDays;
  private _daysProblem = false;
  private _reminder: CoverageActions["reminder"] = null;
  private _busy = false;
  private _attempt: { readonly key: string; readonly content: string } | null = null;

  /** Opens a sheet by its id, e.g. `post/保洁主管`. */
  async open(sheet: string): Promise<void> {
    const briefing = (this.briefings || []).find(({ sheets }) => sheets.some(({ id }) => id === sheet));
    if (briefing) await this._show(briefing, sheet);
  }

  private async _show(briefing: BriefingView, sheet: string): Promise<void> {
    this._open = { briefing: briefing.id, sheet };
    this._unanswered = [];
    this.requestUpdate();
    this.emit("heyue-sheet", { briefing: briefing.id, sheet });
    await this.focusOn("#sheet-title");
    await this._readFormers();
  }
  private readonly _back = (): void => {
    const sheet = this._open?.sheet ?? "";
    this._open = null;
    this.requestUpdate();
    void this.focusOn(`[data-sheet="${CSS.escape(sheet)}"]`);
  };

  /** The former text of a stale sheet, so that what changed can be told. */
  private async _readFormers(): Promise<void> {
    const shown = this._shown;
    const former = shown?.own?.state === "stale" ? shown.own.former.slice(-1)[0] : undefined;
    if (shown && former) await this.readFormer(shown.briefing.id, former.event);
  }
  protected override async readAll(): Promise<void> {
    await super.readAll();
    const [only, ...others] = this.mine;
    if (!this._open && only && !others.length && !this.isManager)
      this._open = { briefing: only.briefing.id, sheet: only.sheet.id };
    await this._readFormers();
  }

  private get _shown(): {
    readonly briefing: BriefingView;
    readonly sheet: SheetView;
    readonly own: OwnSheet["own"] | undefined;
  } | null {
    // prettier-ignore
    const open = this._open;
    const briefing = open && this.briefings?.find(({ id }) => id === open.briefing);
    const sheet = briefing?.sheets.find(({ id }) => id === open?.sheet);
    if (!briefing || !sheet) return null;
    return { briefing, sheet, own: sheet.people.find(({ person }) => person === this.me?.actor.id) };
  }
  private _isQueued(briefing: string, sheet: string): boolean {
    return this.queue.some((kept) => kept.briefing === briefing && kept.sheet === sheet);
  }
  /** What was answered for a sheet as it is now: here, or in the last check that was not passed. */
  private _answersOf({ hash, revision }: SheetView, own: OwnSheet["own"]): Readonly<Record<string, string>> {
    const last = own.failedChecks.slice(-1)[0];
    const before = last?.revision === revision ? last.answers : [];
    return (
      this._answers.get(hash) || Object.fromEntries(before.map(({ answer, question }) => [question, answer]))
    );
  }

  /** Questions of the last check that were wrong and are not answered otherwise since. */
  private _wrong(sheet: SheetView, own: OwnSheet["own"]): readonly string[] {
    const last = own.failedChecks.slice(-1)[0];
    const given = this._answersOf(sheet, own);
    return last?.revision === sheet.revision
      ? last.answers
          .filter(({ answer, question }) => last.wrong.includes(question) && given[question] === answer)
          .map(({ question }) => question)
      : [];
  }

  private async _acknowledge(): Promise<void> {
    const shown = this._shown;
    const own = shown?.own;
    if (!shown || !own || this._isQueued(shown.briefing.id, shown.sheet.id)) return;
    const { briefing, sheet } = shown;
    const given = this._answersOf(sheet, own);
    const questions = own.check ? sheet.questions : [];
    this._unanswered = questions.filter(({ id }) => !given[id]).map(({ id }) => id);
    this.requestUpdate();
    const first = sheet.questions.findIndex(({ id }) => id === this._unanswered[0]);
    if (first >= 0) return this.focusOn(`#question-${first}`);
    const answers = questions.map(({ id }) => ({ question: id, answer: given[id]! }));
    this.notices.delete(sheet.id);
    await this.keep({
      briefing: briefing.id,
      sheet: sheet.id,
      name: sheet.name,
      hash: sheet.hash,
      answers: own.check ? answers : null,
      key: newKey(),
    });
    await this.sync();
    await this.focusOn(this.failure ? ".problems" : "#wrong, #acknowledged, #queued");
  }

  /** A write of the manager: tried again with the same content it goes under the same key. */
  private async _write(
    content: object,
    act: (options: { readonly idempotencyKey: string; readonly signal: AbortSignal }) => Promise<unknown>,
    done: string,
  ): Promise<boolean> {
    // prettier-ignore
    if (this._busy) return false;
    const text = JSON.stringify(content);
    if (this._attempt?.content !== text) this._attempt = { key: newKey(), content: text };
    this._busy = true;
    this.requestUpdate();
    try {
      await act({ idempotencyKey: this._attempt.key, signal: this.signal });
      this._attempt = null;
      this.status = done;
      await this.refresh();
      return true;
    } catch (thrown) {
      if (!this.signal.aborted) this.failure = this.report(asFailure(thrown));
      await this.focusOn(".problems");
      return false;
    } finally {
      this._busy = false;
      this.requestUpdate();
    }
  }

  private async _send(briefing: BriefingView): Promise<void> {
    this._problems = sendingProblems(this._sending);
    this.requestUpdate();
    const [problem] = this._problems;
    if (problem) return this.focusOn(`#${fieldOf[problem]}`);
    const { check, dueOn, people, sheet } = this._sending;
    const sheetNow = briefing.sheets.find(({ id }) => id === sheet);
    const known = sendable(sheetNow, this.people).map(({ id }) => id);
    const action = {
      type: "send",
      sheet,
      people: people.filter((id) => known.includes(id)),
      dueOn,
      check,
    } as const;
    const sent = await this._write(
      action,
      (options) => this.port!.collection("briefings").act(briefing.id, action, options),
      this.t("sent", { n: people.length }),
    );
    if (!sent) return;
    this.emit("heyue-sheet-sent", { briefing: briefing.id, ...action });
    this._sending = { ...emptySending, dueOn, check };
    await this.focusOn("#send-title");
  }

  private async _begin(contract: string): Promise<void> {
    const days = Number(this._reopenDays.trim());
    this._daysProblem = !Number.isInteger(days) || days < 1 || days > 90;
    this.requestUpdate();
    if (this._daysProblem) return this.focusOn("#reopenDays");
    const opening = { estate: this.home, contract, reopenDays: days };
    const open = this.port!.collection("briefings").open;
    if (await this._write(opening, (options) => open(opening, options), this.t("begun")))
      await this.focusOn("#send-title");
  }

  private _remind({ person, sheet }: MissingPerson): void {
    const { language } = this;
    const day = person.deadline?.dueDate;
    const text = this.t("remindText", {
      person: this.parts.person(person.person),
      sheet: sheet.name,
      n: sheet.revision,
      due: day ? this.t("remindDue", { day: dayText(day, language) }) : "",
    });
    const isOpen = this._reminder?.person === person.person && this._reminder.sheet === sheet.id;
    // A host that can send messages takes it over by saying so.
    const detail = { person: person.person, sheet: sheet.id, dueDate: day ?? null, text };
    const isOurs = isOpen || this.emit("heyue-remind", detail, true);
    this._reminder = isOpen || !isOurs ? null : { person: person.person, sheet: sheet.id, text };
    this.requestUpdate();
  }
  private async _copy(text: string): Promise<void> {
    this.status = await navigator.clipboard.writeText(text).then(
      () => this.t("copied"),
      () => this.t("copyFailed"),
    );
    this.requestUpdate();
  }

  private get _values(): Readonly<Record<string, string>> {
    const { check, dueOn, people, sheet } = this._sending;
    const shown = this._shown;
    return {
      sheet,
      dueOn,
      check: check ? "on" : "",
      reopenDays: this._reopenDays,
      reminder: this._reminder?.text ?? "",
      ...Object.fromEntries(people.map((id) => [`person ${id}`, "on"])),
      ...(shown?.own && this._answersOf(shown.sheet, shown.own)),
    };
  }
  protected override updated(_changed: PropertyValues): void {
    const values = this._values;
    showValues(this.renderRoot, ({ name }) => values[name] ?? "");
  }

  private _sheet({ briefing, own, sheet }: NonNullable<Briefing["_shown"]>): TemplateResult {
    const { parts } = this;
    const former = own?.state === "stale" ? own.former.slice(-1)[0] : undefined;
    const notice = this.notices.get(sheet.id);
    const isAlone = this.mine.length === 1 && !this.isManager;
    return html`<div class="actions tools">
        ${isAlone ? nothing : html`<button type="button" class="plain back" @click=${this._back}>‹ ${this.t("back")}</button>`}
        <button type="button" class="button" @click=${() => print()}>${this.t("print")}</button>
      </div>
      ${notice ? html`<p class="note" role="status">${notice}</p>` : nothing}
      ${former ? changeView(parts, former, this.formerSheet(briefing.id, former.event, sheet.id), sheet) : nothing}
      ${sheetView(parts, briefing, sheet, own ? (this.me?.name ?? "") : "")}
      ${
        own && !sheet.retired
          ? acknowledgeView(parts, sheet, {
              own,
              isQueued: this._isQueued(briefing.id, sheet.id),
              isSending: this.isSending,
              unanswered: this._unanswered,
              wrong: this._wrong(sheet, own),
              answer: (question, answer) => {
                this._answers.set(sheet.hash, { ...this._answersOf(sheet, own), [question]: answer });
                this._unanswered = this._unanswered.filter((id) => id !== question);
                this.requestUpdate();
              },
              acknowledge: () => void this._acknowledge(),
            })
          : nothing
      }`;
  }

  private _manager(): unknown {
    const { current, parts, running } = this;
    const begin =
      running && current?.contract !== running.id
        ? beginView(parts, {
            title: running.draft.title,
            problem: this._daysProblem,
            busy: this._busy,
            change: (days) => (this._reopenDays = days),
            begin: () => void this._begin(running.id),
          })
        : nothing;
    if (!current) return begin;
    const change = (part: Partial<Sending>): void => {
      this._sending = { ...this._sending, ...part };
      this.requestUpdate();
    };
    return html`${begin}
    ${coverageView(parts, current, {
      reminder: this._reminder,
      remind: (missing) => this._remind(missing),
      copy: (text) => void this._copy(text),
    })}
    ${sendView(parts, current, {
      sending: this._sending,
      people: this.people.filter(({ role }) => role !== "owner" && role !== "occupant"),
      problems: this._problems,
      busy: this._busy,
      change,
      tick: (person, on) => {
        const rest = this._sending.people.filter((id) => id !== person);
        change({ people: on ? [...rest, person] : rest });
      },
      send: () => void this._send(current),
    })}
    ${allSheets(parts, current.sheets, ({ id }) => void this._show(current, id))}`;
  }

  private _content(): unknown {
    const shown = this._shown;
    if (shown) return this._sheet(shown);
    if (!this.briefings)
      return this.failure ? nothing : html`<p class="muted" role="status">${this.t("loading")}</p>`;
    const { mine } = this;
    return html`<div class="stack list" part="list">
      ${
        mine.length || !this.isManager
          ? ownList(
              this.parts,
              mine,
              ({ briefing, sheet }) => this._isQueued(briefing.id, sheet.id),
              ({ briefing, sheet }) => void this._show(briefing, sheet.id),
            )
          : nothing
      }
      ${this.isManager ? this._manager() : nothing}
    </div>`;
  }

  protected override view(): TemplateResult {
    return html`<header class="head">
        <div>
          <slot name="heading"><h2 id="title" tabindex="-1">${this.t("title")}</h2></slot>
          <slot name="intro"><p class="muted">${this.t("intro")}</p></slot>
        </div>
        ${this.sizeSwitch()}
      </header>
      ${this.problemsView(this.t("failed"))} ${this.awayView()} ${this._content()}
      <p class="hidden" role="status">${this.status}</p>`;
  }
}
