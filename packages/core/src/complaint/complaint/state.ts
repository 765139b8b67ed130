import type { Attachment, EvidenceItem } from "../../kernel/attachment.ts";
import type { Addressee, Citation } from "../../kernel/citation.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { PolicyRef } from "../../kernel/verdict.ts";

export type { Attachment, EvidenceItem };

/** What the owner brings: complaint 投诉, request 诉求, repair 报修. */
export const complaintKinds = ["complaint", "request", "repair"] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** Where it came in (受理渠道). */
export const channels = [
  "app",
  "web",
  "phone",
  "visit",
  "wechat",
  "suggestion-box",
  "notice-board",
  "sms",
  "email",
  "referral",
  "wecom",
  "open311",
  "import",
] as const;
export type Channel = (typeof channels)[number];

/** Severities (紧急程度); emergency: a danger to life or limb that is there now (危及人身安全). */
export const severities = ["emergency", "urgent", "high", "normal", "low"] as const;
export type Severity = (typeof severities)[number];

/** Categories of complaint (投诉分类). */
export const categories = [
  "repair",
  "elevator",
  "water-power",
  "cleaning",
  "greening",
  "security",
  "parking",
  "noise",
  "fee",
  "neighbour",
  "staff",
  "facility",
  "other",
  "repair-leak",
  "repair-elevator",
  "repair-utilities",
  "repair-public-area",
  "security-access",
  "odour-smoke",
  "fire-safety",
  "illegal-construction",
  "fees-charges",
  "public-revenue-fund",
  "governance",
  "staff-conduct",
  "disclosure",
  "developer-handover",
  "not-property",
] as const;
export type Category = (typeof categories)[number];

/**
 * Life of a complaint: filed 已提交 → acknowledged 已受理 → triaged 已分类 → assigned 已派单 → answered 已答复 → resolved 已办结
 * → confirmed 已确认 (or lapsed 已通知、期满视为确认; or withdrawn 已撤回, from wherever it stood) → closed 已归档. Paused and
 * merged are flags, not phases.
 */
export const phases = [
  "filed",
  "acknowledged",
  "triaged",
  "assigned",
  "answered",
  "resolved",
  "confirmed",
  "lapsed",
  "withdrawn",
  "closed",
] as const;
export type ComplaintPhase = (typeof phases)[number];

/** What a deadline waits for. */
export const deadlineKinds = [
  "acknowledge",
  "triage",
  "assign",
  "arrive",
  "reply",
  "resolve",
  "resume",
  "confirm",
  "lapse",
  "close",
  "escalation",
  "respond",
  "report-back",
  "forward",
  "follow-up",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * A promised deadline (时限). Once promised it never moves: it is met, missed or withdrawn with the work it was for.
 */
export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly from: string;
  /** Instant it ends, RFC 3339 with offset; exclusive end of `dueDate` for deadlines in days. */
  readonly due: string;
  /** Last day, for deadlines counted in days. */
  readonly dueDate?: string;
  /** law 法规, contract 合同, promise 承诺, house 公司内控. */
  readonly basis: DeadlineBasis;
  readonly citations: readonly Citation[];
  readonly policy?: PolicyRef;
  /** Every time that was looked at when it was promised, the ones that do not bind too; absent where there was no choice. */
  readonly considered?: readonly ConsideredTime[];
  /** Instant from which its responsible person is warned (预警). */
  readonly warnAt?: string;
}

/** What a deadline can rest on: law 法规, contract 合同, promise 承诺, standard 采用的推荐标准, referral 交办要求, house 公司内控. */
export const deadlineBases = ["law", "contract", "promise", "house", "referral", "standard"] as const;
export type DeadlineBasis = (typeof deadlineBases)[number];

/** Why a time binds, or does not (约束与否的理由). */
export const bindingReasons = [
  "mandatory-law",
  "contract",
  "public-promise",
  "promised-before",
  "sender-set",
  "standard-adopted",
  "house-fallback",
  "other-addressee",
  "standard-not-adopted",
  "law-silent",
  "others-bind",
] as const;
export type BindingReason = (typeof bindingReasons)[number];

/** A time that was considered for a deadline (时限候选): whom it addresses, when it would end, and whether it binds. */
export interface ConsideredTime {
  readonly basis: DeadlineBasis;
  readonly addressee: Addressee;
  /** Instant it would end; `null` when its source names none. */
  readonly due: string | null;
  readonly binds: boolean;
  readonly because: BindingReason;
  readonly citations: readonly Citation[];
}

/** Where a referral came from (交办、转办来源): the 12345 hotline, the street, another office. */
export const referralSources = ["12345", "street", "other"] as const;

/** A case that an authority handed on (交办、转办): the sender is answered too. */
export interface Referral {
  readonly from: (typeof referralSources)[number];
  readonly office: string;
  /** The sender's number (工单号). */
  readonly number: string;
  /** Day or instant by which the sender wants the return; `null` when none was set. */
  readonly due: string | null;
  /** How it is to be returned (回告方式), e.g. a form or a system. */
  readonly returnForm: string | null;
}

/** The price of a service outside the contract (报价), and what its owner said. */
export interface Quote {
  /** Whole fen. */
  readonly amount: number;
  /** What the price rests on. */
  readonly basis: string;
  /** Last day on which it can be agreed to; `null` = until another is given. */
  readonly validUntil: string | null;
  /** `null` until the owner has answered. */
  readonly agreed: boolean | null;
}

/** How a follow-up (回访) ended. */
export const followUpResults = ["satisfied", "dissatisfied", "unreached"] as const;
export type FollowUpResult = (typeof followUpResults)[number];
export const followUpMeans = ["visit", "phone", "message"] as const;
export type FollowUpMeans = (typeof followUpMeans)[number];

/** A follow-up with the person who made it. */
export interface FollowUp {
  readonly by: string;
  readonly at: string;
  readonly result: FollowUpResult;
  readonly means: FollowUpMeans;
  readonly note: Personal | null;
}

/** Steps of the ladder (升级阶梯): team lead, project manager, regional manager, then whoever watches over the provider. */
export const rungLevels = ["team-lead", "manager", "regional", "committee", "authority"] as const;
export type RungLevel = (typeof rungLevels)[number];

export interface Triage {
  readonly category: Category;
  readonly severity: Severity;
  /** Within or outside what the contract covers (合同范围内/外). */
  readonly scope: "within-contract" | "outside-contract";
  /** Clause it concerns, when one was found. */
  readonly clause?: string;
  /** Service standard of the contract that it touches. */
  readonly standard?: string;
  /** Whether the request is justified (合理/不合理); absent where that was not judged. */
  readonly justified?: boolean;
  /** What the owner asks to have answered, each in a few words; a full reply must cover all. */
  readonly points: readonly Personal[];
}

/** What a complaint can come from (来源): an enquiry 咨询, a finding of a visit 走访, a slip of the suggestion box 意见箱. */
export const complaintSources = ["enquiry", "visit", "suggestion-box"] as const;
export interface ComplaintSource {
  readonly kind: (typeof complaintSources)[number];
  readonly id: string;
}

/** Current state of one complaint. */
export interface ComplaintState {
  readonly id: string;
  /** Number shown to people, e.g. TS-20261124-0007. */
  readonly number: string;
  readonly estate: string;
  readonly unit: string | null;
  /** Who complains. */
  readonly complainant: string;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly subject: Personal;
  readonly text: Personal;
  readonly place: Personal | null;
  readonly attachments: readonly Attachment[];
  /** Contract in force when it was filed, and its version. */
  readonly contract: { readonly id: string; readonly version: number } | null;
  readonly filedAt: string;
  readonly phase: ComplaintPhase;
  readonly acknowledgedBy: string | null;
  readonly triage: Triage | null;
  /** The one responsible person; null only when closed. */
  readonly responsible: string | null;
  /** Who does the work, once assigned. */
  readonly assignee: string | null;
  readonly arrivedAt: string | null;
  readonly paused: {
    readonly since: string;
    readonly until: string;
    /** Working clocks that were stopped, with what was left of them in milliseconds. */
    readonly stopped: readonly { readonly deadline: Deadline; readonly left: number }[];
  } | null;
  /** Open deadlines; the next one is the earliest. */
  readonly deadlines: readonly Deadline[];
  readonly missed: readonly { readonly deadline: Deadline; readonly at: string }[];
  /** Whether a full reply was given in this round. */
  readonly replied: boolean;
  readonly outcome: "done" | "explained" | "transferred" | null;
  readonly evidence: readonly EvidenceItem[];
  readonly verdict: { readonly satisfied: boolean; readonly rating: number | null } | null;
  readonly escalations: number;
  /** Rung of the ladder that the next escalation of this round begins with. */
  readonly rung: number;
  /** Who watches over the provider and was told of a missed deadline. */
  readonly informed: readonly { readonly level: RungLevel; readonly person: string; readonly at: string }[];
  /** Open deadlines that were warned of. */
  readonly warned: readonly string[];
  /** 1, and one more for each reopening. */
  readonly round: number;
  readonly closedAt: string | null;
  /** Language of the complainant (BCP 47), when it is known. */
  readonly language: string | null;
  /** Filed without a name: hash of the code with which its complainant looks it up. */
  readonly anonymous: { readonly code: string } | null;
  readonly referral: Referral | null;
  /** The return to the sender of a referral (回告). */
  readonly reported: {
    readonly by: string;
    readonly at: string;
    readonly form: string;
    readonly ref: string | null;
  } | null;
  readonly quote: Quote | null;
  /** Day on which an explanation is looked at again (复核日期). */
  readonly reviewOn: string | null;
  /** Body it was transferred to (转交), and the trace of forwarding. */
  readonly transfer: {
    readonly body: string;
    readonly forwarded: { readonly ref: string; readonly at: string } | null;
  } | null;
  /** Case that this one follows (并案), or `null`. */
  readonly mergedInto: string | null;
  /** Cases that follow this one: their complainants are answered with this one's. */
  readonly followers: readonly string[];
  readonly related: readonly { readonly id: string; readonly because: RelationReason }[];
  readonly followUps: readonly FollowUp[];
  /** What it came from; absent where somebody filed it directly. */
  readonly source?: ComplaintSource;
}

/** Why two cases belong together (关联). */
export const relationReasons = ["same-place", "same-cause", "split", "other"] as const;
export type RelationReason = (typeof relationReasons)[number];
