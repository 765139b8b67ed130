import { describe, expect, it } from "vitest";
import {
  assignedStory,
  complaintStory,
  desk,
  moment,
  outcomeOf,
  owner,
  resolvedStory,
  staff,
  system,
} from "../../testing/complaint-world.ts";
import type { ComplaintCommand } from "./command.ts";
import { isKept } from "./decision.ts";
import type { LeadStep } from "./lead-step.ts";
import type { OtherCase } from "./terms.ts";

const other: OtherCase = {
  id: "estate-1.c0",
  estate: "estate-1",
  complainant: "owner-2",
  phase: "assigned",
  mergedInto: null,
  reply: null,
};
const merge: ComplaintCommand = {
  type: "merge",
  into: other.id,
  reason: "同一盏灯",
  pointsCovered: [0, 1],
};
const near = (changes: Partial<OtherCase> = {}) =>
  moment(desk, "2026-03-02T10:00", { other: { ...other, ...changes } });
const merged = () => assignedStory().given(near(), merge);
const filed = () =>
  complaintStory().given(moment(owner, "2026-03-02T09:00"), {
    type: "file",
    estate: "estate-1",
    kind: "complaint",
    channel: "app",
    text: "楼道灯坏了",
  });
const take = (lead: LeadStep, minute = "11:00") => moment(system, `2026-03-02T${minute}`, { lead });
const follow: ComplaintCommand = { type: "follow", lead: other.id, version: 5 };

describe("following another case", () => {
  it("ends its own working steps and keeps what was promised to its complainant", () => {
    const before = filed();
    const { state } = before.given(near(), { ...merge, pointsCovered: [] } as ComplaintCommand);
    expect(state).toMatchObject({ phase: "filed", mergedInto: other.id, responsible: "desk-1" });
    expect(state?.deadlines).toEqual(before.state?.deadlines.filter(({ kind }) => kind === "reply"));
  });

  it("is answered, promised and resolved with it, under its own complainant's key", () => {
    const lead = { lead: other.id, text: "今天换灯。" };
    const answered = merged().given(
      take({ ...lead, step: "reply", kind: "full", attachments: [], resolveBy: "2026-03-05" }),
      follow,
    );
    expect(answered.events.at(-1)).toMatchObject({
      type: "ComplaintReplied",
      data: { lead: other.id, text: { subject: "owner-1", value: "今天换灯。" }, pointsAnswered: [0, 1] },
    });
    expect(answered.state).toMatchObject({
      phase: "answered",
      deadlines: [{ kind: "resolve", dueDate: "2026-03-05" }],
    });
    const resolved = answered.given(
      take(
        { lead: other.id, text: "已换。", step: "resolve", evidence: [{ kind: "record", ref: "WO-1" }] },
        "12:00",
      ),
      follow,
    );
    expect(resolved.state).toMatchObject({ phase: "resolved", deadlines: [{ kind: "confirm" }] });
    expect(resolved.given(moment(owner, "2026-03-02T13:00"), { type: "confirm" }).state?.phase).toBe(
      "confirmed",
    );
  });

  it("is answered with the result when it joined late, and with an explanation or a transfer", () => {
    const evidence = [{ kind: "record", ref: "WO-1" }] as const;
    const late = merged().given(take({ lead: other.id, text: "已换。", step: "resolve", evidence }), follow);
    expect(late.events.slice(-2).map(({ type }) => type)).toEqual(["ComplaintReplied", "ComplaintResolved"]);
    const explained = merged().given(
      take({ lead: other.id, text: "待配件。", step: "explain", reason: "not-now", ground: "第十二条" }),
      follow,
    );
    expect(explained.state).toMatchObject({ phase: "resolved", outcome: "explained" });
    const handed = merged().given(
      take({ lead: other.id, text: "已转。", step: "transfer", body: "供电公司", ground: "产权" }),
      follow,
    );
    expect(handed.state?.deadlines.map(({ kind }) => kind)).toEqual(["confirm"]);
    const told = merged().given(
      take({
        lead: other.id,
        text: "已订。",
        step: "reply",
        kind: "progress",
        attachments: [],
        resolveBy: null,
      }),
      follow,
    );
    expect(told.state?.phase).toBe("assigned");
  });

  it("does no work of its own until it goes its own way again", () => {
    expect(outcomeOf(merged().when(moment(staff, "2026-03-02T10:30"), { type: "arrive" }))).toBe("merged");
    const own = filed()
      .given(near(), { ...merge, pointsCovered: [] } as ComplaintCommand)
      .given(moment(desk, "2026-03-02T12:00"), { type: "unmerge", reason: "不是同一处" });
    expect(own.state?.mergedInto).toBeNull();
    expect(own.state?.deadlines.map(({ kind }) => kind).sort()).toEqual(["acknowledge", "reply"]);
    expect(own.state !== null && isKept(own.state)).toBe(true);
  });

  it.each<[string, ReturnType<typeof assignedStory>, ReturnType<typeof near>, ComplaintCommand, string]>([
    ["into nothing", assignedStory(), moment(desk, "2026-03-02T10:00"), merge, "case-unknown"],
    ["into another estate's", assignedStory(), near({ estate: "estate-2" }), merge, "case-unknown"],
    [
      "into itself",
      assignedStory(),
      near(),
      { ...merge, into: "estate-1.c1" } as ComplaintCommand,
      "case-unknown",
    ],
    ["into one that follows another", assignedStory(), near({ mergedInto: "estate-1.c7" }), merge, "merged"],
    ["into one that is resolved", assignedStory(), near({ phase: "resolved" }), merge, "wrong-phase"],
    [
      "with a point that nobody took over",
      assignedStory(),
      near(),
      { ...merge, pointsCovered: [0] } as ComplaintCommand,
      "points-unanswered",
    ],
    ["twice", merged(), near(), merge, "merged"],
    ["once it is resolved", resolvedStory(), near(), merge, "wrong-phase"],
  ])("is not merged %s", (_name, story, moment_, command, refusal) => {
    expect(outcomeOf(story.when(moment_, command))).toBe(refusal);
  });

  it("follows only what it was merged into, and only while it is", () => {
    const step = { text: "已换。", step: "resolve", evidence: [] } as const;
    expect(outcomeOf(assignedStory().when(take({ ...step, lead: other.id }), follow))).toBe("not-merged");
    expect(outcomeOf(merged().when(moment(system, "2026-03-02T11:00"), follow))).toBe("not-merged");
    expect(
      outcomeOf(merged().when(take({ ...step, lead: other.id }), { ...follow, lead: "estate-1.c7" })),
    ).toBe("not-merged");
    expect(outcomeOf(assignedStory().when(moment(desk, "2026-03-02T10:00"), { type: "unmerge" }))).toBe(
      "not-merged",
    );
  });
});

describe("leading others", () => {
  const note = (follows: boolean): ComplaintCommand => ({
    type: "note-follower",
    follower: "estate-1.c5",
    follows,
  });
  const leading = () => assignedStory().given(moment(system, "2026-03-02T10:00"), note(true));

  it("names them with every answer, so that nobody is left out", () => {
    const replied = leading().given(moment(staff, "2026-03-02T11:00"), {
      type: "reply",
      kind: "full",
      text: "今天换。",
      pointsAnswered: [0, 1],
      resolveBy: "2026-03-05",
    });
    expect(replied.events.at(-1)).toMatchObject({ data: { followers: ["estate-1.c5"] } });
    const taken = leading().given(moment(owner, "2026-03-02T11:00"), { type: "withdraw", reason: "算了" });
    expect(taken.events.at(-1)).toMatchObject({ data: { followers: ["estate-1.c5"] } });
  });

  it("follows nobody itself, and notes each follower once", () => {
    expect(outcomeOf(leading().when(near(), merge))).toBe("has-followers");
    expect(outcomeOf(leading().when(moment(system, "2026-03-02T10:01"), note(true)))).toBe("merged");
    const alone = leading().given(moment(system, "2026-03-02T10:01"), note(false));
    expect(alone.state?.followers).toEqual([]);
    expect(outcomeOf(alone.when(moment(system, "2026-03-02T10:02"), note(false)))).toBe("not-merged");
    expect(outcomeOf(alone.when(moment(desk, "2026-03-02T10:02"), note(true)))).toBe("not-allowed");
  });
});

describe("handing over with the shift", () => {
  const pass: ComplaintCommand = { type: "hand-over", from: "staff-1", to: "staff-2", sheet: "estate-1.h1" };
  const late = (now = "18:00") => moment(system, `2026-03-02T${now}`);

  it("moves the person, and no deadline", () => {
    const before = assignedStory();
    const { state } = before.given(late(), pass);
    expect(state).toMatchObject({ responsible: "staff-2", assignee: "staff-2" });
    expect(state?.deadlines).toEqual(before.state?.deadlines);
  });

  it("is refused when the case went elsewhere, to a stranger, and by hand", () => {
    const passed = assignedStory().given(late(), pass);
    expect(outcomeOf(passed.when(late(), pass))).toBe("not-responsible");
    expect(outcomeOf(assignedStory().when(late(), { ...pass, to: "stranger" } as ComplaintCommand))).toBe(
      "person-unknown",
    );
    expect(outcomeOf(assignedStory().when(moment(desk, "2026-03-02T18:00"), pass))).toBe("not-allowed");
  });
});

describe("relating", () => {
  const relate: ComplaintCommand = { type: "relate", to: other.id, because: "same-cause" };

  it("notes another case of the estate once, whatever became of it", () => {
    const related = resolvedStory().given(near({ phase: "closed" }), relate);
    expect(related.state?.related).toEqual([{ id: other.id, because: "same-cause" }]);
    expect(outcomeOf(related.when(near(), relate))).toBe("already-related");
    expect(outcomeOf(resolvedStory().when(moment(desk, "2026-03-04T10:00"), relate))).toBe("case-unknown");
    expect(outcomeOf(resolvedStory().when(near({ estate: "estate-2" }), relate))).toBe("case-unknown");
  });
});
