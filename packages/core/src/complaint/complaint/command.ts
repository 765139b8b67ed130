import * as Schema from "effect/Schema";
import { AttachmentSchema, EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  type Attachment,
  categories,
  type Category,
  type Channel,
  channels,
  type ComplaintKind,
  complaintKinds,
  type EvidenceItem,
  severities,
  type Severity,
} from "./state.ts";

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
}
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
    | "not-now";
  /** Clause or article it rests on. */
  readonly ground: string;
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
  | CloseComplaint;
export type ComplaintCommand = FileComplaint | ComplaintAction;
export type ComplaintActionType = ComplaintAction["type"];

export { AttachmentSchema, EvidenceSchema };

const note = Schema.optionalKey(text(500));
const scope = Schema.Literals(["within-contract", "outside-contract"]);
const attachments = Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9)));
const points = Schema.optionalKey(Schema.Array(Schema.Natural).check(Schema.isMaxLength(20)));

/** Schema of the filing command (提交投诉). */
export const FileComplaintSchema = Schema.Struct({
  type: Schema.Literal("file"),
  estate: Id,
  unit: Schema.optionalKey(Id),
  complainant: Schema.optionalKey(Id),
  kind: Schema.Literals(complaintKinds),
  channel: Schema.Literals(channels),
  subject: Schema.optionalKey(text(80)),
  text: text(5000),
  place: Schema.optionalKey(text(200)),
  attachments,
});

const action = <const Type extends ComplaintActionType, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), ...fields });

/** Schema of each action by its type. */
export const actionSchemas = {
  acknowledge: action("acknowledge", { note }),
  triage: action("triage", {
    category: Schema.Literals(categories),
    severity: Schema.Literals(severities),
    scope,
    clause: Schema.optionalKey(Id),
    points: Schema.optionalKey(Schema.Array(text(200)).check(Schema.isMaxLength(20))),
  }),
  assign: action("assign", { assignee: Id, reason: note }),
  arrive: action("arrive", { note }),
  pause: action("pause", { reason: text(500), until: DateText }),
  resume: action("resume", { note }),
  reply: action("reply", {
    kind: Schema.Literals(["progress", "full"]),
    text: text(5000),
    pointsAnswered: points,
    resolveBy: Schema.optionalKey(DateText),
    attachments,
  }),
  explain: action("explain", {
    text: text(5000),
    reason: Schema.Literals([
      "outside-contract",
      "not-permitted",
      "needs-owners-decision",
      "needs-others",
      "not-now",
    ]),
    ground: text(500),
    pointsAnswered: points,
  }),
  resolve: action("resolve", {
    text: text(5000),
    evidence: Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20)),
  }),
  confirm: action("confirm", {
    rating: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 }))),
    comment: note,
  }),
  reopen: action("reopen", { reason: text(1000) }),
  escalate: action("escalate", { missed: Schema.optionalKey(text(200)), reason: note }),
  "notify-lapse": action("notify-lapse", {}),
  close: action("close", { note }),
} as const satisfies {
  readonly [Type in ComplaintActionType]: Schema.ConstraintDecoder<Extract<ComplaintAction, { type: Type }>>;
};
