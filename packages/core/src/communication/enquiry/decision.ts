import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { compare, instant } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import type { AnswerEnquiry, AskEnquiry, AssignEnquiry, EnquiryCommand } from "./command.ts";
import { answerDeadline, type EnquiryDeadlineKind, inDays } from "./deadline.ts";
import type { EnquiryEvent } from "./event.ts";
import { type EnquiryRejection, type EnquiryRejectionCode, refuse } from "./rejection.ts";
import { type EnquiryPhase, type EnquiryState, openPoints } from "./state.ts";
import type { EnquiryDecision, EnquiryMoment, EnquiryTerms } from "./terms.ts";

type Type = EnquiryCommand["type"];

const askers: readonly Role[] = ["owner", "occupant", "committee"];
const house: readonly Role[] = ["desk", "staff", "manager"];
const everyone: readonly Role[] = [...askers, ...house];
const running: readonly EnquiryPhase[] = ["open", "answered"];

/** Who may do what, and in which phases; `null` for the command that opens. */
export const enquiryPermissions: {
  readonly [One in Type]: {
    readonly by: readonly Role[];
    readonly phases: readonly EnquiryPhase[] | null;
    /** Only by the asker, or by the house that writes down what the asker said. */
    readonly speaksForAsker?: true;
  };
} = {
  ask: { by: everyone, phases: null },
  assign: { by: ["desk", "manager"], phases: ["open"] },
  say: { by: everyone, phases: running },
  answer: { by: house, phases: ["open"] },
  accept: { by: everyone, phases: ["answered"], speaksForAsker: true },
  "follow-up": { by: everyone, phases: ["answered"], speaksForAsker: true },
  complain: { by: everyone, phases: running, speaksForAsker: true },
  withdraw: { by: everyone, phases: running, speaksForAsker: true },
  "note-missed": { by: ["system"], phases: running },
};

const fail = (code: EnquiryRejectionCode, data: EnquiryRejection["data"] = {}): EnquiryDecision =>
  Result.fail(refuse(code, data));
const one = (event: EnquiryEvent): EnquiryDecision => Result.succeed([event]);

const parts = <Kind extends EnquiryDeadlineKind>(kind: Kind, at: EnquiryMoment) => ({
  id: `${at.id}/${kind}/${at.version}`,
  kind,
  from: at.now,
});

const promisedAnswer = (at: EnquiryMoment) => {
  const { contract, law, promise, times } = at.terms;
  return answerDeadline(parts("reply", at), { law, contract, promise, replyDays: times.replyDays });
};

const ask = (command: AskEnquiry, at: EnquiryMoment): EnquiryDecision => {
  const { id: by, role } = at.actor;
  const isHouse = house.includes(role);
  if (isHouse && command.asker === undefined) return fail("asker-missing");
  const asker = command.asker ?? by;
  if (!isHouse && asker !== by) return fail("not-allowed", { action: "ask", role, allowed: house });
  if (at.terms.askerKnown === false) return fail("person-unknown", { person: asker });
  if (at.terms.unitHeld === false) return fail("relation-missing", { unit: command.unit ?? null });
  const { channel, estate, text } = command;
  return one({
    type: "EnquiryAsked",
    data: {
      id: at.id,
      estate,
      unit: command.unit ?? null,
      asker,
      by,
      channel,
      text: personal(asker, text),
      points: (command.points ?? [text]).map((point) => personal(asker, point)),
      attachments: command.attachments ?? [],
      answerer: at.terms.dutyPerson,
      deadlines: [promisedAnswer(at)],
    },
  });
};

const assign = (state: EnquiryState, command: AssignEnquiry, at: EnquiryMoment): EnquiryDecision => {
  const { person, reason } = command;
  if (at.terms.worksHere !== true) return fail("not-staff", { person });
  if (person === state.answerer) return fail("nothing-changed", { person });
  return one({ type: "EnquiryAssigned", data: { person, by: at.actor.id, reason } });
};

/** An answer that leaves a point open is none: it is refused with the points that are open. */
const answer = (state: EnquiryState, command: AnswerEnquiry, at: EnquiryMoment): EnquiryDecision => {
  const { id: by, role } = at.actor;
  if (by !== state.answerer && role !== "manager") return fail("not-answerer", { answerer: state.answerer });
  const named = command.answers.map(({ point }) => point);
  const unknown = named.find((point) => point >= state.points.length);
  if (unknown !== undefined) return fail("point-unknown", { point: unknown, points: state.points.length });
  const twice = named.find((point, index) => named.indexOf(point) !== index);
  if (twice !== undefined) return fail("point-twice", { point: twice });
  const open = openPoints(state).filter((point) => !named.includes(point));
  if (open.length > 0) return fail("points-unanswered", { points: open });
  const { asker } = state;
  return one({
    type: "EnquiryAnswered",
    data: {
      by,
      answers: command.answers.map(({ point, text }) => ({ point, text: personal(asker, text) })),
      text: command.text === undefined ? null : personal(asker, command.text),
      attachments: command.attachments ?? [],
      deadlines: [inDays(parts("settle", at), at.terms.times.settleDays)],
    },
  });
};

/** An overdue answer goes to the manager once a round; when the manager is late too, that is on record and stays overdue. */
const noteMissed = (state: EnquiryState, id: string, at: EnquiryMoment): EnquiryDecision => {
  const deadline = state.deadlines.find((open) => open.id === id);
  if (deadline === undefined) return fail("deadline-unknown", { deadline: id });
  if (compare(instant(at.now), instant(deadline.due)) < 0) return fail("not-due", { due: deadline.due });
  if (deadline.kind === "settle") return one({ type: "EnquiryLapsed", data: { deadline } });
  const isFirst = deadline.kind === "reply";
  return one({
    type: "EnquiryDeadlineMissed",
    data: {
      deadline,
      escalatedTo: isFirst ? at.terms.manager : null,
      deadlines: isFirst ? [inDays(parts("escalation", at), at.terms.times.escalationDays)] : [],
    },
  });
};

const act = (
  state: EnquiryState,
  command: Exclude<EnquiryCommand, AskEnquiry>,
  at: EnquiryMoment,
): EnquiryDecision => {
  const { id: by, role } = at.actor;
  const { asker } = state;
  switch (command.type) {
    case "assign":
      return assign(state, command, at);
    case "say":
      if (by !== asker && !house.includes(role)) return fail("not-asker");
      return one({
        type: "EnquiryMessageAdded",
        data: {
          by,
          side: by === asker ? "asker" : "house",
          text: personal(asker, command.text),
          attachments: command.attachments ?? [],
        },
      });
    case "answer":
      return answer(state, command, at);
    case "accept": {
      const note = command.note === undefined ? null : personal(asker, command.note);
      return one({ type: "EnquiryAccepted", data: { by, rating: command.rating ?? null, note } });
    }
    case "follow-up":
      return one({
        type: "EnquiryFollowedUp",
        data: {
          by,
          text: personal(asker, command.text),
          points: (command.points ?? [command.text]).map((point) => personal(asker, point)),
          rating: command.rating ?? null,
          deadlines: [promisedAnswer(at)],
        },
      });
    case "complain": {
      const [question] = state.thread;
      return one({
        type: "EnquiryBecameComplaint",
        data: {
          by,
          asker,
          channel: state.channel,
          unit: at.terms.unitHeld === true ? state.unit : null,
          text: personal(asker, command.text),
          attachments: [...question.attachments, ...(command.attachments ?? [])],
          // Each is found from the other: the complaint takes the id of the enquiry.
          complaint: state.id,
        },
      });
    }
    case "withdraw":
      return one({ type: "EnquiryWithdrawn", data: { by, reason: personal(asker, command.reason) } });
    case "note-missed":
      return noteMissed(state, command.deadline, at);
  }
};

/** Decides a command on an enquiry. Pure. */
export const decide =
  (terms: EnquiryTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: EnquiryState | null, command: EnquiryCommand): EnquiryDecision => {
    const { id, role } = context.actor;
    const { by, phases, speaksForAsker } = enquiryPermissions[command.type];
    if (!by.includes(role)) return fail("not-allowed", { action: command.type, role, allowed: by });
    const at: EnquiryMoment = { ...context, terms, version: version + 1 };
    if (command.type === "ask") return state === null ? ask(command, at) : fail("already-open");
    if (state === null || phases === null || !phases.includes(state.phase))
      return fail("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    if (speaksForAsker === true && id !== state.asker && !house.includes(role)) return fail("not-asker");
    return act(state, command, at);
  };
