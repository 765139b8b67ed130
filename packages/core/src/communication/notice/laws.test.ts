import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import {
  noticeAudience,
  noticeMoment,
  noticeStory,
  photo,
  plainNotice,
  promisingNotice,
} from "../../testing/notice-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { NoticeCommand } from "./command.ts";
import { noticePermissions } from "./decision.ts";
import { fallbackRounds, nextChannel, noticePhases, type NoticeState, phaseOf } from "./state.ts";

type Type = NoticeCommand["type"];
const types = Object.keys(noticePermissions) as Type[];
const who: readonly Actor[] = [
  { id: "desk-1", role: "desk" },
  { id: "manager-1", role: "manager" },
  { id: "manager-2", role: "manager" },
  { id: "committee-1", role: "committee" },
  { id: "staff-1", role: "staff" },
  { id: "owner-1", role: "owner" },
  { id: "owner-2", role: "owner" },
  { id: "owner-9", role: "owner" },
  { id: "system", role: "system" },
];

/** Short, so that walks of a few days see the end of everything. */
const times = { fallbackMinutes: 60, publicityDays: 1, photoDays: 1 };

const written = (detail: number) => (detail > 7 ? plainNotice : promisingNotice);

const command = (type: Type, state: NoticeState | null, detail: number, now: string): NoticeCommand => {
  const person = `owner-${1 + (detail % 2)}`;
  const places = state?.posted?.places ?? [];
  const place =
    places.find(({ end, start }) => (type === "post" ? start === null : start !== null && end === null))
      ?.place ?? "南门";
  switch (type) {
    case "draft":
      return written(detail);
    case "revise": {
      const { estate: _, type: __, ...content } = written(detail);
      return { ...content, type };
    }
    case "judge-promise": {
      const flag = state?.flags.find(({ judged }) => judged === null)?.id ?? "p1";
      return { type, flag, isPromise: detail % 2 === 0, reason: "核对" };
    }
    case "approve":
      return { type, revision: detail === 0 ? 99 : (state?.revision ?? 1) };
    case "schedule":
      return {
        type,
        at: detail === 0 ? "2020-01-01T00:00:00Z" : `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`,
      };
    case "publish":
    case "read":
      return { type };
    case "open-link":
      return {
        type,
        person:
          detail > 6 ? "owner-9" : (state?.recipients.find(({ read }) => read === null)?.person ?? person),
      };
    case "reply":
      return { type, text: "收到" };
    case "answer":
      return { type, reply: state?.replies.find(({ answer }) => answer === null)?.number ?? 1, text: "谢谢" };
    case "recall":
      return { type, reason: "有误" };
    case "report-delivery": {
      const channel =
        state?.recipients.find((item) => item.person === person)?.attempts.at(-1)?.channel ?? "sms";
      return { type, person, channel, outcome: detail < 6 ? "delivered" : "failed" };
    }
    case "record-deliveries": {
      const results = (state?.recipients ?? []).flatMap((item) => {
        const channel = nextChannel(item, state?.channels ?? []);
        const ref = detail < 4 ? null : "ref";
        return channel === null
          ? []
          : [{ person: item.person, channel, ref, reason: ref === null ? "停机" : null }];
      });
      return { type, results: results.slice(0, 1 + (detail % 2)) };
    }
    case "fall-back": {
      const round = state === null ? undefined : fallbackRounds(state)[0];
      return { type, deadline: `${state?.id}/fall-back/${round?.version ?? 0}` };
    }
    case "supersede":
      return { type, by: "estate-1.n2" };
    case "post":
    case "take-down":
      return { type, place, photo: photo("a") };
    case "note-missed":
      return { type, deadline: state?.deadlines[0]?.id ?? "none" };
  }
};

/** What brings a notice on: something to do that it is likely to accept, and a little that it is not. */
const ahead = (state: NoticeState): readonly Type[] => {
  const { deadlines, flags, posted, recipients, replies } = state;
  const unread = recipients.some(({ read }) => read === null);
  switch (phaseOf(state)) {
    case "draft":
      return flags.some(({ judged }) => judged === null)
        ? ["judge-promise", "judge-promise", "judge-promise", "revise"]
        : ["approve", "approve", "approve", "approve", "approve", "revise"];
    case "approved":
      return ["publish", "publish", "publish", "schedule", "schedule"];
    case "scheduled":
      return ["publish", "publish", "publish", "recall"];
    case "sending":
      return ["record-deliveries", "record-deliveries", "record-deliveries", "post", "reply", ...(unread ? (["read"] as const) : [])];
    case "recalled":
      return ["supersede", "supersede", "recall", "answer", "take-down", "note-missed"];
    case "superseded":
      return ["reply"];
    case "published":
      return [
        ...(fallbackRounds(state).length > 0 ? (["fall-back", "fall-back", "fall-back", "fall-back", "report-delivery"] as const) : []),
        ...(unread ? (["read", "open-link", "open-link"] as const) : []),
        ...(replies.some(({ answer }) => answer === null) ? (["answer", "answer", "answer"] as const) : (["reply"] as const)),
        ...(posted?.places.some(({ start }) => start === null) === true ? (["post", "post"] as const) : []),
        ...(posted?.places.some(({ end, start }) => start !== null && end === null) === true
          ? (["take-down", "take-down", "take-down"] as const)
          : []),
        ...(deadlines.length > 0 ? (["note-missed", "note-missed"] as const) : []),
        "report-delivery",
        "record-deliveries",
        "supersede",
        "recall",
      ];
  }
}; // prettier-ignore

/** What must hold of every notice, whatever was done to it. */
const fault = (after: NoticeState, before: NoticeState | null): string | null => {
  if (after.approved !== null && after.authors.includes(after.approved.by)) return "approved by its author";
  if (after.published !== null && after.approved === null) return "published unapproved";
  if (after.published !== null && after.flags.some(({ judged }) => judged === null))
    return "published with a sentence that nobody judged";
  for (const { attempts, person, read } of after.recipients) {
    if (attempts.length > after.channels.length)
      return `${person} was tried more often than there are channels`;
    if (attempts.some(({ channel }, index) => channel !== after.channels[index]))
      return `${person} out of order`;
    if (read === null) continue;
    const was = before?.recipients.find((item) => item.person === person)?.read;
    if (was && was.at !== read.at) return `${person} read twice`;
  }
  if (before === null || before.published === null) return null;
  if (JSON.stringify(after.text) !== JSON.stringify(before.text)) return "the text changed after publication";
  if (JSON.stringify(after.published) !== JSON.stringify(before.published))
    return "the counts are not frozen";
  if (after.posted?.to !== before.posted?.to) return "the publicity period moved";
  const known = [...before.deadlines, ...before.missed];
  return [...after.deadlines, ...after.missed].every((item) =>
    known.some(({ due, id }) => id === item.id && due === item.due),
  )
    ? null
    : "a deadline moved or came from nowhere";
};

describe("a notice, whatever is done to it", () => {
  it("is approved by others, reaches each person once by each channel, and changes no more once it is published", async () => {
    const report = await walkAggregate(
      {
        aggregate,
        types,
        phases: noticePhases,
        opening: "draft",
        start: () => noticeStory(),
        phaseOf: (state) => phaseOf(state),
        // Read and answered it still is, but it becomes nothing else.
        isOver: (state) => phaseOf(state) === "superseded",
        ahead,
        step: (type, state, { detail, isLikely, now }) => {
          const fits = who.filter(
            ({ id, role }) => noticePermissions[type].roles.includes(role) && id !== "owner-9",
          );
          const readers = state?.recipients.filter(({ read }) => type === "reply" || read === null) ?? [];
          const reader = who.find(({ id }) => id === readers[detail % readers.length]?.person);
          const isReading = isLikely && detail < 7 && (type === "read" || type === "reply");
          const actor =
            isReading && reader !== undefined
              ? reader
              : ((isLikely ? fits[detail % fits.length] : who[detail % who.length]) ?? who[0]!);
          const changes =
            detail === 9 && type === "publish" ? { audience: null } : { audience: noticeAudience };
          const other = detail === 8 ? null : { phase: "published" as const, corrects: "estate-1.n1" };
          return {
            command: command(type, state, detail, now),
            moment: noticeMoment(actor, now, { ...changes, other, publicity: null, times }),
          };
        },
        fault,
      },
      { runs: 400, seed: 20261125 },
    );
    console.info(histogram("notice", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
