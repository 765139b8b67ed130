import { describe, expect, it } from "vitest";
import { sampleContract } from "../../testing/sample-contract.ts";
import type { ArrearsCommand } from "./command.ts";
import { type Step, at, manager, owner, system, told, code, shown, overdue, suit } from "./steps.fixture.ts";

describe("payments", () => {
  it("pay what fell due first, to the fen, and name the events of every sum", () => {
    const story = told([
      at("desk", "2026-05-02"),
      { type: "pay", event: "p-1", on: "2026-05-02", amount: 74761 },
    ]);
    expect(shown(story.state)).toMatchObject({
      payments: [
        {
          parts: [
            { bill: "2026-Q1", amount: 74760 },
            { bill: "2026-Q2", amount: 1 },
          ],
        },
      ],
      outstanding: { value: 74759, events: ["estate-1.r1@1", "estate-1.r1@2"] },
    });
    const pay = (event: string, amount: number, on = "2026-05-03") =>
      code(story.when(at("desk", "2026-05-03"), { type: "pay", event, on, amount }));
    expect(pay("p-1", 1)).toBe("payment-twice");
    expect(pay("p-2", 74760)).toBe("overpaid");
    expect(pay("p-2", 1, "2026-05-04")).toBe("in-future");
  });

  const plan = (amounts: readonly number[], days = ["2026-06-30", "2026-07-31"]): ArrearsCommand => ({
    type: "agree-plan",
    ref: "分期协议1",
    instalments: amounts.map((amount, index) => ({ amount, due: days[index] ?? "2026-08-31" })),
  });

  it("go by an instalment agreement while it is kept; nothing else is done meanwhile", () => {
    const story = told(...overdue, [manager("2026-05-30"), plan([100000, 49520])]);
    for (const command of [
      suit,
      { type: "mediate", mediator: "m", ref: "r" },
      { type: "write-off", reason: "x", authority: { kind: "company-decision", ref: "d" } },
      plan([149520]),
    ] as ArrearsCommand[])
      expect(code(story.when(manager("2026-05-31"), command)), command.type).toBe("plan-running");
    const paid = story.given(at("desk", "2026-06-01"), {
      type: "pay",
      event: "p-1",
      on: "2026-06-01",
      amount: 120000,
    });
    expect(shown(paid.state).plans[0]).toMatchObject({
      status: "running",
      instalments: [{ paid: 100000 }, { paid: 20000 }],
    });
    expect(shown(paid.state).deadlines.filter(({ kind }) => kind === "instalment")).toMatchObject([
      { dueDate: "2026-07-31" },
    ]);
    const kept = paid.given(at("desk", "2026-07-01"), {
      type: "pay",
      event: "p-2",
      on: "2026-07-01",
      amount: 29520,
    });
    expect(shown(kept.state)).toMatchObject({ phase: "closed", plans: [{ status: "kept" }] });
  });

  it("leave no room for a ruling or a reduction while the agreement is kept", () => {
    const sued = told(
      ...overdue,
      [manager("2026-05-30"), suit],
      [manager("2026-06-01"), plan([100000, 49520])],
    );
    const ruling: ArrearsCommand = { type: "note-ruling", ref: "r", on: "2026-06-02", awarded: 1 };
    expect(code(sued.when(manager("2026-06-02"), ruling))).toBe("plan-running");
    const defended = sued.given(owner("2026-06-02"), { type: "record-defence", ground: "other", text: "x" });
    const answer: ArrearsCommand = {
      type: "answer-defence",
      defence: 1,
      outcome: "accepted",
      text: "x",
      reductions: [{ bill: "2026-Q1", amount: 1 }],
    };
    expect(code(defended.when(manager("2026-06-02"), answer))).toBe("plan-running");
  });

  it("close the case with the last fen and not before", () => {
    const pay = (event: string, amount: number): Step => [
      at("desk", "2026-05-02"),
      { type: "pay", event, on: "2026-05-02", amount },
    ];
    const nearly = told(pay("p-1", 149519));
    expect(nearly.state?.phase).toBe("open");
    expect(nearly.given(...pay("p-2", 1)).state?.phase).toBe("closed");
  });

  it("that miss an instalment break the agreement, and the ladder goes on", () => {
    const story = told(...overdue, [manager("2026-05-30"), plan([100000, 49520])]);
    const missed: ArrearsCommand = { type: "note-missed", deadline: "estate-1.r1/instalment/1.1" };
    expect(code(story.when(system("2026-06-30"), missed))).toBe("not-due");
    const broken = story.given(system("2026-07-01"), missed);
    expect(shown(broken.state)).toMatchObject({ plans: [{ status: "broken" }], missed: [missed.deadline] });
    expect(code(broken.when(system("2026-07-01"), missed))).toBe("deadline-unknown");
    const { withoutMediation: _, ...plain } = suit;
    expect(code(broken.when(manager("2026-07-02"), plain))).toBe("accepted");
  });

  it("are agreed on for exactly what is owed, one day after the other", () => {
    const when = (command: ArrearsCommand) => code(told().when(manager("2026-05-30"), command));
    expect(when(plan([149519]))).toBe("plan-mismatch");
    expect(when(plan([100000, 49520], ["2026-07-31", "2026-06-30"]))).toBe("plan-mismatch");
    expect(when(plan([149520], ["2026-05-30"]))).toBe("plan-mismatch");
  });

  it("that will not come are written off by whoever bears the loss", () => {
    const command: ArrearsCommand = {
      type: "write-off",
      amount: 100000,
      reason: "查无此人",
      authority: { kind: "company-decision", ref: "决定1" },
    };
    expect(told([manager("2026-05-02"), command]).state?.bills.map(({ writtenOff }) => writtenOff)).toEqual([
      25240, 74760,
    ]);
    const fund = sampleContract({ fees: { ...sampleContract().fees, basis: "remuneration" } });
    const terms = { contract: { estate: "estate-1", isSigned: true, draft: fund } };
    expect(code(told().when(manager("2026-05-02", terms), command))).toBe("authority-not-enough");
    expect(code(told().when(manager("2026-05-02"), { ...command, amount: 149521 }))).toBe("overpaid");
    const all = told([
      manager("2026-05-02"),
      { type: "write-off", reason: "x", authority: { kind: "assembly-resolution", ref: "决议1" } },
    ]);
    expect(all.state).toMatchObject({ phase: "closed", closed: { reason: "written-off" } });
  });
});
