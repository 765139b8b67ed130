import * as Result from "effect/Result";
import { hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { DisputeCommand, NoteArrival, NoteMissed, OpenDispute } from "./command.ts";
import type { DisputeEvent } from "./event.ts";
import { endProceedings, failStep, file, mediate } from "./ladder.ts";
import { actOf, firstLimitation, limitationDeadlines, receiptOf } from "./limitation.ts";
import { limitationEvents, type Moment, speakerFault, today, wordsOf } from "./moment.ts";
import { disputePermissions, sideOf } from "./permission.ts";
import { type DisputeRejection, refuse } from "./rejection.ts";
import {
  answerOffer,
  close,
  makeOffer,
  perform,
  recordDecision,
  settle,
  takePosition,
  withdraw,
} from "./settling.ts";
import type { DisputeParty, DisputeState } from "./state.ts";
import type { DisputeTerms } from "./terms.ts";

type Decision = Result.Result<readonly DisputeEvent[], DisputeRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

const isSame = (a: DisputeParty, b: DisputeParty): boolean => a.kind === b.kind && a.person === b.person;

/** Why the contract does not back the ladder that is named, or `null`. */
const clauseFault = ({ clause, contract }: OpenDispute, { terms }: Moment): DisputeRejection | null => {
  if (terms.contract === null || !terms.contract.isSigned) return refuse("contract-unknown", { contract });
  const { clauses, forum } = terms.contract;
  if (!clauses.includes(clause.clause)) return refuse("clause-unknown", { clause: clause.clause, clauses });
  // What the clause says plainly decides; where it names both or neither, the parties' reading is taken down.
  return forum.forum === null || forum.forum === clause.forum
    ? null
    : refuse(
        "wrong-forum",
        { forum: clause.forum, agreed: forum.forum },
        forum.citation === null ? [] : [forum.citation],
      );
};

const open = (command: OpenDispute, at: Moment): Decision => {
  const { context, id, terms, version } = at;
  const { amount = null, claimant, clause, contract, due, estate, respondent, source, title } = command;
  const fault = clauseFault(command, at);
  if (fault !== null) return Result.fail(fault);
  if (!terms.isSourceKnown) return fail("source-unknown", { kind: source.kind });
  const nameless = [claimant, respondent].some(({ kind, person }) => kind === "owner" && person === null);
  if (nameless || terms.strangers.length > 0) return fail("person-unknown", { people: terms.strangers });
  if (isSame(claimant, respondent)) return fail("same-party", { kind: claimant.kind });
  const { role } = context.actor;
  if (["owner", "occupant"].includes(role) && sideOf({ claimant, respondent }, context.actor) === null)
    return fail("not-party", { role });
  if (terms.limitation === null)
    throw new RangeError("A dispute opens with the law's answer on its limitation");
  const limitation = firstLimitation(due, terms.limitation);
  return Result.succeed([
    {
      type: "DisputeOpened",
      data: {
        id,
        estate,
        contract,
        from: source,
        title,
        claim: wordsOf({ claimant, respondent }, "claimant", at, command.claim),
        amount,
        claimant,
        respondent,
        clause,
        lead: terms.manager,
        openedOn: today(at),
        limitation,
        deadlines: limitationDeadlines(limitation, {
          stream: id,
          version,
          now: context.now,
          warningDays: terms.times.warningDays,
        }),
      },
    },
  ]);
};

/** A letter counts once, from the day it arrived or was due to; one that neither arrived nor was due counts for nothing. */
const noteArrival = (state: DisputeState, command: NoteArrival, at: Moment): Decision => {
  const { letter } = at.terms;
  if (letter === null || !letter.concerns) return fail("letter-unknown", { letter: command.letter });
  if (state.letters.some((noted) => noted.letter === command.letter))
    return fail("letter-noted", { letter: command.letter });
  const receipt = receiptOf(letter, today(at));
  const act = actOf(command, letter, today(at));
  if (receipt === null || act === null) return fail("not-arrived", { letter: command.letter });
  return Result.succeed([
    { type: "DisputeLetterNoted", data: { letter: command.letter, ...receipt } },
    ...limitationEvents(state, act, at),
  ]);
};

const noteMissed = (state: DisputeState, command: NoteMissed, at: Moment): Decision => {
  const deadline = state.deadlines.find(({ id }) => id === command.deadline);
  if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
  const { now } = at.context;
  if (!hasPassed(deadline, now)) return fail("not-due", { due: deadline.due });
  return Result.succeed([
    deadline.kind === "limitation"
      ? { type: "LimitationLapsed", data: { deadline: deadline.id, end: deadline.dueDate, at: now } }
      : { type: "DisputeDeadlineMissed", data: { deadline: deadline.id, at: now } },
  ]);
};

const act = (state: DisputeState, command: Exclude<DisputeCommand, OpenDispute>, at: Moment): Decision => {
  switch (command.type) {
    case "take-position":
      return takePosition(state, command, at);
    case "offer":
      return makeOffer(state, command, at);
    case "answer-offer":
      return answerOffer(state, command, at);
    case "fail-step":
      return failStep(state, command, at);
    case "mediate":
      return mediate(state, command, at);
    case "file":
      return file(state, command, at);
    case "end-proceedings":
      return endProceedings(state, command, at);
    case "record-decision":
      return recordDecision(state, command, at);
    case "settle":
      return settle(state, command, at);
    case "perform":
      return perform(state, command, at);
    case "acknowledge": {
      const { evidence, on } = command;
      if (evidence.length === 0) return fail("evidence-missing", { side: "respondent" });
      const fault = speakerFault(state, "respondent", at, evidence);
      if (fault !== null) return Result.fail(fault);
      if (on > today(at)) return fail("date-in-future", { on });
      const text = wordsOf(state, "respondent", at, command.text);
      const found = actOf(command, null, today(at));
      return Result.succeed([
        { type: "DisputeAcknowledged", data: { on, text, evidence } },
        ...(found === null ? [] : limitationEvents(state, found, at)),
      ]);
    }
    case "note-arrival":
      return noteArrival(state, command, at);
    case "withdraw":
      return withdraw(state, command, at);
    case "close":
      return close(state, at);
    case "note-missed":
      return noteMissed(state, command, at);
  }
};

/** Decides a command on a dispute. Pure; `version` is that of the event before. */
export const decide =
  (terms: DisputeTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: DisputeState | null, command: DisputeCommand): Decision => {
    const { role } = context.actor;
    const permission = disputePermissions[command.type];
    if (!permission.by.includes(role))
      return fail("not-allowed", { action: command.type, role, allowed: permission.by });
    const at: Moment = { terms, context, id: context.id, version: version + 1 };
    if (command.type === "open") return state === null ? open(command, at) : fail("already-open");
    if (state === null || !permission.in.includes(state.phase))
      return fail("wrong-phase", { phase: state?.phase ?? null, allowed: permission.in });
    return act(state, command, at);
  };
