import * as Result from "effect/Result";
import { compare, instant, plusMinutes } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import type { AnswerReply, DeliveryResult, ReplyNotice, ReportDelivery } from "./command.ts";
import { refuse } from "./rejection.ts";
import { fallbackRounds, nextChannel, type NoticeState, type Recipient } from "./state.ts";
import type { NoticeDecision, NoticeMoment } from "./terms.ts";

const recipientOf = (state: NoticeState, person: string): Recipient | undefined =>
  state.recipients.find((recipient) => recipient.person === person);

/** Records what the channels said. Two senders may have sent the same message; only what is news is recorded. */
export const recordDeliveries = (
  state: NoticeState,
  results: readonly DeliveryResult[],
  at: NoticeMoment,
): NoticeDecision => {
  const seen = new Set<string>();
  const news = results.filter(({ channel, person }) => {
    const recipient = recipientOf(state, person);
    if (recipient === undefined || seen.has(person)) return false;
    seen.add(person);
    return nextChannel(recipient, state.channels) === channel;
  });
  return news.length === 0
    ? Result.fail(refuse("nothing-to-record"))
    : Result.succeed([{ type: "NoticeDeliveriesRecorded", data: { at: at.now, results: news } }]);
};

export const reportDelivery = (
  state: NoticeState,
  { channel, outcome, person, reason }: ReportDelivery,
  at: NoticeMoment,
): NoticeDecision => {
  const attempt = recipientOf(state, person)?.attempts.find((item) => item.channel === channel);
  // A message that was delivered does not become undelivered, and one that failed was reported.
  return attempt === undefined || attempt.state === "delivered" || attempt.state === "failed"
    ? Result.fail(refuse("delivery-unknown", { person, channel, state: attempt?.state ?? null }))
    : Result.succeed([
        {
          type: "NoticeDeliveryReported",
          data: { at: at.now, person, channel, outcome, reason: reason ?? null },
        },
      ]);
};

/** The time of a channel is over: who has neither got nor read the message goes on to the next channel. */
export const fallBack = (state: NoticeState, deadline: string, at: NoticeMoment): NoticeDecision => {
  const round = fallbackRounds(state).find(({ version }) => deadline === `${state.id}/fall-back/${version}`);
  if (round === undefined) return Result.fail(refuse("deadline-unknown", { deadline }));
  const due = plusMinutes(instant(round.at), state.published?.fallbackMinutes ?? 0);
  return compare(instant(at.now), due) < 0
    ? Result.fail(refuse("deadline-running", { deadline, due }))
    : Result.succeed([{ type: "NoticeFellBack", data: { at: at.now, deadline, people: round.people } }]);
};

/** Reading is an act of the person alone: an opened link, or saying so. */
export const read = (
  state: NoticeState,
  person: string,
  how: "link" | "act",
  at: NoticeMoment,
): NoticeDecision => {
  const recipient = recipientOf(state, person);
  if (recipient === undefined) return Result.fail(refuse("not-a-recipient", { person }));
  return recipient.read !== null
    ? Result.fail(refuse("already-read", { at: recipient.read.at }))
    : Result.succeed([{ type: "NoticeRead", data: { at: at.now, person, how } }]);
};

export const reply = (state: NoticeState, { text }: ReplyNotice, at: NoticeMoment): NoticeDecision => {
  const { id: person } = at.actor;
  if (recipientOf(state, person) === undefined) return Result.fail(refuse("not-a-recipient", { person }));
  const number = state.replies.length + 1;
  return Result.succeed([
    { type: "NoticeReplied", data: { number, person, at: at.now, text: personal(person, text) } },
  ]);
};

export const answer = (
  state: NoticeState,
  { reply: number, text }: AnswerReply,
  at: NoticeMoment,
): NoticeDecision => {
  const found = state.replies.find((item) => item.number === number);
  if (found === undefined) return Result.fail(refuse("reply-unknown", { reply: number }));
  if (found.answer !== null) return Result.fail(refuse("already-answered", { reply: number }));
  const data = { by: at.actor.id, at: at.now, reply: number, text: personal(found.person, text) };
  return Result.succeed([{ type: "NoticeReplyAnswered", data }]);
};

export const supersede = (state: NoticeState, by: string, at: NoticeMoment): NoticeDecision =>
  at.terms.other?.corrects === state.id
    ? Result.succeed([{ type: "NoticeSuperseded", data: { notice: by, at: at.now } }])
    : Result.fail(refuse("corrected-unknown", { notice: by }));
