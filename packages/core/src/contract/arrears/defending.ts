import * as Result from "effect/Result";
import { daysBetween, localDate } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import type { AnswerDefence, LinkDefence, NoteNoDefence, RecordDefence } from "./command.ts";
import type { ArrearsEvent } from "./event.ts";
import { type ArrearsRejection, refuse } from "./rejection.ts";
import { type ArrearsState, type Defence, outstandingOn, runningPlan } from "./state.ts";
import type { ArrearsTerms, Moment } from "./terms.ts";

type Decision = Result.Result<readonly ArrearsEvent[], ArrearsRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

/** Whether it is known what the owner has against the claim: something was raised, or nothing. */
export const isHeard = ({ defences, noDefence }: ArrearsState): boolean =>
  defences.length > 0 || noDefence !== null;

/** Defences without an answer. */
export const unanswered = ({ defences }: ArrearsState): readonly Defence[] =>
  defences.filter(({ answer }) => answer === null);

/** Writes a defence down: from then on the claim must answer it before it goes to court. */
export const record = (
  state: ArrearsState,
  command: RecordDefence,
  terms: ArrearsTerms,
  { actor, today }: Moment,
): Decision => {
  const { ground, link, standard, text } = command;
  if (link !== undefined && !terms.isLinkKnown) return fail("link-unknown", { ...link });
  return Result.succeed([
    {
      type: "DefenceRecorded",
      data: {
        contract: state.contract,
        number: state.defences.length + 1,
        ground,
        standard: standard ?? null,
        text: personal(state.owner, text),
        on: today,
        by: actor.id,
        link: link ?? null,
      },
    },
  ]);
};

/** Notes that nothing speaks against the claim: the owner said so, or was asked and kept silent for the house's time. */
export const noteNone = (
  state: ArrearsState,
  command: NoteNoDefence,
  terms: ArrearsTerms,
  { today }: Moment,
): Decision => {
  if (state.defences.length > 0)
    return fail("defence-raised", { defences: state.defences.map(({ number }) => number) });
  if (command.how === "silent") {
    if (state.asked === null) return fail("defence-not-asked", {}, terms.collection);
    const waited = daysBetween(localDate(state.asked.on), localDate(today));
    if (waited < terms.times.silenceDays)
      return fail("silence-too-short", { askedOn: state.asked.on, days: terms.times.silenceDays });
  }
  return Result.succeed([{ type: "NoDefenceNoted", data: { on: today, how: command.how } }]);
};

const defenceOf = (state: ArrearsState, number: number): Result.Result<Defence, ArrearsRejection> => {
  const defence = state.defences.find((item) => item.number === number);
  if (defence === undefined) return Result.fail(refuse("defence-unknown", { defence: number }));
  return defence.answer === null
    ? Result.succeed(defence)
    : Result.fail(refuse("already-answered", { defence: number }));
};

export const link = (state: ArrearsState, command: LinkDefence, terms: ArrearsTerms): Decision => {
  const found = defenceOf(state, command.defence);
  if (Result.isFailure(found)) return Result.fail(found.failure);
  if (found.success.link !== null) return fail("already-linked", { ...found.success.link });
  if (!terms.isLinkKnown) return fail("link-unknown", { ...command.link });
  return Result.succeed([{ type: "DefenceLinked", data: { defence: command.defence, link: command.link } }]);
};

/** Answers a defence: one about the service or the price only after it was looked into elsewhere. */
export const answer = (state: ArrearsState, command: AnswerDefence, { actor, today }: Moment): Decision => {
  const found = defenceOf(state, command.defence);
  if (Result.isFailure(found)) return Result.fail(found.failure);
  const { ground, link: linked } = found.success;
  if (ground !== "other" && linked === null)
    return fail("defence-unlinked", { defence: command.defence, ground });
  const { outcome, reductions } = command;
  const data = { defence: command.defence, outcome };
  if ((outcome === "rejected") !== (reductions.length === 0)) return fail("reduction-mismatch", data);
  for (const [index, { amount, bill: ref }] of reductions.entries()) {
    const bill = state.bills.find((item) => item.ref === ref);
    const isTwice = reductions.findIndex(({ bill: other }) => other === ref) !== index;
    if (bill === undefined || isTwice || amount > outstandingOn(bill))
      return fail("reduction-mismatch", { ...data, bill: ref, amount });
  }
  if (reductions.length > 0 && runningPlan(state) !== null) return fail("plan-running");
  return Result.succeed([
    {
      type: "DefenceAnswered",
      data: { ...data, text: personal(state.owner, command.text), on: today, by: actor.id, reductions },
    },
  ]);
};
