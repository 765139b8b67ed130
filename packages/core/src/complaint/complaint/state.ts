import type { Attachment, EvidenceItem } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
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
] as const;
export type Channel = (typeof channels)[number];

export const severities = ["urgent", "high", "normal", "low"] as const;
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
] as const;
export type Category = (typeof categories)[number];

/**
 * Life of a complaint: filed 已提交 → acknowledged 已受理 → triaged 已分类 → assigned 已派单 → answered 已答复 → resolved 已办结
 * → confirmed 已确认 (or lapsed 已通知、期满视为确认) → closed 已归档. Paused is a flag, not a phase.
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
  readonly basis: "law" | "contract" | "promise" | "house";
  readonly citations: readonly Citation[];
  readonly policy?: PolicyRef;
}

export interface Triage {
  readonly category: Category;
  readonly severity: Severity;
  /** Within or outside what the contract covers (合同范围内/外). */
  readonly scope: "within-contract" | "outside-contract";
  /** Clause it concerns, when one was found. */
  readonly clause?: string;
  /** What the owner asks to have answered, each in a few words; a full reply must cover all. */
  readonly points: readonly Personal[];
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
  readonly outcome: "done" | "explained" | null;
  readonly evidence: readonly EvidenceItem[];
  readonly verdict: { readonly satisfied: boolean; readonly rating: number | null } | null;
  readonly escalations: number;
  /** 1, and one more for each reopening. */
  readonly round: number;
  readonly closedAt: string | null;
}
