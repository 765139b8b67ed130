import type { ComplaintAction, FileComplaint } from "@heyue/core/complaint/command";
import type { ComplaintView, PersonName } from "@heyue/core/complaint/view";

type Fresh = Pick<
  ComplaintView,
  | "standard"
  | "justified"
  | "language"
  | "anonymous"
  | "referral"
  | "reported"
  | "quote"
  | "reviewOn"
  | "transfer"
  | "mergedInto"
  | "followers"
  | "related"
  | "followUps"
  | "informed"
>;

/** What a new case has of everything that may come later. */
export const freshCase = (complaint: Omit<FileComplaint, "type">): Fresh => ({
  standard: null,
  justified: null,
  language: complaint.language ?? null,
  anonymous: complaint.anonymous !== undefined,
  referral: complaint.referral
    ? {
        from: complaint.referral.from,
        office: complaint.referral.office,
        number: complaint.referral.number,
        due: complaint.referral.due ?? null,
        returnForm: complaint.referral.returnForm ?? null,
      }
    : null,
  reported: null,
  quote: null,
  reviewOn: null,
  transfer: null,
  mergedInto: null,
  followers: [],
  related: [],
  followUps: [],
  informed: [],
});

const waitsForQuote = ({ kind, quote, scope, severity }: ComplaintView): boolean =>
  kind !== "complaint" && scope === "outside-contract" && severity !== "emergency" && quote?.agreed !== true;

/** Why the rules of core refuse it as the case stands, or `null`. */
export const caseRefusal = (before: ComplaintView, action: ComplaintAction, today: string): string | null => {
  switch (action.type) {
    case "reply":
      return action.kind === "full" && before.justified === false ? "explanation-needed" : null;
    case "explain":
      return action.reason === "not-now" && (!action.change || !action.reviewOn)
        ? "review-date-missing"
        : action.reviewOn && action.reviewOn <= today
          ? "until-in-past"
          : null;
    case "arrive":
    case "resolve":
      return waitsForQuote(before) ? "quote-unconfirmed" : null;
    case "answer-quote":
      return action.agreed && before.quote?.validUntil && today > before.quote.validUntil
        ? "quote-expired"
        : null;
    case "relate":
      return before.related.some(({ id }) => id === action.to) ? "already-related" : null;
    case "merge":
      return before.points.some((_, index) => !(action.pointsCovered || []).includes(index))
        ? "points-unanswered"
        : null;
    case "close":
      return before.referral && !before.reported
        ? "sender-unanswered"
        : before.transfer && !before.transfer.forwarded
          ? "not-forwarded"
          : null;
    default:
      return null;
  }
};

/** What an action changes of a case beside its phase, its deadlines and its person. */
export const caseChange = (
  before: ComplaintView,
  action: ComplaintAction,
  by: PersonName,
  at: string,
): Partial<ComplaintView> => {
  switch (action.type) {
    case "triage":
      return { standard: action.standard ?? null, justified: action.justified ?? null };
    case "explain":
      return { reviewOn: action.reviewOn ?? null };
    case "quote":
      return {
        quote: {
          amount: action.amount,
          basis: action.basis,
          validUntil: action.validUntil ?? null,
          agreed: null,
        },
      };
    case "answer-quote":
      return { quote: before.quote && { ...before.quote, agreed: action.agreed } };
    case "transfer":
      return { outcome: "transferred", transfer: { body: action.body, forwarded: null } };
    case "forward":
      return {
        transfer: before.transfer && { ...before.transfer, forwarded: { ref: action.ref, at } },
      };
    case "report-back":
      return { reported: { by: by.id, at, form: action.form, ref: action.ref ?? null } };
    case "merge":
      return { mergedInto: action.into };
    case "unmerge":
      return { mergedInto: null };
    case "relate":
      return { related: [...before.related, { id: action.to, because: action.because }] };
    case "reopen":
      return { transfer: null, reviewOn: null, mergedInto: null };
    case "follow-up": {
      const { means, note, result } = action;
      return {
        followUps: [...before.followUps, { at, by, means, note: note ?? null, result }],
        ...(result === "dissatisfied"
          ? { phase: "assigned", round: before.round + 1, outcome: null, closedAt: null }
          : { responsible: null }),
      };
    }
    default:
      return {};
  }
};
