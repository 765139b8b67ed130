import type { FactType } from "./document.ts";
import { moreSignatures } from "./signature-more.ts";

/** The facts and values of a rule, the same in every place that answers it. */
export interface Signature {
  readonly facts: { readonly [name: string]: FactType };
  readonly values: { readonly [name: string]: FactType };
}

const date = { type: "date" } as const;
const instant = { type: "instant" } as const;
const moment = { type: "moment" } as const;
const month = { type: "month" } as const;
const money = { type: "money" } as const;
const area = { type: "area" } as const;
const unitPrice = { type: "unit-price" } as const;
const rate = { type: "rate" } as const;
const boolean = { type: "boolean" } as const;
const text = { type: "text" } as const;
const count = { type: "integer", minimum: 0 } as const;
const stage = { type: "enum", values: ["preliminary", "regular"] } as const;
const scheme = { type: "enum", values: ["lump-sum", "remuneration"] } as const;
const occupancy = { type: "enum", values: ["occupied", "vacant"] } as const;
const deadline = { raw: date, due: date } as const;
const slice = {
  type: "record",
  fields: { from: date, to: date, months: rate, monthly: money, amount: money, article: text },
} as const;
const change = {
  type: "record",
  fields: { from: date, unitPrice, area, occupancy },
} as const;

/**
 * The public rules (公开规则目录). A policy spreads the signature into its rule, so that its document stands alone and a
 * place can add facts of its own.
 */
export const signatures = {
  ...moreSignatures,
  "reply.deadline": {
    facts: {
      received: moment,
      registered: moment,
      addressee: { type: "enum", values: ["provider", "authority"] },
      contractReplyDays: count,
      /** What was asked, where the law tells them apart: `complaint`, `posted-content`, `suggestion`, `accounts`. */
      subject: text,
    },
    values: deadline,
  },
  "repair.deadline": {
    facts: {
      contractSigned: date,
      standardAdopted: boolean,
      grade: { type: "integer", minimum: 1, maximum: 3 },
      urgentReported: instant,
      complaint: instant,
    },
    values: { urgentArrivalBy: instant, responseBy: instant, complaintFeedbackBy: instant },
  },
  "handover.deadline": {
    facts: { noticeReceived: moment, contractEnd: moment, agreedPeriod: { type: "period" }, exitDate: date },
    values: { ...deadline, overdueDays: count, fine: money },
  },
  "filing.deadline": { facts: { signed: moment }, values: deadline },
  "notice.dismissal": {
    facts: { noticeReceived: moment, contractNoticeDays: count },
    values: { earliestLastDayInForce: date, terminatedFrom: instant },
  },
  "notice.nonRenewal": {
    facts: { contractExpiry: moment, contractNoticeDays: count },
    values: { latestNotice: date, isOffDay: boolean },
  },
  "notice.indefinite": { facts: { noticeReceived: moment }, values: deadline },
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
  "fee.vacancy": {
    facts: {
      stage,
      houseType: text,
      area,
      unitPrice,
      vacantSince: date,
      asOf: date,
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
  "fee.prepayLimit": {
    facts: { area, unitPrice, requestedMonths: count, prepayFrom: date, contractEnd: date, forced: boolean },
    values: { allowed: boolean, maxMonths: count, maxAmount: money, excess: money },
  },
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
  "fee.settlement": {
    facts: { scheme, prepaidFund: money, remunerationPct: rate, remunerationAmount: money, spend: money },
    values: {
      remuneration: money,
      balance: money,
      balanceBelongsTo: { type: "enum", values: ["owners", "provider"] },
    },
  },
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
  "earnest.cap": {
    facts: { contractPrice: money, depositPaid: money },
    values: { effectiveDeposit: money, excess: money },
  },
  "rescue.arrival": { facts: { reported: instant, builtUpArea: boolean }, values: { arriveBy: instant } },
  "report.deadline": { facts: { dissuasionFailed: instant }, values: { reportBy: instant } },
  "term.limit": {
    facts: {
      signedEffective: date,
      contractEnd: date,
      /** What is limited: a preliminary or regular contract, an emergency service, a lease of a parking space. */
      stage: { type: "enum", values: ["preliminary", "regular", "emergency", "parking-lease"] },
    },
    values: { maxEnd: date, compliant: boolean },
  },
  "contract.coreClauses": {
    facts: { signed: date },
    values: { required: { type: "list", of: text } },
  },
} as const satisfies { readonly [rule: string]: Signature };

/** Every rule name of the public interface; a place that has no law for one answers `not-covered`. */
export const publicRules: readonly string[] = Object.keys(signatures);
