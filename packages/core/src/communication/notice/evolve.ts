import type { NoticeEvent } from "./event.ts";
import type { Attempt, NoticeState, PlacePhoto, Publicity, Recipient } from "./state.ts";

type Versioned = NoticeEvent & { readonly version: number };

/** One person's entry changed; the others are not touched, since a notice may have thousands of them. */
const someone = (
  { recipients }: NoticeState,
  person: string,
  change: (recipient: Recipient) => Recipient,
): Pick<NoticeState, "recipients"> => {
  const index = recipients.findIndex((recipient) => recipient.person === person);
  const found = recipients[index];
  return { recipients: found === undefined ? recipients : recipients.with(index, change(found)) };
};

const everyone = (
  { recipients }: NoticeState,
  change: (recipient: Recipient) => Recipient,
): Pick<NoticeState, "recipients"> => ({ recipients: recipients.map(change) });

/** The attempt on one channel, changed; the last one where no channel is named. */
const attempted = (recipient: Recipient, changes: Partial<Attempt>, channel?: string): Recipient => ({
  ...recipient,
  attempts: recipient.attempts.map((item, index, all) =>
    (channel === undefined ? index === all.length - 1 : item.channel === channel)
      ? { ...item, ...changes }
      : item,
  ),
});

/** A photo of a place; the deadline is met once every place has one. */
const withPhoto = (
  state: NoticeState,
  side: "start" | "end",
  { place, ...photo }: PlacePhoto & { readonly place: string },
): Partial<NoticeState> => {
  if (state.posted === null) return {};
  const places: Publicity["places"] = state.posted.places.map((item) =>
    item.place === place ? { ...item, [side]: photo } : item,
  );
  const isMet = places.every((item) => item[side] !== null);
  return {
    posted: { ...state.posted, places },
    deadlines: isMet ? state.deadlines.filter(({ kind }) => kind !== `photo-${side}`) : state.deadlines,
  };
};

/** Folds one event into the state. */
export const evolve = (before: NoticeState | null, event: Versioned): NoticeState => {
  if (event.type === "NoticeDrafted") {
    const { by, ...data } = event.data;
    return {
      ...data,
      authors: [by],
      revision: 1,
      approved: null,
      scheduledFor: null,
      failure: null,
      published: null,
      recipients: [],
      replies: [],
      posted: null,
      deadlines: [],
      missed: [],
      recalled: null,
      supersededBy: null,
    };
  }
  if (before === null)
    throw new RangeError(`The first event of a notice is NoticeDrafted, not ${event.type}`);
  const state = before;
  switch (event.type) {
    case "NoticeRevised": {
      const { by, ...data } = event.data;
      return {
        ...state,
        ...data,
        authors: [...new Set([...state.authors, by])],
        revision: state.revision + 1,
        approved: null,
        scheduledFor: null,
        failure: null,
      };
    }
    case "NoticePromiseJudged": {
      const { flag, ...judged } = event.data;
      return { ...state, flags: state.flags.map((item) => (item.id === flag ? { ...item, judged } : item)) };
    }
    case "NoticeApproved":
      return { ...state, approved: { by: event.data.by, at: event.data.at } };
    case "NoticeScheduled":
      return { ...state, scheduledFor: event.data.for, failure: null };
    case "NoticeNotPublished":
      return { ...state, scheduledFor: null, failure: event.data };
    case "NoticePublished": {
      const { at, audience, by, deadlines, fallbackMinutes, publicity } = event.data;
      return {
        ...state,
        scheduledFor: null,
        failure: null,
        published: { at, by, counts: audience.counts, fallbackMinutes },
        recipients: audience.people.map((person) => ({ ...person, attempts: [], read: null })),
        posted: publicity,
        deadlines,
      };
    }
    case "NoticeDeliveriesRecorded": {
      const { at, results } = event.data;
      const found = new Map(results.map((result) => [result.person, result]));
      return {
        ...state,
        ...everyone(state, (recipient) => {
          const result = found.get(recipient.person);
          if (result === undefined) return recipient;
          const { channel, reason, ref } = result;
          const attempt: Attempt = {
            channel,
            state: ref === null ? "failed" : "accepted",
            at,
            ref,
            reason,
            version: event.version,
          };
          return { ...recipient, attempts: [...recipient.attempts, attempt] };
        }),
      };
    }
    case "NoticeDeliveryReported": {
      const { at, channel, outcome, person, reason } = event.data;
      return {
        ...state,
        ...someone(state, person, (recipient) =>
          attempted(recipient, { state: outcome, at, reason }, channel),
        ),
      };
    }
    case "NoticeFellBack": {
      const { at, people } = event.data;
      const fallen = new Set(people);
      return {
        ...state,
        ...everyone(state, (recipient) =>
          fallen.has(recipient.person) ? attempted(recipient, { state: "silent", at }) : recipient,
        ),
      };
    }
    case "NoticeRead": {
      const { at, how, person } = event.data;
      return {
        ...state,
        ...someone(state, person, (recipient) => ({
          ...recipient,
          read: { at, how, version: event.version },
        })),
      };
    }
    case "NoticeReplied":
      return { ...state, replies: [...state.replies, { ...event.data, answer: null }] };
    case "NoticeReplyAnswered": {
      const { reply, ...answer } = event.data;
      return {
        ...state,
        replies: state.replies.map((item) => (item.number === reply ? { ...item, answer } : item)),
      };
    }
    case "NoticeRecalled":
      return { ...state, recalled: event.data, scheduledFor: null, deadlines: [] };
    case "NoticeSuperseded":
      return { ...state, supersededBy: event.data, deadlines: [] };
    case "NoticePosted":
      return { ...state, ...withPhoto(state, "start", event.data) };
    case "NoticeTakenDown":
      return { ...state, ...withPhoto(state, "end", event.data) };
    case "NoticeDeadlineMissed": {
      const missed = state.deadlines.filter(({ id }) => id === event.data.deadline);
      return {
        ...state,
        missed: [...state.missed, ...missed],
        deadlines: state.deadlines.filter(({ id }) => id !== event.data.deadline),
      };
    }
  }
};
