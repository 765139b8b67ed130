import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { compare, type Instant, instant, localDateOf } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import { localInstant } from "../inspection/decision.ts";
import type {
  AssignDeviation,
  CompleteAction,
  DeviationCommand,
  OpenDeviation,
  PlanDeviation,
  PlannedAction,
} from "./command.ts";
import { dayAfter, deadlineOn, hasPassed } from "./deadline.ts";
import type { DeviationEvent } from "./event.ts";
import { isRaisedFromOutside, isTurnOf, permissions } from "./permission.ts";
import type { DeviationRejection, DeviationRejectionCode } from "./rejection.ts";
import {
  type Action,
  type DeadlineKind,
  type DeviationDeadline,
  type DeviationState,
  openerRoles,
  type Verification,
} from "./state.ts";
import type { DeviationTimes } from "./times.ts";

/** What a later inspection or a third party says about the standard of a deviation, as it stands there. */
export interface Measurement extends Verification {
  readonly contract: string;
  readonly met: boolean;
}

/** What a decision on a deviation needs to know of the world. */
export interface DeviationTerms {
  readonly times: DeviationTimes;
  /** The contract at the estate with its text of the day it was found; `null` when there is none. */
  readonly contract: {
    readonly standards: readonly { readonly id: string; readonly clause: string }[];
  } | null;
  /** Whether what it comes from is there. */
  readonly isSourceKnown: boolean;
  /** Who has the duty of the standard, else the manager. */
  readonly lead: string;
  readonly manager: string;
  /** People of the command who are not of the estate. */
  readonly strangers: readonly string[];
  /** Earlier deviations of the same standard of the same contract within the time that counts. */
  readonly repeats: readonly string[];
  readonly measurement: Measurement | null;
}

type Decision = Result.Result<readonly DeviationEvent[], DeviationRejection>;

/** Everything a single decision looks at. `version` is the version its event will have. */
interface Moment {
  readonly terms: DeviationTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
}

const refuse = (
  code: DeviationRejectionCode,
  data: DeviationRejection["data"] = {},
): Result.Result<never, DeviationRejection> => Result.fail({ code, data, citations: [] });

const one = (event: DeviationEvent): Decision => Result.succeed([event]);

const promise = (
  { context, id, version }: Moment,
  kind: DeadlineKind,
  dueDate: string,
  basis: DeviationDeadline["basis"],
): DeviationDeadline => deadlineOn({ deviation: id, version, kind, now: context.now, dueDate, basis });

const house = (at: Moment, kind: DeadlineKind, days: number): DeviationDeadline =>
  promise(at, kind, dayAfter(at.context.now, days), "house");

const today = ({ context }: Moment): string => localDateOf(instant(context.now));

const open = (command: OpenDeviation, at: Moment): Decision => {
  const { context, id, terms } = at;
  const { actor, now } = context;
  const { contract, estate, miss = null, place = null, source, standard, what } = command;
  // Only the system vouches for what an inspection measured.
  if ((source.kind === "inspection" || miss !== null) && actor.role !== "system")
    return refuse("not-allowed", { action: "open", role: actor.role, allowed: ["system"] });
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  const promised = terms.contract.standards.find((item) => item.id === standard);
  if (promised === undefined) return refuse("standard-unknown", { standard });
  if (!terms.isSourceKnown) return refuse("source-unknown", { kind: source.kind });
  if (what === undefined && miss === null) return refuse("description-missing");
  const foundAt = localInstant(command.foundAt ?? now, now);
  if (compare(instant(foundAt), instant(now)) > 0) return refuse("found-in-future", { foundAt });
  const opener = openerRoles.find((role) => role === actor.role);
  return one({
    type: "DeviationOpened",
    data: {
      id,
      estate,
      contract,
      standard,
      clause: miss?.clause ?? promised.clause,
      source,
      miss,
      place,
      what: what === undefined ? null : personal(actor.id, what),
      foundAt,
      ...(opener === undefined ? {} : { openedBy: opener }),
      repeats: terms.repeats,
      lead: terms.lead,
      manager: terms.manager,
      deadlines: [house(at, "analyse", terms.times.analyseDays)],
    },
  });
};

const assign = (state: DeviationState, command: AssignDeviation, at: Moment): Decision => {
  const { action = null, person, reason } = command;
  if (at.terms.strangers.length > 0) return refuse("person-unknown", { people: at.terms.strangers });
  if (action !== null && state.phase !== "planned")
    return refuse("wrong-phase", { phase: state.phase, allowed: ["planned"] });
  if (action !== null && state.actions?.[action].done !== null) return refuse("already-done", { action });
  const data = { person, action, reason: personal(at.context.actor.id, reason) };
  return one({ type: "DeviationAssigned", data });
};

const plan = (command: PlanDeviation, at: Moment): Decision => {
  const { context, terms } = at;
  const { corrective, preventive } = command;
  if (terms.strangers.length > 0) return refuse("person-unknown", { people: terms.strangers });
  const late = [corrective, preventive].find(({ dueDate }) => dueDate < today(at));
  if (late !== undefined) return refuse("due-in-past", { dueDate: late.dueDate });
  const action = ({ dueDate, person, what }: PlannedAction): Action => ({
    what: personal(context.actor.id, what),
    person,
    dueDate,
    done: null,
  });
  return one({
    type: "DeviationPlanned",
    data: {
      actions: { corrective: action(corrective), preventive: action(preventive) },
      deadlines: [
        promise(at, "corrective", corrective.dueDate, "promise"),
        promise(at, "preventive", preventive.dueDate, "promise"),
      ],
    },
  });
};

const complete = (state: DeviationState, command: CompleteAction, at: Moment): Decision => {
  const { context, terms } = at;
  const { action, evidence, note } = command;
  const doneAt = command.doneAt === undefined ? null : localInstant(command.doneAt, context.now);
  const doneOn = command.doneOn ?? (doneAt === null ? today(at) : localDateOf(instant(doneAt)));
  const planned = state.actions?.[action];
  if (planned === undefined) return refuse("wrong-phase", { phase: state.phase });
  if (planned.done !== null) return refuse("already-done", { action });
  if (context.actor.role !== "manager" && context.actor.id !== planned.person)
    return refuse("not-responsible", { responsible: planned.person });
  if (doneOn > today(at)) return refuse("done-in-future", { doneOn });
  if (doneAt !== null && compare(instant(doneAt), instant(context.now)) > 0)
    return refuse("done-in-future", { doneAt });
  if (doneAt !== null && localDateOf(instant(doneAt)) !== doneOn)
    return refuse("done-on-another-day", { doneOn, doneAt });
  if (evidence.length === 0) return refuse("evidence-missing", { action });
  const other = action === "corrective" ? "preventive" : "corrective";
  const isLast = state.actions?.[other].done !== null;
  const by = context.actor.id;
  const moment = doneAt ?? (doneOn === today(at) ? context.now : null);
  return one({
    type: "DeviationActionDone",
    data: {
      action,
      done: {
        by,
        on: doneOn,
        ...(moment === null ? {} : { at: moment }),
        note: personal(by, note),
        evidence,
      },
      deadlines: isLast ? [house(at, "verify", terms.times.verifyDays)] : [],
    },
  });
};

/** Whether an instant lies after an action was done: where only its day is known, after that day. */
const isAfter = (at: Instant, done: { readonly on: string; readonly at?: string }): boolean =>
  done.at === undefined ? localDateOf(at) > done.on : compare(at, instant(done.at)) > 0;

/** Why a measurement does not show that it worked; `null` when it does. */
const effectFault = (state: DeviationState, measurement: Measurement | null): string | null => {
  if (measurement === null || measurement.contract !== state.contract) return "not-measured";
  if (!measurement.met) return "missed-again";
  const at = instant(measurement.at);
  if (compare(at, instant(state.foundAt)) <= 0) return "not-later";
  const done = [state.actions?.corrective.done ?? null, state.actions?.preventive.done ?? null];
  return done.every((action) => action !== null && isAfter(at, action)) ? null : "before-actions";
};

const act = (
  state: DeviationState,
  command: Exclude<DeviationCommand, OpenDeviation>,
  at: Moment,
): Decision => {
  const { context, terms } = at;
  const { actor, now } = context;
  switch (command.type) {
    case "assign":
      return assign(state, command, at);
    case "analyse": {
      if (!isTurnOf(state, actor)) return refuse("not-responsible", { responsible: state.lead });
      const whys = command.whys.map((why) => personal(actor.id, why));
      const cause = { category: command.category, whys, by: actor.id };
      const deadlines = [house(at, "plan", terms.times.planDays)];
      return one({ type: "DeviationAnalysed", data: { cause, deadlines } });
    }
    case "plan":
      return isTurnOf(state, actor)
        ? plan(command, at)
        : refuse("not-responsible", { responsible: state.lead });
    case "complete":
      return complete(state, command, at);
    case "close": {
      const because = effectFault(state, terms.measurement);
      const { assessment, inspection } = command;
      if (because !== null || terms.measurement === null)
        return refuse("effect-not-shown", {
          ...(inspection === undefined ? {} : { inspection }),
          ...(assessment === undefined ? {} : { assessment }),
          because,
        });
      const { contract, met: _, ...verifiedBy } = terms.measurement;
      if (state.place !== null && verifiedBy.place !== state.place)
        return refuse("other-place", { place: state.place, measured: verifiedBy.place });
      return one({ type: "DeviationClosed", data: { contract, standard: state.standard, verifiedBy } });
    }
    case "dismiss":
      if (isRaisedFromOutside(state) && actor.role !== "committee")
        return refuse("committee-needed", { source: state.source.kind, openedBy: state.openedBy ?? null });
      return one({ type: "DeviationDismissed", data: { by: actor.id, reason: command.reason } });
    case "note-missed": {
      const deadline = state.deadlines.find(({ id }) => id === command.deadline);
      if (deadline === undefined) return refuse("deadline-unknown", { deadline: command.deadline });
      if (!hasPassed(deadline, now)) return refuse("not-due", { due: deadline.due });
      const deadlines = [house(at, "escalation", terms.times.escalationDays)];
      return one({
        type: "DeviationEscalated",
        data: { missed: deadline.id, at: now, to: terms.manager, deadlines },
      });
    }
  }
};

/** Decides a command on a deviation. Pure; `version` is that of the event before. */
export const decide =
  (terms: DeviationTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: DeviationState | null, command: DeviationCommand): Decision => {
    const { role } = context.actor;
    const { by, phases } = permissions[command.type];
    if (!by.includes(role)) return refuse("not-allowed", { action: command.type, role, allowed: by });
    const at: Moment = { terms, context, id: context.id, version: version + 1 };
    if (command.type === "open" && state !== null) return refuse("already-open");
    if (command.type === "open") return open(command, at);
    if (state === null || phases === null || !phases.includes(state.phase))
      return refuse("wrong-phase", { phase: state?.phase ?? null, allowed: phases ?? [] });
    return act(state, command, at);
  };
