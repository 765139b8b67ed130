import { boolean, count, date, money, range, rate, text, texts } from "./field.ts";
import type { Signature } from "./signature.ts";

/** Public rules on what is owed and what follows a breach: contract topics, service levels, liability, fines, law that is only stated (义务和责任). */
export const dutySignatures = {
  "contract.coreClauses": {
    facts: { signed: date },
    values: { required: { type: "list", of: text } },
  },
  "standard.level": {
    facts: {
      contractSigned: date,
      standardAdopted: boolean,
      item: text,
      grade: { type: "integer", minimum: 1, maximum: 3 },
    },
    values: {
      target: rate,
      unit: text,
      comparator: { type: "enum", values: ["at-least", "at-most", "less-than", "more-than"] },
    },
  },
  "service.credit": {
    facts: {
      /** Credit that contract or promise sets for each breach. */
      agreedCredit: money,
      breaches: count,
      cap: money,
      periodFee: money,
      holdbackRatio: rate,
      scoreRatio: rate,
      promised: boolean,
    },
    values: { credit: money, range, holdback: money, payout: money, factors: texts, authority: text },
  },
  "liability.breach": {
    facts: {
      /** `contract`, `thrown-object`, `fallen-part`, `public-place`, `late-handover`. */
      basis: text,
      loss: money,
      foreseeableLoss: money,
      avoidableLoss: money,
      agreedPenalty: money,
      depositPaid: money,
      contractPrice: money,
      election: { type: "enum", values: ["penalty", "deposit"] },
      badFaith: boolean,
      faultDisproved: boolean,
      measuresTaken: boolean,
    },
    values: {
      duty: text,
      presumption: text,
      burdenOfProof: text,
      liable: boolean,
      range,
      damagesCap: money,
      penalty: money,
      reducible: boolean,
      effectiveDeposit: money,
      depositRefund: money,
      factors: texts,
      authority: text,
    },
  },
  "penalty.range": {
    facts: {
      /** The act, e.g. `contract-not-filed`. */
      act: text,
      /** Amount the fine is measured by, e.g. the price of the subcontract. */
      base: money,
      count,
      months: count,
      refused: boolean,
    },
    values: { min: money, max: money, authority: text },
  },
  /** Law that is stated and not computed; answered for every place by the engine itself. */
  "law.provisions": {
    facts: { topic: text, id: text, kind: text },
    values: {
      provisions: {
        type: "list",
        of: {
          type: "record",
          fields: {
            id: text,
            kind: text,
            topic: text,
            addressee: text,
            force: text,
            says: { type: "record", fields: { "zh-CN": text, en: text } },
            items: texts,
          },
        },
      },
    },
  },
} as const satisfies { readonly [rule: string]: Signature };
