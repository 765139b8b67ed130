import type { FactType } from "./document.ts";

/** The facts and values of a rule, the same in every place that answers it. */
export interface Signature {
  readonly facts: { readonly [name: string]: FactType };
  readonly values: { readonly [name: string]: FactType };
}

const date = { type: "date" } as const;
const instant = { type: "instant" } as const;
const moment = { type: "moment" } as const;
const money = { type: "money" } as const;
const area = { type: "area" } as const;
const unitPrice = { type: "unit-price" } as const;
const rate = { type: "rate" } as const;
const boolean = { type: "boolean" } as const;
const count = { type: "integer", minimum: 0 } as const;
const stage = { type: "enum", values: ["preliminary", "regular"] } as const;
const deadline = { raw: date, due: date } as const;
const slice = {
  type: "record",
  fields: {
    from: date,
    to: date,
    months: { type: "rate" },
    monthly: money,
    amount: money,
    article: { type: "text" },
  },
} as const;

/**
 * The public rules (公开规则目录). A policy spreads the signature into its rule, so that its document stands alone and a
 * place can add facts of its own.
 */
export const signatures = {
  "reply.deadline": {
    facts: {
      received: moment,
      registered: moment,
      addressee: { type: "enum", values: ["provider", "authority"] },
      contractReplyDays: count,
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
    facts: {
      noticeReceived: moment,
      contractEnd: moment,
      agreedPeriod: { type: "period" },
      exitDate: date,
    },
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
  "fee.band": {
    facts: {
      housing: { type: "text" },
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
      scheme: { type: "enum", values: ["lump-sum", "remuneration"] },
      area,
      unitPrice,
      from: date,
      to: date,
      occupancy: { type: "enum", values: ["occupied", "vacant"] },
      stage: stage,
    },
    values: { amount: money, slices: { type: "list", of: slice } },
  },
  "rescue.arrival": { facts: { reported: instant, builtUpArea: boolean }, values: { arriveBy: instant } },
  "fee.prepayLimit": {
    facts: { area, unitPrice, requestedMonths: count, prepayFrom: date, contractEnd: date },
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
  "report.deadline": { facts: { dissuasionFailed: instant }, values: { reportBy: instant } },
  "term.limit": {
    facts: { signedEffective: date, contractEnd: date, stage },
    values: { maxEnd: date, compliant: boolean },
  },
  "contract.coreClauses": {
    facts: { signed: date },
    values: { required: { type: "list", of: { type: "text" } } },
  },
} as const satisfies { readonly [rule: string]: Signature };

/** Every rule name of the public interface; a place that has no law for one answers `not-covered`. */
export const publicRules: readonly string[] = [
  ...Object.keys(signatures),
  "disclosure.due",
  "earnest.cap",
  "fee.settlement",
  "fee.start",
  "fee.vacancy",
  "fund.allocation",
  "fund.deposit",
  "late.charge",
  "liability.breach",
  "limitation.expiry",
  "parking.timed",
  "publicity.deadline",
  "revenue.share",
  "revenue.topUp",
  "service.credit",
  "vote.result",
];
