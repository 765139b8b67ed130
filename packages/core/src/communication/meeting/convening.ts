import * as Result from "effect/Result";
import { dayOf } from "../../kernel/day-deadline.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { agendaFault } from "./agenda.ts";
import { standingOf } from "./channel.ts";
import type { ConveneMeeting, MeetingAction } from "./command.ts";
import { needsBasis, plainCounting } from "./counting-rules.ts";
import type { Decision } from "./decision.ts";
import { type MeetingRejection, refuse } from "./rejection.ts";
import type { MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";

const millis = (text: string): number => toEpochMillis(instant(text));

const conveningFault = (terms: MeetingTerms, command: ConveneMeeting): MeetingRejection | null => {
  const fault = agendaFault(command.agenda);
  if (fault !== null) return refuse("agenda-fault", fault);
  const twice = command.channels.find((channel, at) => command.channels.indexOf(channel) !== at);
  if (twice !== undefined) return refuse("channel-twice", { channel: twice });
  if (millis(command.votingEnds) <= millis(command.votingFrom))
    return refuse("period-wrong", { from: command.votingFrom, to: command.votingEnds });
  if (command.recordDate > dayOf(command.votingFrom))
    return refuse("record-date-wrong", { recordDate: command.recordDate, votingFrom: command.votingFrom });
  if (command.kind === "extraordinary" && command.petition === undefined && command.cause === undefined)
    return refuse("cause-missing");
  if (command.petition !== undefined && terms.petition?.values["sufficient"] === false)
    return refuse(
      "petition-too-few",
      { ownersFor: command.petition.ownersFor, ownersTotal: command.petition.ownersTotal },
      terms.petition.citations,
    );
  const counting = command.counting ?? plainCounting;
  return needsBasis(counting) && counting.basis === null ? refuse("counting-basis-missing") : null;
};

/** Calls the meeting. */
export const convene = (terms: MeetingTerms, id: string, command: ConveneMeeting): Decision => {
  const fault = conveningFault(terms, command);
  if (fault !== null) return Result.fail(fault);
  const {
    cause = null,
    channelBasis = null,
    channels,
    counting,
    petition = null,
    type: _,
    ...rest
  } = command;
  const due = terms.noticeBy?.values["due"];
  return Result.succeed([
    {
      type: "MeetingConvened",
      data: {
        ...rest,
        id,
        jurisdiction: terms.jurisdiction,
        petition,
        cause,
        counting: counting ?? plainCounting,
        channels: channels.flatMap((channel, at) => {
          const verdict = terms.channels[at];
          return verdict === undefined ? [] : [standingOf(channel, verdict, channelBasis)];
        }),
        noticeBy: typeof due === "string" ? { due, citations: terms.noticeBy?.citations ?? [] } : null,
      },
    },
  ]);
};

/** Tells the owners, in time. */
export const giveNotice = (
  state: MeetingState,
  { document, means, on }: Extract<MeetingAction, { type: "give-notice" }>,
  today: string,
): Decision => {
  if (on > today) return Result.fail(refuse("date-in-future", { on }));
  const { noticeBy } = state;
  return noticeBy !== null && on > noticeBy.due
    ? Result.fail(refuse("notice-late", { on, due: noticeBy.due }, noticeBy.citations))
    : Result.succeed([{ type: "MeetingNoticed", data: { on, means, document } }]);
};
