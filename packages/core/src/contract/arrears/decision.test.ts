import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { type ArrearsMoment, arrearsStory, disputedContract } from "../../testing/arrears-world.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { aggregate } from "./aggregate.ts";
import type { OpenArrears } from "./command.ts";
import {
  type Step,
  bill,
  opening,
  at,
  manager,
  owner,
  system,
  told,
  code,
  shown,
  remind,
  ask,
  silent,
  demand,
  arrival,
  heard,
  overdue,
  defence,
  link,
  suit,
  failedMediation,
} from "./steps.fixture.ts";

describe("a case", () => {
  it("opens for overdue bills with the limitation of each", () => {
    const { bills, deadlines, outstanding } = shown(told().state);
    expect(outstanding).toEqual({ value: 149520, events: ["estate-1.r1@1"] });
    expect(bills.map(({ limitation }) => limitation.end)).toEqual(["2029-01-15", "2029-04-15"]);
    expect(deadlines.map(({ dueDate, kind }) => [kind, dueDate])).toEqual([
      ["limitation", "2029-01-15"],
      ["limitation", "2029-04-15"],
    ]);
  });

  it.each<[string, ArrearsMoment, Partial<OpenArrears>, string]>([
    ["by an owner", owner("2026-05-01"), {}, "not-allowed"],
    ["under no contract", manager("2026-05-01", { contract: null }), {}, "contract-unknown"],
    [
      "under a draft",
      manager("2026-05-01", { contract: { estate: "estate-1", isSigned: false, draft: sampleContract() } }),
      {},
      "not-signed",
    ],
    ["on a unit that is not there", manager("2026-05-01", { isUnitKnown: false }), {}, "unit-unknown"],
    [
      "against somebody who was not its owner",
      manager("2026-05-01", { owes: false }),
      {},
      "relation-missing",
    ],
    ["beside one that is open", manager("2026-05-01", { openCase: "estate-1.r0" }), {}, "case-open"],
    [
      "for a bill twice",
      manager("2026-05-01"),
      { bills: [opening.bills[0]!, opening.bills[0]!] },
      "bill-twice",
    ],
    [
      "for a bill that is due today",
      manager("2026-05-01"),
      { bills: [bill("x", "2026-05-01", 1)] },
      "bill-not-overdue",
    ],
  ])("does not open %s", (_name, moment, changes, refusal) => {
    expect(code(arrearsStory().when(moment, { ...opening, ...changes }))).toBe(refusal);
  });

  it("takes no step before it is opened, after its end, or out of turn", () => {
    expect(code(arrearsStory().when(...remind))).toBe("not-found");
    expect(code(told().when(...demand))).toBe("wrong-phase");
    const closed = told([
      manager("2026-05-02"),
      { type: "pay", event: "p", on: "2026-05-02", amount: 149520 },
    ]);
    expect(closed.state?.phase).toBe("closed");
    for (const [moment, command] of [...overdue, defence])
      expect(code(closed.when(moment, command))).toBe("wrong-phase");
  });
});

describe("what goes to the owner", () => {
  it.each<[string, readonly Step[], Step]>([
    ["a reminder", [], [remind[0], { type: "remind", text: "再不交费就停水停电" }]],
    ["a question", [remind], [ask[0], { type: "ask-defence", how: "若无异议将冻结门禁卡" }]],
    [
      "a demand",
      heard,
      [
        demand[0],
        { ...(demand[1] as { type: "demand"; letter: string; text: string }), text: "逾期将限制您进出小区" },
      ],
    ],
  ])(
    "threatens neither utilities nor access: %s, and the article is named",
    (_name, before, [moment, command]) => {
      const result = told(...before).when(moment, command);
      expect(Result.isFailure(result) && result.failure).toMatchObject({
        code: "threat",
        citations: [{ article: "第四十四条" }],
      });
    },
  );

  it("is one letter per step", () => {
    const story = told([remind[0], { type: "remind", text: "请核对。", letter: "estate-1.l1" }], ask, silent);
    expect(code(story.when(...demand))).toBe("letter-twice");
  });
});

describe("the owner is heard first", () => {
  it("no demand goes out before the owner was asked and said nothing for the house's time, or spoke", () => {
    expect(code(told(remind).when(...demand))).toBe("defence-not-asked");
    expect(code(told(remind, ask).when(...demand))).toBe("defence-not-asked");
    expect(code(told(remind, ask).when(manager("2026-05-08"), silent[1]))).toBe("silence-too-short");
    expect(code(told(remind).when(...silent))).toBe("defence-not-asked");
    expect(code(told(...heard).when(...demand))).toBe("accepted");
    expect(code(told(remind, defence).when(...demand))).toBe("accepted");
    expect(
      code(
        told(remind, [owner("2026-05-03"), { type: "note-no-defence", how: "said-none" }]).when(...demand),
      ),
    ).toBe("accepted");
  });

  it("a defence that was raised is no silence, and undoes one that was noted", () => {
    expect(code(told(ask, defence).when(...silent))).toBe("defence-raised");
    expect(told(...heard, [owner("2026-05-20"), defence[1]]).state?.noDefence).toBeNull();
  });

  it("is looked into elsewhere before it is answered, and answered before it goes to court", () => {
    const answer: Step = [
      manager("2026-06-01"),
      {
        type: "answer-defence",
        defence: 1,
        outcome: "partly",
        text: "核查属实一次",
        reductions: [{ bill: "2026-Q2", amount: 10000 }],
      },
    ];
    const told1 = told(remind, defence, demand, arrival("2026-05-14"));
    expect(code(told1.when(manager("2026-06-02"), suit))).toBe("defence-unanswered");
    expect(code(told1.when(...answer))).toBe("defence-unlinked");
    const linked = told1.given(...link);
    expect(code(linked.when(...link))).toBe("already-linked");
    const answered = linked.given(...answer);
    expect(shown(answered.state)).toMatchObject({ outstanding: { value: 139520 }, unanswered: [] });
    expect(code(answered.when(...answer))).toBe("already-answered");
    expect(code(answered.when(manager("2026-06-02"), suit))).toBe("accepted");
  });

  it.each<[string, Step, string]>([
    ["another's", [at("owner", "2026-05-05", {}, "owner-2"), defence[1]], "relation-missing"],
    [
      "with a link that leads nowhere",
      [
        at("owner", "2026-05-05", { isLinkKnown: false }),
        {
          type: "record-defence",
          ground: "overcharge",
          text: "多收",
          link: { kind: "complaint", id: "estate-1.c9" },
        },
      ],
      "link-unknown",
    ],
    [
      "that is not there",
      [manager("2026-05-05"), { type: "link-defence", defence: 7, link: { kind: "deviation", id: "x" } }],
      "defence-unknown",
    ],
    [
      "linked to what is not there",
      [at("system", "2026-05-05", { isLinkKnown: false }), link[1]],
      "link-unknown",
    ],
  ])("a defence is refused: %s", (_name, [moment, command], refusal) => {
    expect(code(told(defence).when(moment, command))).toBe(refusal);
  });

  it("takes off a bill what was right about a defence, and nothing when it was not", () => {
    const story = told(defence, link);
    const answer = (outcome: "accepted" | "rejected", reductions: { bill: string; amount: number }[]) =>
      code(
        story.when(manager("2026-05-06"), {
          type: "answer-defence",
          defence: 1,
          outcome,
          text: "x",
          reductions,
        }),
      );
    expect(answer("accepted", [])).toBe("reduction-mismatch");
    expect(answer("rejected", [{ bill: "2026-Q1", amount: 1 }])).toBe("reduction-mismatch");
    expect(answer("accepted", [{ bill: "2026-Q9", amount: 1 }])).toBe("reduction-mismatch");
    expect(answer("accepted", [{ bill: "2026-Q1", amount: 74761 }])).toBe("reduction-mismatch");
    expect(answer("rejected", [])).toBe("accepted");
  });
});

describe("clocks that run from receipt", () => {
  it("start when the letter arrives, never when it is sent", () => {
    const sent = told(...heard, demand);
    expect(shown(sent.state)).toMatchObject({
      demands: [{ days: 15, basis: "house", dueDate: null }],
      deadlines: [{ kind: "limitation" }, { kind: "limitation" }],
    });
    expect(code(sent.when(manager("2027-05-11"), suit))).toBe("demand-not-arrived");
    const arrived = sent.given(...arrival("2026-05-20", "2026-05-14"));
    expect(shown(arrived.state)).toMatchObject({
      demands: [{ dueDate: "2026-05-29", arrival: { on: "2026-05-14", how: "ems" } }],
      deadlines: [{ kind: "demand-period", dueDate: "2026-05-29", due: "2026-05-30T00:00+08:00" }, {}, {}],
    });
  });

  it("interrupt the limitation of what is outstanding, anew from each arrival", () => {
    const arrived = told(
      ...heard,
      [manager("2026-05-11"), { type: "pay", event: "p", on: "2026-05-11", amount: 74760 }],
      demand,
      arrival("2026-05-14"),
    );
    expect(arrived.state?.bills.map(({ limitation }) => [limitation.from, limitation.end])).toEqual([
      ["2026-01-15", "2029-01-15"],
      ["2026-05-14", "2029-05-14"],
    ]);
    const again = arrived
      .given(manager("2029-05-01"), { type: "demand", letter: "estate-1.l2", text: "请交纳。" })
      .given(system("2029-05-10"), {
        type: "note-arrival",
        letter: "estate-1.l2",
        arrivedOn: "2029-05-10",
        how: "by-hand",
      });
    expect(again.state?.bills[1]?.limitation.end).toBe("2032-05-10");
  });

  it("do not begin anew after the limitation was over", () => {
    const late = told(...heard, [manager("2029-05-01"), demand[1]], arrival("2029-06-01"));
    expect(late.state?.bills.map(({ limitation }) => limitation.end)).toEqual(["2029-01-15", "2029-04-15"]);
  });

  it("rest on law where it says a period, on a clause that is named, otherwise on the house", () => {
    const period = verdictOf({ raw: "2026-06-13", due: "2026-06-15" });
    const law = told(...heard)
      .given(manager("2026-05-11", { period }), demand[1])
      .given({ ...system("2026-05-14"), terms: { period } }, arrival("2026-05-14")[1]);
    expect(shown(law.state).demands[0]).toMatchObject({ basis: "law", dueDate: "2026-06-15" });
    const clause = told(...heard).given(manager("2026-05-11"), {
      type: "demand",
      letter: "estate-1.l1",
      text: "请交纳。",
      days: 20,
      clause: "c-4",
    });
    expect(shown(clause.state).demands[0]).toMatchObject({
      basis: "contract",
      days: 20,
      citations: [{ article: "第4条" }, {}],
    });
    expect(
      code(
        told(...heard).when(manager("2026-05-11"), {
          type: "demand",
          letter: "l",
          text: "请交纳。",
          days: 20,
          clause: "c-99",
        }),
      ),
    ).toBe("clause-unknown");
  });

  it.each<[string, Step, string]>([
    [
      "of a letter nobody knows",
      [system("2026-05-14"), { type: "note-arrival", letter: "x", arrivedOn: "2026-05-14", how: "ems" }],
      "letter-not-of-case",
    ],
    ["tomorrow", arrival("2026-05-14", "2026-05-15"), "arrived-in-future"],
    ["before it was sent", arrival("2026-05-14", "2026-05-10"), "arrived-before-sent"],
    [
      "noted by a person without proof",
      [at("desk", "2026-05-14"), arrival("2026-05-14")[1]],
      "arrival-proof-missing",
    ],
  ])("are not started by an arrival %s", (_name, [moment, command], refusal) => {
    expect(code(told(...heard, demand).when(moment, command))).toBe(refusal);
  });

  it("start at once where the letter had arrived before the demand was written down", () => {
    const story = told(...heard).given(
      manager("2026-05-16", { arrived: { on: "2026-05-14", how: "ems" } }),
      demand[1],
    );
    expect(story.events.slice(-2).map(({ type }) => type)).toEqual([
      "ArrearsDemanded",
      "ArrearsLetterArrived",
    ]);
    expect(shown(story.state)).toMatchObject({
      demands: [{ sentOn: "2026-05-14", arrival: { on: "2026-05-14" }, dueDate: "2026-05-29" }],
      bills: [{ limitation: { from: "2026-05-14" } }, { limitation: { from: "2026-05-14" } }],
    });
    const sent = (sentOn: string) =>
      code(
        told(...heard).when(manager("2026-05-16", { arrived: { on: "2026-05-14", how: "ems" } }), {
          type: "demand",
          letter: "estate-1.l1",
          text: "请交纳。",
          sentOn,
        }),
      );
    expect(sent("2026-05-17")).toBe("in-future");
    expect(sent("2026-05-15")).toBe("arrived-before-sent");
  });

  it("never go back: an arrival that becomes known late shortens no limitation", () => {
    const second: Step = [manager("2026-05-12"), { type: "demand", letter: "estate-1.l2", text: "请交纳。" }];
    const both = told(...heard, demand, second, [
      system("2026-05-20"),
      { type: "note-arrival", letter: "estate-1.l2", arrivedOn: "2026-05-20", how: "ems" },
    ]).given(...arrival("2026-05-21", "2026-05-14"));
    expect(both.state?.bills[0]?.limitation).toMatchObject({ from: "2026-05-20", end: "2029-05-20" });
    expect(both.state?.demands[0]?.dueDate).toBe("2026-05-29");
  });

  it("start once", () => {
    expect(code(told(...overdue).when(...arrival("2026-05-15")))).toBe("letter-arrived");
  });
});

describe("the ladder", () => {
  it("goes from demand over mediation to the court the contract names", () => {
    const story = told(...overdue, ...failedMediation("2026-05-30"));
    const { withoutMediation: _, ...plain } = suit;
    const sued = story.given(manager("2026-06-10"), plain);
    expect(shown(sued.state)).toMatchObject({
      phase: "proceedings",
      proceedings: { forum: "court", withoutMediation: null },
    });
    const ruled = sued.given(manager("2026-09-01"), {
      type: "note-ruling",
      ref: "（2026）民初1号",
      on: "2026-09-01",
      awarded: 100000,
    });
    expect(ruled.state?.bills.map(({ reduced }) => reduced)).toEqual([0, 49520]);
    expect(
      code(
        ruled.when(manager("2026-09-01"), { type: "note-ruling", ref: "x", on: "2026-09-01", awarded: 1 }),
      ),
    ).toBe("already-ruled");
    const paid = ruled.given(at("desk", "2026-09-10"), {
      type: "pay",
      event: "p-1",
      on: "2026-09-10",
      amount: 100000,
    });
    expect(shown(paid.state)).toMatchObject({ phase: "closed", closed: { reason: "paid" }, deadlines: [] });
  });

  it.each<[string, readonly Step[], Step, string]>([
    [
      "mediation before the period is over",
      [...overdue],
      [manager("2026-05-29"), { type: "mediate", mediator: "m", ref: "r" }],
      "demand-period-running",
    ],
    [
      "mediation twice at once",
      [...overdue, ...failedMediation("2026-05-30").slice(0, 1)],
      [manager("2026-05-31"), { type: "mediate", mediator: "m", ref: "r" }],
      "mediation-running",
    ],
    [
      "an end without a mediation",
      [...overdue, ...failedMediation("2026-05-30")],
      [manager("2026-05-31"), { type: "end-mediation", outcome: "settled", ref: "r" }],
      "mediation-not-running",
    ],
    [
      "a suit before the period is over",
      [...overdue],
      [manager("2026-05-29"), suit],
      "demand-period-running",
    ],
    [
      "a suit while somebody mediates",
      [...overdue, ...failedMediation("2026-05-30").slice(0, 1)],
      [manager("2026-05-31"), suit],
      "mediation-running",
    ],
    [
      "a suit without mediation and without a word why",
      [...overdue],
      [manager("2026-05-30"), { type: "sue", forum: "court", body: "b", ref: "r" }],
      "mediation-missing",
    ],
    [
      "arbitration that was not agreed",
      [...overdue],
      [manager("2026-05-30"), { ...suit, forum: "arbitration" }],
      "wrong-forum",
    ],
    [
      "the court where arbitration was agreed",
      [...overdue],
      [
        manager("2026-05-30", {
          contract: {
            estate: "estate-1",
            isSigned: true,
            draft: disputedContract("提交杭州仲裁委员会仲裁。"),
          },
        }),
        suit,
      ],
      "wrong-forum",
    ],
    [
      "more awarded than is owed",
      [...overdue, [manager("2026-05-30"), suit]],
      [manager("2026-06-01"), { type: "note-ruling", ref: "r", on: "2026-06-01", awarded: 149521 }],
      "overpaid",
    ],
    [
      "a ruling of tomorrow",
      [...overdue, [manager("2026-05-30"), suit]],
      [manager("2026-06-01"), { type: "note-ruling", ref: "r", on: "2026-06-02", awarded: 1 }],
      "in-future",
    ],
  ])("refuses %s", (_name, before, [moment, command], refusal) => {
    expect(code(told(...before).when(moment, command))).toBe(refusal);
  });
});

describe("golden events", () => {
  const golden = new URL("./golden.jsonl", import.meta.url);
  const life = () =>
    told(
      [remind[0], { type: "remind", text: "请核对。", letter: "estate-1.l0" }],
      ask,
      silent,
      demand,
      arrival("2026-05-14"),
      [
        at("desk", "2026-05-15"),
        {
          type: "note-arrival",
          letter: "estate-1.l0",
          arrivedOn: "2026-05-04",
          how: "张贴",
          proof: [{ kind: "record", ref: "照片1" }],
        },
      ],
      [owner("2026-05-20"), defence[1]],
      link,
      [
        manager("2026-05-25"),
        {
          type: "answer-defence",
          defence: 1,
          outcome: "partly",
          text: "减一次",
          reductions: [{ bill: "2026-Q1", amount: 4760 }],
        },
      ],
      ...failedMediation("2026-05-30"),
      [
        manager("2026-06-01"),
        { type: "agree-plan", ref: "分期1", instalments: [{ amount: 144760, due: "2026-06-30" }] },
      ],
      [at("desk", "2026-06-20"), { type: "pay", event: "p-1", on: "2026-06-20", amount: 44760 }],
      [system("2026-07-01"), { type: "note-missed", deadline: "estate-1.r1/instalment/1.1" }],
      [manager("2026-07-02"), suit],
      [manager("2026-09-01"), { type: "note-ruling", ref: "判决1", on: "2026-09-01", awarded: 90000 }],
      [
        manager("2026-09-02"),
        { type: "write-off", reason: "无财产", authority: { kind: "company-decision", ref: "决定1" } },
      ],
    );

  it("are written to the letter", async () => {
    await expect(goldenLines(aggregate, life().events)).toMatchFileSnapshot(golden.pathname);
  });

  it("of the first version still fold", () => {
    expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toMatchObject({
      phase: "closed",
      closed: { reason: "written-off" },
      plans: [{ status: "broken" }],
      reminders: [{ arrival: { on: "2026-05-04" } }],
    });
  });
});
