import { describe, expect, it } from "vitest";
import {
  assignedStory,
  complaintStory,
  desk,
  manager,
  moment,
  outcomeOf,
  owner,
  system,
} from "../../testing/complaint-world.ts";
import { aggregate } from "./aggregate.ts";
import type { ComplaintCommand } from "./command.ts";
import { defaultStepTimes } from "./step-times.ts";
import type { Rung } from "./terms.ts";

const ladder: readonly Rung[] = [
  { level: "team-lead", person: "lead-1" },
  { level: "manager", person: "manager-1" },
  { level: "regional", person: "regional-1" },
  { level: "committee", person: "committee-1" },
  { level: "authority", person: "street-office" },
];
const up: ComplaintCommand = { type: "escalate", reason: "无人处理" };
const tell = (hour: number) => moment(owner, `2026-03-02T${hour}:00`, { ladder });

describe("the ladder", () => {
  it("goes from the person to the team lead, the manager, the region, and then tells who watches", () => {
    let story = assignedStory();
    const steps: unknown[] = [];
    for (let step = 0; step < 6; step += 1) {
      story = story.given(tell(10 + step), up);
      const { data } = story.events.at(-1) as { data: { to: string; level: string; informed?: string } };
      steps.push([data.level, data.to, data.informed ?? null]);
    }
    expect(steps).toEqual([
      ["team-lead", "lead-1", null],
      ["manager", "manager-1", null],
      ["regional", "regional-1", null],
      ["committee", "regional-1", "committee-1"],
      ["authority", "regional-1", "street-office"],
      ["regional", "regional-1", null],
    ]);
    expect(story.state?.informed.map(({ person }) => person)).toEqual(["committee-1", "street-office"]);
  });

  it("passes over a rung whose person is responsible already, and begins anew after a reopening", () => {
    const led = assignedStory().given(moment(desk, "2026-03-02T09:40", { ladder, staff: ["lead-1"] }), {
      type: "assign",
      assignee: "lead-1",
    });
    expect(led.given(tell(10), up).state).toMatchObject({ responsible: "manager-1", rung: 2 });
  });

  it("takes one step per missed deadline", () => {
    const missed = { type: "escalate", missed: "estate-1.c1/respond/4" } as const;
    const late = assignedStory().given(moment(system, "2026-03-02T13:30", { ladder }), missed);
    expect(late.state).toMatchObject({ responsible: "lead-1", escalations: 1 });
    expect(outcomeOf(late.when(moment(system, "2026-03-02T13:31", { ladder }), missed))).toBe(
      "already-escalated",
    );
  });
});

describe("the warning before a deadline", () => {
  const warn: ComplaintCommand = { type: "warn", deadline: "estate-1.c1/acknowledge/1" };
  const filed = () =>
    complaintStory().given(moment(owner, "2026-03-02T09:00"), {
      type: "file",
      estate: "estate-1",
      kind: "complaint",
      channel: "app",
      text: "楼道灯坏了",
    });
  const rows = (story: ReturnType<typeof filed>) =>
    story.state === null
      ? []
      : aggregate.deadlines(story.state).map(({ id }) => id.split("/").slice(1).join("/"));

  it("comes after three quarters of the time, goes to the responsible person, and is given once", () => {
    expect(rows(filed())).toEqual(["acknowledge/1", "acknowledge/1/warn", "reply/1", "reply/1/warn"]);
    const warned = filed().given(moment(system, "2026-03-02T10:30"), warn);
    expect(warned.events.at(-1)).toMatchObject({
      type: "DeadlineWarned",
      data: { deadline: "estate-1.c1/acknowledge/1", to: "desk-1", due: "2026-03-02T11:00:00+08:00" },
    });
    expect(rows(warned)).toEqual(["acknowledge/1", "reply/1", "reply/1/warn"]);
    expect(warned.state?.deadlines).toEqual(filed().state?.deadlines);
    expect(outcomeOf(warned.when(moment(system, "2026-03-02T10:31"), warn))).toBe("already-warned");
  });

  it("is not given early, late, by a person, or for what is settled", () => {
    expect(outcomeOf(filed().when(moment(system, "2026-03-02T11:00"), warn))).toBe("not-due");
    expect(outcomeOf(filed().when(moment(system, "2026-03-02T10:29"), warn))).toBe("not-due");
    expect(outcomeOf(filed().when(moment(manager, "2026-03-02T10:30"), warn))).toBe("not-allowed");
    expect(outcomeOf(assignedStory().when(moment(system, "2026-03-02T10:30"), warn))).toBe("not-due");
  });

  it("is left out where the house wants none", () => {
    const stepTimes = { ...defaultStepTimes, warnPercent: 100 };
    const story = complaintStory().given(moment(owner, "2026-03-02T09:00", { stepTimes }), {
      type: "file",
      estate: "estate-1",
      kind: "complaint",
      channel: "app",
      text: "楼道灯坏了",
    });
    expect(rows(story)).toEqual(["acknowledge/1", "reply/1"]);
  });
});
