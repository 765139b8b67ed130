import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  complaintStory,
  desk,
  dueOn,
  manager,
  moment,
  owner,
  silentLaw,
  staff,
  system,
} from "../../testing/complaint-world.ts";
import type { ComplaintCommand } from "./command.ts";
import { nextDeadline } from "./promised-deadline.ts";
import { isKept } from "./decision.ts";
import { defaultStepTimes } from "./step-times.ts";

const file: ComplaintCommand = {
  type: "file",
  estate: "estate-1",
  kind: "complaint",
  channel: "app",
  text: "楼道灯坏了三天。一直没有人来修。",
};
const triage: ComplaintCommand = {
  type: "triage",
  category: "repair",
  severity: "normal",
  scope: "within-contract",
  clause: "c-24",
  points: ["灯何时修好", "为何三天无人来"],
};
const assign: ComplaintCommand = { type: "assign", assignee: "staff-1" };
const reply: ComplaintCommand = {
  type: "reply",
  kind: "full",
  text: "今天更换灯具，已加入巡查。",
  pointsAnswered: [0, 1],
  resolveBy: "2026-03-05",
};
const resolve: ComplaintCommand = {
  type: "resolve",
  text: "已更换。",
  evidence: [{ kind: "record", ref: "WO-1" }],
};

const filed = () => complaintStory().given(moment(owner, "2026-03-02T09:00"), file);
const acknowledged = () => filed().given(moment(desk, "2026-03-02T09:10"), { type: "acknowledge" });
const triaged = () => acknowledged().given(moment(desk, "2026-03-02T09:20"), triage);
const assigned = () => triaged().given(moment(desk, "2026-03-02T09:30"), assign);
const answered = () => assigned().given(moment(staff, "2026-03-02T11:00"), reply);
const resolved = () => answered().given(moment(staff, "2026-03-03T10:00"), resolve);
const confirmed = () => resolved().given(moment(owner, "2026-03-03T20:00"), { type: "confirm", rating: 5 });
const closed = () => confirmed().given(moment(desk, "2026-03-04T09:00"), { type: "close" });

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("filing", () => {
  it("makes the duty person responsible and promises acknowledgement and reply", () => {
    const { state } = filed();
    expect(state).toMatchObject({ phase: "filed", responsible: "desk-1" });
    expect(nextDeadline(state?.deadlines ?? [])).toMatchObject({
      kind: "acknowledge",
      due: "2026-03-02T11:00:00+08:00",
      basis: "house",
    });
    expect(state?.deadlines.find(({ kind }) => kind === "reply")).toMatchObject({
      dueDate: "2026-03-12",
      due: "2026-03-13T00:00+08:00",
      basis: "law",
      citations: [{ article: "第五十条" }],
    });
  });

  it("takes the first line as the subject when none is given", () => {
    expect(filed().state?.subject.value).toBe("楼道灯坏了三天");
  });

  it("promises the contract's time where it is shorter than the law's", () => {
    const contractReply = {
      minutes: 3 * 1440,
      citation: { source: "本合同", article: "第三十条", quote: "三日内答复" },
    };
    const { state } = complaintStory().given(moment(owner, "2026-03-02T09:00", { contractReply }), file);
    expect(state?.deadlines.find(({ kind }) => kind === "reply")).toMatchObject({
      basis: "contract",
      due: "2026-03-05T09:00:00+08:00",
    });
  });

  it("keeps the law's time where the contract's is longer", () => {
    const contractReply = {
      minutes: 30 * 1440,
      citation: { source: "本合同", article: "第三十条", quote: "三十日内答复" },
    };
    const { state } = complaintStory().given(moment(owner, "2026-03-02T09:00", { contractReply }), file);
    expect(state?.deadlines.find(({ kind }) => kind === "reply")).toMatchObject({
      basis: "law",
      dueDate: "2026-03-12",
    });
  });

  it("falls back to the house's own time where law and contract are silent", () => {
    const { state } = complaintStory().given(moment(owner, "2026-03-02T09:00", { reply: silentLaw }), file);
    expect(state?.deadlines.find(({ kind }) => kind === "reply")).toMatchObject({
      basis: "house",
      dueDate: "2026-03-09",
    });
  });

  it("promises the day before any rolling where the calendar does not reach", () => {
    const reply = { ...dueOn("2027-01-04"), verdict: "stale" as const, values: { raw: "2027-01-04" } };
    const { state } = complaintStory().given(moment(owner, "2026-12-25T09:00", { reply }), file);
    expect(state?.deadlines.find(({ kind }) => kind === "reply")).toMatchObject({
      basis: "law",
      dueDate: "2027-01-04",
    });
  });

  it("lets the desk file for an owner, and nobody else", () => {
    const onBehalf: ComplaintCommand = { ...file, complainant: "owner-2" } as ComplaintCommand;
    expect(complaintStory().given(moment(desk, "2026-03-02T09:00"), onBehalf).state?.complainant).toBe(
      "owner-2",
    );
    expect(code(complaintStory().when(moment(owner, "2026-03-02T09:00"), onBehalf))).toBe("not-allowed");
  });

  it("refuses a unit the complainant has no relation to", () => {
    expect(code(complaintStory().when(moment(owner, "2026-03-02T09:00", { unitHeld: false }), file))).toBe(
      "relation-missing",
    );
  });
});

describe("the way to an answer", () => {
  it("moves responsibility to who acknowledged and then to who was assigned", () => {
    expect(acknowledged().state).toMatchObject({ responsible: "desk-1", phase: "acknowledged" });
    expect(assigned().state).toMatchObject({ responsible: "staff-1", phase: "assigned" });
  });

  it("asks for arrival at the contract's time when urgent, counted from filing", () => {
    const contractArrival = {
      minutes: 30,
      citation: { source: "本合同", article: "第二十条", quote: "急修三十分钟内到场" },
    };
    const { state } = acknowledged().given(moment(desk, "2026-03-02T09:12", { contractArrival }), {
      ...triage,
      severity: "urgent",
    } as ComplaintCommand);
    expect(state?.deadlines.find(({ kind }) => kind === "arrive")).toMatchObject({
      due: "2026-03-02T09:30:00+08:00",
      basis: "contract",
    });
  });

  it("refuses a full reply that leaves a point unanswered", () => {
    const result = assigned().when(moment(staff, "2026-03-02T11:00"), {
      ...reply,
      pointsAnswered: [0],
    } as ComplaintCommand);
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      code: "points-unanswered",
      data: { points: [1] },
    });
  });

  it("refuses a full reply without the day it will be resolved", () => {
    const { resolveBy: _, ...without } = reply as Extract<ComplaintCommand, { type: "reply" }>;
    expect(code(assigned().when(moment(staff, "2026-03-02T11:00"), without))).toBe("resolve-date-missing");
  });

  it("takes a progress reply as the first word, without moving any other deadline", () => {
    const before = assigned();
    const after = before.given(moment(staff, "2026-03-02T10:00"), {
      type: "reply",
      kind: "progress",
      text: "配件已订。",
    });
    expect(before.state?.deadlines.map(({ kind }) => kind)).toEqual(["reply", "respond"]);
    expect(after.state?.deadlines).toEqual(before.state?.deadlines.filter(({ kind }) => kind !== "respond"));
  });

  it("stops the reply clock with a full reply and promises the day of resolution", () => {
    expect(answered().state?.deadlines).toMatchObject([
      { kind: "resolve", dueDate: "2026-03-05", basis: "promise" },
    ]);
  });

  it("refuses to resolve before the owner was answered, and without evidence", () => {
    expect(code(assigned().when(moment(staff, "2026-03-02T11:00"), resolve))).toBe("wrong-phase");
    expect(
      code(
        answered().when(moment(staff, "2026-03-02T11:00"), { ...resolve, evidence: [] } as ComplaintCommand),
      ),
    ).toBe("evidence-missing");
  });

  it("refuses to assign somebody the estate does not know, and a clause the contract does not have", () => {
    expect(
      code(triaged().when(moment(desk, "2026-03-02T09:30"), { type: "assign", assignee: "stranger" })),
    ).toBe("person-unknown");
    expect(
      code(
        acknowledged().when(moment(desk, "2026-03-02T09:20"), {
          ...triage,
          clause: "c-99",
        } as ComplaintCommand),
      ),
    ).toBe("clause-unknown");
  });

  it("refuses an owner the work of the desk, and staff another's case", () => {
    expect(code(filed().when(moment(owner, "2026-03-02T09:10"), { type: "acknowledge" }))).toBe(
      "not-allowed",
    );
    expect(code(assigned().when(moment({ id: "staff-2", role: "staff" }, "2026-03-02T11:00"), reply))).toBe(
      "not-allowed",
    );
  });
});

describe("pausing", () => {
  const pause: ComplaintCommand = { type: "pause", reason: "等待配件到货", until: "2026-03-06" };

  it("never moves what was promised to the owner", () => {
    const before = assigned().state?.deadlines.find(({ kind }) => kind === "reply");
    const after = assigned().given(moment(staff, "2026-03-02T12:00"), pause).state;
    expect(after?.deadlines.find(({ kind }) => kind === "reply")).toEqual(before);
    expect(after?.deadlines.find(({ kind }) => kind === "resume")).toMatchObject({ dueDate: "2026-03-06" });
  });

  it("stops a working clock and starts it again with what was left", () => {
    const urgent = acknowledged()
      .given(moment(desk, "2026-03-02T09:20"), { ...triage, severity: "urgent" } as ComplaintCommand)
      .given(moment(desk, "2026-03-02T09:25"), assign);
    const paused = urgent.given(moment(staff, "2026-03-02T09:30"), pause);
    expect(paused.state?.deadlines.some(({ kind }) => kind === "arrive")).toBe(false);
    const resumed = paused.given(moment(staff, "2026-03-03T09:00"), { type: "resume" });
    expect(resumed.state?.deadlines.find(({ kind }) => kind === "arrive")?.due).toBe(
      "2026-03-03T09:20:00+08:00",
    );
  });

  it("ends when a full reply is given", () => {
    const story = assigned()
      .given(moment(staff, "2026-03-02T12:00"), pause)
      .given(moment(staff, "2026-03-03T09:00"), reply);
    expect(story.events.slice(-2).map(({ type }) => type)).toEqual(["ComplaintResumed", "ComplaintReplied"]);
    expect(story.state?.paused).toBeNull();
  });

  it("refuses a second pause, a resume without one, and a day that is not ahead", () => {
    const paused = assigned().given(moment(staff, "2026-03-02T12:00"), pause);
    expect(code(paused.when(moment(staff, "2026-03-02T13:00"), pause))).toBe("already-paused");
    expect(code(assigned().when(moment(staff, "2026-03-02T12:00"), { type: "resume" }))).toBe("not-paused");
    expect(
      code(
        assigned().when(moment(staff, "2026-03-02T12:00"), {
          ...pause,
          until: "2026-03-02",
        } as ComplaintCommand),
      ),
    ).toBe("until-in-past");
  });
});

describe("escalation", () => {
  const missed = "estate-1.c1/acknowledge/1";

  it("goes to the manager once a deadline has passed, and keeps the missed one on record", () => {
    const { state } = filed().given(moment(system, "2026-03-02T11:00"), { type: "escalate", missed });
    expect(state).toMatchObject({
      responsible: "manager-1",
      escalations: 1,
      missed: [{ deadline: { id: missed } }],
    });
    expect(state?.deadlines.find(({ kind }) => kind === "escalation")?.due).toBe("2026-03-03T11:00:00+08:00");
  });

  it("refuses before the deadline, and a second time for the same one", () => {
    expect(code(filed().when(moment(system, "2026-03-02T10:59"), { type: "escalate", missed }))).toBe(
      "not-due",
    );
    const escalated = filed().given(moment(system, "2026-03-02T11:00"), { type: "escalate", missed });
    expect(code(escalated.when(moment(system, "2026-03-02T11:05"), { type: "escalate", missed }))).toBe(
      "already-escalated",
    );
  });

  it("leaves a deadline when the missed reply is all that was open", () => {
    const late = assigned()
      .given(moment(system, "2026-03-13T00:00"), { type: "escalate", missed: "estate-1.c1/reply/1" })
      .given(moment(manager, "2026-03-13T09:00"), { type: "assign", assignee: "staff-2" });
    expect(late.state && isKept(late.state)).toBe(true);
    expect(late.state).toMatchObject({
      responsible: "staff-2",
      deadlines: [{ kind: "escalation" }, { kind: "respond" }],
    });
  });

  it("records a step that was late although nobody escalated it", () => {
    const { state } = filed().given(moment(desk, "2026-03-02T12:00"), { type: "acknowledge" });
    expect(state?.missed).toMatchObject([{ deadline: { kind: "acknowledge" } }]);
  });
});

describe("explaining", () => {
  const explain: ComplaintCommand = {
    type: "explain",
    text: "该设施属供电公司资产。",
    reason: "needs-others",
    ground: "第十二条",
    pointsAnswered: [0, 1],
  };
  it("answers with reasons and goes to the owner's verdict", () => {
    expect(assigned().given(moment(staff, "2026-03-02T11:00"), explain).state).toMatchObject({
      phase: "resolved",
      outcome: "explained",
      deadlines: [{ kind: "confirm" }],
    });
  });
  it("answers every point too", () => {
    expect(
      code(
        assigned().when(moment(staff, "2026-03-02T11:00"), {
          ...explain,
          pointsAnswered: [],
        } as ComplaintCommand),
      ),
    ).toBe("points-unanswered");
  });
});

describe("settling", () => {
  it("closes after confirmation, and leaves nothing open but the follow-up", () => {
    expect(closed().state).toMatchObject({
      phase: "closed",
      responsible: "staff-1",
      deadlines: [{ kind: "follow-up", dueDate: "2026-03-11", basis: "house" }],
    });
  });

  it("leaves nobody and nothing where the house makes no follow-ups", () => {
    const stepTimes = { ...defaultStepTimes, followUpDays: null };
    const { state } = confirmed().given(moment(desk, "2026-03-04T09:00", { stepTimes }), { type: "close" });
    expect(state).toMatchObject({
      phase: "closed",
      responsible: null,
      deadlines: [],
      closedAt: "2026-03-04T09:00:00+08:00",
    });
  });

  it("refuses to close what nobody confirmed", () => {
    expect(code(resolved().when(moment(desk, "2026-03-04T09:00"), { type: "close" }))).toBe("wrong-phase");
  });

  it("confirms only for the complainant", () => {
    expect(code(resolved().when(moment(desk, "2026-03-04T09:00"), { type: "confirm" }))).toBe("not-allowed");
  });

  it("closes without an answer only after a lapse was notified and its time is over", () => {
    expect(code(resolved().when(moment(system, "2026-03-06T00:00"), { type: "notify-lapse" }))).toBe(
      "not-due",
    );
    const lapsed = resolved().given(moment(system, "2026-03-07T00:00"), { type: "notify-lapse" });
    expect(code(lapsed.when(moment(system, "2026-03-10T09:00"), { type: "close" }))).toBe("lapse-not-over");
    expect(lapsed.given(moment(system, "2026-03-15T00:00"), { type: "close" }).state?.phase).toBe("closed");
  });

  it("reopens with a new reply deadline, the same person, and one more round", () => {
    const again = closed().given(moment(owner, "2026-03-10T09:00", { reply: dueOn("2026-03-20") }), {
      type: "reopen",
      reason: "又不亮了",
    });
    expect(again.state).toMatchObject({
      phase: "assigned",
      round: 2,
      responsible: "staff-1",
      deadlines: [{ kind: "reply", dueDate: "2026-03-20" }],
    });
  });

  it("refuses to reopen long after", () => {
    expect(
      code(closed().when(moment(owner, "2026-04-10T09:00"), { type: "reopen", reason: "又不亮了" })),
    ).toBe("reopen-window-over");
  });
});
