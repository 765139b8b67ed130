import * as Result from "effect/Result";
import { fromFen, multiply } from "../../kernel/money.ts";
import { rate } from "../../kernel/rate.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { ChargeLate, CreditBasis, CreditBreach, PaymentFact } from "./command.ts";
import { type AccountRejection, refuse } from "./rejection.ts";
import type { Basis, Slice } from "./state.ts";

/**
 * Cuts a bill at its payments (分段): each part is late from the due date to the day it was paid, the rest to the last day
 * counted. What was paid in time is not late. The parts and what was in time add up to the principal.
 */
export const slicesOf = (
  principal: number,
  due: string,
  payments: readonly PaymentFact[],
  through: string,
): readonly Slice[] => {
  const paid = [...payments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const rest = principal - paid.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...paid
      .filter(({ on }) => on > due)
      .map(({ amount, event, on }) => ({ principal: amount, from: due, to: on, payment: event })),
    ...(rest > 0 && through > due ? [{ principal: rest, from: due, to: through, payment: null }] : []),
  ];
};

/** What a late charge is computed from, by the contract's own rate and cap. */
export const billBasis = (
  command: ChargeLate,
  draft: ContractDraft,
  today: string,
): Result.Result<Extract<Basis, { kind: "bill" }>, AccountRejection> => {
  const { lateCharge } = draft.fees;
  if (lateCharge === undefined) return Result.fail(refuse("late-charge-not-agreed"));
  const { bill, payments } = command;
  const through = command.through ?? today;
  const future = [through, ...payments.map(({ on }) => on)].find((day) => day > today);
  if (future !== undefined) return Result.fail(refuse("in-future", { day: future }));
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  if (paid > bill.principal) return Result.fail(refuse("overpaid", { principal: bill.principal, paid }));
  const slices = slicesOf(bill.principal, bill.due, payments, through);
  if (slices.length === 0) return Result.fail(refuse("not-late", { due: bill.due, through }));
  return Result.succeed({
    kind: "bill",
    bill,
    slices,
    dailyRate: lateCharge.dailyRate,
    cap: lateCharge.cap ?? null,
    lossProxy: command.lossProxy ?? null,
    badFaith: command.badFaith ?? null,
  });
};

const withBreaches = (given: CreditBasis, breaches: number): Basis => {
  switch (given.kind) {
    case "agreed":
      return { kind: "agreed", perBreach: given.perBreach, share: null, breaches, cap: given.cap ?? null };
    case "agreed-share":
      return {
        kind: "agreed",
        perBreach: multiply(fromFen(given.periodFee), rate(given.share), "half-up"),
        share: { rate: given.share, periodFee: given.periodFee, event: given.event },
        breaches,
        cap: given.cap ?? null,
      };
    case "penalty":
      return { kind: "penalty", agreed: given.agreed, loss: given.loss ?? null };
    default:
      return given;
  }
};

/** What a credit is computed from: the number of breaches is that of the measurements, never the caller's. */
export const creditBasis = (command: CreditBreach, breaches: number): Basis =>
  withBreaches(command.basis, breaches);
