import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { MonthScore, Scorecard } from "@heyue/core/standard/scorecard/scorecard";
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
import { paint } from "../element/picture.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import type { CardView, OpenFigure } from "./card-view.ts";
import { chartsView } from "./charts-view.ts";
import { evidenceView, listStep } from "./evidence-view.ts";
import { filtersView } from "./filters-view.ts";
import { rowOf, type Side } from "./figures.ts";
import { type CardStandard, matrixView } from "./matrix-view.ts";
import { type CardRecord, readRecord } from "./record.ts";
import { scorecardStyles } from "./styles.ts";
import { summaryView } from "./summary-view.ts";
import { cardTable } from "./table.ts";
import { type ScorecardWord, scorecardWords } from "./words.ts";

const kinds: readonly string[] = ["inspection", "assessment", "deviation", "contract", "amendment"];

/**
 * `<heyue-scorecard>`: how a contract's standards were kept (履约记分卡), month by month: the company's own inspections, third
 * parties and owners apart and side by side, every figure one step from the records it comes from.
 */
export class ScorecardElement extends HeyueElement<ScorecardWord> {
  static override styles = [theme, baseStyles, stateStyles, tableStyles, chartStyles, scorecardStyles];
  static override properties: PropertyDeclarations = {
    contractId: { attribute: "contract-id" },
    from: {},
    to: {},
    month: {},
    team: {},
    standard: {},
  };

  /** Contract to show; the one in force at the estate when absent. */
  declare contractId: string | undefined;
  /** First and last month, `YYYY-MM`; the last twelve when absent. */
  declare from: string | undefined;
  declare to: string | undefined;
  /** Month in detail; the last when absent. */
  declare month: string | undefined;
  /** Team to show; all when absent. */
  declare team: string | undefined;
  /** Standard to show, by its id; all when absent. */
  declare standard: string | undefined;

  protected readonly dictionary = scorecardWords;
  private _card: Scorecard | null = null;
  private _contract: { readonly id: string; readonly title: string; readonly from: string } | null = null;
  private _isWithout = false;
  private _failure: ClientFailure | null = null;
  private _names: ReadonlyMap<string, string> = new Map();
  private _side: Side = "inspections";
  private readonly _tables = new Set<Side>();
  private _figure: OpenFigure | null = null;
  private _listed = listStep;
  private _event: string | null = null;
  private readonly _records = new Map<string, CardRecord | ClientFailure>();
  private readonly _files = new Map<string, Blob | null>();
  private readonly _enlarged = new Set<string>();
  private _turn = 0;
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
      if (change && !kinds.includes(change.kind)) return;
      // Many changes at once are one look.
      clearTimeout(this._timer);
      this._timer = setTimeout(() => void this.refresh(), 500);
    }, this.signal);
  }

  /** Asks for the card again. */
  async refresh(): Promise<void> {
    const { port, signal } = this;
    if (!port) return;
    const turn = ++this._turn;
    try {
      const estate = this.estate || this.context.estate || (await port.me({ signal })).estates[0]?.id || "";
      const which = this.contractId ? { id: this.contractId } : { estate };
      const { draft, id } = await port.contract(which, undefined, { signal });
      const { from, to } = this;
      const card = await port.scorecard(id, { ...(from && { from }), ...(to && { to }) }, { signal });
      if (turn !== this._turn) return;
      this._contract = { id, title: draft.title, from: draft.term.from };
      this._card = card;
      this._failure = null;
      this._isWithout = false;
      if (!this._names.size) void this._learnNames(draft.estate.id);
    } catch (thrown) {
      if (signal.aborted || turn !== this._turn) return;
      const failure = asFailure(thrown);
      this._isWithout = !this._card && !this.contractId && failure.code === "not-found";
      this._failure = this._isWithout ? null : this.report(failure);
    }
    this.requestUpdate();
  }

  private async _learnNames(estate: string): Promise<void> {
    // Who may not list people reads their ids.
    const people = await this.port!.people(estate, { signal: this.signal }).catch(() => []);
    this._names = new Map(people.map(({ id, name }) => [id, name]));
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const isOther =
      changed.has("contractId") || changed.has("estate") || changed.has("from") || changed.has("to");
    if (isOther && this._turn > 0 && this.hasUpdated) void this.refresh();
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog && !dialog.open && this.isConnected) {
      dialog.showModal();
      void this.focusOn("#evidence-title");
    }
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>("canvas[data-file]"))
      this._paint(canvas, canvas.dataset["file"]!);
    // The newest months first: they are at the end of a table that is wider than the page.
    if (changed.size === 0 && this._card && !this._wasScrolled) {
      const months = this.renderRoot.querySelector(".months");
      if (months) {
        months.scrollLeft = months.scrollWidth;
        this._wasScrolled = true;
      }
    }
  }
  private _wasScrolled = false;

  private _paint(canvas: HTMLCanvasElement, id: string): void {
    const blob = this._files.get(id);
    if (blob) void paint(canvas, blob, 1600);
    else if (blob === undefined) {
      this._files.set(id, null);
      this.port!.attachment(id, { signal: this.signal }).then(
        (found) => {
          this._files.set(id, found);
          this.requestUpdate();
        },
        // A photo that did not come is asked for again when the record is opened again.
        () => this._files.delete(id),
      );
    }
  }

  /** Opens the records a figure comes from, unless the host shows them itself. */
  private _open(figure: OpenFigure): void {
    const { sources } = this._card!;
    const events = figure.events.flatMap((event) => sources[event] ?? []);
    if (!this.emit("heyue-figure", { ...figure, events }, true)) return;
    this._figure = figure;
    this._listed = listStep;
    this._event = null;
    this.requestUpdate();
    if (figure.events.length === 1) this._show(figure.events[0]!);
  }

  private _show(event: string): void {
    this._event = this._event === event ? null : event;
    this.requestUpdate();
    const known = this._records.get(event);
    if (this._event === null || (known && !(known instanceof Error))) return;
    this._records.delete(event);
    const source = this._card!.sources[event]!;
    readRecord(this.port!, source, this.signal)
      .catch((thrown: unknown) => this.report(thrown))
      .then((found) => {
        this._records.set(event, found);
        this.requestUpdate();
      })
      .catch(() => undefined);
  }

  private _standards(card: Scorecard): readonly CardStandard[] {
    const found = new Map<string, CardStandard>();
    for (const month of card.months) for (const row of month.standards) found.set(row.standard, row);
    return [...found.values()];
  }

  private _close(): void {
    this._figure = null;
    this.requestUpdate();
  }

  protected override view(): unknown {
    const card = this._card;
    const failed = html`<div
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
    const head = html`<header>
      <div>
        <slot name="heading"><h2 id="title" tabindex="-1">${this.t("title")}</h2></slot>
        ${this._contract ? html`<p class="muted">${this._contract.title}</p>` : nothing}
      </div>
      ${this.sizeSwitch()}
    </header>`;
    if (!card) {
      const state = this._isWithout ? "noContract" : "loading";
      return html`${head}${failed}${this._failure ? nothing : html`<p class="muted" role="status">${this.t(state)}</p>`}`;
    }
    const standards = this._standards(card);
    return html`${head}${failed}${chartPatterns()}${this._filters(card, standards)}${
      standards.length ? this._cardView(card, standards) : html`<p class="muted">${this.t("empty")}</p>`
    }`;
  }

  private _cardView(card: Scorecard, standards: readonly CardStandard[]): TemplateResult {
    const { language } = this;
    const selection = { team: this.team || "", standard: this.standard || "" };
    const shown = standards.filter(
      (row) =>
        (!selection.standard || row.standard === selection.standard) &&
        (!selection.team || row.team === selection.team),
    );
    const month = this._month(card);
    const view: CardView = {
      card,
      selection,
      who:
        (selection.standard && standards.find(({ standard }) => standard === selection.standard)?.title) ||
        selection.team ||
        this.t("allStandards"),
      standards: selection.standard || selection.team ? shown.map(({ standard }) => standard) : [],
      language,
      t: (key, values) => this.t(key, values),
      open: (figure) => this._open(figure),
    };
    return html`${rowOf(month, selection) ? summaryView(view, month) : html`<p class="muted">${this.t("empty")}</p>`}
    ${chartsView(view, this._tables, (side) => {
      if (!this._tables.delete(side)) this._tables.add(side);
      this.requestUpdate();
    })}
    ${matrixView(view, shown, this._side, {
      side: (side) => {
        this._side = side;
        this.requestUpdate();
      },
      standard: (standard) => {
        this.standard = standard;
        void this.focusOn("#standard");
      },
    })}
    ${this._figure ? this._evidence(card, standards, this._figure) : nothing}`;
  }

  private _month(card: Scorecard): MonthScore {
    return card.months.find(({ month }) => month === this.month) ?? card.months.at(-1)!;
  }

  private _filters(card: Scorecard, standards: readonly CardStandard[]): TemplateResult {
    const { language, standard = "", team = "" } = this;
    const t = (key: ScorecardWord): string => this.t(key);
    return filtersView({
      card,
      standards,
      language,
      t,
      selection: { team, standard },
      month: this._month(card).month,
      first: this._contract!.from.slice(0, 7),
      current: new Date(this.now() + 8 * 3_600_000).toISOString().slice(0, 7),
      period: (from, to) => {
        this.from = from;
        this.to = to;
        this.month = undefined;
        this.emit("heyue-period", { from, to });
      },
      showMonth: (month) => (this.month = month),
      select: (chosen) => {
        this.team = chosen.team || undefined;
        this.standard = chosen.standard || undefined;
      },
      csv: () =>
        downloadCsv(
          `${t("title")} ${card.from} ${card.to}`,
          cardTable({ card, selection: { team, standard }, t }),
        ),
    });
  }

  private _evidence(card: Scorecard, standards: readonly CardStandard[], figure: OpenFigure): TemplateResult {
    const titles = new Map(standards.map(({ standard, title }) => [standard, title]));
    return evidenceView({
      figure,
      sources: card.sources,
      listed: this._listed,
      shown: this._event,
      record: this._event === null ? undefined : this._records.get(this._event),
      standards: figure.standards,
      language: this.language,
      enlarged: this._enlarged,
      t: (key, values) => this.t(key, values),
      clock: (instant) => this.clock(instant),
      person: (id) => this._names.get(id) || id,
      standard: (id) => titles.get(id) || id,
      enlarge: (photo) => {
        if (!this._enlarged.delete(photo)) this._enlarged.add(photo);
        this.requestUpdate();
      },
      show: (event) => this._show(event),
      more: () => {
        this._listed += listStep;
        this.requestUpdate();
      },
      closed: () => this._close(),
      failure: (failure) =>
        this.failureView(failure, () => {
          const event = this._event!;
          this._event = null;
          this._show(event);
        }),
    });
  }
}
