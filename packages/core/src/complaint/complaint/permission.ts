import type { Actor, Role } from "../../kernel/envelope.ts";
import type { ComplaintActionType } from "./command.ts";
import type { ComplaintRejection, ComplaintRejectionCode } from "./rejection.ts";
import type { ComplaintPhase, ComplaintState } from "./state.ts";

/** Builds a refusal. */
export const refuse = (
  code: ComplaintRejectionCode,
  data: ComplaintRejection["data"] = {},
  citations: ComplaintRejection["citations"] = [],
): ComplaintRejection => ({ code, data, citations });

interface Permission {
  /** Roles that may; `complainant` is whoever's case it is, `assignee` whoever does the work. */
  readonly by: readonly (Role | "complainant" | "assignee")[];
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

/** Who may do what, and when: the whole life of a complaint on one page. */
export const permissions: { readonly [Type in ComplaintActionType]: Permission } = {
  acknowledge: { by: ["desk", "manager", "staff"], in: ["filed"] },
  triage: { by: ["desk", "manager"], in: ["acknowledged", "triaged", "assigned", "answered"] },
  assign: { by: ["desk", "manager"], in: ["triaged", "assigned", "answered"] },
  arrive: { by: ["assignee", "manager"], in: working },
  pause: { by: ["assignee", "desk", "manager"], in: working },
  resume: { by: ["assignee", "desk", "manager", "system"], in: working },
  reply: { by: ["assignee", "desk", "manager"], in: ["acknowledged", "triaged", "assigned", "answered"] },
  explain: { by: ["assignee", "desk", "manager"], in: working },
  resolve: { by: ["assignee", "desk", "manager"], in: ["answered"] },
  confirm: { by: ["complainant"], in: ["resolved", "lapsed"] },
  reopen: { by: ["complainant"], in: ["resolved", "lapsed", "confirmed", "closed"] },
  escalate: { by: ["complainant", "committee", "desk", "manager", "system"], in: open },
  "notify-lapse": { by: ["desk", "manager", "system"], in: ["resolved"] },
  close: { by: ["desk", "manager", "system"], in: ["confirmed", "lapsed"] },
};

const may = (state: ComplaintState, actor: Actor, by: Permission["by"]): boolean =>
  by.some((who) =>
    who === "complainant"
      ? actor.id === state.complainant
      : who === "assignee"
        ? actor.id === state.assignee || actor.id === state.responsible
        : who === actor.role,
  );

/** Refuses an actor who may not, or a phase in which it cannot be. */
export const guard = (
  state: ComplaintState,
  actor: Actor,
  type: ComplaintActionType,
): ComplaintRejection | null => {
  const permission = permissions[type];
  if (!may(state, actor, permission.by)) {
    return refuse("not-allowed", { action: type, role: actor.role, allowed: permission.by });
  }
  if (!permission.in.includes(state.phase)) {
    return refuse("wrong-phase", { action: type, phase: state.phase, allowed: permission.in });
  }
  if (type === "pause" && state.paused !== null)
    return refuse("already-paused", { until: state.paused.until });
  if (type === "resume" && state.paused === null) return refuse("not-paused");
  if (type === "arrive" && state.arrivedAt !== null)
    return refuse("already-arrived", { at: state.arrivedAt });
  return null;
};

/** What an actor can do now. */
export const allowedActions = (state: ComplaintState, actor: Actor): readonly ComplaintActionType[] =>
  (Object.keys(permissions) as ComplaintActionType[]).filter((type) => guard(state, actor, type) === null);
