import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { desk, manager, outcomeOf, owner, staff, system } from "../../testing/complaint-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { recurrenceMoment as at, recurrenceStory } from "../../testing/recurrence-world.ts";
import { aggregate } from "./aggregate.ts";
import type { OpenRecurrence, RecurrenceCommand } from "./command.ts";
import { responsibleFor } from "./state.ts";

const named = (...ids: readonly number[]) =>
  ids.map((id) => ({ complaint: `estate-1.c${id}`, because: ["同为3幢2单元电梯", "都写“停运”"] }));
const open: OpenRecurrence = {
  type: "open",
  estate: "estate-1",
  place: "3幢2单元电梯",
  cause: "停运",
  contract: "estate-1.k1",
  standard: "s-lift",
  cases: named(1, 2, 3),
};
const plan: RecurrenceCommand = {
  type: "plan",
  what: "更换门机控制板，维保改为半月一次",
  person: "staff-1",
  dueDate: "2026-03-10",
};
const complete: RecurrenceCommand = {
  type: "complete",
  result: "已更换，试运行三天无故障",
  evidence: [{ kind: "record", ref: "WO-9" }],
};
const again: RecurrenceCommand = { type: "add-case", ...named(4)[0]! };
const opened = () => recurrenceStory().given(at(desk, "2026-03-02T09:00"), open);
const planned = () => opened().given(at(manager, "2026-03-03T09:00"), plan);
const done = () => planned().given(at(staff, "2026-03-09T09:00"), complete);
const closed = () =>
  done().given(at(system, "2026-05-09T00:00"), { type: "note-passed", deadline: "estate-1.g1/quiet/3" });
const who = (told: ReturnType<typeof opened>) => (told.state === null ? null : responsibleFor(told.state));

describe("complaints of the same place and cause", () => {
  it("open a preventive action once there are enough of them in the window", () => {
    const told = opened();
    expect(told.state).toMatchObject({
      phase: "found",
      cases: [{ because: ["同为3幢2单元电梯", "都写“停运”"] }, {}, {}],
      deadlines: [{ kind: "plan", dueDate: "2026-03-09" }],
    });
    expect(who(told)).toBe("manager-1");
  });

  it("are with whoever does the measure, and then watched for the quiet period", () => {
    expect(planned().state).toMatchObject({ phase: "planned", deadlines: [{ kind: "action" }] });
    expect(who(planned())).toBe("staff-1");
    expect(done().state).toMatchObject({
      phase: "quiet",
      deadlines: [{ kind: "quiet", dueDate: "2026-05-08" }],
    });
  });

  it("are closed only when nothing came again in that time", () => {
    expect(outcomeOf(done().when(at(manager, "2026-05-08T23:00"), { type: "close" }))).toBe("quiet-not-over");
    expect(closed().state).toMatchObject({ phase: "closed", closedOn: "2026-05-09", deadlines: [] });
    expect(who(closed())).toBeNull();
  });

  it.each([
    ["while it is watched", done, "2026-04-01T09:00", "2026-04-08"],
    ["after it was closed", closed, "2026-06-01T09:00", "2026-06-08"],
  ] as const)("begin anew with the next case %s", (_name, before, now, due) => {
    const told = before().given(at(desk, now), again);
    expect(told.state).toMatchObject({
      phase: "found",
      round: 2,
      action: null,
      former: [{ what: "更换门机控制板，维保改为半月一次" }],
      closedOn: null,
      deadlines: [{ kind: "plan", dueDate: due }],
    });
    expect(told.state?.cases).toHaveLength(4);
  });

  it("take a further case in while nothing was done yet, and no time moves", () => {
    const told = planned().given(at(desk, "2026-03-04T09:00"), again);
    expect(told.state?.deadlines).toEqual(planned().state?.deadlines);
    expect(told.state).toMatchObject({ phase: "planned", round: 1 });
  });

  it("go to the manager when what was promised was not done in time", () => {
    const late = planned().given(at(system, "2026-03-11T00:00"), {
      type: "note-passed",
      deadline: "estate-1.g1/action/2",
    });
    expect(who(late)).toBe("manager-1");
    expect(late.state).toMatchObject({
      missed: [{ kind: "action" }],
      deadlines: [{ kind: "escalation", dueDate: "2026-03-14" }],
    });
    expect(late.given(at(staff, "2026-03-12T09:00"), complete).state?.phase).toBe("quiet");
  });

  it.each<[string, ReturnType<typeof opened>, ReturnType<typeof at>, RecurrenceCommand, string]>([
    ["opened by an owner", recurrenceStory(), at(owner, "2026-03-02T09:00"), open, "not-allowed"],
    [
      "opened with too few in the window",
      recurrenceStory(),
      at(desk, "2026-03-02T09:00"),
      { ...open, cases: named(0, 1, 2) },
      "below-threshold",
    ],
    [
      "opened with a complaint that is not the estate's",
      recurrenceStory(),
      at(desk, "2026-03-02T09:00"),
      { ...open, cases: named(1, 2, 7) },
      "case-unknown",
    ],
    [
      "opened with the same complaint twice",
      recurrenceStory(),
      at(desk, "2026-03-02T09:00"),
      { ...open, cases: named(1, 2, 2) },
      "case-twice",
    ],
    [
      "opened for a standard that the contract has not",
      recurrenceStory(),
      at(desk, "2026-03-02T09:00", { standardKnown: false }),
      open,
      "standard-unknown",
    ],
    ["opened twice", opened(), at(desk, "2026-03-02T10:00"), open, "already-open"],
    [
      "given the same case again",
      opened(),
      at(desk, "2026-03-02T10:00"),
      { type: "add-case", ...named(3)[0]! },
      "case-twice",
    ],
    [
      "given a case of another estate",
      opened(),
      at(desk, "2026-03-02T10:00"),
      { type: "add-case", ...named(7)[0]! },
      "case-unknown",
    ],
    ["planned by the desk", opened(), at(desk, "2026-03-03T09:00"), plan, "not-allowed"],
    [
      "planned for a stranger",
      opened(),
      at(manager, "2026-03-03T09:00", { personKnown: false }),
      plan,
      "person-unknown",
    ],
    ["planned into the past", opened(), at(manager, "2026-03-12T09:00"), plan, "until-in-past"],
    ["done before it was planned", opened(), at(staff, "2026-03-03T09:00"), complete, "wrong-phase"],
    [
      "done by somebody else",
      planned(),
      at({ id: "staff-2", role: "staff" }, "2026-03-04T09:00"),
      complete,
      "not-allowed",
    ],
    [
      "done without evidence",
      planned(),
      at(staff, "2026-03-04T09:00"),
      { ...complete, evidence: [] } as RecurrenceCommand,
      "evidence-missing",
    ],
    [
      "escalated early",
      planned(),
      at(system, "2026-03-10T09:00"),
      { type: "note-passed", deadline: "estate-1.g1/action/2" },
      "not-due",
    ],
  ])("are not %s", (_name, told, moment, command, refusal) => {
    expect(outcomeOf(told.when(moment, command))).toBe(refusal);
  });

  it("read their golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const told = planned()
      .given(at(system, "2026-03-11T00:00"), { type: "note-passed", deadline: "estate-1.g1/action/2" })
      .given(at(staff, "2026-03-12T09:00"), complete)
      .given(at(desk, "2026-03-20T09:00"), again)
      .given(at(manager, "2026-03-21T09:00"), { ...plan, dueDate: "2026-03-25" } as RecurrenceCommand)
      .given(at(staff, "2026-03-24T09:00"), complete)
      .given(at(manager, "2026-06-01T09:00"), { type: "close" });
    expect(new Set(told.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
    await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden);
    expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toEqual(told.state);
  });
});
