import { type Audience, resolveAudience } from "../communication/notice/audience.ts";
import type { DraftNotice, NoticeCommand } from "../communication/notice/command.ts";
import { decide } from "../communication/notice/decision.ts";
import type { NoticeEvent } from "../communication/notice/event.ts";
import { evolve } from "../communication/notice/evolve.ts";
import type { NoticeState } from "../communication/notice/state.ts";
import type { NoticeTerms } from "../communication/notice/terms.ts";
import { defaultNoticeTimes } from "../communication/notice/times.ts";
import type { Actor } from "../kernel/envelope.ts";
import { verdictOf } from "./contract-world.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

/** A moment in the story of a notice. */
export interface NoticeStoryMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: NoticeTerms;
}

/** Two owners of one building. */
export const noticeAudience: Audience = resolveAudience(
  [{ kind: "building", building: "1幢" }],
  {
    people: [
      { id: "owner-1", estate: "estate-1", name: "林一", role: "owner" },
      { id: "owner-2", estate: "estate-1", name: "林二", role: "owner" },
    ],
    units: [{ id: "u-1", estate: "estate-1", name: "1幢101室", area: "89.00", houseType: "high-rise" }],
    relations: ["owner-1", "owner-2"].map((person) => ({
      id: `r-${person}`,
      person,
      unit: "u-1",
      kind: "co-owner",
      from: "2020-01-01",
      evidence: [{ kind: "register", ref: "1" }],
    })),
  },
  "2026-03-02",
);

/** Terms under which everything can be done; each test changes what it is about. */
export const noticeTerms: NoticeTerms = {
  times: defaultNoticeTimes,
  channels: ["board", "wecom", "sms"],
  draft: sampleContract(),
  promiseLaw: verdictOf({}),
  audience: noticeAudience,
  publicity: verdictOf({ raw: "2026-04-01", due: "2026-04-01" }),
  other: { phase: "published", corrects: "estate-1.n1" },
};

/** A moment on a day, nine o'clock local time, or at an instant. */
export const noticeMoment = (
  who: Actor["role"] | Actor,
  day = "2026-03-02",
  changes: Partial<NoticeTerms> = {},
): NoticeStoryMoment => ({
  now: day.includes("T") ? day : `${day}T09:00:00+08:00`,
  actor: typeof who === "string" ? { id: `${who}-1`, role: who } : who,
  terms: { ...noticeTerms, ...changes },
});

/** The beginning of a notice's story. */
export const noticeStory = (): Story<NoticeState, NoticeEvent, NoticeCommand, NoticeStoryMoment> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.n1" }, version)(state, command),
    at: ({ now }) => now,
  });

/** A notice with one promise in it, to be posted at two places. */
export const promisingNotice: DraftNotice = {
  type: "draft",
  estate: "estate-1",
  contract: "estate-1.k1",
  kind: "general",
  text: {
    "zh-CN": {
      title: "电梯困人救援",
      body: "各位业主：\n我们承诺电梯困人30分钟内到场。请业主在3日内反馈意见。",
    },
  },
  audience: [{ kind: "building", building: "1幢" }],
  channels: ["wecom", "sms"],
  publicity: { subject: "price-plan", places: ["1幢公告栏", "南门"] },
};

/** A notice that promises nothing. */
export const plainNotice: DraftNotice = {
  type: "draft",
  estate: "estate-1",
  kind: "general",
  text: { "zh-CN": { title: "团拜会", body: "请到会所。" } },
  audience: [{ kind: "role", role: "owner" }],
  channels: ["board", "wecom"],
};

/** An attached photo. */
export const photo = (letter: string) => ({
  id: letter.repeat(64),
  name: "board.jpg",
  mediaType: "image/jpeg",
  size: 10,
});
