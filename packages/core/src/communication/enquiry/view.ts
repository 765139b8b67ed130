import type { Attachment } from "../../kernel/attachment.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import type { EnquiryDeadline } from "./deadline.ts";
import { type EnquiryMessage, type EnquiryState, nextDeadline } from "./state.ts";

/** An enquiry as its reader sees it; a text is `null` once it was erased. */
export interface EnquiryView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly unit: string | null;
  readonly asker: string;
  readonly channel: EnquiryState["channel"];
  readonly askedAt: string;
  readonly phase: EnquiryState["phase"];
  readonly answerer: string;
  readonly points: readonly {
    readonly text: string | null;
    readonly answer: { readonly text: string | null; readonly by: string; readonly at: string } | null;
  }[];
  readonly thread: readonly (Omit<EnquiryMessage, "text" | "attachments"> & {
    readonly text: string | null;
    readonly attachments: readonly Attachment[];
  })[];
  readonly next: EnquiryDeadline | null;
  /** When the answer became overdue; `null` while it is in time. */
  readonly overdueSince: string | null;
  readonly missed: EnquiryState["missed"];
  readonly rounds: number;
  readonly satisfaction: {
    readonly satisfied: boolean;
    readonly rating: number | null;
    readonly note: string | null;
    readonly at: string;
  } | null;
  readonly ended: EnquiryState["ended"];
  /** Complaint that it became, by its id. */
  readonly complaint: string | null;
}

/** Whose it is, and whoever works in the house. */
export const mayRead = ({ id, role }: Actor, { asker }: EnquiryState): boolean =>
  id === asker || ["desk", "staff", "manager", "system"].includes(role);

/** Shows an enquiry. */
export const view = (state: EnquiryState, version: number): EnquiryView => {
  const {
    answerer,
    asker,
    askedAt,
    channel,
    complaint,
    ended,
    estate,
    id,
    missed,
    overdueSince,
    phase,
    rounds,
    unit,
  } = state;
  return {
    id, version, estate, unit, asker, channel, askedAt, phase, answerer,
    points: state.points.map(({ answer, text }) => ({
      text: reveal(text),
      answer: answer === null ? null : { ...answer, text: reveal(answer.text) },
    })),
    thread: state.thread.map((message) => ({ ...message, text: reveal(message.text) })),
    next: nextDeadline(state),
    missed, overdueSince,
    rounds,
    satisfaction:
      state.satisfaction === null
        ? null
        : { ...state.satisfaction, note: reveal(state.satisfaction.note ?? undefined) },
    ended,
    complaint,
  }; // prettier-ignore
};
