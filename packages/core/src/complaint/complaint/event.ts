import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { ReplyComplaint, ExplainComplaint } from "./command.ts";
import type {
  Attachment,
  Channel,
  ComplaintKind,
  ComplaintSource,
  Deadline,
  DeadlineKind,
  EvidenceItem,
  FollowUp,
  Quote,
  Referral,
  RelationReason,
  RungLevel,
  Triage,
} from "./state.ts";

/** Every event says which deadlines it promises; what it settles follows from its type. */
interface Promises {
  readonly deadlines: readonly Deadline[];
}

export interface FiledData extends Promises {
  readonly id: string;
  readonly number: string;
  readonly estate: string;
  readonly unit: string | null;
  readonly complainant: string;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly subject: Personal;
  readonly text: Personal;
  readonly place: Personal | null;
  readonly attachments: readonly Attachment[];
  readonly contract: { readonly id: string; readonly version: number } | null;
  readonly responsible: string;
  readonly language?: string;
  readonly anonymous?: { readonly code: string };
  readonly referral?: Referral;
  readonly splitFrom?: string;
  readonly source?: ComplaintSource;
}

/** A step of a leading case names who follows it; the step of a follower names what it follows. */
interface Led {
  readonly followers?: readonly string[];
  readonly lead?: string;
}

export type ComplaintEvent =
  | DomainEvent<"ComplaintFiled", FiledData>
  | DomainEvent<"ComplaintAcknowledged", Promises & { readonly by: string; readonly note: Personal | null }>
  | DomainEvent<"ComplaintTriaged", Promises & { readonly triage: Triage }>
  | DomainEvent<
      "ComplaintAssigned",
      Promises & { readonly assignee: string; readonly reason: Personal | null }
    >
  | DomainEvent<"StaffArrived", Promises & { readonly note: Personal | null }>
  | DomainEvent<"ComplaintPaused", Promises & { readonly reason: Personal; readonly until: string }>
  | DomainEvent<"ComplaintResumed", Promises & { readonly note: Personal | null }>
  | DomainEvent<
      "ComplaintReplied",
      Promises &
        Led & {
          readonly kind: ReplyComplaint["kind"];
          readonly text: Personal;
          readonly pointsAnswered: readonly number[];
          readonly attachments: readonly Attachment[];
        }
    >
  | DomainEvent<
      "ComplaintExplained",
      Promises &
        Led & {
          readonly text: Personal;
          readonly reason: ExplainComplaint["reason"];
          readonly ground: string;
          readonly change?: string;
          readonly reviewOn?: string;
          readonly pointsAnswered: readonly number[];
        }
    >
  | DomainEvent<
      "ComplaintResolved",
      Promises & Led & { readonly text: Personal; readonly evidence: readonly EvidenceItem[] }
    >
  | DomainEvent<
      "ComplaintConfirmed",
      Promises & { readonly rating: number | null; readonly comment: Personal | null }
    >
  | DomainEvent<
      "ComplaintReopened",
      /** Who is responsible where nobody was any more. */
      Promises & { readonly reason: Personal; readonly responsible?: string }
    >
  | DomainEvent<
      "ComplaintEscalated",
      Promises & {
        readonly to: string;
        readonly missed: Deadline | null;
        readonly reason: Personal | null;
        /** Rung of the ladder that was taken; absent in what was written before there was one. */
        readonly level?: RungLevel;
        readonly rung?: number;
        /** Who watches over the provider and is told, when the rung is theirs. */
        readonly informed?: string;
      }
    >
  | DomainEvent<"LapseNotified", Promises>
  | DomainEvent<
      "ComplaintClosed",
      Promises & { readonly outcome: "confirmed" | "lapsed" | "withdrawn"; readonly note: Personal | null }
    >
  | DomainEvent<"ServiceQuoted", Promises & { readonly by: string; readonly quote: Quote }>
  | DomainEvent<"QuoteAnswered", Promises & { readonly agreed: boolean; readonly note: Personal | null }>
  | DomainEvent<
      "ComplaintWithdrawn",
      Promises & { readonly reason: Personal; readonly followers?: readonly string[] }
    >
  | DomainEvent<
      "ComplaintTransferred",
      Promises & Led & { readonly body: string; readonly ground: string; readonly text: Personal }
    >
  | DomainEvent<"ComplaintForwarded", Promises & { readonly by: string; readonly ref: string }>
  | DomainEvent<
      "ReferralAnswered",
      Promises & {
        readonly by: string;
        readonly form: string;
        readonly ref: string | null;
        readonly text: Personal;
      }
    >
  | DomainEvent<"FollowUpRecorded", Promises & Omit<FollowUp, "at">>
  | DomainEvent<
      "DeadlineWarned",
      Promises & {
        readonly deadline: string;
        readonly kind: DeadlineKind;
        readonly due: string;
        readonly to: string;
      }
    >
  | DomainEvent<"ComplaintMerged", Promises & { readonly into: string; readonly reason: Personal }>
  | DomainEvent<"ComplaintUnmerged", Promises & { readonly from: string; readonly reason: Personal | null }>
  | DomainEvent<"FollowerNoted", Promises & { readonly follower: string; readonly follows: boolean }>
  | DomainEvent<
      "ComplaintHandedOver",
      Promises & { readonly from: string; readonly to: string; readonly sheet: string }
    >
  | DomainEvent<"ComplaintRelated", Promises & { readonly to: string; readonly because: RelationReason }>;

export type ComplaintEventType = ComplaintEvent["type"];

/** Schema version written with each type; a change of shape raises it and the old one decodes for ever. */
export const complaintEventVersion = 1;
