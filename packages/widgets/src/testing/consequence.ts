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
};

/** What an action settles; deadlines of other kinds stand. */
export const settles: Partial<Record<ComplaintAction["type"], readonly DeadlineKind[]>> = {
  acknowledge: ["acknowledge"],
  triage: ["triage"],
  assign: ["assign"],
  arrive: ["arrive"],
  resume: ["resume"],
  explain: ["reply", "resolve", "arrive"],
  resolve: ["reply", "resolve", "arrive"],
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
};

/** Orders deadlines by their end. */
export const sooner = (a: Deadline, b: Deadline): number => Date.parse(a.due) - Date.parse(b.due);
