import { html, nothing } from "lit";
import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import type { ClientFailure } from "../client/failure.ts";
import { createFetchClient } from "../client/fetch-client.ts";
import type { HeyueClient } from "../client/port.ts";
import { baseStyles } from "../element/base-styles.ts";
import { addUp, priceText } from "../element/decimal.ts";
import { HeyueElement } from "../element/element.ts";
import { dayText } from "../element/moment.ts";
import { stateStyles } from "../element/state-styles.ts";
import { theme } from "../element/theme.ts";
import { basisOf } from "./basis.ts";
import type { BillLine } from "./bill-line.ts";
import { itemFor, periodOf } from "./bill.ts";
import type { BillBasis, BillUnit } from "./bill.ts";
import { Billing } from "./billing.ts";
import type { Months } from "./billing.ts";
import { amountOf } from "./change.ts";
import { changeView } from "./change-view.ts";
import { choiceField } from "./choice-field.ts";
import { factField } from "./fact-field.ts";
import { lineView } from "./line-view.ts";
import { billMonths, monthChoices } from "./month-choice.ts";
import type { Question } from "./question.ts";
import { questionView } from "./question-view.ts";
import { feeStyles } from "./styles.ts";
import type { FeeParts } from "./verdict-view.ts";
import { feeExplainerWords } from "./words.ts";
import type { FeeExplainerWord } from "./words.ts";

export type { BillBasis, BillItem, BillUnit, PriceStep, UnitChange } from "./bill.ts";

/** What the explainer asks of a backend: only `ask` where the host hands in the bill's basis. */
export type FeeClient = Pick<HeyueClient, "ask"> & Partial<HeyueClient>;

const fieldId = (key: string, name: string): string => `fact-${`${key}-${name}`.replace(/\W/g, "-")}`;

/**
 * `<heyue-fee-explainer>` (费用说明): what an owner is charged, line by line: the reckoning with its numbers, the clause, the
 * articles; why a month costs something else than another; and the questions owners ask. Every amount is an answer of the law.
 */
export class FeeExplainer extends HeyueElement<FeeExplainerWord, FeeClient> {
  static override styles = [theme, baseStyles, stateStyles, feeStyles];
  static override properties: PropertyDeclarations = {
    contractId: { attribute: "contract-id" },
    month: { reflect: true },
    until: { reflect: true },
    basis: { attribute: false },
  };

  /** Contract to bill by; the one in force at the estate when absent. */
  declare contractId: string | undefined;
  /** First month of the bill, `YYYY-MM`; the current one when absent. */
  declare month: string | undefined;
  /** Last month of the bill, `YYYY-MM`; the first one when absent. */
  declare until: string | undefined;
  /** What the bill is worked out from, where the host has it; else the contract and the reader's units. */
  declare basis: BillBasis | undefined;

  protected readonly dictionary = feeExplainerWords;
  private _billing: Billing | null = null;
  private _checked: ReadonlySet<string> = new Set();
  private _open: ReadonlySet<string> = new Set();
  private _failure: ClientFailure | null = null;
  private _turn = 0;

  protected override connect(baseUrl: string): FeeClient {
    return createFetchClient({ baseUrl });
  }

  protected override load(): void {
    void this.refresh();
  }

  /** Reads the contract and works the bill out again; what was typed stays. */
  async refresh(): Promise<void> {
    const { port, signal } = this;
    if (!port) return;
    await this._attempt(async (isCurrent) => {
      const read = this.basis ?? (await this._readBasis(port as HeyueClient));
      // A host that has no list of rules lets the law itself say what it does not cover.
      const rules = port.rules ? await port.rules(read.place, { signal }).catch(() => null) : null;
      if (!isCurrent()) return;
      const billing = new Billing(read, rules, (rule, facts) =>
        port.ask({ code: read.place, rule, facts }, { signal }),
      );
      if (this._billing) {
        const { about, compared, entries } = this._billing;
        Object.assign(billing, { about, compared, entries });
      }
      this._billing = billing;
      await this._workOn(billing, isCurrent);
    });
  }

  private async _readBasis(port: HeyueClient): Promise<BillBasis> {
    const { signal } = this;
    if (this.contractId) return basisOf(port, { id: this.contractId }, { signal });
    const own = this.estate || this.context.estate;
    const estate = own || (await port.me({ signal })).estates[0]?.id || "";
    return basisOf(port, { estate }, { signal });
  }

  private async _workOn(billing: Billing, isCurrent: () => boolean): Promise<void> {
    const months = this._months(billing);
    await billing.work(months, isCurrent);
    this.requestUpdate();
    await Promise.all([
      billing.explain(months, isCurrent),
      ...billing.questions
        .filter(({ rule }) => this._open.has(rule))
        .map((question) => billing.answer(question, this._today, isCurrent)),
    ]);
  }

  /** Does what a later call makes void: only the latest one's result and failure count. */
  private async _attempt(act: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const turn = ++this._turn;
    const isCurrent = (): boolean => turn === this._turn && !this.signal.aborted;
    try {
      await act(isCurrent);
      if (isCurrent()) this._failure = null;
    } catch (thrown) {
      if (!isCurrent()) return;
      this._failure = this.report(thrown);
    }
    this.requestUpdate();
  }

  private async _again(): Promise<void> {
    const billing = this._billing;
    if (billing) await this._attempt((isCurrent) => this._workOn(billing, isCurrent));
    else await this.refresh();
  }

  private async _answer(billing: Billing, question: Question): Promise<void> {
    const turn = this._turn;
    try {
      await billing.answer(question, this._today, () => turn === this._turn);
      this._failure = null;
    } catch (thrown) {
      if (!this.signal.aborted) this._failure = this.report(thrown);
    }
    this.requestUpdate();
  }

  private _months({ read }: Billing): Months {
    return billMonths(read, this, this._today);
  }

  /** Today in the estate's time. */
  private get _today(): string {
    return new Date(this.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // What is set before the first look is part of it.
    if (this._turn === 0 || !this.hasUpdated) return;
    if (changed.has("basis") || changed.has("estate") || changed.has("contractId")) void this.refresh();
    else if (this._billing && (changed.has("month") || changed.has("until"))) void this._again();
  }

  protected override view(): unknown {
    const parts: FeeParts = { language: this.language, t: this.t.bind(this) };
    const billing = this._billing;
    return html`<header>
        <h2 id="title" tabindex="-1">${this.t("title")}</h2>
        ${this.sizeSwitch()}
      </header>
      <div
        class="problems ${this._failure ? "shown" : ""}"
        role="group"
        aria-live="polite"
        aria-labelledby="problems-title"
      >
        ${
          this._failure
            ? html`<h3 id="problems-title">${this.t("failed")}</h3>
                ${this.failureView(this._failure, () => void this._again())}`
            : nothing
        }
      </div>
      ${
        billing
          ? html`${this._tools(billing)}
            ${billing.lines ? this._bill(billing, billing.lines, parts) : nothing}`
          : this._failure
            ? nothing
            : html`<p class="muted" role="status">${this.t("loading")}</p>`
      }`;
  }

  private _choices({ read }: Billing): readonly (readonly [string, string])[] {
    return monthChoices(read, this._today, this.language);
  }

  private _tools(billing: Billing): TemplateResult {
    const [from, until] = this._months(billing);
    const options = this._choices(billing);
    const choose = (month: string, last: string): void => {
      this.month = month;
      this.until = last < month ? month : last;
      billing.compared = null;
      this.emit("heyue-period", periodOf(this.month, this.until));
    };
    return html`<div class="tools" part="tools">
      ${choiceField({
        id: "from",
        label: this.t("from"),
        value: from,
        options,
        onChoose: (month) => choose(month, from === until ? month : until),
      })}
      ${choiceField({
        id: "until",
        label: this.t("until"),
        value: until,
        options,
        onChoose: (month) => choose(month < from ? month : from, month),
      })}
      <button type="button" class="button" @click=${() => print()}>${this.t("print")}</button>
    </div>`;
  }

  private _field(billing: Billing, key: string, rule: string, name: string, known = ""): TemplateResult {
    return factField({
      id: fieldId(key, name),
      name,
      kind: billing.kindOf(rule, name),
      typed: billing.entries[`${key}.${name}`] ?? known,
      isChecked: this._checked.has(key),
      language: this.language,
      t: this.t.bind(this),
      onType: (typed) => {
        billing.entries = { ...billing.entries, [`${key}.${name}`]: typed };
        this.requestUpdate();
      },
    });
  }

  /** Looks at what was typed before it is used; the focus goes to the first entry that cannot be. */
  private _isUsable(billing: Billing, key: string, rule: string, names: readonly string[]): boolean {
    this._checked = new Set([...this._checked, key]);
    const wrong = billing.wrongEntry(key, rule, names);
    if (wrong === undefined) return true;
    this.requestUpdate();
    void this.focusOn(`#${fieldId(key, wrong)}`);
    return false;
  }

  private _bill(billing: Billing, lines: readonly BillLine[], parts: FeeParts): TemplateResult {
    const { language, t } = parts;
    const { basis } = billing;
    if (!basis.units.length) return html`<p class="note">${t("noUnit")}</p>`;
    const { from, to } = periodOf(...this._months(billing));
    const unplaced = basis.units.filter((unit) => !itemFor(basis, unit));
    return html`<section aria-labelledby="bill">
        <h3 id="bill" tabindex="-1">
          ${t("bill", { from: dayText(from, language), to: dayText(to, language) })}
        </h3>
        ${lines.map((line) => this._line(billing, line, parts))}
        ${unplaced.map((unit) => this._unplaced(billing, unit))} ${this._total(lines, unplaced.length > 0)}
      </section>
      ${billing.line ? html`${this._why(billing, parts)} ${this._questions(billing, parts)}` : nothing}`;
  }

  private _line(billing: Billing, line: BillLine, parts: FeeParts): TemplateResult {
    const { charged, facts, id, item, unit, verdict } = line;
    if (!charged || !verdict)
      return html`<article class="line">
        <h4>${unit.name} <span class="muted">${item.title}</span></h4>
        <p>${this.t("noContract")}</p>
      </article>`;
    const given = billing.entries[`${unit.id}.area`] === undefined ? [] : ["area"];
    const names = [...new Set([...verdict.missing, ...given])];
    const fields = names.length
      ? html`<form
          class="fields"
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            if (this._isUsable(billing, unit.id, "fee.period", names)) void this._again();
          }}
        >
          ${names.map((name) => this._field(billing, unit.id, "fee.period", name))}
          <button type="submit" class="button">${this.t("work")}</button>
        </form>`
      : nothing;
    return lineView({ id, unitName: unit.name, item, charged, facts, verdict }, fields, parts);
  }

  private _unplaced(billing: Billing, unit: BillUnit): TemplateResult {
    return html`<article class="line">
      <h4>${unit.name}</h4>
      ${choiceField({
        id: `item-${unit.id}`,
        label: this.t("itemChoice"),
        value: "",
        options: [["", this.t("choose")], ...billing.read.items.map(({ id, title }) => [id, title] as const)],
        onChoose: (item) => {
          billing.entries = { ...billing.entries, [`${unit.id}.item`]: item };
          void this._again();
        },
      })}
    </article>`;
  }

  private _total(lines: readonly BillLine[], isOpen: boolean): unknown {
    const charged = lines.filter((line) => line.charged);
    if (!charged.length) return nothing;
    const amounts = charged.map(({ verdict }) => amountOf(verdict) ?? "");
    const { readable, sum } = addUp("0", amounts);
    return html`<p class="total">
      <span>${this.t("total")}</span>
      ${readable && !isOpen ? html`<strong>${this.t("yuan", { n: priceText(sum) })}</strong>` : this.t("totalOpen")}
    </p>`;
  }

  private _why(billing: Billing, parts: FeeParts): unknown {
    const { about, change, lines } = billing;
    if (!change || !lines) return nothing;
    const [earlier, later] = change.months;
    const options = this._choices(billing);
    const compare = (months: Months): void => {
      billing.compared = months;
      void this._attempt((isCurrent) => billing.explain(this._months(billing), isCurrent));
    };
    return html`<section aria-labelledby="why">
      <h3 id="why" tabindex="-1">${this.t("why")}</h3>
      <div class="tools">
        ${
          lines.length > 1
            ? choiceField({
                id: "about",
                label: this.t("whichLine"),
                value: about,
                options: lines.map(({ id, item, unit }) => [id, `${unit.name} ${item.title}`]),
                onChoose: (id) => {
                  billing.about = id;
                  void this._again();
                },
              })
            : nothing
        }
        ${choiceField({ id: "earlier", label: this.t("earlierMonth"), value: earlier, options, onChoose: (month) => compare([month, later]) })}
        ${choiceField({ id: "later", label: this.t("laterMonth"), value: later, options, onChoose: (month) => compare([earlier, month]) })}
      </div>
      ${changeView(change, parts)}
    </section>`;
  }

  private _questions(billing: Billing, parts: FeeParts): TemplateResult {
    return html`<section aria-labelledby="questions">
      <h3 id="questions" tabindex="-1">${this.t("questions")}</h3>
      ${billing.questions.map((question) => {
        const { rule } = question;
        const answer = billing.answers.get(rule);
        const names = billing.fieldsOf(question);
        return questionView({
          ...parts,
          question,
          basis: billing.read,
          answer,
          hasFields: names.length > 0,
          fields: names.map((name) =>
            this._field(billing, rule, rule, name, String(answer?.facts[name] ?? "")),
          ),
          isOpen: this._open.has(rule),
          onToggle: (open) => {
            if (open === this._open.has(rule)) return;
            this._open = new Set([...this._open].filter((one) => one !== rule).concat(open ? [rule] : []));
            if (open && !billing.answers.has(rule)) void this._answer(billing, question);
            this.requestUpdate();
          },
          onAsk: () => {
            if (this._isUsable(billing, rule, rule, names)) void this._answer(billing, question);
          },
        });
      })}
    </section>`;
  }
}
