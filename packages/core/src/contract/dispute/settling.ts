import * as Result from "effect/Result";
import type {
  AnswerOffer,
  MakeOffer,
  PerformObligation,
  RecordDecision,
  SettleDispute,
  TakePosition,
  WithdrawDispute,
} from "./command.ts";
import type { DisputeEvent } from "./event.ts";
import { actOf } from "./limitation.ts";
import { limitationEvents, type Moment, promise, speakerFault, today, wordsOf } from "./moment.ts";
import { sideOf } from "./permission.ts";
import { type DisputeRejection, refuse } from "./rejection.ts";
import { disputeSides, type DisputeState, isFinallyDecided, openObligations, otherSide } from "./state.ts";

type Decision = Result.Result<readonly DisputeEvent[], DisputeRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

export const takePosition = (state: DisputeState, command: TakePosition, at: Moment): Decision => {
  const { answerBy, evidence, side } = command;
  const fault = speakerFault(state, side, at, evidence);
  if (fault !== null) return Result.fail(fault);
  const on = today(at);
  if (answerBy !== undefined && answerBy < on) return fail("date-in-past", { answerBy });
  const about = otherSide(side);
  // One answer at a time: a second question does not move the day promised for the first.
  const pending = state.deadlines.find((open) => open.kind === "answer" && open.about === about);
  if (answerBy !== undefined && pending !== undefined)
    return fail("answer-pending", { side: about, dueDate: pending.dueDate });
  return Result.succeed([
    {
      type: "DisputePositionTaken",
      data: {
        side,
        text: wordsOf(state, side, at, command.text),
        on,
        by: at.context.actor.id,
        evidence,
        deadlines: answerBy === undefined ? [] : [promise(at, "answer", answerBy, "promise", about)],
      },
    },
  ]);
};

export const makeOffer = (state: DisputeState, command: MakeOffer, at: Moment): Decision => {
  const { amount = null, evidence, side, validUntil } = command;
  const fault = speakerFault(state, side, at, evidence);
  if (fault !== null) return Result.fail(fault);
  const on = today(at);
  if (validUntil < on) return fail("date-in-past", { validUntil });
  const number = state.offers.length + 1;
  return Result.succeed([
    {
      type: "DisputeOfferMade",
      data: {
        number,
        side,
        text: wordsOf(state, side, at, command.text),
        amount,
        on,
        validUntil,
        deadlines: [promise(at, "offer", validUntil, "promise", `offer/${number}`)],
      },
    },
  ]);
};

/** The other side accepts or declines, as long as the offer stands; nobody accepts their own. */
export const answerOffer = (state: DisputeState, command: AnswerOffer, at: Moment): Decision => {
  const offer = state.offers.find(({ number }) => number === command.offer);
  if (offer === undefined) return fail("offer-unknown", { offer: command.offer });
  const on = today(at);
  if (offer.status !== "open" || on > offer.validUntil)
    return fail("offer-closed", { status: offer.status, validUntil: offer.validUntil });
  const side = otherSide(offer.side);
  if (sideOf(state, at.context.actor) === offer.side && command.evidence.length === 0)
    return fail("own-offer", { side: offer.side });
  const fault = speakerFault(state, side, at, command.evidence);
  if (fault !== null) return Result.fail(fault);
  return Result.succeed([
    { type: "DisputeOfferAnswered", data: { offer: offer.number, answer: command.answer, on } },
  ]);
};

/** Signed by both sides, with dates for what each has to do; it is an acknowledgement too. */
export const settle = (state: DisputeState, command: SettleDispute, at: Moment): Decision => {
  const { obligations, offer, ref, signatures, signedOn } = command;
  const unsigned = disputeSides.filter((side) => !signatures.some((signature) => signature.side === side));
  if (unsigned.length > 0) return fail("signature-missing", { sides: unsigned });
  if (signedOn > today(at)) return fail("date-in-future", { signedOn });
  if (signedOn < state.openedOn) return fail("date-too-early", { signedOn, openedOn: state.openedOn });
  const early = obligations.find(({ dueDate }) => dueDate < signedOn);
  if (early !== undefined) return fail("date-in-past", { dueDate: early.dueDate });
  if (offer !== undefined) {
    const found = state.offers.find(({ number }) => number === offer);
    if (found === undefined) return fail("offer-unknown", { offer });
    if (found.status !== "accepted") return fail("offer-not-accepted", { offer, status: found.status });
  }
  const act = actOf(command, null, today(at));
  const numbered = obligations.map(({ dueDate, side, text }, index) => ({
    number: state.obligations.length + index + 1,
    side,
    text: wordsOf(state, side, at, text),
    dueDate,
  }));
  return Result.succeed([
    {
      type: "DisputeSettled",
      data: {
        ref,
        signedOn,
        terms: wordsOf(state, "claimant", at, command.terms),
        offer: offer ?? null,
        signatures: signatures.map(({ name, side }) => ({ side, name: wordsOf(state, side, at, name) })),
        obligations: numbered,
        deadlines: numbered.map(({ dueDate, number }) =>
          promise(at, "obligation", dueDate, "promise", `obligation/${number}`),
        ),
      },
    },
    ...(act === null ? [] : limitationEvents(state, act, at)),
  ]);
};

export const perform = (state: DisputeState, command: PerformObligation, at: Moment): Decision => {
  const obligation = state.obligations.find(({ number }) => number === command.obligation);
  if (obligation === undefined) return fail("obligation-unknown", { obligation: command.obligation });
  if (obligation.done !== null) return fail("already-done", { obligation: obligation.number });
  if (command.on > today(at)) return fail("date-in-future", { on: command.on });
  if (command.evidence.length === 0) return fail("evidence-missing", { obligation: obligation.number });
  const fault = speakerFault(state, obligation.side, at, command.evidence);
  if (fault !== null) return Result.fail(fault);
  const { evidence, on } = command;
  return Result.succeed([
    { type: "DisputeObligationPerformed", data: { obligation: obligation.number, on, evidence } },
  ]);
};

/** A decision of the forum; one that is not final names the last day to contest it. */
export const recordDecision = (state: DisputeState, command: RecordDecision, at: Moment): Decision => {
  const { appealUntil, isFinal, on, ref } = command;
  if (isFinallyDecided(state)) return fail("already-done", { ref: state.rulings.at(-1)?.ref ?? null });
  if (on > today(at)) return fail("date-in-future", { on });
  const filedOn = state.proceedings.at(-1)?.filedOn ?? state.openedOn;
  if (on < filedOn) return fail("date-too-early", { on, filedOn });
  if (!isFinal && (appealUntil === undefined || appealUntil < on)) return fail("appeal-date-missing", { on });
  return Result.succeed([
    {
      type: "DisputeDecided",
      data: {
        ref,
        on,
        summary: wordsOf(state, "claimant", at, command.summary),
        isFinal,
        deadlines: isFinal || appealUntil === undefined ? [] : [promise(at, "appeal", appealUntil, "law")],
      },
    },
  ]);
};

/** The claimant gives it up; it ends there. */
export const withdraw = (state: DisputeState, command: WithdrawDispute, at: Moment): Decision => {
  const fault = speakerFault(state, "claimant", at, command.evidence);
  if (fault !== null) return Result.fail(fault);
  const on = today(at);
  return Result.succeed([
    { type: "DisputeWithdrawn", data: { on, reason: wordsOf(state, "claimant", at, command.reason) } },
    { type: "DisputeClosed", data: { contract: state.contract, on, by: "withdrawal" } },
  ]);
};

/** Closes what a performed settlement or a final decision has ended; nothing else does. */
export const close = (state: DisputeState, at: Moment): Decision => {
  const on = today(at);
  if (state.phase === "settled") {
    const open = openObligations(state).map(({ number }) => number);
    return open.length > 0
      ? fail("not-ended", { obligations: open })
      : Result.succeed([{ type: "DisputeClosed", data: { contract: state.contract, on, by: "settlement" } }]);
  }
  return isFinallyDecided(state)
    ? Result.succeed([{ type: "DisputeClosed", data: { contract: state.contract, on, by: "decision" } }])
    : fail("not-ended", { final: false });
};
