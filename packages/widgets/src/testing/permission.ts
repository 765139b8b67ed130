import type { ComplaintActionType } from "@heyue/core/complaint/command";
import type { ComplaintPhase } from "@heyue/core/complaint/state";
import type { ComplaintView } from "@heyue/core/complaint/view";

interface Permission {
  readonly by: readonly string[];
  readonly in: readonly ComplaintPhase[];
}

const open: readonly ComplaintPhase[] = [
  "filed",
  "acknowledged",
  "triaged",
  "assigned",
  "answered",
  "resolved",
  "confirmed",
  "lapsed",
  "withdrawn",
];
const early: readonly ComplaintPhase[] = ["filed", "acknowledged", "triaged", "assigned", "answered"];
const working: readonly ComplaintPhase[] = ["assigned", "answered"];

const permissions: Readonly<Record<ComplaintActionType, Permission>> = {
  acknowledge: { by: ["desk", "manager", "staff"], in: ["filed"] },
  triage: { by: ["desk", "manager"], in: ["acknowledged", "triaged", "assigned", "answered"] },
  assign: { by: ["desk", "manager"], in: ["triaged", "assigned", "answered"] },
  arrive: { by: ["assignee", "manager"], in: working },
  pause: { by: ["assignee", "desk", "manager"], in: working },
  resume: { by: ["assignee", "desk", "manager"], in: working },
  reply: { by: ["assignee", "desk", "manager"], in: ["acknowledged", "triaged", "assigned", "answered"] },
  explain: { by: ["assignee", "desk", "manager"], in: working },
  resolve: { by: ["assignee", "desk", "manager"], in: ["answered"] },
  confirm: { by: ["complainant"], in: ["resolved", "lapsed"] },
  reopen: { by: ["complainant"], in: ["resolved", "lapsed", "confirmed", "withdrawn", "closed"] },
  escalate: { by: ["complainant", "committee", "desk", "manager"], in: [...open, "closed"] },
  "notify-lapse": { by: ["desk", "manager"], in: ["resolved"] },
  close: { by: ["desk", "manager"], in: ["confirmed", "lapsed", "withdrawn"] },
  quote: { by: ["assignee", "desk", "manager"], in: ["triaged", "assigned", "answered"] },
  "answer-quote": { by: ["complainant"], in: ["triaged", "assigned", "answered"] },
  withdraw: { by: ["complainant"], in: [...early, "resolved", "lapsed"] },
  transfer: { by: ["assignee", "desk", "manager"], in: ["acknowledged", "triaged", "assigned", "answered"] },
  forward: { by: ["assignee", "desk", "manager"], in: open },
  "report-back": {
    by: ["assignee", "desk", "manager"],
    in: ["answered", "resolved", "confirmed", "lapsed", "withdrawn"],
  },
  "follow-up": { by: ["desk", "manager"], in: ["closed"] },
  warn: { by: [], in: [] },
  merge: { by: ["desk", "manager"], in: early },
  unmerge: { by: ["desk", "manager"], in: early },
  "note-follower": { by: [], in: [] },
  follow: { by: [], in: [] },
  "hand-over": { by: [], in: [] },
  relate: { by: ["desk", "manager"], in: [...open, "closed"] },
};

/** What a case that follows another does not do on its own. */
const led: readonly ComplaintActionType[] = [
  "acknowledge",
  "triage",
  "assign",
  "arrive",
  "pause",
  "resume",
  "quote",
  "answer-quote",
  "reply",
  "explain",
  "resolve",
  "transfer",
  "merge",
];

/** Whether the case as it stands has room for it. */
const hasRoom = (complaint: ComplaintView, type: ComplaintActionType): boolean => {
  if (complaint.mergedInto !== null && led.includes(type)) return false;
  switch (type) {
    case "pause":
      return !complaint.paused;
    case "resume":
      return complaint.paused;
    case "arrive":
      return complaint.arrivedAt === null;
    case "quote":
      return complaint.kind !== "complaint" && complaint.scope === "outside-contract";
    case "answer-quote":
      return complaint.quote !== null && complaint.quote.agreed === null;
    case "forward":
      return complaint.transfer !== null && complaint.transfer.forwarded === null;
    case "report-back":
      return complaint.referral !== null && complaint.reported === null;
    case "follow-up":
    case "escalate":
      return complaint.deadlines.length > 0;
    case "merge":
      return complaint.followers.length === 0;
    case "unmerge":
      return complaint.mergedInto !== null;
    default:
      return true;
  }
};

/** What a reader can do with a complaint now: the rules of core, for tests without a backend. */
export const allowedActions = (
  complaint: ComplaintView,
  reader: { readonly id: string; readonly role: string },
): readonly ComplaintActionType[] =>
  (Object.keys(permissions) as ComplaintActionType[]).filter((type) => {
    const { by, in: phases } = permissions[type];
    const may = by.some((who) =>
      who === "complainant"
        ? reader.id === complaint.complainant.id
        : who === "assignee"
          ? reader.id === complaint.responsible?.id || reader.id === complaint.assignee?.id
          : who === reader.role,
    );
    return may && phases.includes(complaint.phase) && hasRoom(complaint, type);
  });
