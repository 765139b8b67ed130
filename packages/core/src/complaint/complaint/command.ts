import type { LinkAction } from "./command-link.ts";
import type {
  Attachment,
  Category,
  Channel,
  ComplaintKind,
  ComplaintSource,
  EvidenceItem,
  FollowUpMeans,
  FollowUpResult,
  Referral,
  Severity,
} from "./state.ts";

export { AttachmentSchema, EvidenceSchema } from "../../kernel/attachment-schema.ts";
export { actionSchemas, FileComplaintSchema } from "./command-schema.ts";

/** What an owner or the desk files (提交投诉). */
export interface FileComplaint {
  readonly type: "file";
  readonly estate: string;
  /** Unit it is about, when it is about one. */
  readonly unit?: string;
  /** Person on whose behalf the desk files; the actor when absent. */
  readonly complainant?: string;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  /** One line, at most 80 characters; taken from the text when absent. */
  readonly subject?: string;
  /** 1 to 5,000 characters. */
  readonly text: string;
  readonly place?: string;
  /** At most nine. */
  readonly attachments?: readonly Attachment[];
  /** Language of the complainant, BCP 47, e.g. `zh-CN`. */
  readonly language?: string;
  /** Without a name, where the house admits it (匿名): a code of one's own with which it is looked up. */
  readonly anonymous?: { readonly code: string };
  /** What the sender of a referral set; asked for by the channel `referral`. */
  readonly referral?: ReferralInput;
  /** Case that this one is a part of (拆分): same complainant, and what was promised there binds here. */
  readonly splitFrom?: string;
  /** What it came from (来源), when it was filed by what followed from that; only by the system. */
  readonly source?: ComplaintSource;
}
/** A referral as it is entered; `due` is a day or an instant. */
export type ReferralInput = Pick<Referral, "from" | "office" | "number"> & {
  readonly due?: string;
  readonly returnForm?: string;
};
/** Takes it in (受理); the owner is told by whom. */
export interface AcknowledgeComplaint {
  readonly type: "acknowledge";
  readonly note?: string;
}
export interface TriageComplaint {
  readonly type: "triage";
  readonly category: Category;
  readonly severity: Severity;
  readonly scope: "within-contract" | "outside-contract";
  readonly clause?: string;
  /** Service standard of the contract that it touches. */
  readonly standard?: string;
  /** Whether the request is justified (合理/不合理); one that is not takes an explanation. */
  readonly justified?: boolean;
  readonly points?: readonly string[];
}
/** Names the one who does the work (派单); again with a reason to reassign. */
export interface AssignComplaint {
  readonly type: "assign";
  readonly assignee: string;
  readonly reason?: string;
}
/** On the spot (到场). */
export interface ArriveComplaint {
  readonly type: "arrive";
  readonly note?: string;
}
/** Stops the working clock with a reason and a day to resume (暂停); what was promised to the owner stays. */
export interface PauseComplaint {
  readonly type: "pause";
  readonly reason: string;
  readonly until: string;
}
export interface ResumeComplaint {
  readonly type: "resume";
  readonly note?: string;
}
/**
 * Answers the owner (答复). `progress` tells how it goes; `full` answers every point raised, stops the reply deadline
 * and promises by when it is resolved.
 */
export interface ReplyComplaint {
  readonly type: "reply";
  readonly kind: "progress" | "full";
  readonly text: string;
  /** Indexes into the points raised at triage that this reply answers. */
  readonly pointsAnswered?: readonly number[];
  /** Date by which it will be resolved; asked for by a full reply unless the work is done. */
  readonly resolveBy?: string;
  readonly attachments?: readonly Attachment[];
}
/** Explains why it cannot be done, or not now (解释说明); counts as a full reply and goes to the owner's verdict. */
export interface ExplainComplaint {
  readonly type: "explain";
  readonly text: string;
  readonly reason:
    | "outside-contract"
    | "not-permitted"
    | "needs-owners-decision"
    | "needs-others"
    | "not-now"
    | "unfounded";
  /** Clause or article it rests on. */
  readonly ground: string;
  /** What would have to change; asked for by `not-now`. */
  readonly change?: string;
  /** Day on which it is looked at again; asked for by `not-now`. */
  readonly reviewOn?: string;
  readonly pointsAnswered?: readonly number[];
}
/** The work is done (办结), with evidence. */
export interface ResolveComplaint {
  readonly type: "resolve";
  readonly text: string;
  readonly evidence: readonly EvidenceItem[];
}
/** The complainant is content (确认). */
export interface ConfirmComplaint {
  readonly type: "confirm";
  readonly rating?: number;
  readonly comment?: string;
}
/** The complainant is not content, or it came back (重新打开). */
export interface ReopenComplaint {
  readonly type: "reopen";
  readonly reason: string;
}
/** Goes one step up (升级) to the estate's manager, because a deadline was missed (its id) or on request (a reason). */
export interface EscalateComplaint {
  readonly type: "escalate";
  readonly missed?: string;
  readonly reason?: string;
}
/** Tells the complainant that without an answer it counts as settled after a time (通知视为确认). */
export interface NotifyLapse {
  readonly type: "notify-lapse";
}
/** Puts it away (归档): only with reply, person, evidence and confirmation or a notified lapse. */
export interface CloseComplaint {
  readonly type: "close";
  readonly note?: string;
}

/** Prices a service outside the contract (报价); a new price takes the place of the former. */
export interface QuoteService {
  readonly type: "quote";
  /** Whole fen. */
  readonly amount: number;
  readonly basis: string;
  readonly validUntil?: string;
}
/** What the owner says to the price (同意或不同意报价): without a yes no work begins. */
export interface AnswerQuote {
  readonly type: "answer-quote";
  readonly agreed: boolean;
  readonly note?: string;
}
/** Takes it back (撤回), with the reason. */
export interface WithdrawComplaint {
  readonly type: "withdraw";
  readonly reason: string;
}
/** Hands it to the body that is responsible (转交), and tells the complainant so; the forwarding has a clock of its own. */
export interface TransferComplaint {
  readonly type: "transfer";
  readonly body: string;
  /** What makes that body responsible. */
  readonly ground: string;
  /** What the complainant is told. */
  readonly text: string;
}
/** Records that the transferred case reached its body (转交留痕). */
export interface ForwardComplaint {
  readonly type: "forward";
  /** Number or name of the record of handing over. */
  readonly ref: string;
}
/** Answers the sender of a referral (回告). */
export interface ReportBack {
  readonly type: "report-back";
  readonly form: string;
  readonly ref?: string;
  readonly text: string;
}
/** What was heard when the complainant was asked again after closing (回访); a dissatisfied one reopens the case. */
export interface RecordFollowUp {
  readonly type: "follow-up";
  readonly result: FollowUpResult;
  readonly means: FollowUpMeans;
  readonly note?: string;
}
/** Warns the responsible person of a deadline that comes near (预警); once per deadline. */
export interface WarnOfDeadline {
  readonly type: "warn";
  readonly deadline: string;
}

/** What can be done to a complaint that exists. */
export type ComplaintAction =
  | AcknowledgeComplaint
  | TriageComplaint
  | AssignComplaint
  | ArriveComplaint
  | PauseComplaint
  | ResumeComplaint
  | ReplyComplaint
  | ExplainComplaint
  | ResolveComplaint
  | ConfirmComplaint
  | ReopenComplaint
  | EscalateComplaint
  | NotifyLapse
  | CloseComplaint
  | QuoteService
  | AnswerQuote
  | WithdrawComplaint
  | TransferComplaint
  | ForwardComplaint
  | ReportBack
  | RecordFollowUp
  | WarnOfDeadline
  | LinkAction;
export type ComplaintCommand = FileComplaint | ComplaintAction;
export type ComplaintActionType = ComplaintAction["type"];
