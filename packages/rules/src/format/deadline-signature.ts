import { boolean, count, date, instant, moment, money, rate, scheme, text } from "./field.ts";
import type { Signature } from "./signature.ts";

const deadline = { raw: date, due: date } as const;

/** Public rules on deadlines, notices, terms and the counting of time (期限). */
export const deadlineSignatures = {
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
  "renewal.decision": { facts: { contractExpiry: moment }, values: { latestDecision: date } },
  "rescue.arrival": { facts: { reported: instant, builtUpArea: boolean }, values: { arriveBy: instant } },
  "report.deadline": { facts: { dissuasionFailed: instant }, values: { reportBy: instant } },
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
  "term.limit": {
    facts: {
      signedEffective: date,
      contractEnd: date,
      /** What is limited: a preliminary or regular contract, an emergency service, a lease of a parking space. */
      stage: { type: "enum", values: ["preliminary", "regular", "emergency", "parking-lease"] },
    },
    values: { maxEnd: date, compliant: boolean },
  },
  "contract.preliminaryEnd": {
    facts: { contractEnd: date, newContractEffective: date },
    values: { end: date },
  },
  "price.review": { facts: { last: date }, values: { next: date } },
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
  "period.cutoff": {
    facts: {
      lastDay: date,
      /** When business stops on that day (停止业务活动的时间); null where there are no business hours. */
      closes: instant,
    },
    values: { until: instant },
  },
  "holiday.length": {
    facts: {
      /** `new-year`, `spring-festival`, `tomb-sweeping-day`, `labour-day`, `dragon-boat-festival`, `mid-autumn-festival`, `national-day`; `all` of them; `longest-work-run`. */
      holiday: text,
      on: date,
    },
    values: { days: count },
  },
} as const satisfies { readonly [rule: string]: Signature };
