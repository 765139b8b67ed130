import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";

/** What an event of an inspection or a deviation says about missed standards. */
export interface BreachMeasurement {
  /** The event that was named. */
  readonly event: string;
  /** The inspection's event it goes back to, so that one breach counts once however it is named. */
  readonly root: string;
  readonly contract: string;
  /** Day it was measured. */
  readonly on: string;
  /** Standards that were missed by measurement and still stand as missed. */
  readonly missed: readonly string[];
}

/** What an account decision needs to know of the world. */
export interface AccountTerms {
  /** Text of the contract on the day that counts: the bill's due date, the day of the measurement. `null`: no such contract. */
  readonly contract: {
    readonly estate: string;
    readonly isSigned: boolean;
    readonly draft: ContractDraft;
    /** Whether that text applied on every measured day. */
    readonly isOneText: boolean;
  } | null;
  /** People who hold the unit that the command or its entry is about; `null` where there is no such unit, or none is named. */
  readonly holders: readonly string[] | null;
  /** The bill of a late charge as an arrears case of the contract shows it, fen; `null` where none does. */
  readonly bill: {
    readonly arrears: string;
    readonly unit: string;
    readonly due: string;
    /** What is left of the principal after reductions and write-offs. */
    readonly principal: number;
    readonly paid: number;
  } | null;
  /** All units of the estate, with who holds them, where a credit is split; otherwise none. */
  readonly units: readonly {
    readonly unit: string;
    /** Square metres, two decimals. */
    readonly area: string;
    readonly holders: readonly string[];
  }[];
  /** The measurements that were found, in the order they were named; those not found are missing. */
  readonly measurements: readonly BreachMeasurement[];
  /** Answers to the questions of the basis. */
  readonly verdicts: readonly Verdict[];
}
