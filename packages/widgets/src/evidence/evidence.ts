import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { readHeads } from "@heyue/core/evidence";
import type { HeyueClient } from "../client/port.ts";
import { baseStyles } from "../element/base-styles.ts";
import { HeyueElement } from "../element/element.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import { checkpointsView, chronologyView, contractsView, filesView } from "./contents-view.ts";
import { download } from "./download.ts";
import { examine, Stopped } from "./examination.ts";
import type { Outcome } from "./examination.ts";
import type { Frame } from "./frame.ts";
import { reportOf } from "./report.ts";
import { evidenceStyles } from "./styles.ts";
import { countsView, failuresView, verdictBox, verdictView } from "./verdict-view.ts";
import { evidenceWords } from "./words.ts";
import type { EvidenceWord } from "./words.ts";

/** It needs no backend, and has none. */
type NoClient = Pick<HeyueClient, never>;

/** A file to verify. */
type NamedBlob = Blob & { readonly name: string };

/** How many of a long list are shown at first, and how many more at a time. */
const steps = { failures: 20, happenings: 100 };

/**
 * `<heyue-evidence>`: verifies an evidence bundle (证据包) on the reader's own device, without a network, and shows what was changed, when,
 * and everything the bundle holds.
 */
export class Evidence extends HeyueElement<EvidenceWord, NoClient> {
  static override styles = [theme, baseStyles, stateStyles, evidenceStyles];
  static override properties: PropertyDeclarations = { expect: {} };

  /** Heads that the reader holds, one a line; what is typed into the field goes here. */
  declare expect: string | undefined;

  protected readonly dictionary = evidenceWords;
  private _file: NamedBlob | null = null;
  private _outcome: Outcome | null = null;
  private _problem: string | null = null;
  private _work: { readonly controller: AbortController; share: number } | null = null;
  private _said = "";
  private _stream = "";
  private _over = false;
  private _shown = { ...steps };
  private _whole = false;

  protected override connect(): NoClient {
    return {};
  }
  protected override load(): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("dragover", this._drag);
    this.addEventListener("dragleave", this._drag);
    this.addEventListener("drop", this._drag);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._work?.controller.abort();
  }

  protected override render(): TemplateResult {
    return this.frame(this.view());
  }

  protected override updated(_changed: PropertyValues): void {
    const field = this.renderRoot.querySelector<HTMLProgressElement>("progress");
    if (field && this._work) field.value = this._work.share;
  }

  private readonly _drag = (event: DragEvent): void => {
    event.preventDefault();
    this._over = event.type === "dragover";
    this.requestUpdate();
    if (event.type === "drop") this._take(event.dataTransfer?.files);
  };

  private _take(files: ArrayLike<File> | null | undefined): void {
    if (files?.length === 1) void this.verify(files[0]!);
    else this._refuse(this.t(files?.length ? "problem-several" : "problem-nothing"));
  }

  private _refuse(problem: string): void {
    this._problem = problem;
    this.requestUpdate();
    void this.focusOn(".problems");
  }

  /** Verifies a file; resolves when the result is shown. A file that comes while another is worked on takes its place. */
  async verify(file: NamedBlob): Promise<void> {
    this._work?.controller.abort();
    this._work = null;
    this._file = file;
    this._outcome = null;
    const heads = readHeads(this.expect || "");
    if ("line" in heads) return this._refuse(this.t("problem-head", { ...heads }));
    const work = { controller: new AbortController(), share: 0 };
    this._work = work;
    this._problem = null;
    this._stream = "";
    this._shown = { ...steps };
    this._said = this.t("working", { name: file.name });
    this.requestUpdate();
    const tell = (share: number): void => {
      work.share = share;
      this.requestUpdate();
    };
    let outcome: Outcome;
    try {
      outcome = await examine(file, heads.heads, { signal: work.controller.signal, tell });
    } catch (thrown) {
      if (thrown instanceof Stopped) return;
      this._work = null;
      this._said = "";
      this._refuse(this.t("unreadable-unread"));
      throw thrown;
    }
    if (this._work !== work) return;
    this._work = null;
    this._outcome = outcome;
    this._said =
      "unreadable" in outcome
        ? `${this.t("unreadable")}: ${this.t(`unreadable-${outcome.unreadable}`)}`
        : outcome.failures.length
          ? `${this.t("changed")}. ${this.t("changedText", { n: outcome.failures.length })}`
          : this.t("unchanged");
    this.requestUpdate();
    await this.focusOn("#verdict");
    this.emit("heyue-verified", {
      name: file.name,
      ...("unreadable" in outcome ? outcome : { report: reportOf(outcome, this._now()) }),
    });
  }

  private _now(): string {
    return new Date(this.now()).toISOString();
  }

  private _stop(): void {
    this._work?.controller.abort();
    this._work = null;
    this._said = this.t("cancelled");
    this.requestUpdate();
    void this.focusOn("#bundle");
  }

  private async _print(): Promise<void> {
    this._whole = true;
    this.requestUpdate();
    await this.updateComplete;
    print();
    this._whole = false;
    this.requestUpdate();
  }

  private async _readHeads(file: File | undefined): Promise<void> {
    if (!file) return;
    // A wrong file can be large; heads of ten years are not.
    const text = await file
      .slice(0, 1_000_000)
      .text()
      .catch(() => "");
    const found = readHeads(text);
    if ("line" in found || !found.heads.length) return this._refuse(this.t("problem-heads-file"));
    this._problem = null;
    this.expect = found.heads.join("\n");
  }

  protected override view(): unknown {
    const outcome = this._outcome;
    return html`<header>
        <h2 id="title" tabindex="-1">${this.t("title")}</h2>
        ${this.sizeSwitch()}
      </header>
      <p class="note">${this.t("local")}</p>
      <div
        class="problems ${this._problem ? "shown" : ""}"
        tabindex="-1"
        role="group"
        aria-labelledby="problems-title"
      >
        ${
          this._problem
            ? html`<h3 id="problems-title">${this.t("cannot")}</h3>
                <p>${this._problem}</p>`
            : nothing
        }
      </div>
      ${this._form()}
      <p class="hidden" role="status">${this._said}</p>
      ${
        outcome
          ? html`<div class="result" part="result">
              ${
                "unreadable" in outcome
                  ? verdictBox(
                      "none",
                      this.t("unreadable"),
                      html`<p>${this.t(`unreadable-${outcome.unreadable}`)}</p>`,
                    )
                  : this._result(outcome)
              }
            </div>`
          : nothing
      }`;
  }

  private _form(): TemplateResult {
    const work = this._work;
    const file = this._file;
    return html`<form
      novalidate
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        if (file) void this.verify(file);
        else this._take(null);
      }}
    >
      <div class="field drop ${this._over ? "over" : ""}" part="drop">
        <label for="bundle">${this.t("bundle")}</label>
        <p class="hint" id="bundle-hint">${this.t("bundleHint")}</p>
        <input
          id="bundle"
          type="file"
          accept=".zip,application/zip"
          aria-describedby="bundle-hint"
          @change=${(event: Event) => {
            const { files } = event.target as HTMLInputElement;
            if (files?.length) this._take(files);
          }}
        />
      </div>
      <div class="field">
        <label for="heads">${this.t("heads")}<span class="optional">${this.t("optional")}</span></label>
        <p class="hint" id="heads-hint">${this.t("headsHint")}</p>
        <textarea
          id="heads"
          rows="2"
          spellcheck="false"
          autocapitalize="off"
          aria-describedby="heads-hint"
          .value=${this.expect || ""}
          @input=${(event: Event) => (this.expect = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="from-file">
          <label for="heads-file">${this.t("headsFile")}</label>
          <input
            id="heads-file"
            type="file"
            accept=".txt,text/plain"
            @change=${(event: Event) => void this._readHeads((event.target as HTMLInputElement).files?.[0])}
          />
        </p>
      </div>
      ${
        work
          ? html`<div class="work">
              <label for="progress">${this.t("working", { name: file!.name })}</label>
              <progress id="progress" max="1"></progress>
              <button type="button" class="button" @click=${() => this._stop()}>${this.t("cancel")}</button>
            </div>`
          : html`<p class="actions">
              <button class="button primary">${this.t(this._outcome ? "again" : "verify")}</button>
              ${file ? html`<span class="muted">${file.name}</span>` : nothing}
            </p>`
      }
    </form>`;
  }

  private _result(one: Exclude<Outcome, { readonly unreadable: unknown }>): TemplateResult {
    const frame: Frame = {
      one,
      language: this.language,
      t: this.t.bind(this),
      isWhole: this._whole,
      shown: (list) => (this._whole ? Infinity : this._shown[list]),
      more: (list, all) => {
        const left = all - this._shown[list];
        if (left <= 0 || this._whole) return null;
        return html`<button
          type="button"
          class="button"
          @click=${() => {
            this._shown[list] += steps[list];
            this.requestUpdate();
          }}
        >
          ${this.t("more", { n: Math.min(left, steps[list]) })}
        </button>`;
      },
    };
    const keep = (): void => {
      const report = reportOf(one, this._now());
      download(`${one.file.name.replace(/\.zip$/i, "")}-report.json`, `${JSON.stringify(report, null, 2)}\n`);
    };
    return html`${verdictView(frame)}
      <p class="actions">
        <button type="button" class="button" @click=${keep}>${this.t("report")}</button>
        <button type="button" class="button" @click=${() => void this._print()}>${this.t("print")}</button>
      </p>
      ${failuresView(frame)} ${countsView(frame)} ${contractsView(frame)}
      ${chronologyView(frame, this._stream, (stream) => {
        this._stream = stream;
        this._shown.happenings = steps.happenings;
        this.requestUpdate();
      })}
      ${filesView(frame)} ${checkpointsView(frame)}`;
  }
}
