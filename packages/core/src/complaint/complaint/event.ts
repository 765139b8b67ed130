import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { ReplyComplaint, ExplainComplaint } from "./command.ts";
import type { Attachment, Channel, ComplaintKind, Deadline, EvidenceItem, Triage } from "./state.ts";

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
      Promises & {
        readonly kind: ReplyComplaint["kind"];
        readonly text: Personal;
        readonly pointsAnswered: readonly number[];
        readonly attachments: readonly Attachment[];
      }
    >
  | DomainEvent<
      "ComplaintExplained",
      Promises & {
        readonly text: Personal;
        readonly reason: ExplainComplaint["reason"];
        readonly ground: string;
        readonly pointsAnswered: readonly number[];
      }
    >
  | DomainEvent<
      "ComplaintResolved",
      Promises & { readonly text: Personal; readonly evidence: readonly EvidenceItem[] }
    >
  | DomainEvent<
      "ComplaintConfirmed",
      Promises & { readonly rating: number | null; readonly comment: Personal | null }
    >
  | DomainEvent<"ComplaintReopened", Promises & { readonly reason: Personal }>
  | DomainEvent<
      "ComplaintEscalated",
      Promises & {
        readonly to: string;
        readonly missed: Deadline | null;
        readonly reason: Personal | null;
      }
    >
  | DomainEvent<"LapseNotified", Promises>
  | DomainEvent<
      "ComplaintClosed",
      Promises & { readonly outcome: "confirmed" | "lapsed"; readonly note: Personal | null }
    >;

export type ComplaintEventType = ComplaintEvent["type"];

/** Schema version written with each type; a change of shape raises it and the old one decodes for ever. */
export const complaintEventVersion = 1;
