import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { Clause, ClauseTopic } from "@heyue/core/contract/draft";
import type { ContractView } from "@heyue/core/contract/view";
import type { ClientFailure } from "../client/failure.ts";
import { createFetchClient } from "../client/fetch-client.ts";
import type { ClauseLedger, HeyueClient } from "../client/port.ts";
import { HeyueElement } from "../element/element.ts";
import { dayText } from "../element/moment.ts";
import { baseStyles } from "../element/base-styles.ts";
import { theme } from "../element/theme.ts";
import { stateStyles } from "../element/state-styles.ts";
import { word } from "../element/words.ts";
import { statusWords, topicWords } from "../vocabulary/contract.ts";
import { annexesView, breachesView, feesView, signingView, standardsView } from "./contract-sections.ts";
import type { ContractParts } from "./contract-sections.ts";
import { viewerStyles } from "./styles.ts";
import { tableStyles } from "./table-styles.ts";
import { contractViewerWords } from "./words.ts";
import type { ContractViewerWord } from "./words.ts";

/**
 * `<heyue-contract-viewer>`: a property-service contract (物业服务合同) to be read: clauses with anchors, standards
 * with units, fees that add up, liability linked both ways, as of any date.
 */
export class ContractViewer extends HeyueElement<ContractViewerWord> {
  static override styles = [theme, baseStyles, stateStyles, tableStyles, viewerStyles];
  static override properties: PropertyDeclarations = {
    contractId: { attribute: "contract-id" },
    asOf: { attribute: "as-of" },
    contract: { attribute: false },
  };

  /** Contract to show; the one in force at the estate when absent. */
  declare contractId: string | undefined;
  /** Day to look at, `YYYY-MM-DD`; today when absent. */
  declare asOf: string | undefined;
  /** A contract the host already has; nothing is asked then. */
  declare contract: ContractView | undefined;

  protected readonly dictionary = contractViewerWords;
  private _shown: ContractView | null = null;
  private _ledger: ClauseLedger | null = null;
  private _failure: ClientFailure | null = null;
  private _turn = 0;
  private _stale = false;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private readonly _size = new ResizeObserver(() => requestAnimationFrame(() => this._measure()));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this._followHash);
    this._size.observe(this);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._timer);
    this._size.disconnect();
    window.removeEventListener("hashchange", this._followHash);
  }

  protected override connect(baseUrl: string): HeyueClient {
    return createFetchClient({ baseUrl });
  }

  protected override load(): void {
    void this.refresh();
    this.port!.changes((change) => {
      this._stale = this._stale || !change || change.kind === "contract";
      // Many changes at once are one look.
      clearTimeout(this._timer);
      this._timer = setTimeout(() => {
        if (this._stale) void this.refresh();
        else if (this._shown) void this._loadLedger(this._shown.id);
        this._stale = false;
      }, 500);
    }, this.signal);
  }

  /** Asks for the contract again. */
  async refresh(): Promise<void> {
    const { port, signal } = this;
    if (!port || this.contract) return;
    const turn = ++this._turn;
    const first = this._shown === null;
    try {
      const estate = this.estate || this.context.estate;
      const which = this.contractId
        ? { id: this.contractId }
        : { estate: estate || (await port.me({ signal })).estates[0]?.id || "" };
      const found = await port.contract(which, this.asOf, { signal });
      if (turn !== this._turn) return;
      this._shown = found;
      this._failure = null;
      void this._loadLedger(found.id);
    } catch (thrown) {
      if (signal.aborted || turn !== this._turn) return;
      this._failure = this.report(thrown);
    }
    this.requestUpdate();
    if (first && this._shown) this._followHash();
  }

  private async _loadLedger(id: string): Promise<void> {
    // Who may not see it reads the contract without it.
    this._ledger = await this.port!.ledger(id, { signal: this.signal }).catch(() => null);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.contract) this._shown = this.contract;
    else if ((changed.has("contractId") || changed.has("asOf")) && this._turn > 0) void this.refresh();
  }

  protected override updated(_changed: PropertyValues): void {
    this._measure();
  }

  /** Tables wider than the page can be reached by keyboard and say that there is more; others are in nobody's way. */
  private _measure(): void {
    for (const region of this.renderRoot.querySelectorAll<HTMLElement>(".scroll")) {
      const wide = region.scrollWidth > region.clientWidth;
      region.tabIndex = wide ? 0 : -1;
      (region.previousElementSibling as HTMLElement).hidden = !wide;
    }
  }

  protected override render(): TemplateResult {
    // A contract that was handed in needs no client.
    return this.contract && !this.port ? this.frame(this.view()) : super.render();
  }

  private readonly _followHash = (): void => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (anchor) void this.updateComplete.then(() => this.show(anchor));
  };

  /** Goes to a clause (`c-12`), standard (`s-…`), breach (`b-…`) or section; false when there is no such place. */
  show(anchor: string): boolean {
    const found = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`);
    if (!found) return false;
    found.scrollIntoView({
      block: "start",
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
    });
    found.focus({ preventScroll: true });
    return true;
  }

  private readonly _link = (anchor: string, text: unknown): TemplateResult =>
    html`<a
      href="#${anchor}"
      @click=${(event: Event) => {
        event.preventDefault();
        this.show(anchor);
        // A host that routes by hash keeps its route.
        const free = !location.hash.startsWith("#/") && !location.hash.startsWith("#!");
        if (this.emit("heyue-anchor", { anchor }, true) && free)
          history.replaceState(history.state, "", `#${anchor}`);
      }}
      >${text}</a
    >`;

  protected override view(): unknown {
    const contract = this._shown;
    const failed = html`<div
      class="problems ${this._failure ? "shown" : ""}"
      tabindex="-1"
      role="group"
      aria-live="polite"
      aria-labelledby="problems-title"
    >
      ${
        this._failure
          ? html`<h3 id="problems-title">${this.t("failed")}</h3>
              ${this.failureView(this._failure, () => void this.refresh())}`
          : nothing
      }
    </div>`;
    if (!contract)
      return html`${failed}${this._failure ? nothing : html`<p class="muted" role="status">${this.t("loading")}</p>`}`;
    const { language } = this;
    const parts: ContractParts = { contract, language, t: this.t.bind(this), link: this._link };
    return html`${failed}${this._head(contract)}
      <div class="columns">
        ${this._contents(contract)}
        <div class="paper" part="paper">
          ${contract.draft.chapters.map(
            (chapter, index) =>
              html`<section aria-labelledby="chapter-${index}">
                <h3 class="chapter" id="chapter-${index}" tabindex="-1">
                  <span class="nr">${chapter.number}</span> ${chapter.heading}
                </h3>
                ${chapter.clauses.map((clause) => this._clause(contract, clause))}
              </section>`,
          )}
          ${standardsView(parts)} ${feesView(parts)} ${breachesView(parts)} ${annexesView(parts)}
          ${signingView(parts)}
        </div>
      </div>`;
  }

  private _head(contract: ContractView): TemplateResult {
    const { language } = this;
    const { draft } = contract;
    const topics = [
      ...new Set(draft.chapters.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.topics))),
    ];
    const jump = (topic: ClauseTopic): void => {
      const clause = draft.chapters
        .flatMap(({ clauses }) => clauses)
        .find((one) => one.topics.includes(topic));
      if (clause) this.show(clause.id);
    };
    return html`<header class="title">
        <p class="muted small">
          ${this.t(`stage-${draft.stage}`)} <span class="number">${draft.number}</span>
        </p>
        <h2 id="title" tabindex="-1">${draft.title}</h2>
        <p>
          <span
            class="state ${contract.status === "in-force" ? "" : contract.status === "expired" ? "over" : "wait"}"
            >${word(statusWords, language, contract.status)}</span
          >
        </p>
      </header>
      <dl class="facts summary">
        <dt>${this.t("estate")}</dt>
        <dd>
          ${draft.estate.name}
          <span class="muted small">
            ${this.t("estateFacts", { address: draft.estate.address, area: draft.estate.grossArea, units: draft.estate.units })}
          </span>
        </dd>
        <dt>${this.t("client")}</dt>
        <dd>${draft.client.name}</dd>
        <dt>${this.t("provider")}</dt>
        <dd>${draft.provider.name}</dd>
        <dt>${this.t("term")}</dt>
        <dd>
          ${this.t("termText", { from: dayText(draft.term.from, language), to: dayText(draft.term.to, language) })}
        </dd>
      </dl>
      <div class="tools" part="tools">
        <div class="field">
          <label for="as-of">${this.t("asOf")}</label>
          <input
            id="as-of"
            type="date"
            .value=${contract.asOf.slice(0, 10)}
            @change=${(event: Event) => {
              const { value } = event.target as HTMLInputElement;
              if (!value) return;
              this.asOf = value;
              this.emit("heyue-as-of", { asOf: value });
            }}
          />
        </div>
        <div class="field">
          <label for="topic">${this.t("topic")}</label>
          <select
            id="topic"
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              if (select.value) jump(select.value as ClauseTopic);
              select.value = "";
            }}
          >
            <option value="">${this.t("topicChoice")}</option>
            ${topics.map((topic) => html`<option value=${topic}>${word(topicWords, language, topic)}</option>`)}
          </select>
        </div>
        <div class="actions">
          ${this.sizeSwitch()}
          <button type="button" class="button" @click=${() => print()}>${this.t("print")}</button>
        </div>
      </div>`;
  }

  private _contents(contract: ContractView): TemplateResult {
    const { draft } = contract;
    const sections: readonly (readonly [ContractViewerWord, boolean])[] = [
      ["standards", draft.standards.length > 0],
      ["fees", true],
      ["breaches", draft.breaches.length > 0],
      ["annexes", draft.annexes.length > 0],
      ["signing", true],
    ];
    const wide = matchMedia("(min-width: 60em)").matches;
    return html`<nav class="contents" aria-label=${this.t("contents")} part="contents">
      <details ?open=${wide}>
        <summary>${this.t("contents")}</summary>
        <ol>
          ${draft.chapters.map(
            (chapter, index) =>
              html`<li>
                ${this._link(`chapter-${index}`, html`<span class="nr">${chapter.number}</span> ${chapter.heading}`)}
              </li>`,
          )}
          ${sections.filter(([, present]) => present).map(([key]) => html`<li>${this._link(key, this.t(key))}</li>`)}
        </ol>
      </details>
    </nav>`;
  }

  private _clause(contract: ContractView, clause: Clause): TemplateResult {
    const { standards, breaches, fees } = contract.draft;
    const measured = standards.filter((standard) => standard.clause === clause.id);
    const liable = breaches.filter(
      (breach) =>
        breach.clause === clause.id ||
        breach.standards.some((id) => measured.some((standard) => standard.id === id)),
    );
    const priced = fees.items.some((item) => item.clause === clause.id);
    const counted = this._ledger?.clauses.find((one) => one.clause === clause.id);
    return html`<article class="clause" id=${clause.id} tabindex="-1" aria-labelledby="${clause.id}-title">
      <h4 id="${clause.id}-title"><span class="nr">${clause.number}</span> ${clause.heading}</h4>
      <div>
        ${clause.paragraphs.map((paragraph) => html`<p class="text">${paragraph}</p>`)}
        ${
          measured.length || liable.length || priced || counted?.filed
            ? html`<p class="links small">
                ${measured.length ? this._link(`s-${measured[0]!.id}`, this.t("toStandards", { n: measured.length })) : nothing}
                ${liable.length ? this._link(`b-${liable[0]!.id}`, this.t("toBreaches", { n: liable.length })) : nothing}
                ${priced ? this._link("fees", this.t("toFees")) : nothing}
                ${
                  counted?.filed
                    ? html`<span class="state ${counted.open ? "wait" : "over"}"
                        >${this.t("ledger", { n: counted.filed, open: counted.open })}</span
                      >`
                    : nothing
                }
              </p>`
            : nothing
        }
      </div>
    </article>`;
  }
}
