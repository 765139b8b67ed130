import * as Result from "effect/Result";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import type { DraftNotice, NoticeCommand } from "./command.ts";
import * as delivering from "./delivering.ts";
import { approve, draft, judge, revise, schedule } from "./drafting.ts";
import { noteMissed, photograph } from "./posting.ts";
import { publish } from "./publishing.ts";
import { refuse } from "./rejection.ts";
import { type NoticePhase, type NoticeState, phaseOf } from "./state.ts";
import type { NoticeDecision, NoticeMoment, NoticeTerms } from "./terms.ts";

type Type = NoticeCommand["type"];

const office: readonly Role[] = ["desk", "manager", "committee"];
const everyone: readonly Role[] = ["owner", "occupant", "desk", "staff", "manager", "committee"];
const unpublished: readonly NoticePhase[] = ["draft", "approved", "scheduled"];
const publicly: readonly NoticePhase[] = ["sending", "published", "recalled", "superseded"];
const standing: readonly NoticePhase[] = ["sending", "published"];

interface Permission {
  readonly roles: readonly Role[];
  readonly phases: readonly NoticePhase[];
}

/** Who may do what, and when. */
export const noticePermissions: { readonly [One in Type]: Permission } = {
  draft: { roles: office, phases: [] },
  revise: { roles: office, phases: unpublished },
  "judge-promise": { roles: ["manager", "committee"], phases: ["draft"] },
  approve: { roles: ["manager", "committee"], phases: ["draft"] },
  schedule: { roles: office, phases: ["approved", "scheduled"] },
  publish: { roles: [...office, "system"], phases: ["approved", "scheduled"] },
  // Read, answered and photographed is also what was recalled or corrected: both stay.
  read: { roles: everyone, phases: publicly },
  "open-link": { roles: ["system"], phases: publicly },
  reply: { roles: everyone, phases: publicly },
  answer: { roles: office, phases: publicly },
  recall: { roles: ["manager", "committee"], phases: [...unpublished, ...standing] },
  "report-delivery": { roles: ["desk", "manager", "system"], phases: publicly },
  "record-deliveries": { roles: ["system"], phases: publicly },
  "fall-back": { roles: ["system"], phases: standing },
  supersede: { roles: ["system"], phases: [...standing, "recalled"] },
  post: { roles: ["staff", ...office], phases: standing },
  "take-down": { roles: ["staff", ...office], phases: standing },
  "note-missed": { roles: ["system"], phases: standing },
};

const act = (
  state: NoticeState,
  command: Exclude<NoticeCommand, DraftNotice>,
  at: NoticeMoment,
): NoticeDecision => {
  const { id: by } = at.actor;
  switch (command.type) {
    case "revise":
      return revise(state, command, at);
    case "judge-promise":
      return judge(state, command, at);
    case "approve":
      return approve(state, command, at);
    case "schedule":
      return schedule(state, command, at);
    case "publish":
      return publish(state, at);
    case "read":
      return delivering.read(state, by, "act", at);
    case "open-link":
      return delivering.read(state, command.person, "link", at);
    case "reply":
      return delivering.reply(state, command, at);
    case "answer":
      return delivering.answer(state, command, at);
    case "recall":
      return Result.succeed([{ type: "NoticeRecalled", data: { by, at: at.now, reason: command.reason } }]);
    case "report-delivery":
      return delivering.reportDelivery(state, command, at);
    case "record-deliveries":
      return delivering.recordDeliveries(state, command.results, at);
    case "fall-back":
      return delivering.fallBack(state, command.deadline, at);
    case "supersede":
      return delivering.supersede(state, command.by, at);
    case "post":
    case "take-down":
      return photograph(state, command, at);
    case "note-missed":
      return noteMissed(state, command.deadline, at);
  }
};

/** Decides a command on a notice. Pure. */
export const decide =
  (terms: NoticeTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: NoticeState | null, command: NoticeCommand): NoticeDecision => {
    const { role } = context.actor;
    const { phases, roles } = noticePermissions[command.type];
    if (!roles.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed: roles }));
    const at: NoticeMoment = { ...context, terms, version: version + 1, today: dayOf(context.now) };
    if (command.type === "draft")
      return state === null ? draft(command, at) : Result.fail(refuse("already-open"));
    const phase = state === null ? null : phaseOf(state);
    if (state === null || phase === null || !phases.includes(phase))
      return Result.fail(refuse("wrong-phase", { action: command.type, phase }));
    return act(state, command, at);
  };
