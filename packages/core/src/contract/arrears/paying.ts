import * as Result from "effect/Result";
import { oldestFirst, youngestFirst } from "./allocation.ts";
import type { AgreePlan, NotePayment, WriteOff } from "./command.ts";
import type { ArrearsEvent } from "./event.ts";
import { type ArrearsRejection, refuse } from "./rejection.ts";
import { type ArrearsState, outstandingOf, runningPlan } from "./state.ts";
import type { ArrearsTerms, Moment } from "./terms.ts";

type Decision = Result.Result<readonly ArrearsEvent[], ArrearsRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

/** Takes a payment in: what fell due first is paid first. */
export const pay = (state: ArrearsState, { amount, event, on }: NotePayment, { today }: Moment): Decision => {
  const outstanding = outstandingOf(state);
  if (state.payments.some((payment) => payment.event === event)) return fail("payment-twice", { event });
  if (on > today) return fail("in-future", { day: on });
  if (amount > outstanding) return fail("overpaid", { amount, outstanding });
  return Result.succeed([
    { type: "ArrearsPaid", data: { event, on, amount, parts: oldestFirst(state.bills, amount) } },
  ]);
};

/** Agrees on instalments for exactly what is outstanding, day after day. */
export const agree = (state: ArrearsState, { instalments, ref }: AgreePlan, { today }: Moment): Decision => {
  if (runningPlan(state) !== null) return fail("plan-running");
  const sum = instalments.reduce((total, { amount }) => total + amount, 0);
  const outstanding = outstandingOf(state);
  const isOrdered = instalments.every(({ due }, index) => due > (instalments[index - 1]?.due ?? today));
  if (sum !== outstanding || !isOrdered)
    return fail("plan-mismatch", { sum, outstanding, ordered: isOrdered });
  return Result.succeed([
    {
      type: "ArrearsPlanAgreed",
      data: { number: state.plans.length + 1, ref, on: today, instalments },
    },
  ]);
};

/** Writes off what will not be paid; what the owners bear under a remuneration contract, only they can give up. */
export const writeOff = (
  state: ArrearsState,
  command: WriteOff,
  terms: ArrearsTerms,
  { today }: Moment,
): Decision => {
  const { authority, reason } = command;
  const outstanding = outstandingOf(state);
  const amount = command.amount ?? outstanding;
  if (runningPlan(state) !== null) return fail("plan-running");
  if (amount > outstanding) return fail("overpaid", { amount, outstanding });
  if (terms.contract?.draft.fees.basis !== "lump-sum" && authority.kind !== "assembly-resolution")
    return fail("authority-not-enough", { needed: "assembly-resolution" });
  const parts = youngestFirst(state.bills, amount);
  return Result.succeed([
    { type: "ArrearsWrittenOff", data: { amount, parts, reason, authority, on: today } },
  ]);
};
