import { fromFen, toYuan } from "../../kernel/money.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { AskedBasis } from "./state.ts";

/** A question to the law of the place. */
export interface Question {
  readonly rule: string;
  readonly facts: { readonly [fact: string]: Json };
}

const yuan = (fen: number): string => toYuan(fromFen(fen));
const some = (facts: { readonly [fact: string]: Json }): { readonly [fact: string]: Json } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** What is asked of the rules about a basis, in order: one question per slice of a bill, otherwise one or two. */
export const questionsOf = (basis: AskedBasis): readonly Question[] => {
  switch (basis.kind) {
    case "bill":
      return basis.slices.map(({ from, principal, to }) => ({
        rule: "late.charge",
        facts: some({
          principal: yuan(principal),
          dailyRate: basis.dailyRate,
          due: from,
          paid: to,
          lossProxy: basis.lossProxy,
          badFaith: basis.badFaith,
        }),
      }));
    case "agreed":
      return [
        {
          rule: "service.credit",
          facts: {
            agreedCredit: yuan(basis.perBreach),
            breaches: basis.breaches,
            // Known to be none, which is something else than unknown.
            cap: basis.cap === null ? null : yuan(basis.cap),
          },
        },
      ];
    case "not-agreed":
      return [{ rule: "service.credit", facts: { agreedCredit: null, periodFee: yuan(basis.periodFee) } }];
    case "loss":
      return [
        {
          rule: "liability.breach",
          facts: {
            basis: "contract",
            loss: yuan(basis.loss),
            foreseeableLoss: yuan(basis.foreseeable),
            avoidableLoss: yuan(basis.avoidable),
          },
        },
      ];
    case "penalty":
      return [
        {
          rule: "liability.breach",
          facts: some({
            basis: "contract",
            agreedPenalty: yuan(basis.agreed),
            election: "penalty",
            loss: basis.loss === null ? null : yuan(basis.loss),
          }),
        },
      ];
    case "deposit": {
      const deposit = { depositPaid: yuan(basis.paid), contractPrice: yuan(basis.contractPrice) };
      return [
        { rule: "liability.breach", facts: { basis: "contract", election: "deposit", ...deposit } },
        { rule: "earnest.cap", facts: deposit },
      ];
    }
  }
};
