import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf, offsetOf } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import type {
  CompleteTraining,
  HoldTraining,
  NoteMissedDay,
  PlanTraining,
  RecordResults,
  RepeatTraining,
  TrainingCommand,
} from "./command.ts";
import type { TrainingEvent } from "./event.ts";
import { isTrainer, permissions } from "./permission.ts";
import type { TrainingRejection, TrainingRejectionCode } from "./rejection.ts";
import { currentSession, openDay, remaining, type TrainingState } from "./state.ts";

/** What a decision on a training needs to know of the world. */
export interface TrainingTerms {
  readonly contractKnown: boolean;
  /** Deviations of the command that this contract does not have. */
  readonly unknownDeviations: readonly string[];
  /** People of the command who are not of the estate. */
  readonly strangers: readonly string[];
}

type Decision = Result.Result<readonly TrainingEvent[], TrainingRejection>;

interface Moment {
  readonly terms: TrainingTerms;
  readonly context: DecisionContext & { readonly id: string };
}

const refuse = (
  code: TrainingRejectionCode,
  data: TrainingRejection["data"] = {},
): Result.Result<never, TrainingRejection> => Result.fail({ code, data, citations: [] });

const one = (event: TrainingEvent): Decision => Result.succeed([event]);

const today = ({ context }: Moment): string => localDateOf(instant(context.now));

const twice = (people: readonly string[]): string | undefined =>
  people.find((person, at) => people.indexOf(person) !== at);

const plan = (command: PlanTraining, at: Moment): Decision => {
  const { audience, contract, deviations, estate, plannedOn, topic, trainer } = command;
  const { context, terms } = at;
  if (!terms.contractKnown) return refuse("contract-unknown", { contract });
  const [deviation] = terms.unknownDeviations;
  if (deviation !== undefined) return refuse("deviation-unknown", { deviation });
  const [stranger] = terms.strangers;
  if (stranger !== undefined) return refuse("person-unknown", { person: stranger });
  const person = twice(audience);
  if (person !== undefined) return refuse("person-twice", { person });
  if (plannedOn < today(at)) return refuse("planned-in-past", { plannedOn });
  return one({
    type: "TrainingPlanned",
    data: {
      id: context.id,
      estate,
      contract,
      topic,
      deviations: [...new Set(deviations)],
      audience,
      offset: offsetOf(instant(context.now)),
      session: { number: 1, plannedOn, audience, trainer },
    },
  });
};

const hold = (state: TrainingState, command: HoldTraining, at: Moment): Decision => {
  const { attendance, minutes, on } = command;
  const { audience, number } = currentSession(state);
  const people = attendance.map(({ person }) => person);
  if (on > today(at)) return refuse("held-in-future", { on });
  const last = state.sessions.at(-2)?.held?.on;
  if (last !== undefined && on < last) return refuse("held-before-planning", { on, last });
  const person = twice(people);
  if (person !== undefined) return refuse("person-twice", { person });
  const stranger = people.find((id) => !audience.includes(id));
  if (stranger !== undefined) return refuse("not-in-audience", { person: stranger });
  const missing = audience.filter((id) => !people.includes(id));
  if (missing.length > 0) return refuse("attendance-incomplete", { missing });
  return one({
    type: "TrainingHeld",
    data: {
      session: number,
      on,
      minutes,
      attendance: attendance.map(({ attended, person: id, reason }) => ({
        person: id,
        attended,
        reason: reason === undefined ? null : personal(id, reason),
      })),
      by: at.context.actor.id,
    },
  });
};

const record = (state: TrainingState, { results }: RecordResults, at: Moment): Decision => {
  const { held, number } = currentSession(state);
  const person = twice(results.map((result) => result.person));
  if (person !== undefined) return refuse("person-twice", { person });
  const absent = results.find(
    (result) => held?.attendance.find((item) => item.person === result.person)?.attended !== true,
  );
  if (absent !== undefined) return refuse("not-attended", { person: absent.person });
  return one({
    type: "TrainingResultsRecorded",
    data: {
      session: number,
      results: results.map((result) => ({ ...result, score: result.score ?? null })),
      by: at.context.actor.id,
    },
  });
};

const repeat = (state: TrainingState, command: RepeatTraining, at: Moment): Decision => {
  const { number, trainer: before } = currentSession(state);
  const { plannedOn, trainer = before } = command;
  const [stranger] = at.terms.strangers;
  if (stranger !== undefined) return refuse("person-unknown", { person: stranger });
  const audience = remaining(state);
  if (audience.length === 0) return refuse("nobody-left");
  if (plannedOn < today(at)) return refuse("planned-in-past", { plannedOn });
  return one({
    type: "TrainingRepeated",
    data: { session: { number: number + 1, plannedOn, audience, trainer }, by: at.context.actor.id },
  });
};

const complete = (state: TrainingState, { reason }: CompleteTraining, at: Moment): Decision => {
  const left = remaining(state);
  if (left.length > 0 && reason === undefined) return refuse("not-covered", { remaining: left });
  const data = {
    remaining: left,
    reason: left.length === 0 ? null : (reason ?? null),
    by: at.context.actor.id,
  };
  return one({ type: "TrainingCompleted", data });
};

const noteMissed = (state: TrainingState, { deadline }: NoteMissedDay, at: Moment): Decision => {
  const plannedOn = openDay(state);
  const { number } = currentSession(state);
  if (plannedOn === null || deadline !== `${state.id}/session-${number}`)
    return refuse("deadline-unknown", { deadline });
  return today(at) <= plannedOn
    ? refuse("not-due", { plannedOn })
    : one({ type: "TrainingDayMissed", data: { session: number, plannedOn } });
};

/** Decides a command on a training. Pure. */
export const decide =
  (terms: TrainingTerms, context: DecisionContext & { readonly id: string }) =>
  (state: TrainingState | null, command: TrainingCommand): Decision => {
    const { actor } = context;
    const { by, phases } = permissions[command.type];
    if (!by.includes(actor.role))
      return refuse("not-allowed", { action: command.type, role: actor.role, allowed: by });
    const at: Moment = { terms, context };
    if (command.type === "plan" && state !== null) return refuse("already-open");
    if (command.type === "plan") return plan(command, at);
    if (state === null || phases === null || !phases.includes(state.phase))
      return refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    if (["staff", "desk"].includes(actor.role) && !isTrainer(state, actor))
      return refuse("not-allowed", { action: command.type, person: actor.id });
    switch (command.type) {
      case "hold":
        return hold(state, command, at);
      case "record":
        return record(state, command, at);
      case "repeat":
        return repeat(state, command, at);
      case "complete":
        return complete(state, command, at);
      case "cancel":
        return one({ type: "TrainingCancelled", data: { reason: command.reason, by: actor.id } });
      case "note-missed":
        return noteMissed(state, command, at);
    }
  };
