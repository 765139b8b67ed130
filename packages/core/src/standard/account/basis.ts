import * as Result from "effect/Result";
import { fromFen, multiply } from "../../kernel/money.ts";
import { compare, rate } from "../../kernel/rate.ts";
import type { AgreedRemedy, ContractDraft } from "../../contract/contract/draft.ts";
import type { ChargeLate, CreditBasis, CreditBreach, PaymentFact } from "./command.ts";
import { type AccountRejection, refuse } from "./rejection.ts";
import type { AskedBasis, Basis, Slice } from "./state.ts";
import type { AccountTerms } from "./terms.ts";

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

/** What a late charge is computed from: the contract's own rate and cap, and the bill as its arrears case shows it, where there is one. */
export const billBasis = (
  command: ChargeLate,
  draft: ContractDraft,
  today: string,
  found: AccountTerms["bill"],
): Result.Result<Extract<Basis, { kind: "bill" }>, AccountRejection> => {
  const { lateCharge } = draft.fees;
  if (lateCharge === undefined) return Result.fail(refuse("late-charge-not-agreed"));
  const { bill, payments } = command;
  const through = command.through ?? today;
  const future = [through, ...payments.map(({ on }) => on)].find((day) => day > today);
  if (future !== undefined) return Result.fail(refuse("in-future", { day: future }));
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  if (paid > bill.principal) return Result.fail(refuse("overpaid", { principal: bill.principal, paid }));
  if (
    found !== null &&
    (found.unit !== command.unit || found.due !== bill.due || found.principal !== bill.principal)
  ) {
    const { arrears, due, principal, unit } = found;
    return Result.fail(refuse("bill-differs", { arrears, due, principal, unit }));
  }
  if (found !== null && paid < found.paid)
    return Result.fail(refuse("payments-differ", { arrears: found.arrears, recorded: found.paid, paid }));
  const slices = slicesOf(bill.principal, bill.due, payments, through);
  if (slices.length === 0) return Result.fail(refuse("not-late", { due: bill.due, through }));
  return Result.succeed({
    kind: "bill",
    bill: { ...bill, arrears: found?.arrears ?? null },
    slices,
    dailyRate: lateCharge.dailyRate,
    cap: lateCharge.cap ?? null,
    lossProxy: command.lossProxy ?? null,
    badFaith: command.badFaith ?? null,
  });
};

type Computed = Exclude<AskedBasis, { kind: "bill" }>;

/** What was claimed, with the number of breaches that was measured. */
const claimed = (given: CreditBasis, breaches: number): Computed => {
  switch (given.kind) {
    case "agreed":
      return {
        kind: "agreed",
        perBreach: given.perBreach,
        share: null,
        breaches,
        cap: given.cap ?? null,
        stated: true,
      };
    case "agreed-share":
      return {
        kind: "agreed",
        perBreach: multiply(fromFen(given.periodFee), rate(given.share), "half-up"),
        share: { rate: given.share, periodFee: given.periodFee, event: given.event },
        breaches,
        cap: given.cap ?? null,
        stated: true,
      };
    case "penalty":
      return { kind: "penalty", agreed: given.agreed, loss: given.loss ?? null, stated: true };
    default:
      return given;
  }
};

/** Whether a claim is what the clause agrees on for so many breaches. */
const isAsAgreed = (given: CreditBasis, agreed: AgreedRemedy, breaches: number): boolean => {
  const cap = agreed.cap ?? null;
  const hasCap = !("cap" in given) || given.cap === undefined || given.cap === cap;
  if (agreed.kind === "share")
    return given.kind === "agreed-share" && hasCap && compare(rate(given.share), rate(agreed.share)) === 0;
  const all = agreed.amount * breaches;
  return given.kind === "penalty"
    ? given.agreed === (cap === null ? all : Math.min(all, cap))
    : given.kind === "agreed" && hasCap && given.perBreach === agreed.amount;
};

/**
 * What a credit is computed from. The number of breaches is that of the measurements; the amount is the clause's where it
 * agrees on a number, and otherwise the claimant's word, which is marked so. The fee that a share is taken of is always a claim.
 */
export const creditBasis = (
  { basis, breach }: CreditBreach,
  draft: ContractDraft,
  breaches: number,
): Result.Result<Computed, AccountRejection> => {
  const agreed = draft.breaches.find(({ id }) => id === breach)?.agreed;
  const found = claimed(basis, breaches);
  if (agreed === undefined || basis.kind === "loss" || basis.kind === "deposit") return Result.succeed(found);
  if (!isAsAgreed(basis, agreed, breaches))
    return Result.fail(refuse("remedy-differs", { breach: breach ?? null, agreed: { ...agreed } }));
  if (found.kind === "agreed" && found.share !== null)
    return Result.succeed({ ...found, cap: agreed.cap ?? null });
  const { stated: _, ...sure } = found as Extract<Computed, { kind: "agreed" | "penalty" }>;
  return Result.succeed(sure.kind === "agreed" ? { ...sure, cap: agreed.cap ?? null } : sure);
};
