import type {
  Annex,
  BreachClause,
  Clause,
  ContractDraft,
  FeeItem,
  FeeSchedule,
} from "../../contract/contract/draft.ts";
import type { Party } from "../../kernel/party.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { Span } from "../span.ts";
import type { Words } from "../words.ts";

/** A clause as it was read; without a heading when the contract prints none. */
export type ClausePart = Omit<Clause, "heading"> & { readonly heading?: string };
export type StandardPart = Pick<Standard, "id"> & Partial<Standard>;
export type FeeItemPart = Pick<FeeItem, "id"> & Partial<FeeItem>;
export type BreachPart = Pick<BreachClause, "id" | "standards"> & Partial<BreachClause>;

/**
 * What of a `ContractDraft` stands in a text (合同要素): the same members, and nothing in the place of what the text does not
 * state. Ids are names that we give; all else is the text's own, save `metric`, the machine name of what a standard measures.
 */
export interface DraftParts {
  readonly format: "heyue-contract/1";
  readonly number?: string;
  readonly title?: string;
  readonly stage?: ContractDraft["stage"];
  readonly estate: Partial<ContractDraft["estate"]>;
  readonly provider: Partial<Party>;
  readonly client: Partial<Party>;
  readonly term: Partial<ContractDraft["term"]>;
  readonly chapters: readonly {
    readonly number: string;
    readonly heading?: string;
    readonly clauses: readonly ClausePart[];
  }[];
  readonly standards: readonly StandardPart[];
  readonly fees: Partial<Pick<FeeSchedule, "basis" | "priceSource" | "lateCharge">> & {
    readonly items: readonly FeeItemPart[];
    readonly payment: Partial<FeeSchedule["payment"]>;
  };
  readonly breaches: readonly BreachPart[];
  readonly annexes: readonly Annex[];
}

/** Something that a draft needs and the text does not state. */
export interface Question {
  /** JSON pointer into the parts; the answer belongs there. */
  readonly path: string;
  readonly question: Words;
  /** Where in the text it would be looked for. */
  readonly near?: Span;
}

/** Where in the text a part was read. */
export interface DraftLink extends Span {
  /** JSON pointer into the parts. */
  readonly path: string;
}
