import { describe, expect, it } from "vitest";
import {
  assignedStory,
  desk,
  dueOn,
  manager,
  moment,
  outcomeOf,
  owner,
  resolvedStory,
  staff,
  system,
} from "../../testing/complaint-world.ts";
import type { ComplaintCommand } from "./command.ts";
import { isKept } from "./decision.ts";

const closed = () =>
  resolvedStory()
    .given(moment(owner, "2026-03-03T20:00"), { type: "confirm", rating: 5 })
    .given(moment(desk, "2026-03-04T09:00"), { type: "close" });
const heard = (result: "satisfied" | "dissatisfied" | "unreached"): ComplaintCommand => ({
  type: "follow-up",
  result,
  means: "phone",
  note: "灯又暗了",
});

describe("the follow-up after closing", () => {
  it("has a clock and a person, and ends with what a named person heard", () => {
    const { state } = closed().given(moment(desk, "2026-03-10T09:00"), heard("satisfied"));
    expect(state).toMatchObject({
      phase: "closed",
      responsible: null,
      deadlines: [],
      followUps: [{ by: "desk-1", result: "satisfied", means: "phone" }],
    });
  });

  it("reopens the case of whoever is not content, with a new time for the reply", () => {
    const story = closed().given(
      moment(manager, "2026-03-10T09:00", { reply: dueOn("2026-03-20") }),
      heard("dissatisfied"),
    );
    expect(story.events.slice(-2).map(({ type }) => type)).toEqual(["FollowUpRecorded", "ComplaintReopened"]);
    expect(story.state).toMatchObject({
      phase: "assigned",
      round: 2,
      responsible: "staff-1",
      deadlines: [{ kind: "reply", dueDate: "2026-03-20" }],
    });
  });

  it("tries again whoever was not reached, three times and no more", () => {
    const twice = closed()
      .given(moment(desk, "2026-03-10T09:00"), heard("unreached"))
      .given(moment(desk, "2026-03-15T09:00"), heard("unreached"));
    expect(twice.state?.deadlines).toMatchObject([{ kind: "follow-up", dueDate: "2026-03-22" }]);
    const thrice = twice.given(moment(desk, "2026-03-20T09:00"), heard("unreached"));
    expect(thrice.state).toMatchObject({ responsible: null, deadlines: [] });
    expect(outcomeOf(thrice.when(moment(desk, "2026-03-21T09:00"), heard("satisfied")))).toBe("no-follow-up");
  });

  it("goes up like any other work when nobody makes it, and is made all the same", () => {
    const late = closed().given(moment(system, "2026-03-12T00:00"), {
      type: "escalate",
      missed: "estate-1.c1/follow-up/8",
    });
    expect(late.state).toMatchObject({ phase: "closed", responsible: "manager-1" });
    expect(late.state !== null && isKept(late.state)).toBe(true);
    expect(late.given(moment(manager, "2026-03-12T09:00"), heard("satisfied")).state?.deadlines).toEqual([]);
  });

  it("is not recorded by whoever did the work, nor before the case is closed", () => {
    expect(outcomeOf(closed().when(moment(staff, "2026-03-10T09:00"), heard("satisfied")))).toBe(
      "not-allowed",
    );
    expect(outcomeOf(resolvedStory().when(moment(desk, "2026-03-10T09:00"), heard("satisfied")))).toBe(
      "wrong-phase",
    );
  });

  it("falls on the day that an explanation named", () => {
    const { state } = assignedStory()
      .given(moment(staff, "2026-03-02T11:00"), {
        type: "explain",
        text: "配件停产。",
        reason: "not-now",
        ground: "第十二条",
        change: "厂家恢复供货",
        reviewOn: "2026-04-01",
        pointsAnswered: [0, 1],
      })
      .given(moment(owner, "2026-03-02T12:00"), { type: "confirm" })
      .given(moment(desk, "2026-03-02T13:00"), { type: "close" });
    expect(state?.deadlines).toMatchObject([{ kind: "follow-up", dueDate: "2026-04-01", basis: "promise" }]);
  });
});

describe("taking it back", () => {
  const withdraw: ComplaintCommand = { type: "withdraw", reason: "已经自行解决" };

  it("is the complainant's, with the reason, and is put away without a follow-up", () => {
    const story = assignedStory().given(moment(owner, "2026-03-02T10:00"), withdraw);
    expect(story.state).toMatchObject({ phase: "withdrawn", deadlines: [{ kind: "close" }] });
    const put = story.given(moment(system, "2026-03-06T00:00"), { type: "close" });
    expect(put.events.at(-1)).toMatchObject({ data: { outcome: "withdrawn" } });
    expect(put.state).toMatchObject({ phase: "closed", responsible: null, deadlines: [] });
  });

  it("is nobody else's, and not done to a case that was confirmed", () => {
    expect(outcomeOf(assignedStory().when(moment(desk, "2026-03-02T10:00"), withdraw))).toBe("not-allowed");
    const confirmed = resolvedStory().given(moment(owner, "2026-03-03T20:00"), { type: "confirm" });
    expect(outcomeOf(confirmed.when(moment(owner, "2026-03-03T21:00"), withdraw))).toBe("wrong-phase");
  });
});
