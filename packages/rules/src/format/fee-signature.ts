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
  "fee.afterTermination": {
    facts: { handedOver: boolean, servingUntilTakeover: boolean, claimed: money },
    values: { payable: money },
  },
  "fee.overcharge": { facts: { charged: money, lawful: money }, values: { refund: money } },
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
  "late.surcharge": {
    facts: { unpaid: money, due: date, paid: date },
    values: { days: count, surcharge: money },
  },
  "earnest.cap": {
    facts: { contractPrice: money, depositPaid: money },
    values: { effectiveDeposit: money, excess: money },
  },
  "lending.rateCap": { facts: { contractDate: date }, values: { cap: rate } },
  "parking.timed": {
    facts: { minutes: count, unitMinutes: { type: "integer", minimum: 1 }, unitPrice: money },
    values: { units: count, fee: money },
  },
  "utility.allocation": {
    facts: { cost: money, areas: { type: "list", of: area }, agreedAllocation: text },
    values: { shares: { type: "list", of: money } },
  },
} as const satisfies { readonly [rule: string]: Signature };
