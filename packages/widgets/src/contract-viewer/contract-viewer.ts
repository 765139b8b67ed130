import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import type { ContractView } from "@heyue/core/contract/view";
import type { ClientFailure } from "../client/failure.ts";
import { createFetchClient } from "../client/fetch-client.ts";
import type { ClauseLedger, HeyueClient } from "../client/port.ts";
import { baseStyles } from "../element/base-styles.ts";
import { booleanAttribute } from "../element/boolean-attribute.ts";
import { HeyueElement } from "../element/element.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import { amendmentComparison, amendmentsOf, comparisonOf } from "./comparison.ts";
import type { Comparison } from "./comparison.ts";
import { comparisonStyles } from "./comparison-styles.ts";
import { comparisonView } from "./comparison-view.ts";
import type { ContractParts } from "./contract-sections.ts";
import { headView } from "./head-view.ts";
import { viewerStyles } from "./styles.ts";
import { tableStyles } from "./table-styles.ts";
import { textView } from "./text-view.ts";
import { versionsView } from "./versions-view.ts";
import { contractViewerWords } from "./words.ts";
import type { ContractViewerWord } from "./words.ts";

/**
 * `<heyue-contract-viewer>`: a property-service contract (物业服务合同) to be read: clauses with anchors, standards
 * with units, fees that add up, liability linked both ways, as of any date; and what an amendment (变更协议) changed in it,
 * word by word.
 */
export class ContractViewer extends HeyueElement<ContractViewerWord> {
  static override styles = [theme, baseStyles, stateStyles, tableStyles, viewerStyles, comparisonStyles];
  static override properties: PropertyDeclarations = {
    contractId: { attribute: "contract-id" },
    asOf: { attribute: "as-of" },
    compareWith: { attribute: "compare-with" },
    amendmentId: { attribute: "amendment-id" },
    wholeText: { ...booleanAttribute, attribute: "whole-text" },
    contract: { attribute: false },
    earlier: { attribute: false },
    amendments: { attribute: false },
  };

  /** Contract to show; the one in force at the estate when absent. */
  declare contractId: string | undefined;
  /** Day to look at, `YYYY-MM-DD`; today when absent. */
  declare asOf: string | undefined;
  /** Day whose text is compared with the one shown, `YYYY-MM-DD`. */
  declare compareWith: string | undefined;
  /** Amendment to compare with the text it changes; goes before `compareWith`. */
  declare amendmentId: string | undefined;
  /** Shows, when texts are compared, also what did not change. */
  declare wholeText: boolean;
  /** A contract the host already has; nothing is asked then. */
  declare contract: ContractView | undefined;
  /** Text of another day the host already has, to compare with `contract`. */
  declare earlier: ContractView | undefined;
  /** Amendments of the contract the host already has; nothing is asked then. */
  declare amendments: readonly AmendmentView[] | undefined;

  protected readonly dictionary = contractViewerWords;
  private _shown: ContractView | null = null;
  private _ledger: ClauseLedger | null = null;
  private _amendments: readonly AmendmentView[] = [];
  private _comparison: Comparison | null = null;
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
      // Who may not see amendments, or complaints by clause, reads the contract without them.
      const amendments = this.amendments ?? (await amendmentsOf(port, found, { signal }).catch(() => []));
      const comparison = await this._compared(found, amendments, port);
      if (turn !== this._turn) return;
      this._shown = found;
      this._amendments = amendments;
      this._compare(comparison);
      this._failure = null;
      void this._loadLedger(found.id);
    } catch (thrown) {
      if (signal.aborted || turn !== this._turn) return;
      this._failure = this.report(thrown);
    }
    this.requestUpdate();
    if (first && this._shown) this._followHash();
  }

  /** What is to be compared with the contract found; `null` when nothing is. */
  private async _compared(
    found: ContractView,
    amendments: readonly AmendmentView[],
    port: HeyueClient | undefined,
  ): Promise<Comparison | null> {
    const { signal } = this;
    const textOn = async (day: string): Promise<ContractView> =>
      port && !this.contract ? port.contract({ id: found.id }, day, { signal }) : (this.earlier ?? found);
    const { amendmentId } = this;
    if (amendmentId) {
      const known = amendments.find(({ id }) => id === amendmentId);
      if (!known && !port) return null;
      const amendment = known ?? (await port!.collection("amendments").get(amendmentId, { signal }));
      return amendmentComparison(amendment, found, amendments, textOn);
    }
    if (this.earlier && this.contract) return comparisonOf(this.earlier, found, amendments);
    return this.compareWith ? comparisonOf(await textOn(this.compareWith), found, amendments) : null;
  }

  private _compare(comparison: Comparison | null): void {
    const opened = comparison && !this._comparison && this.hasUpdated;
    this._comparison = comparison;
    this.requestUpdate();
    if (opened) void this.focusOn("#comparison");
  }

  private async _loadLedger(id: string): Promise<void> {
    this._ledger = await this.port!.ledger(id, { signal: this.signal }).catch(() => null);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.contract) {
      this._shown = this.contract;
      this._amendments = this.amendments ?? [];
      if (["contract", "earlier", "amendments", "amendmentId"].some((name) => changed.has(name)))
        void this._compared(this.contract, this._amendments, this.port).then((comparison) =>
          this._compare(comparison),
        );
    } else if (
      this._turn > 0 &&
      this.hasUpdated &&
      ["contractId", "asOf", "compareWith", "amendmentId"].some((name) => changed.has(name))
    )
      void this.refresh();
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
    return html`${failed}${headView(parts, {
      read: this._read,
      compare: this._compareWith,
      show: (clause) => void this.show(clause),
      comparedWith: this.amendmentId ? "" : this.compareWith || "",
      isComparing: this._comparison !== null,
      canAsk: !this.contract,
      sizeSwitch: this.sizeSwitch(),
    })}
    ${versionsView(contract, this._amendments, parts, {
      read: this._read,
      compare: (amendment) => this._choose({ amendmentId: amendment }),
      canAsk: !this.contract,
    })}
    ${
      this._comparison
        ? comparisonView({
            ...parts,
            comparison: this._comparison,
            wholeText: this.wholeText,
            onWholeText: (whole) => {
              this.wholeText = whole;
            },
            onBack: () => this._compareWith(""),
          })
        : textView(parts, this._ledger)
    }`;
  }

  private readonly _read = (day: string): void => {
    const { amendmentId } = this;
    this.asOf = day;
    // Who looked at an amendment wants to read now.
    if (amendmentId) this.amendmentId = undefined;
    this.emit("heyue-as-of", { asOf: day });
  };

  private readonly _compareWith = (day: string): void => this._choose({ compareWith: day });

  private _choose({ amendmentId = "", compareWith = "" }): void {
    this.amendmentId = amendmentId || undefined;
    this.compareWith = compareWith || undefined;
    if (!amendmentId && !compareWith) {
      this._comparison = null;
      void this.focusOn("#title");
    }
    this.emit("heyue-compare", { amendment: amendmentId || null, with: compareWith || null });
  }
}
