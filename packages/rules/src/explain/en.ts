import type { Vocabulary } from "./vocabulary.ts";

export const en: Vocabulary = {
  verdicts: {
    determined: "The answer is settled.",
    range: "The answer is a range.",
    "needs-input": "Facts are missing; there is no answer yet.",
    "not-covered": "The rules here give no answer.",
    stale:
      "The answer lies beyond what the working calendar knows; confirm it once the next holiday notice is out.",
    conflict: "Two rules disagree; an authority or the parties must decide.",
    discretionary: "The competent authority decides at its discretion.",
    "contract-governs": "The contract governs.",
    "invalid-input": "The input is wrong.",
  },
  names: {
    received: "time the complaint was received",
    registered: "time of registration",
    addressee: "who has to answer",
    contractReplyDays: "days to answer agreed in the contract",
    contractSigned: "date the contract was signed",
    standardAdopted: "whether the contract adopts the standard",
    grade: "service grade",
    urgentReported: "time the urgent repair was reported",
    complaint: "time of the complaint",
    noticeReceived: "date the notice was received",
    contractEnd: "date the contract ended",
    agreedPeriod: "agreed period",
    exitDate: "date of leaving",
    signed: "date of signing",
    contractNoticeDays: "notice days agreed in the contract",
    contractExpiry: "date the contract expires",
    base: "base price",
    up: "upward float",
    down: "downward float",
    contractPrice: "agreed unit price",
    scheme: "fee scheme",
    area: "area",
    unitPrice: "unit price",
    from: "first day",
    to: "last day",
    reported: "time of the report",
    builtUpArea: "whether it lies in the built-up area",
    prepayFrom: "first day prepaid",
    requestedMonths: "months requested",
    prepaid: "amount prepaid",
    basis: "basis of proportion",
    dissuasionFailed: "time dissuasion failed",
    signedEffective: "date the contract took effect",
    stage: "stage",
    raw: "last day before rolling",
    due: "due",
    overdueDays: "days overdue",
    fine: "fine accrued (yuan)",
    earliestLastDayInForce: "earliest last day in force",
    terminatedFrom: "terminated from",
    latestNotice: "latest day of notice",
    isOffDay: "day off",
    urgentArrivalBy: "urgent arrival by",
    responseBy: "response by",
    complaintFeedbackBy: "feedback on the complaint by",
    mode: "price form",
    band: "price band",
    compliant: "compliant",
    amount: "amount (yuan)",
    arriveBy: "arrive by",
    allowed: "allowed",
    maxMonths: "most months",
    maxAmount: "highest amount (yuan)",
    excess: "excess (yuan)",
    refund: "refund (yuan)",
    reportBy: "report by",
    maxEnd: "latest end",
    required: "clauses a contract should hold",
  },
  flags: {
    "reducible-on-request":
      "The charge may be excessive; the party in breach must plead and prove it. Nothing is reduced by itself.",
    "bad-faith-not-reduced": "In bad faith there is usually no reduction.",
    "demand-arrived-too-late": "The demand arrived after the period had run out.",
    "ratio-outside-range": "The ratio lies outside the range.",
    "not-for-property-fees": "This is not for property fees.",
    "not-published-yet": "The figure for that date is not published yet.",
    "no-such-row": "The table of the law has no such row.",
    "lower-rule-set-aside": "A lower rule goes beyond its delegation and is set aside.",
    exempt: "The place is exempt from the rule above.",
    "contract-clause-applied": "The period agreed in the contract counts.",
    "contract-clause-set-aside":
      "The period agreed in the contract is longer than mandatory law allows and is set aside.",
    "duty-without-number": "The law states the duty without a number.",
    "no-law-on-that-date": "No encoded rule was in force on that date.",
    "text-unconfirmed-on-that-date":
      "The date lies before the text that was read took effect; the wording then is not confirmed.",
    "local-law-not-encoded": "The local rules of this place are not encoded; only national law answers.",
    "vacancy-is-no-defence": "Not living there is no ground to refuse the fee.",
    "remuneration-settled-by-account":
      "A remuneration contract is settled from the prepaid fund and the spending, not by unit price.",
    "equal-claim-of-two-laws": "Both rules claim to apply.",
  },
  steps: {
    deadline: ({ from, within, raw, due, direction }) =>
      direction === "before"
        ? `${within} counted back from ${from} give ${raw} at the latest; counted back, nothing rolls.`
        : raw === due
          ? `${within} from ${from} end on ${due}.`
          : `${within} from ${from}, the first day not counted, end on ${raw}, a day off, and roll forward to ${due}.`,
    "contract-clause": ({ agreed, statutory, output }) =>
      output === "none"
        ? ""
        : output === "applied"
          ? `The contract agrees ${agreed}, which counts.`
          : `The contract agrees ${agreed}, longer than the statutory ${statutory}, which stands.`,
    slice: ({ from, to, months, output }) => `${from} to ${to}, ${months} months: ${output} yuan.`,
    allocate: ({ output }) => `Shared in proportion: ${output}.`,
    layer: ({ lower, upper, output }) =>
      output === "conflict"
        ? `${lower} and ${upper} disagree.`
        : output === "set-aside"
          ? `${lower} goes beyond what ${upper} leaves to it; ${upper} stands.`
          : "",
  },
  citation: (title, article, quote) => `Source: ${title}, ${article}: “${quote}”`,
  value: (name, value) => `${name}: ${value}`,
  missing: (names) => `Still needed: ${names}.`,
  candidate: (policy, values) => `${policy} says: ${values}.`,
  issue: (path, message) => `${path}: ${message}`,
  yes: "yes",
  no: "no",
  separator: ", ",
};
