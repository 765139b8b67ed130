import type { Signature } from "./signature.ts";

const date = { type: "date" } as const;
const moment = { type: "moment" } as const;
const money = { type: "money" } as const;
const area = { type: "area" } as const;
const unitPrice = { type: "unit-price" } as const;
const rate = { type: "rate" } as const;
const boolean = { type: "boolean" } as const;
const text = { type: "text" } as const;
const count = { type: "integer", minimum: 0 } as const;
const texts = { type: "list", of: text } as const;
const scheme = { type: "enum", values: ["lump-sum", "remuneration"] } as const;
const range = { type: "list", of: money } as const;

/** Public rules on funds, votes, disclosure, liability and procedure. */
export const moreSignatures = {
  "publicity.deadline": {
    facts: {
      /** What is made public, e.g. `meeting-notice`, `meeting-decision`, `contract-text`, `audit-result`, `price-plan`. */
      subject: text,
      /** The day that starts the period, or (for periods before an event) the day of the event. */
      from: moment,
    },
    values: { raw: date, due: date },
  },
  "disclosure.due": {
    facts: {
      /** What is disclosed, e.g. `accounts`, `public-revenue`, `maintenance-fund`, `self-managed-accounts`. */
      subject: text,
      scheme,
      /** Last disclosure, or the end of the period reported on. */
      last: date,
    },
    values: { timesAYear: rate, raw: date, due: date, postingDays: count, places: count },
  },
  "procedure.deadline": {
    facts: {
      /** Which step, e.g. `petition-handling`, `committee-filing`, `inspection-defects`. */
      subject: text,
      from: moment,
      extended: boolean,
    },
    values: { raw: moment, due: moment, extendedDue: date },
  },
  "limitation.expiry": {
    facts: {
      due: date,
      demandArrived: date,
      mode: { type: "enum", values: ["perInstalment", "lastInstalment", "decisionRevocation"] },
      lastInstalmentDue: date,
      rightInfringed: date,
    },
    values: { originalEnd: date, newEnd: date, longStop: date },
  },
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
  "vote.channel": { facts: { channel: text }, values: { admissible: boolean } },
  "vote.proxy": { facts: { represented: count }, values: { allowed: boolean, maxRepresented: count } },
  "meeting.petition": { facts: { ownersFor: count, ownersTotal: count }, values: { sufficient: boolean } },
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
  "fund.replenish": {
    facts: { firstRaised: money, balance: money, noticeReceived: date, decidedWithin90Days: boolean },
    values: { mustReplenish: boolean, amount: money, raw: date, due: date },
  },
  "fund.allocation": {
    facts: { cost: money, areas: { type: "list", of: area } },
    values: { shares: { type: "list", of: money } },
  },
  "parking.timed": {
    facts: { minutes: count, unitMinutes: { type: "integer", minimum: 1 }, unitPrice: money },
    values: { units: count, fee: money },
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
  "fee.afterTermination": {
    facts: { handedOver: boolean, servingUntilTakeover: boolean, claimed: money },
    values: { payable: money },
  },
  "fee.overcharge": { facts: { charged: money, lawful: money }, values: { refund: money } },
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
  "area.basis": {
    facts: { registeredArea: area, surveyedArea: area, contractArea: area },
    values: { area, basis: text },
  },
  "contract.preliminaryEnd": {
    facts: { contractEnd: date, newContractEffective: date },
    values: { end: date },
  },
  "renewal.decision": { facts: { contractExpiry: moment }, values: { latestDecision: date } },
  "vote.partialResult": {
    facts: { areaPart: area, ownersPart: count, areaFor: area, ownersFor: count },
    values: { passed: boolean },
  },
  "utility.allocation": {
    facts: { cost: money, areas: { type: "list", of: area }, agreedAllocation: text },
    values: { shares: { type: "list", of: money } },
  },
  "price.review": { facts: { last: date }, values: { next: date } },
  "late.surcharge": {
    facts: { unpaid: money, due: date, paid: date },
    values: { days: count, surcharge: money },
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
  "lending.rateCap": { facts: { contractDate: date }, values: { cap: rate } },
  "holiday.length": { facts: { holiday: text, on: date }, values: { days: count } },
} as const satisfies { readonly [rule: string]: Signature };
