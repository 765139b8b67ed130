import { toYuan, fromFen } from "@heyue/core/kernel/money";
import type { ChunkResult } from "./chunk-result.ts";

/** What a run of bills came to (对账). Money as yuan with two decimals. */
export interface BillSummary {
  readonly units: number;
  readonly billed: number;
  readonly rejected: number;
  /** What the owners owe in all: `amount` + `arrears`. */
  readonly total: string;
  /** Opening arrears of the units that were billed. */
  readonly arrears: string;
  /** Fees of the period that owners owe. */
  readonly amount: string;
  /** Fees of the period that the developer owes, outside `total`. */
  readonly developerAmount: string;
}

const yuan = (fen: bigint): string => {
  const narrow = Number(fen);
  if (Number.isSafeInteger(narrow)) return toYuan(fromFen(narrow));
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Adds up chunks, exactly. */
export interface Ledger {
  readonly add: (result: ChunkResult) => void;
  /** Notes a row that was refused before it was read. */
  readonly refuse: () => void;
  readonly units: () => number;
  /** Throws when the books do not balance, which would be a fault of the program. */
  readonly close: () => BillSummary;
}

export const createLedger = (): Ledger => {
  let [units, billed, rejected] = [0, 0, 0];
  let [amount, developer, arrears, total, lineTotal] = [0n, 0n, 0n, 0n, 0n];
  return {
    add: (result) => {
      units += result.units;
      billed += result.billed;
      rejected += result.rejects.length;
      amount += BigInt(result.amount);
      developer += BigInt(result.developer);
      arrears += BigInt(result.arrears);
      total += BigInt(result.total);
      lineTotal += BigInt(result.lineTotal);
    },
    refuse: () => {
      units += 1;
      rejected += 1;
    },
    units: () => units,
    close: () => {
      if (units !== billed + rejected)
        throw new Error(`the rows do not add up: ${units} units, ${billed} billed, ${rejected} rejected`);
      if (total !== lineTotal + arrears || amount !== lineTotal) {
        throw new Error(
          `the money does not add up: bills ${total}, lines ${lineTotal}, arrears ${arrears} fen`,
        );
      }
      return {
        units,
        billed,
        rejected,
        total: yuan(total),
        arrears: yuan(arrears),
        amount: yuan(amount),
        developerAmount: yuan(developer),
      };
    },
  };
};
