import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import type { AnswerSatisfaction, DraftSatisfaction, DrawSatisfaction, SatisfactionCommand, TakeUpSatisfaction } from "./command.ts"; // prettier-ignore
import { formerOf } from "./comparison.ts";
import type { SatisfactionEvent } from "./event.ts";
import { answerFault, type Question } from "./question.ts";
import { refuse, type SatisfactionRejection, type SatisfactionRejectionCode } from "./rejection.ts";
import { resultsOf } from "./result.ts";
import { drawSample } from "./sampling.ts";
import { type SatisfactionDeadline, type SatisfactionPhase, type SatisfactionState, sampledAs, silent } from "./state.ts"; // prettier-ignore
import type { SatisfactionDecision, SatisfactionMoment, SatisfactionTerms } from "./terms.ts";

type Type = SatisfactionCommand["type"];

const organisers: readonly Role[] = ["manager", "committee"];
const writers: readonly Role[] = ["desk", "staff"];

/** Who may do what, and in which phases; `null` for the command that opens. */
export const satisfactionPermissions: {
  readonly [One in Type]: {
    readonly by: readonly Role[];
    readonly phases: readonly SatisfactionPhase[] | null;
  };
} = {
  draft: { by: organisers, phases: null },
  revise: { by: organisers, phases: ["draft"] },
  draw: { by: organisers, phases: ["draft"] },
  remind: { by: [...organisers, "desk", "system"], phases: ["open"] },
  answer: { by: ["owner", "occupant", "committee", ...writers], phases: ["open"] },
  close: { by: [...organisers, "system"], phases: ["open"] },
  "take-up": { by: organisers, phases: ["closed", "published"] },
  publish: { by: organisers, phases: ["closed"] },
  "note-missed": { by: ["system"], phases: ["closed"] },
};

const fail = (
  code: SatisfactionRejectionCode,
  data: SatisfactionRejection["data"] = {},
): SatisfactionDecision => Result.fail(refuse(code, data));
const one = (event: SatisfactionEvent): SatisfactionDecision => Result.succeed([event]);

const firstTwice = (ids: readonly string[]): string | undefined =>
  ids.find((id, index) => ids.indexOf(id) !== index);

/** What is wrong with a questionnaire, or `null`. */
const questionFault = (questions: readonly Question[]): SatisfactionDecision | null => {
  const twice = firstTwice(questions.map(({ id }) => id));
  if (twice !== undefined) return fail("question-twice", { question: twice });
  for (const question of questions) {
    if (question.kind === "scale" && question.satisfiedFrom > question.points)
      return fail("scale-invalid", { question: question.id, points: question.points });
    const option = "options" in question ? firstTwice(question.options.map(({ id }) => id)) : undefined;
    if (option !== undefined) return fail("option-twice", { question: question.id, option });
  }
  return null;
};

const house = (
  kind: SatisfactionDeadline["kind"],
  dueDate: string,
  { id, now, version }: SatisfactionMoment,
): SatisfactionDeadline => dayDeadline({ stream: id, version, kind, now, dueDate, basis: "house" });

const draft = (command: DraftSatisfaction, at: SatisfactionMoment): SatisfactionDecision => {
  const { estate, follows = null, questions, title } = command;
  if (follows !== null && at.terms.former === null) return fail("former-unknown", { survey: follows });
  return (
    questionFault(questions) ??
    one({
      type: "SatisfactionDrafted",
      data: { id: at.id, estate, title, questions, follows, organiser: at.actor.id },
    })
  );
};

/** Who is asked follows from the seed and today's owners alone, and never changes afterwards. */
const draw = (command: DrawSatisfaction, at: SatisfactionMoment): SatisfactionDecision => {
  const { closesOn, method, seed, size = null } = command;
  const { candidates, times } = at.terms;
  if (closesOn <= at.today) return fail("closes-in-past", { closesOn });
  if (size === null && method !== "everybody") return fail("size-missing", { method });
  const sample = drawSample(candidates, { method, seed, size: size ?? candidates.length });
  if (sample.people.length === 0) return fail("nobody-to-ask");
  const remindOn = addDays(localDate(closesOn), -times.remindDaysBefore - 1);
  return one({
    type: "SatisfactionSampled",
    data: {
      method,
      size,
      seed,
      closesOn,
      sample,
      times,
      deadlines: [
        ...(remindOn >= at.today ? [house("remind", remindOn, at)] : []),
        house("close", closesOn, at),
      ],
    },
  });
};

const answer = (
  state: SatisfactionState,
  command: AnswerSatisfaction,
  at: SatisfactionMoment,
): SatisfactionDecision => {
  const { id, role } = at.actor;
  const isWriter = writers.includes(role);
  const person = command.person ?? id;
  if (person !== id && !isWriter) return fail("not-allowed", { action: "answer", role, allowed: writers });
  if (state.closesOn !== null && at.today > state.closesOn)
    return fail("survey-closed", { closesOn: state.closesOn });
  const sampled = sampledAs(state, person);
  if (sampled === undefined) return fail("not-sampled", { person });
  if (!silent(state).includes(sampled)) return fail("already-answered", { person });
  const twice = firstTwice(command.answers.map(({ question }) => question));
  if (twice !== undefined) return fail("question-twice", { question: twice });
  for (const given of command.answers) {
    const question = state.questions.find((asked) => asked.id === given.question);
    if (question === undefined) return fail("question-unknown", { question: given.question });
    const fault = answerFault(question, given);
    if (fault !== null) return fail(fault, { question: given.question });
  }
  return one({
    type: "SatisfactionAnswered",
    data: {
      number: sampled.number,
      answers: command.answers.map((given) =>
        "text" in given ? { ...given, text: personal(person, given.text) } : given,
      ),
    },
  });
};

/** Only a question whose figure is weak is taken up, and once; the deviation carries it from there. */
const takeUp = (
  state: SatisfactionState,
  command: TakeUpSatisfaction,
  at: SatisfactionMoment,
): SatisfactionDecision => {
  const { contract, question, standard, what } = command;
  const result = resultsOf(state).find((item) => item.question === question);
  if (result === undefined) return fail("question-unknown", { question });
  if (state.takenUp.some((item) => item.question === question && item.standard === standard))
    return fail("already-taken-up", { question, standard });
  if (result.kind === "scale" && result.isWeak === null) return fail("not-enough-answers", { question });
  if (result.kind === "scale" && result.isWeak === false) return fail("not-weak", { question });
  const { standards } = at.terms;
  if (standards === null) return fail("contract-unknown", { contract });
  if (!standards.includes(standard)) return fail("standard-unknown", { standard });
  return one({
    type: "SatisfactionTakenUp",
    data: { question, contract, standard, what, by: at.actor.id },
  });
};

const act = (
  state: SatisfactionState,
  command: Exclude<SatisfactionCommand, DraftSatisfaction>,
  at: SatisfactionMoment,
): SatisfactionDecision => {
  const { id: by, role } = at.actor;
  switch (command.type) {
    case "revise": {
      const { questions, title } = command;
      return questionFault(questions) ?? one({ type: "SatisfactionRevised", data: { title, questions } });
    }
    case "draw":
      return draw(command, at);
    case "remind": {
      const due = state.deadlines.find(({ kind }) => kind === "remind");
      if (role === "system" && due === undefined) return fail("deadline-unknown");
      if (role === "system" && due !== undefined && !hasPassed(due, at.now))
        return fail("not-due", { due: due.due });
      const numbers = silent(state).map(({ number }) => number);
      // The system's own reminder is done with even where nobody is left to remind.
      if (numbers.length === 0 && role !== "system") return fail("everybody-answered");
      return one({ type: "SatisfactionReminded", data: { by, numbers } });
    }
    case "answer":
      return answer(state, command, at);
    case "close": {
      const { closesOn } = state;
      // Before its last day it ends only when nobody is left to ask.
      if (closesOn !== null && at.today <= closesOn && silent(state).length > 0)
        return fail("still-open", { closesOn, silent: silent(state).length });
      const { former, times } = at.terms;
      return one({
        type: "SatisfactionClosed",
        data: {
          former: former === null ? null : formerOf(former, state.questions),
          deadlines: [house("publish", addDays(localDate(at.today), times.publishDays), at)],
        },
      });
    }
    case "take-up":
      return takeUp(state, command, at);
    case "publish":
      return one({ type: "SatisfactionPublished", data: { by } });
    case "note-missed": {
      const deadline = state.deadlines.find(({ id }) => id === command.deadline);
      if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
      if (!hasPassed(deadline, at.now)) return fail("not-due", { due: deadline.due });
      return one({ type: "SatisfactionDeadlineMissed", data: { deadline } });
    }
  }
};

/** Decides a command on a satisfaction survey. Pure. */
export const decide =
  (terms: SatisfactionTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: SatisfactionState | null, command: SatisfactionCommand): SatisfactionDecision => {
    const { role } = context.actor;
    const { by, phases } = satisfactionPermissions[command.type];
    if (!by.includes(role)) return fail("not-allowed", { action: command.type, role, allowed: by });
    const at: SatisfactionMoment = { ...context, terms, version: version + 1, today: dayOf(context.now) };
    if (command.type === "draft") return state === null ? draft(command, at) : fail("already-open");
    if (state === null || phases === null || !phases.includes(state.phase))
      return fail("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    return act(state, command, at);
  };
