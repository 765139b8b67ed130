import type { Attachment } from "../../kernel/attachment.ts";
import type { Personal } from "../../kernel/personal.ts";
import { endOf, type EnquiryDeadline } from "./deadline.ts";

/** Life of an enquiry: open 待答复 → answered 已答复 → closed 已办结; an asker who comes back opens it again. */
export const enquiryPhases = ["open", "answered", "closed"] as const;
export type EnquiryPhase = (typeof enquiryPhases)[number];

/** How it ended: satisfied 满意, lapsed 期满未提出意见, withdrawn 撤回, complaint 转为投诉. */
export const enquiryOutcomes = ["satisfied", "lapsed", "withdrawn", "complaint"] as const;
export type EnquiryOutcome = (typeof enquiryOutcomes)[number];

/** How it came in. */
export const enquiryChannels = ["app", "web", "phone", "visit", "wechat", "wecom", "email", "sms"] as const;
export type EnquiryChannel = (typeof enquiryChannels)[number];

/** A point raised (问题要点), and its answer once it has one. */
export interface EnquiryPoint {
  readonly text: Personal;
  readonly answer: { readonly text: Personal; readonly by: string; readonly at: string } | null;
}

/** One message of the thread (往来消息), oldest first. */
export interface EnquiryMessage {
  readonly kind: "question" | "message" | "answer" | "follow-up" | "complaint";
  readonly side: "asker" | "house";
  readonly by: string;
  readonly at: string;
  readonly text: Personal;
  readonly attachments: readonly Attachment[];
}

/** Current state of an enquiry (咨询). */
export interface EnquiryState {
  readonly id: string;
  readonly estate: string;
  readonly unit: string | null;
  readonly asker: string;
  readonly channel: EnquiryChannel;
  readonly askedAt: string;
  readonly phase: EnquiryPhase;
  /** Who owes the answer; kept after the end, so that it is known who gave it. */
  readonly answerer: string;
  readonly points: readonly EnquiryPoint[];
  /** Begins with the question. */
  readonly thread: readonly [EnquiryMessage, ...EnquiryMessage[]];
  readonly deadlines: readonly EnquiryDeadline[];
  /** Deadlines that passed unmet, with the one each was escalated to. */
  readonly missed: readonly {
    readonly deadline: EnquiryDeadline;
    readonly at: string;
    readonly escalatedTo: string | null;
  }[];
  /** When the answer of this round became overdue; `null` while it is in time. */
  readonly overdueSince: string | null;
  /** 1, and one more for each time the asker came back. */
  readonly rounds: number;
  readonly satisfaction: {
    readonly satisfied: boolean;
    readonly rating: number | null;
    readonly note: Personal | null;
    readonly at: string;
  } | null;
  readonly ended: { readonly outcome: EnquiryOutcome; readonly at: string } | null;
  /** Complaint that it became. */
  readonly complaint: string | null;
}

/** Points that have no answer yet, by their numbers from 0. */
export const openPoints = ({ points }: Pick<EnquiryState, "points">): readonly number[] =>
  points.flatMap(({ answer }, index) => (answer === null ? [index] : []));

/** The open deadline that ends first. */
export const nextDeadline = ({ deadlines }: Pick<EnquiryState, "deadlines">): EnquiryDeadline | null =>
  deadlines.reduce<EnquiryDeadline | null>(
    (first, deadline) => (first === null || endOf(deadline) < endOf(first) ? deadline : first),
    null,
  );
