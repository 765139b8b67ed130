import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { Role } from "../../kernel/envelope.ts";
import { answerObjection, object, publish, resolve } from "./announcing.ts";
import type { MeetingCommand } from "./command.ts";
import { convene, giveNotice } from "./convening.ts";
import type { MeetingEvent } from "./event.ts";
import { authorise, revokeProxy } from "./proxying.ts";
import { type MeetingRejection, refuse } from "./rejection.ts";
import { correctRoll, disputeRoll, freezeRoll, settleDispute } from "./roll-keeping.ts";
import type { MeetingPhase, MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";
import { closeVoting, countVotes, importResult, openVoting, sealBallots } from "./voting.ts";

/** What a command came to. */
export type Decision = Result.Result<readonly MeetingEvent[], MeetingRejection>;

/**
 * Who may do what. The convenor's part is the committee's role, also where the residents' committee or a preparatory group convenes: the
 * provider has no hand in it.
 */
export const meetingPermissions: { readonly [Type in MeetingCommand["type"]]: readonly Role[] } = {
  convene: ["committee"],
  "give-notice": ["committee"],
  "freeze-roll": ["committee"],
  "correct-roll": ["committee"],
  "dispute-roll": ["owner", "committee"],
  "settle-dispute": ["committee"],
  authorise: ["owner", "committee"],
  "revoke-proxy": ["owner", "committee"],
  "open-voting": ["committee"],
  "close-voting": ["committee", "system"],
  "seal-ballots": ["committee"],
  "import-result": ["committee"],
  count: ["committee", "system"],
  publish: ["committee"],
  object: ["owner", "committee"],
  "answer-objection": ["committee"],
  resolve: ["committee"],
  cancel: ["committee"],
  lapse: ["system"],
};

const preparing: readonly MeetingPhase[] = ["convened", "noticed"];
const unresolved: readonly MeetingPhase[] = [
  ...preparing,
  "voting",
  "closed",
  "sealed",
  "counted",
  "published",
];

/** In which phases. */
const phasesOf: { readonly [Type in Exclude<MeetingCommand["type"], "convene">]: readonly MeetingPhase[] } = {
  "give-notice": ["convened"],
  "freeze-roll": preparing,
  "correct-roll": preparing,
  "dispute-roll": unresolved,
  "settle-dispute": unresolved,
  authorise: [...preparing, "voting"],
  "revoke-proxy": [...preparing, "voting"],
  "open-voting": ["noticed"],
  "close-voting": ["voting"],
  "seal-ballots": ["closed"],
  "import-result": ["closed", "sealed"],
  count: ["sealed"],
  publish: ["counted"],
  object: ["counted", "published"],
  "answer-objection": ["counted", "published"],
  resolve: ["published"],
  cancel: unresolved,
  lapse: ["voting", "counted"],
};

const lapse = (state: MeetingState, deadline: string, now: string): Decision => {
  const found = state.deadlines.find(({ id }) => id === deadline);
  if (found === undefined) return Result.fail(refuse("deadline-unknown", { deadline }));
  if (!hasPassed(found, now)) return Result.fail(refuse("not-due", { due: found.due }));
  return found.kind === "voting-end"
    ? closeVoting(state, now)
    : Result.succeed([{ type: "MeetingDeadlineMissed", data: { deadline } }]);
};

/** Decides a command on a meeting. Pure; `version` is the version of the next event less one. */
export const decide =
  (terms: MeetingTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: MeetingState | null, command: MeetingCommand): Decision => {
    const { actor, id, now } = context;
    const today = dayOf(now);
    const allowed = meetingPermissions[command.type];
    if (!allowed.includes(actor.role))
      return Result.fail(refuse("not-allowed", { action: command.type, role: actor.role, allowed }));
    if (command.type === "convene")
      return state === null ? convene(terms, id, command) : Result.fail(refuse("already-open"));
    if (state === null || !phasesOf[command.type].includes(state.phase))
      return Result.fail(refuse("wrong-phase", { phase: state?.phase ?? null, action: command.type }));
    switch (command.type) {
      case "give-notice":
        return giveNotice(state, command, today);
      case "freeze-roll":
        return freezeRoll(terms, state, command, today);
      case "correct-roll":
        return correctRoll(terms, state, command);
      case "dispute-roll":
        return disputeRoll(state, command, actor);
      case "settle-dispute":
        return settleDispute(state, command);
      case "authorise":
        return authorise(terms, state, command, actor);
      case "revoke-proxy":
        return revokeProxy(state, command, actor);
      case "open-voting":
        return openVoting(terms, state, now);
      case "close-voting":
        return closeVoting(state, now);
      case "seal-ballots":
        return sealBallots(state);
      case "import-result":
        return importResult(terms, state, command, today);
      case "count":
        return countVotes(terms, state, now, version);
      case "publish":
        return publish(terms, command, today);
      case "object":
        return object(state, command, actor, today);
      case "answer-objection":
        return answerObjection(state, command);
      case "resolve":
        return resolve(state, command, today);
      case "cancel":
        return Result.succeed([
          { type: "MeetingCancelled", data: { reason: command.reason, electors: state.electors.length } },
        ]);
      case "lapse":
        return lapse(state, command.deadline, now);
    }
  };
