import type { Attachment } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
import { type DayDeadline, type DeadlineBasis, earliest } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Addressee, Audience, AudiencePart } from "./audience.ts";
import type { PromiseFlag } from "./promise-flag.ts";
import type { NoticeKind, NoticeText } from "./text.ts";

/** Life of a notice: 起草, 已批准, 已定时, 发送中, 已发布, 已撤回, 已更正. */
export const noticePhases = [
  "draft",
  "approved",
  "scheduled",
  "sending",
  "published",
  "recalled",
  "superseded",
] as const;
export type NoticePhase = (typeof noticePhases)[number];

/** How one message went on one channel: accepted 已受理, delivered 已送达, failed 失败, silent 逾时未送达. None of them says that it was read. */
export const attemptStates = ["accepted", "delivered", "failed", "silent"] as const;
export interface Attempt {
  readonly channel: string;
  readonly state: (typeof attemptStates)[number];
  /** Instant of the last change. */
  readonly at: string;
  /** Id under which the channel took it. */
  readonly ref: string | null;
  /** Why it failed. */
  readonly reason: string | null;
  /** Version of the event that recorded the attempt. */
  readonly version: number;
}

/** Someone a notice was published to, and how it reached them. */
export interface Recipient extends Addressee {
  /** In the order in which channels were tried; as many at most as there are channels. */
  readonly attempts: readonly Attempt[];
  /** By an opened personal link 打开链接, or an explicit act 确认已读; nothing else is reading. */
  readonly read: { readonly at: string; readonly how: "link" | "act"; readonly version: number } | null;
}

export interface NoticeReply {
  readonly number: number;
  readonly person: string;
  readonly at: string;
  readonly text: Personal;
  readonly answer: { readonly by: string; readonly at: string; readonly text: Personal } | null;
}

/** What is asked for when something has to be posted for a while (公示要求). */
export interface PublicityWish {
  readonly places: readonly string[];
  /** Subject as the law of the place knows it, e.g. `price-plan`, `audit-result`. */
  readonly subject?: string;
  /** Days that a clause of the contract agrees on. */
  readonly agreed?: { readonly clause: string; readonly days: number };
  /** Days wanted where nothing else says more. */
  readonly days?: number;
}

export interface PlacePhoto {
  readonly photo: Attachment;
  readonly at: string;
  readonly by: string;
}

/** A publicity period (公示期), frozen when it began. Both days inclusive. */
export interface Publicity {
  readonly from: string;
  readonly to: string;
  readonly basis: DeadlineBasis;
  readonly citations: readonly Citation[];
  readonly clause: string | null;
  /** Answer of the place, also where it is silent; `null` where no subject was named. */
  readonly law: Verdict | null;
  readonly places: readonly {
    readonly place: string;
    readonly start: PlacePhoto | null;
    readonly end: PlacePhoto | null;
  }[];
}

export const noticeDeadlineKinds = ["photo-start", "photo-end"] as const;
export type NoticeDeadline = DayDeadline<(typeof noticeDeadlineKinds)[number]>;

/** Current state of one notice (通知公告). */
export interface NoticeState {
  readonly id: string;
  readonly estate: string;
  /** Contract that its promises belong to; `null` where none is named. */
  readonly contract: string | null;
  readonly kind: NoticeKind;
  readonly text: NoticeText;
  readonly audience: readonly AudiencePart[];
  /** In the order in which they are tried. */
  readonly channels: readonly string[];
  readonly publicity: PublicityWish | null;
  /** Notice that this one corrects. */
  readonly corrects: string | null;
  /** Whoever wrote a revision. */
  readonly authors: readonly string[];
  readonly revision: number;
  readonly flags: readonly PromiseFlag[];
  readonly approved: { readonly by: string; readonly at: string } | null;
  readonly scheduledFor: string | null;
  /** Why the last scheduled publication did not happen: the code of its refusal. */
  readonly failure: { readonly at: string; readonly code: string } | null;
  readonly published: {
    readonly at: string;
    readonly by: string;
    readonly counts: Audience["counts"];
    readonly fallbackMinutes: number;
  } | null;
  readonly recipients: readonly Recipient[];
  readonly replies: readonly NoticeReply[];
  readonly posted: Publicity | null;
  readonly deadlines: readonly NoticeDeadline[];
  readonly missed: readonly NoticeDeadline[];
  readonly recalled: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly supersededBy: { readonly notice: string; readonly at: string } | null;
}

/** The channel that a recipient is to be reached by now; `null` where there is nothing to send. */
export const nextChannel = (
  { attempts, read }: Pick<Recipient, "attempts" | "read">,
  channels: readonly string[],
): string | null => {
  const last = attempts.at(-1);
  const isOpen = last === undefined || last.state === "failed" || last.state === "silent";
  // What was reported late on an earlier channel counts: nobody is told twice who was reached.
  const wasReached = read !== null || attempts.some(({ state }) => state === "delivered");
  return isOpen && !wasReached ? (channels[attempts.length] ?? null) : null;
};

/** Whether a recipient waits for news of a message while there is another channel to fall back to. */
export const awaitsFallback = (
  { attempts, read }: Pick<Recipient, "attempts" | "read">,
  channels: readonly string[],
): boolean =>
  read === null && attempts.at(-1)?.state === "accepted" && channels[attempts.length] !== undefined;

/** Whether it stands as it was published. */
export const stands = ({ published, recalled, supersededBy }: NoticeState): boolean =>
  published !== null && recalled === null && supersededBy === null;

export const phaseOf = (state: NoticeState): NoticePhase => {
  // A recalled notice can be corrected still, and is then corrected.
  if (state.supersededBy !== null) return "superseded";
  if (state.recalled !== null) return "recalled";
  if (state.published !== null)
    return state.recipients.some((item) => nextChannel(item, state.channels) !== null)
      ? "sending"
      : "published";
  if (state.scheduledFor !== null) return "scheduled";
  return state.approved === null ? "draft" : "approved";
};

/** Messages that a channel took at the same time and that nobody has read since (待确认送达). */
export interface FallbackRound {
  /** Version of the event that recorded them. */
  readonly version: number;
  readonly at: string;
  readonly people: readonly string[];
}

export const fallbackRounds = (state: NoticeState): readonly FallbackRound[] => {
  if (!stands(state)) return [];
  const rounds = new Map<number, { readonly at: string; readonly people: string[] }>();
  for (const recipient of state.recipients) {
    const last = recipient.attempts.at(-1);
    if (last === undefined || !awaitsFallback(recipient, state.channels)) continue;
    const round = rounds.get(last.version) ?? { at: last.at, people: [] };
    round.people.push(recipient.person);
    rounds.set(last.version, round);
  }
  return [...rounds].map(([version, round]) => ({ version, ...round }));
};

export const nextDeadline = ({ deadlines }: NoticeState): NoticeDeadline | null => earliest(deadlines);
