import type { Addressee, Force } from "@heyue/core/kernel/citation";
import type { VerdictKind } from "@heyue/core/kernel/verdict";
import type { Expression } from "./expression.ts";
import type { Parameter } from "./parameter.ts";

export type { Expression } from "./expression.ts";
export type * from "./parameter.ts";

/** Number of this policy format. Every statutory fact maps to it; what is added later is optional. */
export const POLICY_FORMAT = "1";

/** Text in the two languages every policy has. */
export interface Bilingual {
  readonly "zh-CN": string;
  readonly en: string;
}

/** Whom a sentence is written for (读者): the plain form stands for every reader that has none of its own. */
export type Audience = "owner" | "committee" | "company" | "court";

/** A sentence, with other wordings for particular readers. */
export type Message = Bilingual & { readonly [audience in Audience]?: Bilingual };

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
  /** Day on which a person last compared this document with its sources, `YYYY-MM-DD`. */
  readonly reviewed: string;
  readonly sources: { readonly [key: string]: Source };
  readonly parameters: { readonly [name: string]: Parameter };
  /** Parameters that are here for lower places to read as `CODE/name`. */
  readonly offers: readonly string[];
  readonly rules: readonly RuleDocument[];
  /** Law that is stated and cited, but answers no question by computing. */
  readonly provisions: readonly Provision[];
}

/** An instrument (法律、法规、标准). */
export interface Source {
  readonly title: Bilingual;
  /** Document number as printed. */
  readonly number?: string;
  readonly rank: "law" | "regulation" | "interpretation" | "rule" | "standard" | "notice";
  readonly inForceFrom: string;
  /** First day on which it was no longer in force. */
  readonly inForceTo?: string;
  readonly url?: string;
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

/** What a provision that is not computed does. */
export type ProvisionKind =
  | "duty"
  | "prohibition"
  | "right"
  | "definition"
  | "workflow"
  | "presumption"
  | "convention"
  | "exclusion"
  | "event"
  | "option";

/** A fact of law that is stated, not computed (义务、禁止、定义……); never left out. */
export interface Provision {
  readonly kind: ProvisionKind;
  /** Topic in dots, e.g. `fee.collection`. */
  readonly topic: string;
  readonly addressee: Addressee;
  readonly force: Force;
  readonly from: string;
  readonly to: string;
  readonly cite: Cite;
  /** What it says, in one sentence. */
  readonly says: Bilingual;
  /** Parts of it, each in words of the quote, e.g. the steps of a workflow. */
  readonly items?: readonly string[];
}

/**
 * Type of a fact or a value; every fact may also be `null`, known to be none. `moment` is a date or an instant; `period` is
 * text such as `15 days`, or a number of days.
 */
export type FactType =
  | { readonly type: "date" | "instant" | "moment" | "month" | "money" | "area" | "unit-price" | "rate" }
  | { readonly type: "boolean" | "period" | "text" }
  /** A value with a fixed number of decimals, rounded half up. */
  | { readonly type: "decimal"; readonly places: number }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum?: number }
  | { readonly type: "enum"; readonly values: readonly string[] }
  /** One of these codes, or a value of another type. */
  | { readonly type: "choice"; readonly values: readonly string[]; readonly or: FactType }
  | { readonly type: "list"; readonly of: FactType }
  | { readonly type: "record"; readonly fields: { readonly [name: string]: FactType } };

/** What a lower place may do to a rule. */
export type Delegation =
  /** Put its own rule in place of this one. */
  | "set"
  /** Nothing: it may only say the same, and a difference is a conflict of two laws. */
  | "none"
  /** Only take places or cases out of it: a lower rule that answers `not-covered` with `exempt` wins. */
  | "exempt"
  /** Its own value, but on this side of the value here; outside of it `narrow` is a conflict, `cap` is set aside. */
  | {
      readonly may: "narrow" | "cap";
      readonly value: string;
      readonly toward: "less" | "more";
    };

/** A question of law that a place answers. */
export interface RuleDocument {
  readonly rule: string;
  /** What it says here, in one sentence. */
  readonly message: Message;
  readonly addressee: Addressee;
  readonly force: Force;
  readonly lower: Delegation;
  /** Facts that date the law, first present one first; none for a rule that no fact dates. */
  readonly anchor: readonly string[];
  readonly facts: { readonly [name: string]: FactType };
  readonly values: { readonly [name: string]: FactType };
  /** What must hold before the rule speaks, in order. */
  readonly conditions: readonly Condition[];
  /** Named intermediate results; a step may read others, never in a circle. */
  readonly steps: { readonly [name: string]: Expression };
  readonly outputs: { readonly [value: string]: Output };
  readonly flags: readonly FlagRule[];
  /** The verdict when every output is settled; the first that holds, otherwise `determined`. */
  readonly verdicts: readonly VerdictRule[];
  /** Parameters cited for the way of counting though no expression reads them; `CODE/name` is one of a place above. */
  readonly basis: readonly string[];
}

/** How a value is computed. */
export interface Output {
  readonly of: Expression;
  /** Whether the facts call for this value at all, e.g. a band only where the price is guided. */
  readonly when?: Expression;
  /** Only adds a value when its facts are there; otherwise its unknown facts make the verdict `needs-input`. */
  readonly optional?: true;
}

/** A flag raised when its condition holds; unknown is not raised. */
export interface FlagRule {
  readonly flag: string;
  readonly when: Expression;
}

export interface VerdictRule {
  readonly verdict: "discretionary" | "range" | "contract-governs" | "needs-input";
  readonly when: Expression;
  /** For `needs-input`: what an outside rule or the contract must give. */
  readonly missing?: readonly string[];
}

/** What must hold before a rule speaks. */
export interface Condition {
  readonly holds: Expression;
  readonly otherwise: RefusalVerdict;
  /** The answer when it cannot be known; by default `needs-input` with the facts that are missing. */
  readonly unknown?: RefusalVerdict;
  /** Parameters cited for the refusal, read on the first day of their first segment when the law date has none. */
  readonly cites?: readonly string[];
  readonly flag?: string;
}

export type RefusalVerdict = Extract<VerdictKind, "not-covered" | "contract-governs" | "discretionary">;
