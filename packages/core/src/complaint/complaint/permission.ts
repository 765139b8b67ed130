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
  "withdrawn",
];
const early: readonly ComplaintPhase[] = ["filed", "acknowledged", "triaged", "assigned", "answered"];
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
  reopen: { by: ["complainant"], in: ["resolved", "lapsed", "confirmed", "withdrawn", "closed"] },
  escalate: { by: ["complainant", "committee", "desk", "manager", "system"], in: [...open, "closed"] },
  "notify-lapse": { by: ["desk", "manager", "system"], in: ["resolved"] },
  close: { by: ["desk", "manager", "system"], in: ["confirmed", "lapsed", "withdrawn"] },
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
  warn: { by: ["system"], in: [...open, "closed"] },
  merge: { by: ["desk", "manager"], in: early },
  unmerge: { by: ["desk", "manager", "system"], in: early },
  "note-follower": { by: ["system"], in: [...open, "closed"] },
  follow: { by: ["system"], in: early },
  "hand-over": { by: ["system"], in: [...open, "closed"] },
  relate: { by: ["desk", "manager", "system"], in: [...open, "closed"] },
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

const may = (state: ComplaintState, actor: Actor, by: Permission["by"]): boolean =>
  by.some((who) =>
    who === "complainant"
      ? actor.id === state.complainant
      : who === "assignee"
        ? actor.id === state.assignee || actor.id === state.responsible
        : who === actor.role,
  );

/** Refuses what the case as it stands has no room for. */
const standing = (state: ComplaintState, type: ComplaintActionType): ComplaintRejection | null => {
  if (state.mergedInto !== null && led.includes(type)) return refuse("merged", { lead: state.mergedInto });
  switch (type) {
    case "pause":
      return state.paused === null ? null : refuse("already-paused", { until: state.paused.until });
    case "resume":
      return state.paused === null ? refuse("not-paused") : null;
    case "arrive":
      return state.arrivedAt === null ? null : refuse("already-arrived", { at: state.arrivedAt });
    case "quote":
      return state.kind !== "complaint" && state.triage?.scope === "outside-contract"
        ? null
        : refuse("quote-not-needed", { kind: state.kind, scope: state.triage?.scope ?? null });
    case "answer-quote":
      return state.quote === null || state.quote.agreed !== null ? refuse("quote-missing") : null;
    case "forward":
      return state.transfer === null
        ? refuse("not-transferred")
        : state.transfer.forwarded === null
          ? null
          : refuse("already-forwarded", { ref: state.transfer.forwarded.ref });
    case "report-back":
      return state.referral === null
        ? refuse("not-a-referral")
        : state.reported === null
          ? null
          : refuse("already-reported", { at: state.reported.at });
    case "follow-up":
      return state.deadlines.length === 0 ? refuse("no-follow-up") : null;
    case "escalate":
      return state.deadlines.length === 0
        ? refuse("wrong-phase", { action: type, phase: state.phase, allowed: open })
        : null;
    case "merge":
      return state.followers.length === 0 ? null : refuse("has-followers", { followers: state.followers });
    case "unmerge":
    case "follow":
      return state.mergedInto === null ? refuse("not-merged") : null;
    default:
      return null;
  }
};

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
  return standing(state, type);
};

/** What an actor can do now. */
export const allowedActions = (state: ComplaintState, actor: Actor): readonly ComplaintActionType[] =>
  (Object.keys(permissions) as ComplaintActionType[]).filter((type) => guard(state, actor, type) === null);
