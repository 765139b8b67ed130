import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { desk, manager, outcomeOf, owner, staff, system } from "../../testing/complaint-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { shiftMoment as at, shiftStory } from "../../testing/recurrence-world.ts";
import { aggregate } from "./aggregate.ts";
import type { ShiftCommand } from "./command.ts";
import { view } from "./view.ts";

const night = { id: "desk-2", role: "desk" } as const;
const open: ShiftCommand = {
  type: "open",
  estate: "estate-1",
  incoming: "desk-2",
  note: "3幢电梯仍在停运",
};
const take = (complaint = "estate-1.c1"): ShiftCommand => ({ type: "take", complaint });
const close: ShiftCommand = { type: "close" };
const opened = () => shiftStory().given(at(desk, "2026-03-02T18:00"), open);
const taken = () => opened().given(at(night, "2026-03-02T18:10"), take());

describe("handing a shift over", () => {
  it("lists the open cases with what is next, and names both people", () => {
    expect(opened().state).toMatchObject({
      outgoing: "desk-1",
      incoming: "desk-2",
      due: "2026-03-02T19:00:00+08:00",
      lines: [
        { complaint: "estate-1.c1", next: { kind: "reply" }, takenAt: null },
        { complaint: "estate-1.c2", next: { kind: "resolve" }, takenAt: null },
      ],
    });
  });

  it("passes what the next person takes over, and leaves the rest with whoever hands over", () => {
    const ended = taken().given(at(desk, "2026-03-02T18:30"), close);
    expect(ended.events.at(-1)).toMatchObject({
      type: "ShiftSheetClosed",
      data: { by: "desk-1", stay: ["estate-1.c2"] },
    });
    expect(ended.state?.lines.map(({ takenAt }) => takenAt)).toEqual(["2026-03-02T18:10:00+08:00", null]);
  });

  it("ends by itself when nobody takes over", () => {
    const ended = opened().given(at(system, "2026-03-02T19:00"), close);
    expect(ended.events.at(-1)).toMatchObject({ data: { stay: ["estate-1.c1", "estate-1.c2"] } });
    expect(outcomeOf(opened().when(at(system, "2026-03-02T18:59"), close))).toBe("not-due");
  });

  const unknown = at(desk, "2026-03-02T18:00", { incomingKnown: false });
  it.each<[string, ReturnType<typeof shiftStory>, ReturnType<typeof at>, ShiftCommand, string]>([
    ["handed over by an owner", shiftStory(), at(owner, "2026-03-02T18:00"), open, "not-allowed"],
    [
      "handed over to oneself",
      shiftStory(),
      at(desk, "2026-03-02T18:00"),
      { ...open, incoming: "desk-1" } as ShiftCommand,
      "same-person",
    ],
    ["handed over to a stranger", shiftStory(), unknown, open, "person-unknown"],
    [
      "handed over without a case",
      shiftStory(),
      at(desk, "2026-03-02T18:00", { cases: [] }),
      open,
      "nothing-to-hand-over",
    ],
    ["opened twice", opened(), at(desk, "2026-03-02T18:05"), open, "already-open"],
    ["taken over by somebody else", opened(), at(staff, "2026-03-02T18:10"), take(), "not-allowed"],
    [
      "taken over for a case it does not list",
      opened(),
      at(night, "2026-03-02T18:10"),
      take("estate-1.c9"),
      "case-unknown",
    ],
    ["taken over twice", taken(), at(night, "2026-03-02T18:11"), take(), "case-taken"],
    [
      "taken over when the case went to somebody else",
      opened(),
      at(night, "2026-03-02T18:10", { responsible: "manager-1" }),
      take(),
      "not-responsible",
    ],
    ["ended by a third person", opened(), at(staff, "2026-03-02T18:10"), close, "not-allowed"],
    [
      "taken over once it ended",
      opened().given(at(manager, "2026-03-02T18:10"), close),
      at(night, "2026-03-02T18:11"),
      take(),
      "wrong-phase",
    ],
  ])("is not %s", (_name, told, moment, command, refusal) => {
    expect(outcomeOf(told.when(moment, command))).toBe(refusal);
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const told = taken().given(at(desk, "2026-03-02T18:30"), close);
    await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden);
    expect(view(readGolden(aggregate, readFileSync(golden, "utf8")), 3)).toMatchObject({
      phase: "closed",
      note: null,
      lines: [{ takenAt: "2026-03-02T18:10:00+08:00" }, { takenAt: null }],
    });
  });
});
