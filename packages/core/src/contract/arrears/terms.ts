import type { Citation } from "../../kernel/citation.ts";
import type { Actor } from "../../kernel/envelope.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { WorkCalendar } from "../../kernel/work-calendar.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { ArrearsTimes } from "./times.ts";

/** When and by whom. */
export interface Moment {
  readonly actor: Actor;
  readonly today: string;
}

/** What an arrears decision needs to know of the world. */
export interface ArrearsTerms {
  readonly times: ArrearsTimes;
  /** Text of the contract today; `null` where there is no such contract in the estate. */
  readonly contract: {
    readonly estate: string;
    readonly isSigned: boolean;
    readonly draft: ContractDraft;
  } | null;
  readonly isUnitKnown: boolean;
  /** Whether the person stood in a verified relation to the unit when each bill fell due. */
  readonly owes: boolean;
  /** A case of this unit and owner that is not closed; `null` where there is none. */
  readonly openCase: string | null;
  /** Where the law forbids to collect by cutting utilities. */
  readonly prohibition: readonly Citation[];
  /** Where the law asks for a demand with a reasonable period before proceedings. */
  readonly collection: readonly Citation[];
  /** The law's own period of a demand, from the day it arrives; `null` where none was asked. */
  readonly period: Verdict | null;
  readonly calendar: WorkCalendar;
  /** That the letter of a demand arrived before the demand was written down here; `null` otherwise. */
  readonly arrived: { readonly on: string; readonly how: string } | null;
  /** Answer of `limitation.expiry` for each bill: from its due date, or with the arrival of a demand. */
  readonly limitation: { readonly [bill: string]: Verdict };
  /** Whether the deviation or complaint that a command names is there. */
  readonly isLinkKnown: boolean;
}
