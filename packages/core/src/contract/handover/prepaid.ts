import * as Result from "effect/Result";
import { fromYuan } from "../../kernel/money.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ListPrepaid, SettlePrepaid } from "./command.ts";
import type { Moment } from "./decision.ts";
import type { HandoverEvent } from "./event.ts";
import { type HandoverRejection, refuse } from "./rejection.ts";
import type { HandoverState } from "./state.ts";

type Decision = Result.Result<readonly HandoverEvent[], HandoverRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

const refundOf = ({ values, verdict }: Verdict): number | null =>
  verdict === "determined" && typeof values["refund"] === "string" ? fromYuan(values["refund"]) : null;

/** Lists prepaid fees, each with the refund that the law of the place gives. */
export const listPrepaid = (state: HandoverState, { entries }: ListPrepaid, { terms }: Moment): Decision => {
  if (terms.unknownUnits.length > 0) return fail("unit-unknown", { units: terms.unknownUnits });
  const backwards = entries.find(({ from, to }) => to < from);
  if (backwards !== undefined) return fail("period-backwards", { unit: backwards.unit });
  const keys = [...state.prepaid, ...entries].map(({ from, unit }) => `${unit} ${from}`);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) return fail("prepaid-twice", { entry: twice });
  return Result.succeed([
    {
      type: "PrepaidFeesListed",
      data: {
        entries: entries.map(({ from, prepaid, to, unit }, index) => {
          const verdict = terms.refunds[index];
          if (verdict === undefined) throw new RangeError("The law is asked about every prepaid fee");
          return { unit, prepaid, from, to, refund: refundOf(verdict), verdict };
        }),
      },
    },
  ]);
};

/** What goes back is what the law gives; where it gives no figure, at most what was paid. */
export const settlePrepaid = (state: HandoverState, command: SettlePrepaid, { today }: Moment): Decision => {
  const { amount, from, how, proof, unit } = command;
  const fee = state.prepaid.find((entry) => entry.unit === unit && entry.from === from);
  if (fee === undefined) return fail("prepaid-unknown", { unit, from });
  if (fee.settled !== null) return fail("prepaid-settled", { unit, from });
  const isRight = fee.refund === null ? amount <= fee.prepaid : amount === fee.refund;
  if (!isRight) return fail("refund-mismatch", { refund: fee.refund, amount }, fee.verdict.citations);
  if (proof.length === 0) return fail("proof-missing", { unit });
  return Result.succeed([{ type: "PrepaidFeeSettled", data: { unit, from, how, amount, on: today, proof } }]);
};
