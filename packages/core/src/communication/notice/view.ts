import type { Actor, Role } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import type { Audience, AudiencePart } from "./audience.ts";
import type { PromiseFlag } from "./promise-flag.ts";
import {
  type NoticeDeadline,
  type NoticePhase,
  nextChannel,
  type NoticeState,
  phaseOf,
  type Publicity,
  type PublicityWish,
  type Recipient,
} from "./state.ts";
import type { NoticeKind, NoticeText } from "./text.ts";

/** How far a notice came with one person: waiting 待发, accepted 已受理, delivered 已送达, unreached 未送达, read 已读. */
export const reaches = ["waiting", "accepted", "delivered", "unreached", "read"] as const;
export type Reach = (typeof reaches)[number];

export interface RecipientView extends Recipient {
  readonly reach: Reach;
}

/** A figure of delivery, with the versions of this stream that it comes from. */
export interface ReachCount {
  readonly reach: Reach;
  readonly people: number;
  readonly events: readonly number[];
}

export interface ReplyView {
  readonly number: number;
  readonly person: string;
  readonly at: string;
  /** `null` where it was erased. */
  readonly text: string | null;
  readonly answer: { readonly by: string; readonly at: string; readonly text: string | null } | null;
}

/** A publicity period with what became of it: `true` kept at every place, `false` not kept, `null` not known yet. */
export interface PublicityView extends Publicity {
  readonly kept: boolean | null;
}

/**
 * A notice as its reader sees it: the office all of it, an addressee the text and what concerns the own person, not whom else it
 * is for nor what was said of its sentences.
 */
export interface NoticeView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string | null;
  readonly kind: NoticeKind;
  readonly phase: NoticePhase;
  readonly text: NoticeText;
  readonly audience: readonly AudiencePart[];
  readonly channels: readonly string[];
  readonly wish: PublicityWish | null;
  readonly corrects: string | null;
  readonly authors: readonly string[];
  readonly revision: number;
  readonly flags: readonly PromiseFlag[];
  readonly approved: NoticeState["approved"];
  readonly scheduledFor: string | null;
  readonly failure: NoticeState["failure"];
  readonly publishedAt: string | null;
  /** Frozen at publication. */
  readonly counts: Audience["counts"] | null;
  readonly reach: readonly ReachCount[];
  readonly recipients: readonly RecipientView[];
  readonly replies: readonly ReplyView[];
  readonly publicity: PublicityView | null;
  readonly deadlines: readonly NoticeDeadline[];
  readonly missed: readonly NoticeDeadline[];
  readonly recalled: NoticeState["recalled"];
  readonly supersededBy: NoticeState["supersededBy"];
}

const office: readonly Role[] = ["desk", "manager", "committee", "system"];

/** Who may read a notice: the office always, staff and everyone it was published to once it is published. */
export const mayRead = ({ id, role }: Actor, state: NoticeState): boolean =>
  office.includes(role) ||
  (state.published !== null && (role === "staff" || state.recipients.some(({ person }) => person === id)));

/** Who may have the whole chain: it holds every addressee. */
export const mayReadChain = ({ role }: Actor): boolean => office.includes(role);

/** How far it came with one person. Nothing that a channel says counts as reading. */
export const reachOf = (recipient: Recipient, channels: readonly string[]): Reach => {
  if (recipient.read !== null) return "read";
  if (recipient.attempts.some(({ state }) => state === "delivered")) return "delivered";
  if (nextChannel(recipient, channels) !== null) return "waiting";
  return recipient.attempts.at(-1)?.state === "accepted" ? "accepted" : "unreached";
};

const reachCounts = (recipients: readonly RecipientView[]): readonly ReachCount[] =>
  reaches.map((reach) => {
    const those = recipients.filter((item) => item.reach === reach);
    const versions = those.flatMap(({ attempts, read }) => [
      ...attempts.map(({ version }) => version),
      ...(read === null ? [] : [read.version]),
    ]);
    return { reach, people: those.length, events: [...new Set(versions)].sort((a, b) => a - b) };
  });

const dayOfInstant = (at: string): string => at.slice(0, 10);

/** Kept: at every place a photo from its first day or the one after, by the time promised, and one after its last day. */
const keptOf = ({ missed, posted }: NoticeState): boolean | null => {
  if (posted === null || missed.length > 0) return posted === null ? null : false;
  return posted.places.every(({ end }) => end !== null && dayOfInstant(end.at) > posted.to) ? true : null;
};

/** Shows a notice to a reader. */
export const view = (state: NoticeState, version: number, { id, role }: Actor): NoticeView => {
  const seesAll = office.includes(role);
  const recipients = state.recipients.map((item) => ({ ...item, reach: reachOf(item, state.channels) }));
  return {
    id: state.id,
    version,
    estate: state.estate,
    contract: state.contract,
    kind: state.kind,
    phase: phaseOf(state),
    text: state.text,
    audience: seesAll ? state.audience : [],
    channels: state.channels,
    wish: state.publicity,
    corrects: state.corrects,
    authors: state.authors,
    revision: state.revision,
    flags: seesAll ? state.flags : [],
    approved: state.approved,
    scheduledFor: state.scheduledFor,
    failure: state.failure,
    publishedAt: state.published?.at ?? null,
    counts: state.published?.counts ?? null,
    reach: seesAll ? reachCounts(recipients) : [],
    recipients: recipients.filter(({ person }) => seesAll || person === id),
    replies: state.replies
      .filter(({ person }) => seesAll || person === id)
      .map(({ answer, at, number, person, text }) => ({
        number,
        person,
        at,
        text: reveal(text),
        answer: answer === null ? null : { by: answer.by, at: answer.at, text: reveal(answer.text) },
      })),
    publicity: state.posted === null ? null : { ...state.posted, kept: keptOf(state) },
    deadlines: state.deadlines,
    missed: state.missed,
    recalled: state.recalled,
    supersededBy: state.supersededBy,
  };
};
