import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf, offsetOf, toEpochMillis } from "../../kernel/instant.ts";
import type { ArrearsCommand, NoteMissed, OpenArrears } from "./command.ts";
import { deadlinesOf, endOf } from "./deadline.ts";
import { answer, link, noteNone, record } from "./defending.ts";
import { demand, noteArrival, remind, wordsFault } from "./demanding.ts";
import { endMediation, mediate, rule, sue } from "./enforcing.ts";
import type { ArrearsEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { agree, pay, writeOff } from "./paying.ts";
import { arrearsPermissions } from "./permission.ts";
import { type ArrearsRejection, refuse } from "./rejection.ts";
import { type ArrearsState, type CloseReason, outstandingOf } from "./state.ts";
import type { ArrearsTerms, Moment } from "./terms.ts";

type Decision = Result.Result<readonly ArrearsEvent[], ArrearsRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

const open = (
  command: OpenArrears,
  terms: ArrearsTerms,
  id: string,
  moment: { readonly today: string; readonly offset: string },
): Decision => {
  const { bills, contract, estate, owner, unit } = command;
  if (terms.contract === null || terms.contract.estate !== estate)
    return fail("contract-unknown", { contract });
  if (!terms.contract.isSigned) return fail("not-signed", { contract });
  if (!terms.isUnitKnown) return fail("unit-unknown", { unit });
  if (!terms.owes) return fail("relation-missing", { unit, owner });
  if (terms.openCase !== null) return fail("case-open", { case: terms.openCase });
  const refs = bills.map(({ ref }) => ref);
  const twice = refs.find((ref, index) => refs.indexOf(ref) !== index);
  if (twice !== undefined) return fail("bill-twice", { bill: twice });
  const early = bills.find(({ due }) => due >= moment.today);
  if (early !== undefined) return fail("bill-not-overdue", { bill: early.ref, due: early.due });
  return Result.succeed([
    {
      type: "ArrearsCaseOpened",
      data: {
        id,
        estate,
        contract,
        unit,
        owner,
        on: moment.today,
        offset: moment.offset,
        bills,
        limitation: bills.map(({ due, ref }) => {
          const verdict = terms.limitation[ref];
          if (verdict === undefined) throw new RangeError(`The limitation of ${ref} was not asked`);
          const end = verdict.values["originalEnd"];
          return { bill: ref, from: due, end: typeof end === "string" ? end : null, verdict };
        }),
      },
    },
  ]);
};

const missed = (state: ArrearsState, command: NoteMissed, now: string, today: string): Decision => {
  const deadline = deadlinesOf(state).find(({ id }) => id === command.deadline);
  if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
  if (toEpochMillis(instant(now)) < endOf(deadline)) return fail("not-due", { due: deadline.due });
  const { id, kind } = deadline;
  return Result.succeed([{ type: "ArrearsDeadlinePassed", data: { deadline: id, kind, on: today } }]);
};

const act = (
  state: ArrearsState,
  command: Exclude<ArrearsCommand, OpenArrears>,
  terms: ArrearsTerms,
  moment: Moment,
  now: string,
): Decision => {
  switch (command.type) {
    case "remind":
      return remind(state, command, terms, moment);
    case "ask-defence": {
      const fault = wordsFault(command.how, terms);
      return fault === null
        ? Result.succeed([{ type: "DefenceAsked", data: { on: moment.today, how: command.how } }])
        : Result.fail(fault);
    }
    case "record-defence":
      return record(state, command, terms, moment);
    case "note-no-defence":
      return noteNone(state, command, terms, moment);
    case "link-defence":
      return link(state, command, terms);
    case "answer-defence":
      return answer(state, command, moment);
    case "demand":
      return demand(state, command, terms, moment);
    case "note-arrival":
      return noteArrival(state, command, terms, moment);
    case "mediate":
      return mediate(state, command, terms, moment);
    case "end-mediation":
      return endMediation(state, command.outcome, command.ref, moment);
    case "sue":
      return sue(state, command, terms, moment);
    case "note-ruling":
      return rule(state, command, moment);
    case "pay":
      return pay(state, command, moment);
    case "agree-plan":
      return agree(state, command, moment);
    case "write-off":
      return writeOff(state, command, terms, moment);
    case "note-missed":
      return missed(state, command, now, moment.today);
  }
};

const reasons: { readonly [Type in ArrearsEvent["type"]]?: CloseReason } = {
  ArrearsPaid: "paid",
  DefenceAnswered: "reduced",
  ArrearsWrittenOff: "written-off",
  ArrearsRuled: "ruled",
};

/** A case of which nothing is outstanding any more is closed in the same step. */
const closing = (
  state: ArrearsState,
  events: readonly ArrearsEvent[],
  on: string,
): readonly ArrearsEvent[] => {
  const [event] = events;
  const reason = event === undefined ? undefined : reasons[event.type];
  if (event === undefined || reason === undefined) return events;
  return outstandingOf(evolve(state, { ...event, version: 0 })) > 0
    ? events
    : [...events, { type: "ArrearsCaseClosed", data: { on, reason } }];
};

/** Decides an arrears command. Pure. */
export const decide =
  (terms: ArrearsTerms, context: DecisionContext & { readonly id: string }) =>
  (state: ArrearsState | null, command: ArrearsCommand): Decision => {
    const { actor, now } = context;
    const today = localDateOf(instant(now));
    const permission = arrearsPermissions[command.type];
    if (!permission.by.includes(actor.role))
      return fail("not-allowed", { action: command.type, role: actor.role, allowed: permission.by });
    if (command.type === "open" && state !== null) return fail("already-open");
    if (command.type === "open")
      return open(command, terms, context.id, { today, offset: offsetOf(instant(now)) });
    if (state === null) return fail("not-found");
    if (actor.role === "owner" && actor.id !== state.owner)
      return fail("relation-missing", { unit: state.unit });
    if (permission.in?.includes(state.phase) !== true)
      return fail("wrong-phase", { action: command.type, phase: state.phase, allowed: permission.in ?? [] });
    const decision = act(state, command, terms, { actor, today }, now);
    return Result.map(decision, (events) => closing(state, events, today));
  };
