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
];
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
  reopen: { by: ["complainant"], in: ["resolved", "lapsed", "confirmed", "closed"] },
  escalate: { by: ["complainant", "committee", "desk", "manager"], in: open },
  "notify-lapse": { by: ["desk", "manager"], in: ["resolved"] },
  close: { by: ["desk", "manager"], in: ["confirmed", "lapsed"] },
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
    if (!may || !phases.includes(complaint.phase)) return false;
    if (type === "pause") return !complaint.paused;
    if (type === "resume") return complaint.paused;
    return type !== "arrive" || complaint.arrivedAt === null;
  });
