import type { Measure } from "./measures/measure.ts";
import type { Part } from "./part.ts";
import type { Sentence } from "./sentence.ts";
import type { Span } from "./span.ts";

/** A party as the text names it: 甲方 with its name and what it is in a property-service contract. */
export interface PartyMention extends Span {
  /** As the contract calls it: 甲方, 乙方, 采购人, Manager. */
  readonly label: string;
  /** Empty when the place for it is blank. */
  readonly name: string;
  readonly role: "client" | "provider" | "other";
  /** Other words for the same party: 采购人, 业主委员会, 中标单位. */
  readonly aliases: readonly string[];
}

/** A reference to another place of the contract (条款引用): 本合同第八条, 附件二, Section 2.3. */
export interface Reference extends Span {
  readonly text: string;
  /** Number it points to, as printed there. */
  readonly number: string;
  /** Id of the part it leads to; `null` when there is none in the text. */
  readonly target: string | null;
}

/** A law cited in the text (引用法律), with the article when one is named. */
export interface CitedLaw extends Span {
  readonly text: string;
  /** Without the book title marks. */
  readonly title: string;
  readonly article?: string;
}

/** A place left to be filled in (空白). */
export interface Blank extends Span {
  readonly text: string;
  readonly kind: "underscore" | "spaces" | "date" | "amount" | "label" | "placeholder" | "choice";
}

/** A defined term (定义): 以下简称“本项目”, “Agreement”. */
export interface DefinedTerm extends Span {
  readonly term: string;
  readonly definition: Span;
}

/** A date written out in the text, `YYYY-MM-DD`. */
export interface DateMention extends Span {
  readonly text: string;
  readonly date: string;
}

/** What was read from a contract text; all offsets are those of `text`. */
export interface ContractReading {
  readonly text: string;
  readonly length: number;
  readonly language: "zh" | "en";
  readonly parts: readonly Part[];
  readonly sentences: readonly Sentence[];
  readonly parties: readonly PartyMention[];
  readonly measures: readonly Measure[];
  readonly references: readonly Reference[];
  readonly citedLaws: readonly CitedLaw[];
  readonly blanks: readonly Blank[];
  readonly terms: readonly DefinedTerm[];
  readonly dates: readonly DateMention[];
}
