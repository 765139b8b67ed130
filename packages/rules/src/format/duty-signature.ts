import { boolean, count, date, money, range, rate, text, texts } from "./field.ts";
import type { Signature } from "./signature.ts";

/** Public rules on what is owed and what follows a breach: contract topics, service levels, liability, fines, law that is only stated (义务和责任). */
export const dutySignatures = {
  /**
   * What a service contract must provide for (合同主要条款).
   *
   * @returns `determined` with the codes of the `required` topics.
   * @units `signed` `YYYY-MM-DD`.
   * @source 民法典第九百三十八条, 山东省消费者权益保护条例第四十二条.
   */
  "contract.coreClauses": {
    facts: { signed: date },
    values: { required: { type: "list", of: text } },
  },
  /**
   * The level of service that a published standard sets for an item and grade (服务标准).
   *
   * @returns `determined` with `target`, `unit` and `comparator` where the contract adopts the standard; otherwise, or
   * while that is unknown, `contract-governs`; `not-covered` outside of Beijing.
   * @units `target` an exact number in the `unit` that stands beside it; `contractSigned` `YYYY-MM-DD`; `grade` 1 to 3.
   * @source 北京市地方标准《住宅物业服务标准》DB11/T 751-2025.
   */
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
  /**
   * What goes back to the owner for services that fell short (服务减免): as contract or public promise says, up to the cap.
   * Without an agreement the law names a frame and no number.
   *
   * @returns `determined` with `credit` where a credit is agreed; `discretionary` with a `range` from nothing to the fee
   * of the period where it is known that none is (`agreedCredit: null`); `needs-input` while that is unknown. `factors`
   * and `authority` say what is weighed, and by whom.
   * @units Amounts as text in yuan with two decimals, `agreedCredit` for each breach; `breaches` a whole number; `cap`
   * `null` for known to be none; shares exact (`0.1`, `10%`).
   * @source 民法典第九百三十八条、第五百八十四条、第五百八十五条; 湖州市物业管理条例第三十四条.
   *
   * @example Three breaches under a cap, and the same without an agreement
   * ```ts
   * import { builtinPolicies } from "@heyue/rules";
   *
   * const policies = builtinPolicies();
   * const facts = { agreedCredit: "200.00", breaches: 3, cap: "500.00" };
   * const agreed = policies.ask({ code: "330100", rule: "service.credit", facts });
   * console.log(agreed.verdict, agreed.values.credit); // => determined 500.00
   * const open = { agreedCredit: null, periodFee: "3000.00" };
   * const free = policies.ask({ code: "330100", rule: "service.credit", facts: open });
   * console.log(free.verdict, JSON.stringify(free.values.range)); // => discretionary ["0.00","3000.00"]
   * ```
   */
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
  /**
   * What follows from a breach or a harm (违约和侵权责任): duty, presumption, burden of proof, and the frame within which damages
   * lie. Court or tribunal decides; the rule never makes up a point within the frame.
   *
   * @returns `discretionary` with `damagesCap`, `range`, `penalty` and the rest as far as the facts reach; `factors` and
   * `authority` say what is weighed, and by whom. Only `basis` is needed; another fact only adds values. `not-covered` for
   * another basis.
   * @units Amounts as text in yuan with two decimals; `basis` one of `contract`, `thrown-object`, `fallen-part`,
   * `public-place`, `late-handover`.
   * @source 民法典第五百八十四条至第五百八十八条、第五百九十一条, 第九百四十九条, 第一千一百九十八条、第一千二百五十三条、第一千二百五十四条, 合同编通则司法解释第六十四条、第六十五条.
   *
   * @example A loss that could be foreseen in part, and avoided in part
   * ```ts
   * import { builtinPolicies } from "@heyue/rules";
   *
   * const { verdict, values } = builtinPolicies().ask({
   *   code: "330100",
   *   rule: "liability.breach",
   *   facts: { basis: "contract", loss: "10000.00", foreseeableLoss: "8000.00", avoidableLoss: "1000.00" },
   * });
   * console.log(verdict, values.damagesCap, values.authority); // => discretionary 7000.00 court-or-arbitration
   * console.log(JSON.stringify(values.factors)); // => ["foreseeability","mitigation","bad-faith"]
   * ```
   */
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
  /**
   * The fine that an authority may set for an act (行政处罚).
   *
   * @returns `discretionary` with `min`, `max` and `authority`; `not-covered` for an act the place has no fine for.
   * @units Amounts as text in yuan with two decimals; `count` and `months` whole numbers.
   * @source 物业管理条例第五十八条至第六十条; Beijing's acts in 北京市物业管理条例 and 北京市机动车停车条例.
   */
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
  /**
   * Law that is stated and not computed (法条陈述); answered for every place by the engine itself.
   *
   * @returns `determined` with the `provisions` in force that fit `topic`, `id` and `kind`; `not-covered` when none does.
   * @units None: codes, and sentences in both languages.
   * @source Each provision is cited with its article and quote.
   */
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
