import * as Result from "effect/Result";
import { compare, instant } from "../../kernel/instant.ts";
import type {
  ApproveNotice,
  DraftNotice,
  JudgePromise,
  NoticeContent,
  ReviseNotice,
  ScheduleNotice,
} from "./command.ts";
import { textOf } from "./command.ts";
import { promiseFault } from "./promise.ts";
import { promiseFlags } from "./promise-flag.ts";
import { type NoticeRejection, refuse } from "./rejection.ts";
import { type NoticeState, phaseOf } from "./state.ts";
import type { NoticeDecision, NoticeMoment } from "./terms.ts";

const correctable = ["sending", "published", "recalled"];

const contentFault = (content: NoticeContent, { terms }: NoticeMoment): NoticeRejection | null => {
  const { channels, contract } = content;
  const unknown = channels.find((channel) => !terms.channels.includes(channel));
  if (unknown !== undefined) return refuse("channel-unknown", { channel: unknown, known: terms.channels });
  const twice = channels.find((channel, index) => channels.indexOf(channel) !== index);
  if (twice !== undefined) return refuse("channel-twice", { channel: twice });
  if (contract !== undefined && terms.draft === null) return refuse("contract-unknown", { contract });
  const clause = content.publicity?.agreed?.clause;
  const clauses = terms.draft?.chapters.flatMap((chapter) => chapter.clauses.map(({ id }) => id)) ?? [];
  return clause !== undefined && !clauses.includes(clause)
    ? refuse("contract-unknown", { contract: contract ?? null, clause })
    : null;
};

const written = (content: NoticeContent, state: NoticeState | null, at: NoticeMoment) => {
  const text = textOf(content);
  if (text === null) return null;
  const { audience, channels, contract, kind, publicity } = content;
  return {
    kind,
    text,
    audience,
    channels,
    contract: contract ?? null,
    publicity: publicity ?? null,
    flags: promiseFlags(text, state?.flags ?? []),
    by: at.actor.id,
  };
};

export const draft = (command: DraftNotice, at: NoticeMoment): NoticeDecision => {
  const fault = contentFault(command, at);
  if (fault !== null) return Result.fail(fault);
  const { corrects, estate } = command;
  // What was never published is revised, not corrected; what was corrected already is no longer what stands.
  if (corrects !== undefined && !correctable.includes(at.terms.other?.phase ?? ""))
    return Result.fail(
      refuse("corrected-unknown", { notice: corrects, phase: at.terms.other?.phase ?? null }),
    );
  const data = written(command, null, at);
  return data === null
    ? Result.fail(refuse("text-missing"))
    : Result.succeed([
        { type: "NoticeDrafted", data: { id: at.id, estate, corrects: corrects ?? null, ...data } },
      ]);
};

export const revise = (state: NoticeState, command: ReviseNotice, at: NoticeMoment): NoticeDecision => {
  const fault = contentFault(command, at);
  if (fault !== null) return Result.fail(fault);
  const data = written(command, state, at);
  return data === null
    ? Result.fail(refuse("text-missing"))
    : Result.succeed([{ type: "NoticeRevised", data }]);
};

/** A promise is confirmed only where it could enter the contract: then publication cannot fail on it. */
export const judge = (state: NoticeState, command: JudgePromise, at: NoticeMoment): NoticeDecision => {
  const { flag: id, isPromise, reason, type: _, ...detail } = command;
  const flag = state.flags.find((item) => item.id === id);
  if (flag === undefined) return Result.fail(refuse("flag-unknown", { flag: id }));
  const fault = isPromise ? promiseFault(state, { flag: id, text: flag.text, ...detail }, at) : null;
  if (fault !== null) return Result.fail(fault);
  const judged = { isPromise, by: at.actor.id, at: at.now, reason, detail: isPromise ? detail : {} };
  return Result.succeed([{ type: "NoticePromiseJudged", data: { flag: id, ...judged } }]);
};

export const approve = (state: NoticeState, command: ApproveNotice, at: NoticeMoment): NoticeDecision => {
  const { id: by } = at.actor;
  if (state.authors.includes(by)) return Result.fail(refuse("own-notice", { authors: state.authors }));
  if (command.revision !== state.revision)
    return Result.fail(refuse("revised-since", { read: command.revision, revision: state.revision }));
  const open = state.flags.filter(({ judged }) => judged === null).map(({ id }) => id);
  return open.length > 0
    ? Result.fail(refuse("flag-open", { flags: open }))
    : Result.succeed([{ type: "NoticeApproved", data: { by, at: at.now, revision: state.revision } }]);
};

export const schedule = (state: NoticeState, command: ScheduleNotice, at: NoticeMoment): NoticeDecision =>
  compare(instant(command.at), instant(at.now)) <= 0
    ? Result.fail(refuse("time-in-past", { at: command.at, phase: phaseOf(state) }))
    : Result.succeed([{ type: "NoticeScheduled", data: { by: at.actor.id, at: at.now, for: command.at } }]);
