import { area, boolean, count, date, money, range, rate, text, unitPrice } from "./field.ts";
import type { Signature } from "./signature.ts";

/** Public rules on what owners decide and own together: votes, areas, the maintenance fund, common revenue (业主共有和共同管理). */
export const ownersSignatures = {
  "vote.result": {
    facts: {
      item: { type: "integer", minimum: 1, maximum: 9 },
      areaTotal: area,
      ownersTotal: count,
      areaPart: area,
      ownersPart: count,
      areaFor: area,
      ownersFor: count,
    },
    values: { quorum: boolean, passed: boolean },
  },
  /** Who must agree to a change of a property-service contract (变更须经谁同意), asked once for each kind of change. */
  "amendment.consent": {
    facts: {
      change: {
        type: "enum",
        values: [
          "provider-replaced",
          "term-prolonged",
          "term-shortened",
          "fees-raised",
          "fee-basis-changed",
          "standards-lowered",
          "estate-or-client-changed",
          "provider-duties",
          "other",
        ],
      },
    },
    values: {
      /** `owners-assembly` 业主共同决定, `parties` 当事人协商一致. */
      by: text,
      /** Item of the owners' decisions, for `vote.result`. */
      item: { type: "integer", minimum: 1, maximum: 9 },
      /** Share of area and of owners that must take part, at least. */
      quorum: rate,
      /** Share of those that must be exceeded by area and by owners in favour. */
      majority: rate,
    },
  },
  "vote.channel": { facts: { channel: text }, values: { admissible: boolean } },
  "vote.proxy": { facts: { represented: count }, values: { allowed: boolean, maxRepresented: count } },
  "vote.heads": {
    facts: {
      /** Units of owners who have one each. */
      singleUnits: count,
      /** Owners who have several units each. */
      buyersOfSeveral: count,
      /** Units that the developer has not sold, or sold but not handed over. */
      developerUnits: count,
    },
    values: { heads: count },
  },
  "vote.partialResult": {
    facts: { areaPart: area, ownersPart: count, areaFor: area, ownersFor: count },
    values: { passed: boolean },
  },
  "meeting.petition": { facts: { ownersFor: count, ownersTotal: count }, values: { sufficient: boolean } },
  "area.basis": {
    facts: { registeredArea: area, surveyedArea: area, contractArea: area },
    values: { area, basis: text },
  },
  "revenue.topUp": {
    facts: {
      firstRaised: money,
      fundBalance: money,
      publicRevenue: money,
      quarterRevenue: money,
      accountBalance: money,
      useForFund: boolean,
      ownersDecided: boolean,
      proposedTopUp: money,
    },
    values: {
      mandatoryTopUpMin: money,
      compliant: boolean,
      minTopUpExclusive: money,
      minTopUpInclusive: money,
      mayStop: boolean,
    },
  },
  "revenue.net": {
    facts: { gross: money, reasonableCost: money },
    values: { ownersRevenue: money, burdenOfProof: text },
  },
  "revenue.share": {
    facts: { distributable: money, ownerArea: area, totalArea: area, agreedAllocation: rate },
    values: { share: money },
  },
  "fund.deposit": {
    facts: { area, unitCost: unitPrice, ratio: rate, balance: money },
    values: {
      firstDeposit: money,
      range,
      renewalThreshold: money,
      mustRenew: boolean,
    },
  },
  "fund.sellerDeposit": { facts: { salePrice: money, building: text }, values: { minimum: money } },
  "fund.buyerDeposit": {
    facts: {
      area,
      /** Cost price of the housing reform (房改成本价) per square metre. */
      costPrice: unitPrice,
    },
    values: { firstDeposit: money },
  },
  "fund.replenish": {
    facts: { firstRaised: money, balance: money, noticeReceived: date, decidedWithin90Days: boolean },
    values: { mustReplenish: boolean, amount: money, raw: date, due: date },
  },
  "fund.allocation": {
    facts: { cost: money, areas: { type: "list", of: area } },
    values: { shares: { type: "list", of: money } },
  },
} as const satisfies { readonly [rule: string]: Signature };
