import type { ComplaintAction } from "@heyue/core/complaint/command";
import type { ComplaintPhase, Deadline, DeadlineKind } from "@heyue/core/complaint/state";

/** Milliseconds of an hour. */
export const hour = 3_600_000;

/** Local time of China, as the server writes instants. */
export const instantOf = (milliseconds: number): string =>
  `${new Date(milliseconds + 8 * hour).toISOString().slice(0, 19)}+08:00`;

/** Phase an action leads to; none where it stays. */
export const nextPhase: Partial<Record<ComplaintAction["type"], ComplaintPhase>> = {
  acknowledge: "acknowledged",
  triage: "triaged",
  assign: "assigned",
  resolve: "resolved",
  explain: "resolved",
  confirm: "confirmed",
  reopen: "assigned",
  "notify-lapse": "lapsed",
  close: "closed",
  withdraw: "withdrawn",
  transfer: "resolved",
};

/** What is waited for after an action, and for how many hours. */
export const nextWait: Partial<Record<ComplaintAction["type"], readonly [DeadlineKind, number]>> = {
  acknowledge: ["triage", 8],
  triage: ["assign", 8],
  resolve: ["confirm", 72],
  explain: ["confirm", 72],
  confirm: ["close", 72],
  reopen: ["reply", 168],
  escalate: ["escalation", 24],
  "notify-lapse": ["lapse", 168],
  assign: ["respond", 4],
  withdraw: ["close", 72],
  transfer: ["confirm", 72],
  close: ["follow-up", 168],
};

/** What an action settles; deadlines of other kinds stand. */
export const settles: Partial<Record<ComplaintAction["type"], readonly DeadlineKind[]>> = {
  acknowledge: ["acknowledge"],
  triage: ["triage"],
  assign: ["assign"],
  arrive: ["arrive", "respond"],
  resume: ["resume"],
  reply: ["respond"],
  explain: ["reply", "resolve", "arrive", "respond"],
  transfer: ["reply", "resolve", "arrive", "respond", "triage", "assign"],
  resolve: ["reply", "resolve", "arrive", "respond"],
  forward: ["forward"],
  "report-back": ["report-back"],
  "follow-up": ["follow-up", "escalation"],
  merge: ["acknowledge", "triage", "assign", "arrive", "respond"],
  withdraw: [
    "acknowledge",
    "triage",
    "assign",
    "arrive",
    "respond",
    "reply",
    "resolve",
    "confirm",
    "lapse",
    "resume",
  ],
  confirm: ["confirm", "lapse"],
  reopen: ["confirm", "lapse", "close"],
  "notify-lapse": ["confirm"],
  close: ["close", "lapse", "escalation"],
};

/** Event an action becomes. */
export const eventTypes: Readonly<Record<ComplaintAction["type"], string>> = {
  acknowledge: "ComplaintAcknowledged",
  triage: "ComplaintTriaged",
  assign: "ComplaintAssigned",
  arrive: "StaffArrived",
  pause: "ComplaintPaused",
  resume: "ComplaintResumed",
  reply: "ComplaintReplied",
  explain: "ComplaintExplained",
  resolve: "ComplaintResolved",
  confirm: "ComplaintConfirmed",
  reopen: "ComplaintReopened",
  escalate: "ComplaintEscalated",
  "notify-lapse": "LapseNotified",
  close: "ComplaintClosed",
  quote: "ServiceQuoted",
  "answer-quote": "QuoteAnswered",
  withdraw: "ComplaintWithdrawn",
  transfer: "ComplaintTransferred",
  forward: "ComplaintForwarded",
  "report-back": "ReferralAnswered",
  "follow-up": "FollowUpRecorded",
  warn: "DeadlineWarned",
  merge: "ComplaintMerged",
  unmerge: "ComplaintUnmerged",
  "note-follower": "FollowerNoted",
  follow: "ComplaintReplied",
  relate: "ComplaintRelated",
  "hand-over": "ComplaintHandedOver",
};

/** Orders deadlines by their end. */
export const sooner = (a: Deadline, b: Deadline): number => Date.parse(a.due) - Date.parse(b.due);
