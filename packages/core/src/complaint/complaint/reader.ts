import type { Actor, Envelope } from "../../kernel/envelope.ts";
import { type Personal, reveal } from "../../kernel/personal.ts";
import { hasPassed, nextDeadline } from "./promised-deadline.ts";
import type { ComplaintEvent } from "./event.ts";
import { fold } from "./evolve.ts";
import { allowedActions } from "./permission.ts";
import type { Attachment, ComplaintState } from "./state.ts";
import type { ComplaintReceipt, ComplaintSummary, ComplaintView, PersonName, TimelineEntry } from "./view.ts";

/** An event as read back, with its envelope. */
export type ReadComplaintEvent = ComplaintEvent & {
  readonly version: number;
  readonly at: string;
  readonly envelope: Envelope;
};

/** What a view needs besides the state: names, and the moment it is made for. */
export interface ViewContext {
  readonly now: string;
  name(person: string): PersonName;
  unit(id: string): { readonly id: string; readonly name: string };
}

const named = (context: ViewContext, person: string | null): PersonName | null =>
  person === null ? null : context.name(person);

/** One line of a list. */
export const summary = (state: ComplaintState, version: number, context: ViewContext): ComplaintSummary => {
  const next = nextDeadline(state.deadlines);
  return {
    id: state.id,
    number: state.number,
    estate: state.estate,
    unit: state.unit === null ? null : context.unit(state.unit),
    kind: state.kind,
    channel: state.channel,
    subject: reveal(state.subject),
    phase: state.phase,
    paused: state.paused !== null,
    severity: state.triage?.severity ?? null,
    category: state.triage?.category ?? null,
    complainant: context.name(state.complainant),
    responsible: named(context, state.responsible),
    filedAt: state.filedAt,
    next,
    overdue: next !== null && hasPassed(next, context.now),
    escalations: state.escalations,
    version,
  };
};

const words = (event: ComplaintEvent): string | null => {
  const { data } = event;
  const field: Personal | null =
    "text" in data
      ? data.text
      : "reason" in data && typeof data.reason === "object"
        ? data.reason
        : "note" in data
          ? data.note
          : "comment" in data
            ? data.comment
            : null;
  return field === null ? null : reveal(field);
};

const attached = (event: ComplaintEvent): readonly Attachment[] =>
  "attachments" in event.data ? event.data.attachments : [];

const newlyResponsible = (event: ComplaintEvent): string | null =>
  event.type === "ComplaintFiled"
    ? event.data.responsible
    : event.type === "ComplaintAcknowledged"
      ? event.data.by
      : event.type === "ComplaintAssigned"
        ? event.data.assignee
        : event.type === "ComplaintEscalated" || event.type === "ComplaintHandedOver"
          ? event.data.to
          : null;

const entry = (event: ReadComplaintEvent, context: ViewContext): TimelineEntry => ({
  version: event.version,
  type: event.type,
  at: event.at,
  by: { ...event.envelope.actor, name: context.name(event.envelope.actor.id).name },
  text: words(event),
  attachments: attached(event),
  evidence: "evidence" in event.data ? event.data.evidence : [],
  deadline: nextDeadline(event.data.deadlines),
  responsible: named(context, newlyResponsible(event)),
});

/** The whole complaint as its reader may see it. */
export const view = (
  events: readonly ReadComplaintEvent[],
  head: string,
  reader: Actor,
  context: ViewContext,
): ComplaintView => {
  const state = fold(events);
  if (state === null) throw new RangeError("A view needs at least one event");
  const isStaff = ["desk", "staff", "manager", "system"].includes(reader.role);
  return {
    ...summary(state, events.length, context),
    text: reveal(state.text),
    place: state.place === null ? null : reveal(state.place),
    attachments: state.attachments,
    contract: state.contract,
    scope: state.triage?.scope ?? null,
    clause: state.triage?.clause ?? null,
    standard: state.triage?.standard ?? null,
    justified: state.triage?.justified ?? null,
    points: (state.triage?.points ?? []).map(reveal),
    acknowledgedBy: named(context, state.acknowledgedBy),
    assignee: named(context, state.assignee),
    arrivedAt: state.arrivedAt,
    deadlines: state.deadlines,
    missed: state.missed,
    outcome: state.outcome,
    evidence: state.evidence,
    verdict: state.verdict,
    round: state.round,
    closedAt: state.closedAt,
    language: state.language,
    anonymous: state.anonymous !== null,
    referral: state.referral,
    ...(state.source === undefined ? {} : { source: state.source }),
    reported: state.reported,
    quote: state.quote,
    reviewOn: state.reviewOn,
    transfer: state.transfer,
    mergedInto: state.mergedInto,
    // Whose other cases they are is for those who work on them.
    followers: isStaff ? state.followers : [],
    related: isStaff ? state.related : [],
    followUps: state.followUps.map(({ at, by, means, note, result }) => ({
      at,
      by: context.name(by),
      means,
      note: note === null ? null : reveal(note),
      result,
    })),
    informed: state.informed,
    timeline: events.map((event) => entry(event, context)),
    actions: allowedActions(state, reader),
    head,
  };
};

/** What the complainant gets after filing. */
export const receipt = (
  state: ComplaintState,
  version: number,
  head: string,
  context: ViewContext,
): ComplaintReceipt => {
  const next = nextDeadline(state.deadlines);
  if (state.responsible === null || next === null)
    throw new RangeError("A filed complaint has a responsible person and a deadline");
  return {
    id: state.id,
    number: state.number,
    filedAt: state.filedAt,
    responsible: context.name(state.responsible),
    next,
    reply: state.deadlines.find(({ kind }) => kind === "reply") ?? null,
    version,
    head,
  };
};
