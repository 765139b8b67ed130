import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import type {
  CompleteSymposiumAction,
  ConveneSymposium,
  MinuteSymposium,
  SymposiumCommand,
} from "./command.ts";
import type { SymposiumEvent } from "./event.ts";
import { refuse, type SymposiumRejection, type SymposiumRejectionCode } from "./rejection.ts";
import type { SymposiumPhase, SymposiumState } from "./state.ts";
import type { SymposiumTimes } from "./times.ts";

/** What a decision on a symposium needs to know of the world. */
export interface SymposiumTerms {
  readonly times: SymposiumTimes;
  readonly manager: string;
  /** People of the command who are not known at the estate. */
  readonly strangers: readonly string[];
  /** Those who are to do something and do not work at the estate. */
  readonly outsiders: readonly string[];
}

type Decision = Result.Result<readonly SymposiumEvent[], SymposiumRejection>;

interface Moment extends DecisionContext {
  readonly terms: SymposiumTerms;
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

const organisers: readonly Role[] = ["desk", "manager", "committee"];

/** Who may do what, and in which phases; `null` for the command that opens. */
export const symposiumPermissions: {
  readonly [Type in SymposiumCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly SymposiumPhase[] | null;
  };
} = {
  convene: { by: organisers, phases: null },
  minute: { by: organisers, phases: ["convened"] },
  complete: { by: ["staff", "desk", "manager"], phases: ["held"] },
  cancel: { by: organisers, phases: ["convened"] },
  "note-missed": { by: ["system"], phases: ["convened", "held"] },
};

const fail = (code: SymposiumRejectionCode, data: SymposiumRejection["data"] = {}): Decision =>
  Result.fail(refuse(code, data));
const one = (event: SymposiumEvent): Decision => Result.succeed([event]);

const firstTwice = (ids: readonly string[]): string | undefined =>
  ids.find((id, index) => ids.indexOf(id) !== index);

/** Who is named twice, or is not known here. */
const peopleFault = (people: readonly string[], { strangers }: SymposiumTerms): Decision | null => {
  const twice = firstTwice(people);
  if (twice !== undefined) return fail("person-twice", { person: twice });
  const [stranger] = strangers;
  return stranger === undefined ? null : fail("person-unknown", { person: stranger });
};

const convene = (command: ConveneSymposium, at: Moment): Decision => {
  const { estate, heldOn, invited, place, title, topics } = command;
  const { manager, times } = at.terms;
  if (heldOn < at.today) return fail("held-in-past", { heldOn });
  return (
    peopleFault(invited, at.terms) ??
    one({
      type: "SymposiumConvened",
      data: {
        id: at.id, estate, title, place, heldOn, topics, invited, organiser: at.actor.id, manager,
        deadlines: [
          dayDeadline({
            stream: at.id, version: at.version, kind: "minutes", now: at.now, basis: "house",
            dueDate: addDays(localDate(heldOn), times.minutesDays),
          }),
        ],
      },
    }) // prettier-ignore
  );
};

/** Minutes are of something that took place; each action is promised to those who were there. */
const minute = (state: SymposiumState, command: MinuteSymposium, at: Moment): Decision => {
  const { actions, attachments = [], present, text } = command;
  if (at.today < state.heldOn) return fail("not-held-yet", { heldOn: state.heldOn });
  const fault = peopleFault(present, at.terms);
  if (fault !== null) return fault;
  const [outsider] = at.terms.outsiders;
  if (outsider !== undefined) return fail("not-staff", { person: outsider });
  const past = actions.find(({ dueOn }) => dueOn < at.today);
  if (past !== undefined) return fail("due-in-past", { dueOn: past.dueOn });
  return one({
    type: "SymposiumMinuted",
    data: {
      by: at.actor.id,
      present,
      text: personal(at.actor.id, text),
      actions,
      attachments,
      deadlines: actions.map(({ dueOn }, index) =>
        dayDeadline({
          stream: at.id, version: at.version, kind: "action", about: `action/${index + 1}`, now: at.now, dueDate: dueOn, basis: "promise",
        }),
      ),
    },
  }); // prettier-ignore
};

const complete = (state: SymposiumState, command: CompleteSymposiumAction, at: Moment): Decision => {
  const { action: number, evidence, note } = command;
  const { id: by, role } = at.actor;
  const action = state.actions.find((item) => item.number === number);
  if (action === undefined) return fail("action-unknown", { action: number });
  if (action.done !== null) return fail("already-done", { action: number });
  if (by !== action.person && role !== "manager")
    return fail("not-responsible", { responsible: action.person });
  if (evidence.length === 0) return fail("evidence-missing", { action: number });
  return one({ type: "SymposiumActionDone", data: { action: number, by, note, evidence } });
};

/** Decides a command on a symposium. Pure. */
export const decide =
  (terms: SymposiumTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: SymposiumState | null, command: SymposiumCommand): Decision => {
    const { id: by, role } = context.actor;
    const { by: allowed, phases } = symposiumPermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    const at: Moment = { ...context, terms, version: version + 1, today: dayOf(context.now) };
    if (command.type === "convene") return state === null ? convene(command, at) : fail("already-open");
    if (state === null || phases === null || !phases.includes(state.phase))
      return fail("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    switch (command.type) {
      case "minute":
        return minute(state, command, at);
      case "complete":
        return complete(state, command, at);
      case "cancel":
        return one({ type: "SymposiumCancelled", data: { by, reason: command.reason } });
      case "note-missed": {
        const deadline = state.deadlines.find(({ id }) => id === command.deadline);
        if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
        if (!hasPassed(deadline, at.now)) return fail("not-due", { due: deadline.due });
        return one({ type: "SymposiumDeadlineMissed", data: { deadline } });
      }
    }
  };
