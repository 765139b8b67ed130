import { type ArrearsBill, type BillPart, type Instalment, outstandingOn } from "./state.ts";

/** Bills by due date, then by reference. */
const byAge = (a: ArrearsBill, b: ArrearsBill): number =>
  a.due !== b.due ? (a.due < b.due ? -1 : 1) : a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0;

const spread = (bills: readonly ArrearsBill[], amount: number): readonly BillPart[] => {
  let left = amount;
  return bills.flatMap((bill) => {
    const part = Math.min(left, outstandingOn(bill));
    left -= part;
    return part === 0 ? [] : [{ bill: bill.ref, amount: part }];
  });
};

/** Allocates a payment (抵充): what fell due first is paid first, to the fen. */
export const oldestFirst = (bills: readonly ArrearsBill[], amount: number): readonly BillPart[] =>
  spread([...bills].sort(byAge), amount);

/** Takes an amount off from the youngest bill on, e.g. what a ruling did not award. */
export const youngestFirst = (bills: readonly ArrearsBill[], amount: number): readonly BillPart[] =>
  spread(
    [...bills].sort((a, b) => byAge(b, a)),
    amount,
  );

/** Allocates a payment to instalments in their order. */
export const payInstalments = (instalments: readonly Instalment[], amount: number): readonly Instalment[] => {
  let left = amount;
  return instalments.map((instalment) => {
    const part = Math.min(left, instalment.amount - instalment.paid);
    left -= part;
    return { ...instalment, paid: instalment.paid + part };
  });
};
