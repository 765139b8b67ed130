import { area, boolean, count, date, money, month, rate, scheme, text, unitPrice } from "./field.ts";
import type { Signature } from "./signature.ts";

const stage = { type: "enum", values: ["preliminary", "regular"] } as const;
const occupancy = { type: "enum", values: ["occupied", "vacant"] } as const;
const slice = {
  type: "record",
  fields: { from: date, to: date, months: rate, monthly: money, amount: money, article: text },
} as const;
const change = {
  type: "record",
  fields: { from: date, unitPrice, area, occupancy },
} as const;

/** Public rules on prices, fees and what is charged besides (收费). */
export const feeSignatures = {
  /**
   * From when the owner pays, and what the developer owes until then (缴费起始).
   *
   * @returns `determined`; `needs-input` when the handover is unknown; `not-covered` for a handover before the text in
   * force. Count and amount of the owner's months come only with `periodEnd` or `months`.
   * @units `delivery`, `periodEnd` and the other days `YYYY-MM-DD`; `area` in m² with at most two decimals, `unitPrice` in
   * yuan per m² and month, both as text; months as `YYYY-MM` or whole numbers; amounts in yuan.
   * @source 物业管理条例第四十一条, 物业服务收费管理办法第十六条; Beijing, Shandong, Shanghai, Zhejiang and Lishui have texts of their own.
   */
  "fee.start": {
    facts: {
      delivery: date,
      area,
      unitPrice,
      saleContractHasFeeClause: boolean,
      periodEnd: date,
      months: count,
      unifiedDelivery: date,
      signedHandover: date,
      refusedWithoutReason: boolean,
    },
    values: {
      developerThrough: month,
      ownerStart: date,
      ownerFirstMonth: month,
      ownerMonths: count,
      ownerAmount: money,
      developerAmountAfterDelivery: money,
    },
  },
  /**
   * Whether the agreed price lies within the guided band, or the market decides (政府指导价、市场调节价).
   *
   * @returns `determined` with `mode`, and under a guided price the `band` (lowest, highest); a `base` of `null`, known to
   * be none, means the market. `needs-input` while the base price is unknown.
   * @units Prices as text in yuan per m² and month; `up` and `down` as exact shares of the base (`0.2`, `20%`).
   * @source 物业服务收费管理办法第六条、第七条; Beijing, Qingyuan, Shandong, Rizhao, Zibo and Shanghai have texts of their own.
   */
  "fee.band": {
    facts: {
      housing: text,
      /** The charge that is priced, where the law lists charges. */
      charge: text,
      stage,
      assemblyFounded: boolean,
      base: unitPrice,
      up: rate,
      down: rate,
      contractPrice: unitPrice,
    },
    values: {
      mode: { type: "enum", values: ["guided", "market"] },
      band: { type: "list", of: { type: "unit-price" } },
      compliant: boolean,
    },
  },
  /**
   * The fee of a period, cut into slices at each month, change of law and change of the contract (物业费). A part of a month
   * counts by the days of that month; the slices of a month sum to the rounded month.
   *
   * @returns `determined` with `amount` and `slices`; `contract-governs` under remuneration (酬金制), which is settled by
   * account; `needs-input`, and `invalid-input` when `to` lies before `from`. Vacancy alone takes nothing off (flag
   * `vacancy-is-no-defence`).
   * @units `area` in m² with at most two decimals, `unitPrice` in yuan per m² and month, both as text; `from` and `to`
   * `YYYY-MM-DD`, both included; amounts in yuan, rounded half up to the fen; `months` exact (`3`, `14/31`).
   * @source 物业服务收费管理办法第九条, 民法典第九百四十四条; each slice names its article.
   */
  "fee.period": {
    facts: {
      scheme,
      area,
      unitPrice,
      from: date,
      to: date,
      occupancy,
      stage,
      /** Changes of the contract or of occupancy within the period. */
      changes: { type: "list", of: change },
    },
    values: { amount: money, slices: { type: "list", of: slice } },
  },
  /**
   * What a vacant unit pays less, where the law of the place has a reduction (空置房减收).
   *
   * @returns `determined` where the place has one; `contract-governs` with the flag `vacancy-is-no-defence` where it has
   * none; `needs-input` while stage, type of house or beginning of the vacancy is unknown.
   * @units `vacantSince` and `asOf` `YYYY-MM-DD`; `ratio` the share that is still paid, exact text (`0.7` for 减收30%);
   * `area` in m², prices in yuan per m² and month; monthly amounts in yuan with two decimals.
   * @source 民法典第九百四十四条; Shandong, Binzhou, Heze, Liaocheng, Zibo and Shaoxing have texts of their own.
   */
  "fee.vacancy": {
    facts: {
      stage,
      houseType: text,
      area,
      unitPrice,
      vacantSince: date,
      asOf: date,
      /** The part of the fee that is still paid, not the part that is taken off: 0.7 for 减收30%. */
      ratio: rate,
      retroactive: boolean,
      provincialCap: unitPrice,
      agreedVacantPrice: unitPrice,
    },
    values: {
      reductionApplies: boolean,
      ratio: rate,
      monthlyStandard: money,
      monthlyCap: money,
      monthlyReduction: money,
      compliant: boolean,
    },
  },
  /**
   * For how many months a fee may be asked in advance (预收期限).
   *
   * @returns `determined` with `maxMonths`, and with `requestedMonths`, `area` and `unitPrice` whether it is allowed and
   * what is too much; `not-covered` where the place has no limit.
   * @units Months as whole numbers; `prepayFrom` and `contractEnd` `YYYY-MM-DD`, `null` for a contract known to have no
   * end; `area` in m², `unitPrice` in yuan per m² and month; amounts in yuan with two decimals.
   * @source 杭州市物业管理条例第五十五条, 郑州市物业管理条例第四十二条, 淄博市物业管理条例第五十二条; no national limit.
   */
  "fee.prepayLimit": {
    facts: { area, unitPrice, requestedMonths: count, prepayFrom: date, contractEnd: date, forced: boolean },
    values: { allowed: boolean, maxMonths: count, maxAmount: money, excess: money },
  },
  /**
   * What goes back of a prepaid fee for the time after the contract ended (预收费退还).
   *
   * @returns `determined` with `refund`; `needs-input` while a day, the amount or the basis is unknown.
   * @units `prepaid` and `refund` in yuan with two decimals, rounded half up to the fen; days `YYYY-MM-DD`, both included;
   * `basis` counts by whole months or by days.
   * @source 最高人民法院关于审理物业服务纠纷案件适用法律若干问题的解释第三条.
   */
  "fee.refund": {
    facts: {
      prepaid: money,
      from: date,
      to: date,
      contractEnd: date,
      basis: { type: "enum", values: ["month", "day"] },
    },
    values: { refund: money },
  },
  /**
   * Whose the balance of the fees is: the owners' under remuneration, the provider's under a lump sum (酬金制结算).
   *
   * @returns `determined` with `balance`, below 0 for a lack, and `balanceBelongsTo`; `needs-input` while fund or spending
   * is unknown.
   * @units Amounts as text in yuan with two decimals; `remunerationPct` an exact share of the fund (`0.08`, `8%`), or
   * `remunerationAmount` in its place.
   * @source 物业服务收费管理办法第九条、第十二条.
   */
  "fee.settlement": {
    facts: { scheme, prepaidFund: money, remunerationPct: rate, remunerationAmount: money, spend: money },
    values: {
      remuneration: money,
      balance: money,
      balanceBelongsTo: { type: "enum", values: ["owners", "provider"] },
    },
  },
  /**
   * What a former provider may claim for the time after the end of the contract (合同终止后的物业费).
   *
   * @returns `determined` with `payable`: the claim when it handed over and served on until the takeover, otherwise
   * nothing; `needs-input` while either is unknown.
   * @units `claimed` and `payable` as text in yuan with two decimals.
   * @source 民法典第九百四十九条、第九百五十条.
   */
  "fee.afterTermination": {
    facts: { handedOver: boolean, servingUntilTakeover: boolean, claimed: money },
    values: { payable: money },
  },
  /**
   * What was charged against the rules goes back (违规收费退还).
   *
   * @returns `determined` with `refund`, never below 0; `needs-input` while one of the two amounts is unknown.
   * @units Amounts as text in yuan with two decimals.
   * @source 最高人民法院关于审理物业服务纠纷案件适用法律若干问题的解释第二条.
   */
  "fee.overcharge": { facts: { charged: money, lawful: money }, values: { refund: money } },
  /**
   * The agreed charge on a late fee against a measure of the loss (违约金). It is never reduced by itself.
   *
   * @returns `determined` with `agreed` and `payable`; `discretionary` with the flag `reducible-on-request` when the
   * charge is beyond the loss by over 30 %. The loss comes only with `lossProxy`.
   * @units Amounts in yuan with two decimals; `dailyRate` an exact share a day (`0.0005`, `0.05%`); `due` and `paid`
   * `YYYY-MM-DD`; `lossProxy` a yearly share, or `LPR-1Y-at-due`, by actual days over 365.
   * @source 民法典第五百八十五条, 合同编通则司法解释第六十四条、第六十五条, 贷款市场报价利率（LPR）公告.
   */
  "late.charge": {
    facts: {
      principal: money,
      dailyRate: rate,
      due: date,
      paid: date,
      lossProxy: { type: "choice", values: ["LPR-1Y-at-due"], or: rate },
      badFaith: boolean,
    },
    values: {
      agreed: money,
      lossProxyRate: { type: "decimal", places: 4 },
      lossBenchmark: money,
      threshold130: money,
      autoReduced: boolean,
      payable: money,
      burdenOfProof: text,
    },
  },
  /**
   * What a developer owes a day on a late warranty deposit (保修金滞纳金); never an owner's fee.
   *
   * @returns `determined` with `days` and `surcharge`; `not-covered` outside of Zhejiang.
   * @units Amounts in yuan with two decimals; `due` and `paid` `YYYY-MM-DD`.
   * @source 浙江省物业管理条例第五十三条.
   */
  "late.surcharge": {
    facts: { unpaid: money, due: date, paid: date },
    values: { days: count, surcharge: money },
  },
  /**
   * How much of a deposit counts as earnest money (定金).
   *
   * @returns `determined` with `effectiveDeposit` and `excess`; `needs-input` while price or deposit is unknown.
   * @units Amounts as text in yuan with two decimals.
   * @source 民法典第五百八十六条.
   */
  "earnest.cap": {
    facts: { contractPrice: money, depositPaid: money },
    values: { effectiveDeposit: money, excess: money },
  },
  /**
   * The highest rate of a private loan (民间借贷利率), with the flag `not-for-property-fees`: it is asked to show that it does
   * not apply.
   *
   * @returns `determined` with `cap`; `not-covered` for a day before the text, `stale` for a day whose prime rate is not
   * published yet.
   * @units `contractDate` `YYYY-MM-DD`; `cap` an exact yearly share.
   * @source 民间借贷司法解释第二十五条, 贷款市场报价利率（LPR）公告.
   */
  "lending.rateCap": { facts: { contractDate: date }, values: { cap: rate } },
  /**
   * What timed parking costs: full units only (计时停车).
   *
   * @returns `determined` with `units` and `fee`; `not-covered` outside of Beijing.
   * @units `minutes` and `unitMinutes` whole numbers; `unitPrice` in yuan for each unit of time; `fee` in yuan with two
   * decimals.
   * @source 北京市机动车停车条例第三十二条.
   */
  "parking.timed": {
    facts: { minutes: count, unitMinutes: { type: "integer", minimum: 1 }, unitPrice: money },
    values: { units: count, fee: money },
  },
  /**
   * How a shared cost of water or power is split (公共能耗分摊).
   *
   * @returns `determined` with `shares` in the order of `areas` where it is known that nothing is agreed
   * (`agreedAllocation: null`); otherwise `contract-governs`; `not-covered` outside of Hangzhou.
   * @units `cost` and `shares` in yuan with two decimals; `areas` in m² with at most two.
   * @source 杭州市物业管理条例第五十四条.
   */
  "utility.allocation": {
    facts: { cost: money, areas: { type: "list", of: area }, agreedAllocation: text },
    values: { shares: { type: "list", of: money } },
  },
} as const satisfies { readonly [rule: string]: Signature };
