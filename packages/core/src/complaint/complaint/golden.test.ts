import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  complaintStory,
  desk,
  dueOn,
  manager,
  moment,
  owner,
  staff,
  system,
} from "../../testing/complaint-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import { defaultStepTimes } from "./step-times.ts";
import type { OtherCase } from "./terms.ts";

const file = (name: string): string => new URL(`./${name}.jsonl`, import.meta.url).pathname;

const other: OtherCase = {
  id: "estate-1.c9",
  estate: "estate-1",
  complainant: "owner-1",
  phase: "assigned",
  mergedInto: null,
  reply: null,
};

/** A life that is filed with all that a filing may hold, and takes every step there is. */
const life = () =>
  complaintStory()
    .given(moment(desk, "2026-03-02T09:00", { other }), {
      type: "file",
      estate: "estate-1",
      unit: "u-1",
      complainant: "owner-1",
      kind: "request",
      channel: "referral",
      text: "请上门更换厨房水龙头。",
      place: "1幢101室",
      attachments: [{ id: "a".repeat(64), name: "水龙头.jpg", mediaType: "image/jpeg", size: 12 }],
      language: "zh-CN",
      referral: {
        from: "12345",
        office: "市民服务热线",
        number: "HZ-1",
        due: "2026-03-09",
        returnForm: "系统回告",
      },
      splitFrom: other.id,
    })
    .given(moment(system, "2026-03-02T10:30"), { type: "warn", deadline: "estate-1.c1/acknowledge/1" })
    .given(moment(system, "2026-03-02T11:00"), { type: "escalate", missed: "estate-1.c1/acknowledge/1" })
    .given(moment(desk, "2026-03-02T11:10"), { type: "acknowledge", note: "已收到" })
    .given(moment(desk, "2026-03-02T11:20"), {
      type: "triage",
      category: "repair-utilities",
      severity: "urgent",
      scope: "outside-contract",
      clause: "c-24",
      standard: "s-lamps",
      justified: true,
      points: ["何时上门"],
    })
    .given(moment(desk, "2026-03-02T11:25", { other }), {
      type: "merge",
      into: other.id,
      reason: "同一事项",
      pointsCovered: [0],
    })
    .given(moment(desk, "2026-03-02T11:26"), { type: "unmerge", reason: "不是同一户" })
    .given(moment(system, "2026-03-02T11:27"), {
      type: "note-follower",
      follower: "estate-1.c3",
      follows: true,
    })
    .given(moment(system, "2026-03-02T11:28"), {
      type: "note-follower",
      follower: "estate-1.c3",
      follows: false,
    })
    .given(moment(desk, "2026-03-02T11:29", { other: { ...other, id: "estate-1.c8" } }), {
      type: "relate",
      to: "estate-1.c8",
      because: "same-place",
    })
    .given(moment(system, "2026-03-02T11:29"), {
      type: "hand-over",
      from: "desk-1",
      to: "staff-2",
      sheet: "estate-1.h1",
    })
    .given(moment(desk, "2026-03-02T11:30"), { type: "assign", assignee: "staff-1", reason: "离得最近" })
    .given(moment(staff, "2026-03-02T11:31"), {
      type: "quote",
      amount: 8000,
      basis: "公示的有偿服务价目第3项",
      validUntil: "2026-03-10",
    })
    .given(moment(owner, "2026-03-02T11:32"), { type: "answer-quote", agreed: true, note: "可以" })
    .given(moment(staff, "2026-03-02T11:35"), { type: "arrive", note: "在现场" })
    .given(moment(staff, "2026-03-02T11:40"), { type: "pause", reason: "等待配件", until: "2026-03-04" })
    .given(moment(staff, "2026-03-02T11:45"), { type: "resume", note: "已到货" })
    .given(moment(staff, "2026-03-02T11:50"), { type: "reply", kind: "progress", text: "正在更换" })
    .given(moment(staff, "2026-03-02T12:00"), {
      type: "reply",
      kind: "full",
      text: "今天更换。",
      pointsAnswered: [0],
      resolveBy: "2026-03-05",
    })
    .given(moment(staff, "2026-03-02T13:00"), {
      type: "resolve",
      text: "已更换。",
      evidence: [{ kind: "record", ref: "WO-1", note: "工单" }],
    })
    .given(moment(owner, "2026-03-02T14:00", { reply: dueOn("2026-03-12") }), {
      type: "reopen",
      reason: "又漏水了",
    })
    .given(moment(staff, "2026-03-02T14:30"), {
      type: "transfer",
      body: "自来水公司",
      ground: "表前管道由供水企业维护",
      text: "已转自来水公司。",
    })
    .given(moment(desk, "2026-03-02T14:40"), { type: "forward", ref: "转办单1号" })
    .given(moment(owner, "2026-03-02T14:50", { reply: dueOn("2026-03-12") }), {
      type: "reopen",
      reason: "不是表前",
    })
    .given(moment(staff, "2026-03-02T15:00"), {
      type: "explain",
      text: "厂家停产，下月到货。",
      reason: "not-now",
      ground: "第十二条",
      change: "配件到货",
      reviewOn: "2026-04-02",
      pointsAnswered: [0],
    })
    .given(moment(system, "2026-03-06T00:00"), { type: "notify-lapse" })
    .given(moment(owner, "2026-03-06T09:00"), { type: "confirm", rating: 4, comment: "可以" })
    .given(moment(desk, "2026-03-06T09:30"), {
      type: "report-back",
      form: "系统回告",
      ref: "HG-1",
      text: "已向来电人说明。",
    })
    .given(moment(desk, "2026-03-06T10:00"), { type: "close", note: "归档" })
    .given(moment(manager, "2026-04-02T10:00"), {
      type: "follow-up",
      result: "dissatisfied",
      means: "visit",
      note: "还没换",
    })
    .given(moment(owner, "2026-04-02T11:00"), { type: "withdraw", reason: "已自行更换" });

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const told = life();
  expect(new Set(told.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(file("golden"));
  const read = readGolden(aggregate, goldenLines(aggregate, told.events));
  expect(read).toMatchObject({
    phase: "withdrawn",
    quote: { amount: 8000, agreed: true },
    reported: { ref: "HG-1" },
    related: [
      { id: other.id, because: "split" },
      { id: "estate-1.c8", because: "same-place" },
    ],
    followUps: [{ result: "dissatisfied" }],
  });
  expect(readGolden(aggregate, readFileSync(file("golden"), "utf8"))).toEqual(read);
});

it("reads what was written before there were referrals, prices, warnings and follow-ups", () => {
  const read = readGolden(aggregate, readFileSync(file("golden-former"), "utf8"));
  expect(read).toMatchObject({
    phase: "closed",
    responsible: null,
    deadlines: [],
    outcome: "explained",
    escalations: 1,
    referral: null,
    quote: null,
    mergedInto: null,
    followers: [],
  });
  expect(aggregate.deadlines(read)).toEqual([]);
  expect(defaultStepTimes.warnPercent).toBeGreaterThan(0);
});
