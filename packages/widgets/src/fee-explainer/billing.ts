import type { PolicyRule } from "@heyue/core/ports/policies";
import { lineId, workLine } from "./bill-line.ts";
import type { BillLine } from "./bill-line.ts";
import { itemFor, monthAfter, periodOf } from "./bill.ts";
import type { BillBasis } from "./bill.ts";
import { amountOf, explainChange } from "./change.ts";
import type { Ask, MonthChange } from "./change.ts";
import { completed, enteredFacts, enteredNames } from "./entry.ts";
import type { Entries } from "./entry.ts";
import { factKind, factValue } from "./fact-field.ts";
import type { FactKind } from "./fact-field.ts";
import { questions } from "./question.ts";
import type { Question } from "./question.ts";
import type { Answer } from "./question-view.ts";

/** First and last month, `YYYY-MM`. */
export type Months = readonly [from: string, until: string];

/** The work behind a bill: asks the law, keeps the answers, forgets nothing that was typed. */
export class Billing {
  readonly read: BillBasis;
  /** Rules the place answers; `null` where the host has no list of them. */
  readonly rules: readonly PolicyRule[] | null;
  /** `null` until they are worked out. */
  lines: readonly BillLine[] | null = null;
  change: MonthChange | null = null;
  /** Months to compare, once the reader chose them. */
  compared: Months | null = null;
  /** Id of the line that comparison and questions are about. */
  about = "";
  entries: Entries = {};
  answers: ReadonlyMap<string, Answer> = new Map();
  private readonly _ask: Ask;

  constructor(read: BillBasis, rules: readonly PolicyRule[] | null, ask: Ask) {
    this.read = read;
    this.rules = rules;
    this._ask = ask;
  }

  /** The basis with what the reader added. */
  get basis(): BillBasis {
    return completed(this.read, this.entries);
  }

  /** The line that comparison and questions are about. */
  get line(): BillLine | undefined {
    return this.lines?.find(({ id }) => id === this.about);
  }

  /** Questions the place has a rule for and the contract gives occasion to. */
  get questions(): readonly Question[] {
    const { read, rules } = this;
    return questions.filter(
      ({ rule }) =>
        (!rules || rules.some((one) => one.rule === rule)) &&
        (rule !== "late.charge" || read.lateCharge !== null),
    );
  }

  private _rule(name: string): PolicyRule | undefined {
    return this.rules?.find(({ rule }) => rule === name);
  }

  /** The control a fact of a rule needs. */
  kindOf(rule: string, name: string): FactKind {
    return factKind(this._rule(rule), name);
  }

  /** The first fact under a key whose entry is no such value. */
  wrongEntry(key: string, rule: string, names: readonly string[]): string | undefined {
    return names.find(
      (name) => factValue(this.kindOf(rule, name), this.entries[`${key}.${name}`] || "") === null,
    );
  }

  /** Works out the lines of a period. */
  async work(months: Months, isCurrent: () => boolean): Promise<void> {
    const { basis } = this;
    const period = periodOf(...months);
    const lines = await Promise.all(
      basis.units.flatMap((unit) => {
        const item = itemFor(basis, unit);
        if (!item) return [];
        const missing = this.lines?.find(({ id }) => id === lineId(unit, item))?.verdict?.missing ?? [];
        const extra = enteredFacts(this.entries, unit.id, this._rule("fee.period"), missing);
        return [workLine(basis, unit, item, period, extra, this._ask)];
      }),
    );
    if (!isCurrent()) return;
    this.lines = lines;
    if (!this.line) this.about = lines[0] ? lines[0].id : "";
    this.answers = new Map();
  }

  /** Explains the change between the months chosen, or the last month and the one before. */
  async explain([, until]: Months, isCurrent: () => boolean): Promise<void> {
    const { line } = this;
    if (!line) return;
    const months = this.compared ?? ([monthAfter(until, -1), until] as const);
    const change = await explainChange(this.basis, line.unit, line.item, months, this._ask);
    if (isCurrent()) this.change = change;
  }

  /** Puts a question with what is known and what was typed; the former answer stays until there is another. */
  async answer(question: Question, today: string, isCurrent: () => boolean): Promise<void> {
    const { line } = this;
    if (!line || !line.charged) return;
    const { charged: period, item, unit, verdict: billed } = line;
    const { rule } = question;
    const known = question.facts({ basis: this.basis, unit, item, period, amount: amountOf(billed), today });
    if (!known) return;
    const former = this.answers.get(rule);
    const facts = {
      ...known,
      ...enteredFacts(this.entries, rule, this._rule(rule), this.fieldsOf(question)),
    };
    this.answers = new Map(this.answers).set(rule, { facts: known, verdict: former ? former.verdict : null });
    const verdict = await this._ask(rule, facts);
    if (isCurrent()) this.answers = new Map(this.answers).set(rule, { facts, verdict });
  }

  /** Facts of a question that have a field: the offered ones, those already given, and those that are missing. */
  fieldsOf({ offered, rule }: Question): readonly string[] {
    const missing = this.answers.get(rule)?.verdict?.missing ?? [];
    return [...new Set([...offered, ...enteredNames(this.entries, rule), ...missing])];
  }
}
