import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf, offsetOf, startOfDay, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type {
  AddCase,
  CompletePrevention,
  OpenRecurrence,
  PlanPrevention,
  RecurrenceCommand,
} from "./command.ts";
import type { RecurrenceEvent } from "./event.ts";
import type { RecurrenceRejection, RecurrenceRejectionCode } from "./rejection.ts";
import {
  type RecurrenceDeadline,
  type RecurrencePhase,
  type RecurrenceState,
  responsibleFor,
} from "./state.ts";
import type { RecurrenceTimes } from "./times.ts";

/** What a decision on a recurrence needs to know of the world. */
export interface RecurrenceTerms {
  readonly times: RecurrenceTimes;
  readonly manager: string;
  /** The day each complaint named was filed, of those that are the estate's. */
  readonly filed: { readonly [complaint: string]: string };
  /** Whether the standard named is the contract's; `true` where none is named. */
  readonly standardKnown: boolean;
  /** Whether the person named works at the estate; `true` where none is named. */
  readonly personKnown: boolean;
}

/** Who may do what, and in which phases; `null` for the command that opens. */
export const permissions: {
  readonly [Type in RecurrenceCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly RecurrencePhase[] | null;
  };
} = {
  open: { by: ["desk", "manager", "system"], phases: null },
  "add-case": { by: ["desk", "manager", "system"], phases: ["found", "planned", "quiet", "closed"] },
  plan: { by: ["manager"], phases: ["found", "planned"] },
  complete: { by: ["staff", "desk", "manager"], phases: ["planned"] },
  close: { by: ["manager", "system"], phases: ["quiet"] },
  "note-passed": { by: ["system"], phases: ["found", "planned", "quiet"] },
};

type Decision = Result.Result<readonly RecurrenceEvent[], RecurrenceRejection>;
type Context = DecisionContext & { readonly id: string };

/** A decision in its moment; `version` is the version that the next event will have. */
interface Moment {
  readonly terms: RecurrenceTerms;
  readonly context: Context;
  readonly version: number;
}

const refuse = (
  code: RecurrenceRejectionCode,
  data: RecurrenceRejection["data"] = {},
): Result.Result<never, RecurrenceRejection> => Result.fail({ code, data, citations: [] });
const one = (event: RecurrenceEvent): Decision => Result.succeed([event]);

const today = ({ context }: Moment): string => localDateOf(instant(context.now));
const inDays = (at: Moment, days: number): string => addDays(localDate(today(at)), days);

const until = (at: Moment, kind: RecurrenceDeadline["kind"], dueDate: string): RecurrenceDeadline => ({
  id: `${at.context.id}/${kind}/${at.version}`,
  kind,
  due: startOfDay(addDays(localDate(dueDate), 1), offsetOf(instant(at.context.now))),
  dueDate,
});

const hasPassed = ({ due }: RecurrenceDeadline, now: string): boolean =>
  toEpochMillis(instant(now)) >= toEpochMillis(instant(due));

const open = (command: OpenRecurrence, at: Moment): Decision => {
  const { cases, cause, contract = null, estate, place, standard = null } = command;
  const { filed, manager, standardKnown, times } = at.terms;
  const ids = cases.map(({ complaint }) => complaint);
  if (new Set(ids).size < ids.length) return refuse("case-twice");
  const unknown = ids.filter((id) => filed[id] === undefined);
  if (unknown.length > 0) return refuse("case-unknown", { complaints: unknown });
  if (!standardKnown) return refuse("standard-unknown", { standard, contract });
  const since = inDays(at, -times.windowDays);
  const counted = ids.filter((id) => (filed[id] ?? "") >= since).length;
  if (counted < times.threshold)
    return refuse("below-threshold", { counted, threshold: times.threshold, since });
  return one({
    type: "RecurrenceOpened",
    data: {
      id: at.context.id,
      estate,
      place,
      cause,
      contract,
      standard,
      cases,
      manager,
      on: today(at),
      deadlines: [until(at, "plan", inDays(at, times.planDays))],
    },
  });
};

const addCase = (state: RecurrenceState, { because, complaint }: AddCase, at: Moment): Decision => {
  if (state.cases.some((known) => known.complaint === complaint)) return refuse("case-twice", { complaint });
  if (at.terms.filed[complaint] === undefined) return refuse("case-unknown", { complaints: [complaint] });
  // While a measure is only planned or not even that, it cannot have failed.
  const again = state.phase === "quiet" || state.phase === "closed";
  return one({
    type: "RecurrenceCaseAdded",
    data: {
      complaint,
      because,
      again,
      deadlines: again ? [until(at, "plan", inDays(at, at.terms.times.planDays))] : [],
    },
  });
};

const plan = ({ dueDate, person, what }: PlanPrevention, at: Moment): Decision => {
  if (!at.terms.personKnown) return refuse("person-unknown", { person });
  if (dueDate < today(at)) return refuse("until-in-past", { until: dueDate });
  return one({
    type: "RecurrenceActionPlanned",
    data: { what, person, dueDate, deadlines: [until(at, "action", dueDate)] },
  });
};

const complete = (state: RecurrenceState, command: CompletePrevention, at: Moment): Decision => {
  const { actor } = at.context;
  const responsible = responsibleFor(state);
  if (actor.role !== "manager" && actor.id !== responsible && actor.id !== state.action?.person)
    return refuse("not-allowed", { action: "complete", role: actor.role, allowed: [responsible ?? ""] });
  if (command.evidence.length === 0) return refuse("evidence-missing");
  return one({
    type: "RecurrenceActionDone",
    data: {
      on: today(at),
      by: actor.id,
      result: command.result,
      evidence: command.evidence,
      deadlines: [until(at, "quiet", inDays(at, at.terms.times.quietDays))],
    },
  });
};

const close = (state: RecurrenceState, at: Moment): Decision => {
  const quiet = state.deadlines.find(({ kind }) => kind === "quiet");
  return quiet !== undefined && !hasPassed(quiet, at.context.now)
    ? refuse("quiet-not-over", { until: quiet.dueDate })
    : one({ type: "RecurrenceClosed", data: { on: today(at) } });
};

const notePassed = (state: RecurrenceState, id: string, at: Moment): Decision => {
  const missed = state.deadlines.find((deadline) => deadline.id === id);
  if (missed === undefined || !hasPassed(missed, at.context.now)) return refuse("not-due", { deadline: id });
  // Quiet is what was hoped for: its end closes it. Everything else was somebody's work, and goes to the manager.
  return missed.kind === "quiet"
    ? close(state, at)
    : one({
        type: "RecurrenceEscalated",
        data: {
          missed,
          deadlines: [until(at, "escalation", inDays(at, at.terms.times.escalationDays))],
        },
      });
};

/** Decides a command on a recurrence. Pure; `version` is the stream's current version. */
export const decide =
  (terms: RecurrenceTerms, context: Context, version: number) =>
  (state: RecurrenceState | null, command: RecurrenceCommand): Decision => {
    const at: Moment = { terms, context, version: version + 1 };
    const { by, phases } = permissions[command.type];
    const { role } = context.actor;
    if (!by.includes(role)) return refuse("not-allowed", { action: command.type, role, allowed: by });
    if (command.type === "open") return state === null ? open(command, at) : refuse("already-open");
    if (state === null || phases === null || !phases.includes(state.phase))
      return refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    switch (command.type) {
      case "add-case":
        return addCase(state, command, at);
      case "plan":
        return plan(command, at);
      case "complete":
        return complete(state, command, at);
      case "close":
        return close(state, at);
      case "note-passed":
        return notePassed(state, command.deadline, at);
    }
  };
