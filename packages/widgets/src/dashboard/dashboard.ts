import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { ContractView } from "@heyue/core/contract/view";
import { chartPatterns } from "../chart/columns.ts";
import { chartStyles } from "../chart/styles.ts";
import { asFailure } from "../client/failure.ts";
import type { ClientFailure } from "../client/failure.ts";
import { createFetchClient } from "../client/fetch-client.ts";
import type { HeyueClient } from "../client/port.ts";
import { tableStyles } from "../contract-viewer/table-styles.ts";
import { baseStyles } from "../element/base-styles.ts";
import { downloadCsv } from "../element/csv.ts";
import { HeyueElement } from "../element/element.ts";
import { dayText } from "../element/moment.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import { type FigureView, figureView, panelView } from "./figure-view.ts";
import { cursorTarget } from "./cursor.ts";
import type { DashboardFigure, Row, Section, Source, Wording } from "./section.ts";
import { groups, sections } from "./sections.ts";
import { dashboardStyles } from "./styles.ts";
import { type DashboardWord, dashboardWords } from "./words.ts";

/** What became of a section. */
interface Loaded {
  readonly data: unknown;
  readonly failure: ClientFailure | null;
}

/**
 * `<heyue-dashboard>`: what a manager has to look at today (管理看板): the running contract by sections, each read by itself, every
 * figure with the rows it is made of.
 */
export class Dashboard extends HeyueElement<DashboardWord> {
  static override styles = [theme, baseStyles, stateStyles, tableStyles, chartStyles, dashboardStyles];
  static override properties: PropertyDeclarations = { contractId: { attribute: "contract-id" } };

  /** Contract to show; the one in force at the estate when absent. */
  declare contractId: string | undefined;

  protected readonly dictionary = dashboardWords;
  private _contract: ContractView | null = null;
  private _home = "";
  private _failure: ClientFailure | null = null;
  private readonly _loaded = new Map<DashboardWord, Loaded>();
  private _names: ReadonlyMap<string, string> = new Map();
  private _open: { readonly section: string; readonly figure: string; readonly row: string | null } | null =
    null;
  /** Figure of each section that Tab comes to. */
  private readonly _current = new Map<string, string>();
  private _currentRow = "";
  private _isKnown = false;
  private _turn = 0;
  private _stale = new Set<string | null>();
  private _timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._timer);
  }

  protected override connect(baseUrl: string): HeyueClient {
    return createFetchClient({ baseUrl });
  }

  protected override load(): void {
    void this.refresh();
    this.port!.changes((change) => {
      this._stale.add(change ? change.kind : null);
      // Many changes at once are one look.
      clearTimeout(this._timer);
      this._timer = setTimeout(() => {
        const kinds = this._stale;
        this._stale = new Set();
        void (kinds.has(null) || kinds.has("contract") || kinds.has("amendment")
          ? this.refresh()
          : this._read(sections.filter((one) => one.kinds.some((kind) => kinds.has(kind)))));
      }, 500);
    }, this.signal);
  }

  private get _today(): string {
    return new Date(this.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** Asks for everything again. */
  async refresh(): Promise<void> {
    const { port, signal } = this;
    if (!port) return;
    const turn = ++this._turn;
    try {
      this._home = this.estate || this.context.estate || (await port.me({ signal })).estates[0]?.id || "";
      const which = this.contractId ? { id: this.contractId } : { estate: this._home };
      const contract = await port.contract(which, undefined, { signal }).catch((thrown: unknown) => {
        const failure = asFailure(thrown);
        if (failure.code !== "not-found" || this.contractId) throw failure;
        return null;
      });
      if (turn !== this._turn) return;
      this._contract = contract;
      this._failure = null;
      this._isKnown = true;
      if (!this._names.size) void this._learnNames();
    } catch (thrown) {
      if (signal.aborted || turn !== this._turn) return;
      this._failure = this.report(thrown);
      this.requestUpdate();
      return;
    }
    await this._read(sections);
  }

  private async _learnNames(): Promise<void> {
    const people = await this.port!.people(this._home, { signal: this.signal }).catch(() => []);
    this._names = new Map(people.map(({ id, name }) => [id, name]));
    this.requestUpdate();
  }

  private async _read(which: readonly Section[]): Promise<void> {
    const { port, signal } = this;
    const turn = this._turn;
    const source: Source = {
      port: port!,
      estate: this._home,
      contract: this._contract,
      today: this._today,
      signal,
    };
    const wanted = which.filter(({ needsContract }) => !needsContract || this._contract !== null);
    this.requestUpdate();
    await Promise.all(
      wanted.map(async ({ load, name }) => {
        try {
          const data = await load(source);
          if (turn === this._turn) this._loaded.set(name, { data, failure: null });
        } catch (thrown) {
          if (signal.aborted || turn !== this._turn) return;
          // What was read before stays in sight beside the failure.
          this._loaded.set(name, { data: this._loaded.get(name)?.data, failure: this.report(thrown) });
        }
        this.requestUpdate();
      }),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if ((changed.has("contractId") || changed.has("estate")) && this._turn > 0 && this.hasUpdated) {
      this._loaded.clear();
      void this.refresh();
    }
  }

  protected override updated(_changed: PropertyValues): void {
    // Rows are drawn in place: when they moved under the cursor, the focus goes with the row, or back to its figure.
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    if (
      !(focused instanceof HTMLElement) ||
      !focused.matches(".row") ||
      focused.dataset["row"] === this._currentRow
    )
      return;
    const own = this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(this._currentRow)}"]`);
    (own ?? this.renderRoot.querySelector<HTMLElement>(".figure[aria-expanded=true]") ?? focused).focus();
  }

  private _wording(): Wording {
    const { language } = this;
    const titles = new Map((this._contract?.draft.standards ?? []).map(({ id, title }) => [id, title]));
    return {
      t: (key, values) => this.t(key, values),
      language,
      today: this._today,
      contract: this._contract,
      person: (id) => (id === null ? "" : (this._names.get(id) ?? id)),
      day: (value) => (value ? dayText(value, language) : ""),
      standard: (id) => titles.get(id) ?? id,
    };
  }

  private _openFigure(section: Section, figure: DashboardFigure): void {
    const isOpen = this._open?.section === section.name && this._open.figure === figure.id;
    this._open = isOpen ? null : { section: section.name, figure: figure.id, row: null };
    this._current.set(section.name, figure.id);
    this._currentRow = figure.rows[0]?.key ?? "";
    this.emit("heyue-figure", {
      section: section.name,
      figure: figure.id,
      value: figure.value,
      open: !isOpen,
    });
    this.requestUpdate();
  }

  private _close(): void {
    const open = this._open;
    this._open = null;
    this.requestUpdate();
    if (open) void this.focusOn(`[data-figure="${CSS.escape(`${open.section}/${open.figure}`)}"]`);
  }

  private readonly _key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this._open) {
      event.preventDefault();
      this._close();
      return;
    }
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = cursorTarget(this.renderRoot, event.target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** The cursor is where the focus was last, however it came there. */
  private readonly _focus = ({ target }: FocusEvent): void => {
    const { figure, row } = (target as HTMLElement).dataset;
    if (figure) {
      const [section = "", id = ""] = figure.split(/\/(.*)/);
      this._current.set(section, id);
    }
    if (row !== undefined) this._currentRow = row;
    if (figure || row !== undefined) this.requestUpdate();
  };

  protected override view(): unknown {
    const head = html`<header>
        <div>
          <slot name="heading"><h2 id="title" tabindex="-1">${this.t("title")}</h2></slot>
          ${this._contract ? html`<p class="muted">${this._contract.draft.title}</p>` : nothing}
        </div>
        ${this.sizeSwitch()}
      </header>
      <div
        class="problems ${this._failure ? "shown" : ""}"
        part="problems"
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
    if (!this._isKnown)
      return html`${head}${this._failure ? nothing : html`<p class="muted" role="status">${this.t("loading")}</p>`}`;
    const wording = this._wording();
    const told = sections.map((section) => {
      const loaded = this._loaded.get(section.name);
      const isWithout = section.needsContract && this._contract === null;
      return {
        section,
        loaded,
        isWithout,
        figures:
          !isWithout && loaded && loaded.data !== undefined
            ? section.figures(loaded.data as never, wording)
            : [],
      };
    });
    return html`${head}${chartPatterns()} ${this._attention(told)}
      <p class="muted small keys">${this.t("keys")}</p>
      <div @keydown=${this._key} @focusin=${this._focus}>
        ${groups.map(
          (group) =>
            html`<section class="group" aria-labelledby="group-${group}" part="group">
              <h3 id="group-${group}">${this.t(`group-${group}`)}</h3>
              <div class="sections">
                ${told.filter(({ section }) => section.group === group).map((one) => this._sectionView(one))}
              </div>
            </section>`,
        )}
      </div>`;
  }

  /** What is late or over its line, in one sentence, with what is not known. */
  private _attention(told: readonly Told[]): TemplateResult {
    const isReading = told.some(({ isWithout, loaded }) => !isWithout && !loaded);
    const late = told.flatMap(({ figures, section }) => {
      const named = figures
        .filter(({ isPart, tone }) => tone === "late" && !isPart)
        .map(({ label, value }) => this.t("attentionFigure", { figure: label, value }));
      return named.length
        ? [this.t("attentionItem", { section: this.t(section.name), figures: named.join(this.t("join")) })]
        : [];
    });
    const unread = told.filter(({ loaded }) => loaded?.failure).map(({ section }) => this.t(section.name));
    return html`<section
      class="attention ${late.length ? "is-late" : ""}"
      aria-labelledby="attention"
      part="summary"
    >
      <h3 id="attention">${this.t("attention")}</h3>
      <p class="lead">
        ${isReading && !late.length ? this.t("loading") : late.length ? late.join(this.t("semicolon")) + this.t("stop") : this.t("attentionNone")}
        ${unread.length ? this.t("attentionPartial", { n: unread.length, names: unread.join(this.t("join")) }) : nothing}
      </p>
    </section>`;
  }

  private _sectionView({ figures, isWithout, loaded, section }: Told): TemplateResult {
    const { name } = section;
    const open = this._open?.section === name ? this._open : null;
    const figure = figures.find(({ id }) => id === open?.figure);
    const current = this._current.get(name);
    const view: FigureView = {
      t: (key, values) => this.t(key, values),
      section,
      open,
      current: figures.some(({ id }) => id === current) ? current! : (figures[0]?.id ?? ""),
      currentRow: figure?.rows.some(({ key }) => key === this._currentRow)
        ? this._currentRow
        : (figure?.rows[0]?.key ?? ""),
      openFigure: (one) => this._openFigure(section, one),
      openRow: (row: Row) => {
        this._open = { ...open!, row: open!.row === row.key ? null : row.key };
        this._currentRow = row.key;
        this.requestUpdate();
      },
      go: (row) => void this.emit("heyue-open", row.about),
      csv: (one) =>
        downloadCsv(`${this.t(name)} ${one.label} ${this._today}`, [
          one.head,
          ...one.rows.map(({ cells }) => cells),
        ]),
      close: () => this._close(),
    };
    const title = `section-${name}`;
    return html`<section class="section ${figure ? "is-open" : ""}" aria-labelledby=${title} part="section">
      <h4 id=${title}>${this.t(name)}</h4>
      ${
        loaded?.failure
          ? html`<div class="problems shown" role="group" aria-label=${this.t("sectionFailed")}>
              <p><strong>${this.t("sectionFailed")}</strong></p>
              ${this.failureView(loaded.failure, () => void this._read([section]))}
            </div>`
          : nothing
      }
      ${
        isWithout
          ? html`<p class="muted">${this.t("noContract")}</p>`
          : !loaded
            ? html`<p class="muted" role="status">${this.t("loading")}</p>`
            : !figures.length && !loaded.failure
              ? html`<p class="muted">${this.t("sectionEmpty")}</p>`
              : nothing
      }
      ${
        figures.length
          ? html`<ul class="figures">
              ${figures.map((one) => figureView(view, one))}
            </ul>`
          : nothing
      }
      ${panelView(view, figure)}
    </section>`;
  }
}

interface Told {
  readonly section: Section;
  readonly loaded: Loaded | undefined;
  readonly isWithout: boolean;
  readonly figures: readonly DashboardFigure[];
}
