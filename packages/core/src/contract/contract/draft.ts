import type { Party } from "../../kernel/party.ts";
import type { Standard } from "../../standard/standard/standard.ts";

/** Topics a clause can carry; the first eleven are the core clauses of a property-service contract. */
export const clauseTopics = [
  "parties",
  "scope",
  "standard",
  "fee",
  "rights-duties",
  "maintenance-fund",
  "service-premises",
  "handover",
  "breach",
  "term",
  "dispute",
  "payment",
  "staffing",
  "safety",
  "termination",
  "force-majeure",
  "confidentiality",
  "assessment",
  "amendment",
  "annex",
  "signature",
] as const;
export type ClauseTopic = (typeof clauseTopics)[number];

/** The clauses a contract must have before it can be signed (必备条款). */
export const coreTopics = clauseTopics.slice(0, 11) as readonly ClauseTopic[];

/** One clause (条) with its text; sub-clauses (款、项) stay in the text, one paragraph each. */
export interface Clause {
  /** Stable anchor, e.g. `c-24`. */
  readonly id: string;
  /** As printed, e.g. 第二十四条. */
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly topics: readonly ClauseTopic[];
}

export interface Chapter {
  readonly number: string;
  readonly heading: string;
  readonly clauses: readonly Clause[];
}

/** One line of what a price is made of (费用构成), yuan per m² and month with up to four decimals. */
export interface FeeComponent {
  readonly item: string;
  readonly amount: string;
}

/** A price for one kind of unit. The composition adds up to the price, to the last digit. */
export interface FeeItem {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly houseType: string;
  /** Yuan per m² and month, or per space and month for parking. */
  readonly unitPrice: string;
  readonly unit: "m2-month" | "space-month";
  readonly composition: readonly FeeComponent[];
}

/** Fee schedule (收费标准) with basis 包干制/酬金制 and price source 政府指导价/市场调节价. */
export interface FeeSchedule {
  readonly basis: "lump-sum" | "remuneration";
  readonly priceSource: "government-guided" | "market";
  readonly items: readonly FeeItem[];
  readonly payment: {
    readonly clause: string;
    readonly cycle: "month" | "quarter" | "half-year" | "year";
    /** Day of the first month of the cycle by which it is due. */
    readonly dueDay: number;
    readonly prepayMonthsMax: number;
  };
  /** Late charge (逾期违约金), daily rate as exact text, e.g. `0.0003`; cap as a share of the principal. */
  readonly lateCharge?: { readonly clause: string; readonly dailyRate: string; readonly cap?: string };
}

/** What one breach costs, where the parties agreed on a number (约定减免): fen each time, or a share of the period's fee. */
export type AgreedRemedy =
  | { readonly kind: "per-breach"; readonly amount: number; readonly cap?: number }
  | { readonly kind: "share"; readonly share: string; readonly cap?: number };

/** A breach and its remedy (违约责任), for either party, linked to its clause. */
export interface BreachClause {
  readonly id: string;
  readonly clause: string;
  readonly party: "provider" | "owner";
  /** What counts as the breach, in words. */
  readonly trigger: string;
  readonly remedy: string;
  /** The remedy as a number, `cap` in fen for all breaches together; absent where only the words say it. */
  readonly agreed?: AgreedRemedy;
  /** Standards whose miss triggers it. */
  readonly standards: readonly string[];
}

/** A table in an annex: kept as a table, never as text. */
export interface Annex {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/**
 * A structured draft of a property-service contract (物业服务合同), format `heyue-contract/1`: the file a drafter
 * keeps and the SDK loads.
 */
export interface ContractDraft {
  readonly format: "heyue-contract/1";
  /** Contract number, unique within the tenant. */
  readonly number: string;
  readonly title: string;
  /** preliminary 前期物业服务合同 (signed by the developer), regular 物业服务合同. */
  readonly stage: "preliminary" | "regular";
  readonly estate: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly jurisdiction: string;
    readonly grossArea: string;
    readonly units: number;
  };
  readonly provider: Party;
  readonly client: Party;
  /** Notice agreed before the term ends (通知期限), days; `null` = known to be none, absent = not read. */
  readonly notice?: {
    readonly clause: string;
    readonly nonRenewalDays: number | null;
    /** The same for a dismissal by the owners. */
    readonly dismissalDays?: number | null;
  };
  /** Both days inclusive. */
  readonly term: { readonly from: string; readonly to: string };
  readonly chapters: readonly Chapter[];
  readonly standards: readonly Standard[];
  readonly fees: FeeSchedule;
  readonly breaches: readonly BreachClause[];
  readonly annexes: readonly Annex[];
}
