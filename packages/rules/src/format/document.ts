import type { Addressee, Force } from "@heyue/core/kernel/citation";
import type { PeriodUnit } from "@heyue/core/kernel/due";

/** Number of this policy format. It stays a draft until every statutory fact maps; then it becomes `1` for good. */
export const POLICY_FORMAT = "1-draft";

/** Text in the two languages every policy has. */
export interface Bilingual {
  readonly "zh-CN": string;
  readonly en: string;
}

/** A sealed policy (地区规则): the law of one place as frozen JSON. Build it with `definePolicy`. */
export interface PolicyDocument {
  readonly format: typeof POLICY_FORMAT;
  /** Stable id, e.g. `cn-zhejiang-hangzhou`. */
  readonly id: string;
  /** Semantic version of this document. */
  readonly version: string;
  /** `CN`, a GB/T 2260 code or an ISO 3166-2 code. */
  readonly code: string;
  readonly name: Bilingual;
  /** Other names by which the place is asked for, e.g. 杭州市. */
  readonly aliases: readonly string[];
  /** Code of the place whose law stands above, `null` for a country. */
  readonly parent: string | null;
  /** Id of the working calendar. */
  readonly calendar: string;
  /** Offset of the place from UTC, e.g. `+08:00`. */
  readonly offset: string;
  readonly sources: { readonly [key: string]: Source };
  readonly parameters: { readonly [name: string]: Parameter };
  /** Parameters that are here for lower places to cite. */
  readonly offers: readonly string[];
  readonly rules: readonly RuleDocument[];
}

/** An instrument (法律、法规、标准). */
export interface Source {
  readonly title: Bilingual;
  /** Document number as printed. */
  readonly number?: string;
  readonly rank: "law" | "regulation" | "interpretation" | "rule" | "standard";
  readonly inForceFrom: string;
}

/** Where a value comes from: an article of a source, quoted. */
export interface Cite {
  /** Stable id of the statutory fact. */
  readonly id: string;
  /** Key in `sources`. */
  readonly source: string;
  readonly article: string;
  readonly quote: string;
}

/** A period of law (法定期间); `years` only where the quote counts in years. */
export interface LawPeriod {
  readonly amount: number;
  readonly unit: PeriodUnit | "years";
}

/** What a segment holds, by kind of its parameter. */
export type ParameterValue =
  | { readonly kind: "period"; readonly period: LawPeriod }
  /** A period for each value of a fact, e.g. each grade. */
  | { readonly kind: "period-table"; readonly table: { readonly [key: string]: LawPeriod } }
  | { readonly kind: "money"; readonly yuan: string }
  /** A word of the law that stands where a number might: 及时, 合理期限, 市场调节价. */
  | { readonly kind: "word"; readonly word: string; readonly means: string }
  /** Topics a text must hold, each with the words of the law for it. */
  | { readonly kind: "terms"; readonly terms: readonly { readonly id: string; readonly word: string }[] };

/** A stretch `[from, to)` of law. */
export interface LawSegment {
  readonly from: string;
  readonly to: string;
  readonly value: ParameterValue;
  readonly cite: Cite;
  /** When the text could be confirmed only from a later day on, that day: answers before it carry a flag. */
  readonly confirmedFrom?: string;
}

/** A declared gap `[from, to)`: there was no law, or it is not known. */
export interface GapSegment {
  readonly from: string;
  readonly to: string;
  readonly gap: "no-law" | "unknown";
}

export type Segment = LawSegment | GapSegment;

/** A dated value. Segments are in order, touch, and never overlap; the last may run to `open`. */
export interface Parameter {
  readonly segments: readonly Segment[];
}

/**
 * Type of a fact or a value; every fact may also be `null`, known to be none. `moment` is a date or an instant; `period` is
 * text such as `15 days`, or a number of days.
 */
export type FactType =
  | { readonly type: "date" | "instant" | "moment" | "month" | "money" | "area" | "unit-price" | "rate" }
  | { readonly type: "boolean" | "period" | "text" }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum?: number }
  | { readonly type: "enum"; readonly values: readonly string[] }
  | { readonly type: "list"; readonly of: FactType }
  | { readonly type: "record"; readonly fields: { readonly [name: string]: FactType } };

/** A question of law that a place answers. */
export interface RuleDocument {
  readonly rule: string;
  readonly addressee: Addressee;
  readonly force: Force;
  /** What a lower place may do to this rule: put its own in its place, or only say the same. */
  readonly lower: "set" | "none";
  /** Facts that date the law, first present one first; none for a rule that no fact dates. */
  readonly anchor: readonly string[];
  readonly facts: { readonly [name: string]: FactType };
  readonly values: { readonly [name: string]: FactType };
  readonly conditions: readonly Condition[];
  readonly mechanism: Mechanism;
}

/** What must hold before the rule speaks. */
export type Condition =
  /** A fact has one of these values; otherwise the answer is `otherwise`. Unknown: `unknown`, by default needs-input. */
  | {
      readonly kind: "equals";
      readonly fact: string;
      readonly anyOf: readonly (string | boolean)[];
      readonly otherwise: "not-covered" | "contract-governs";
      readonly unknown?: "needs-input" | "contract-governs";
      readonly parameter?: string;
    }
  /** A dated fact is not before the day a source came into force. */
  | {
      readonly kind: "not-before";
      readonly fact: string;
      readonly source: string;
      readonly otherwise: "not-covered" | "contract-governs";
      readonly parameter: string;
    };

/** One running clock: from a fact, for a period, to named values. */
export interface Clock {
  /** Fact that starts it. */
  readonly from: string;
  readonly parameter: string;
  /** For a period table, the fact that selects the row. */
  readonly by?: string;
  readonly direction: "after" | "before";
  readonly roll: "forward" | "none";
  /** A contract clause, given as a fact, that may shorten or set the period. */
  readonly contract?: { readonly fact: string; readonly may: "shorten" | "set" };
  readonly outputs: { readonly [value: string]: "raw" | "due" | "start-of-next-day" | "is-off-day" };
  /** What runs up when the deadline is overrun. */
  readonly overdue?: {
    readonly fact: string;
    readonly parameter: string;
    readonly days: string;
    readonly amount: string;
  };
}

/** How a rule gets from facts and parameters to values. */
export type Mechanism =
  /** Deadlines (期限). `basis` names parameters cited for the way of counting; `CN/period.roll` is one of a place above. */
  | { readonly kind: "deadline"; readonly clocks: readonly Clock[]; readonly basis: readonly string[] }
  /** Price form and band (政府指导价浮动幅度、市场调节价): compliant within base × (1 − down) … base × (1 + up). */
  | { readonly kind: "band"; readonly parameter: string; readonly market?: string }
  /** Lump-sum fee of a period (包干制): area × unit price × months, a part of a month by its days. */
  | { readonly kind: "rate"; readonly parameter: string; readonly vacancy: string }
  /** A share of an amount by unserved time (退费). */
  | { readonly kind: "proportion"; readonly parameter: string }
  /** A longest term or prepayment (最长期限). */
  | { readonly kind: "cap"; readonly subject: "prepayment" | "term"; readonly parameter: string }
  /** What a contract should hold (合同一般内容). */
  | { readonly kind: "terms"; readonly parameter: string; readonly output: string }
  /** A duty without a number (义务): the law is cited, the number is not there. */
  | { readonly kind: "duty"; readonly parameter: string };
