import { describe, expect, it } from "vitest";
import {
  complaintStory,
  desk,
  moment,
  outcomeOf,
  owner,
  resolvedStory,
  staff,
  system,
} from "../../testing/complaint-world.ts";
import type { ComplaintCommand, FileComplaint } from "./command.ts";
import { lookUpHash } from "./filing.ts";
import type { OtherCase } from "./terms.ts";

const filing: FileComplaint = {
  type: "file",
  estate: "estate-1",
  kind: "complaint",
  channel: "phone",
  text: "电梯困人。",
};
const referral = {
  from: "12345",
  office: "市民服务热线",
  number: "HZ-1",
  due: "2026-03-06",
  returnForm: "系统回告",
} as const;
const referred = { ...filing, channel: "referral", referral } as const;

describe("a referral", () => {
  it("keeps the sender's number and form, and owes the sender an answer by the sender's time", () => {
    const { state } = complaintStory().given(moment(desk, "2026-03-02T09:00"), {
      ...referred,
      complainant: "owner-1",
      language: "zh-CN",
    });
    expect(state).toMatchObject({ language: "zh-CN", referral });
    expect(state?.deadlines).toMatchObject([
      { kind: "acknowledge" },
      { kind: "reply", basis: "referral", dueDate: "2026-03-06" },
      {
        kind: "report-back",
        basis: "referral",
        dueDate: "2026-03-06",
        citations: [{ article: "HZ-1", quote: "系统回告" }],
      },
    ]);
  });

  it("is answered by the house's own time where the sender set none", () => {
    const { due: _, ...without } = referral;
    const { state } = complaintStory().given(moment(desk, "2026-03-02T09:00"), {
      ...referred,
      referral: without,
      complainant: "owner-1",
    });
    expect(state?.deadlines.at(-1)).toMatchObject({
      kind: "report-back",
      basis: "house",
      dueDate: "2026-03-12",
    });
  });

  it("is refused without the sender's particulars", () => {
    const { referral: _, ...without } = referred;
    expect(outcomeOf(complaintStory().when(moment(desk, "2026-03-02T09:00"), without))).toBe(
      "referral-missing",
    );
  });

  const confirmed = () =>
    resolvedStory({ file: referred }).given(moment(owner, "2026-03-03T12:00"), { type: "confirm" });
  const back: ComplaintCommand = {
    type: "report-back",
    form: "系统回告",
    ref: "HG-9",
    text: "已更换灯具。",
  };

  it("is not closed before its sender was answered too", () => {
    const story = confirmed();
    expect(outcomeOf(story.when(moment(desk, "2026-03-03T13:00"), { type: "close" }))).toBe(
      "sender-unanswered",
    );
    const told = story.given(moment(desk, "2026-03-03T13:00"), back);
    expect(told.state).toMatchObject({ reported: { by: "desk-1", ref: "HG-9" } });
    expect(told.state?.deadlines.some(({ kind }) => kind === "report-back")).toBe(false);
    expect(told.given(moment(desk, "2026-03-03T14:00"), { type: "close" }).state?.phase).toBe("closed");
  });

  it("goes up when the time to close has passed and the sender is still without an answer", () => {
    const story = confirmed().given(moment(system, "2026-03-07T00:00"), { type: "close" });
    expect(story.events.at(-1)?.type).toBe("ComplaintEscalated");
    expect(story.state).toMatchObject({ phase: "confirmed", responsible: "manager-1" });
  });

  it("is reported once, after its caller was answered, and nothing else is reported", () => {
    const told = confirmed().given(moment(desk, "2026-03-03T13:00"), back);
    expect(outcomeOf(told.when(moment(desk, "2026-03-03T13:10"), back))).toBe("already-reported");
    expect(outcomeOf(resolvedStory().when(moment(desk, "2026-03-03T13:00"), back))).toBe("not-a-referral");
    const early = complaintStory().given(moment(desk, "2026-03-02T09:00"), {
      ...referred,
      complainant: "owner-1",
    });
    expect(outcomeOf(early.when(moment(desk, "2026-03-02T10:00"), back))).toBe("wrong-phase");
  });
});

describe("filing without a name", () => {
  const nameless = { ...filing, anonymous: { code: "a-long-secret-code" } };
  const fresh = {
    id: "estate-1.c1",
    number: "TS-20260302-000001",
    complainant: "anonymous.c1",
  };

  it("keeps only a hash of the code, under a name that stands for nobody", () => {
    const { state } = complaintStory().given(
      moment({ id: "anonymous.c1", role: "owner" }, "2026-03-02T09:00", { anonymousAdmitted: true, fresh }),
      nameless,
    );
    expect(state).toMatchObject({
      complainant: "anonymous.c1",
      anonymous: { code: lookUpHash("estate-1.c1", "a-long-secret-code") },
    });
    expect(JSON.stringify(state)).not.toContain("a-long-secret-code");
  });

  it("is refused where the house does not admit it", () => {
    expect(outcomeOf(complaintStory().when(moment(owner, "2026-03-02T09:00", { fresh }), nameless))).toBe(
      "anonymous-not-admitted",
    );
  });
});

describe("splitting", () => {
  const other: OtherCase = {
    id: "estate-1.c0",
    estate: "estate-1",
    complainant: "owner-1",
    phase: "assigned",
    mergedInto: null,
    reply: {
      id: "estate-1.c0/reply/1",
      kind: "reply",
      from: "2026-02-28T09:00:00+08:00",
      due: "2026-03-11T00:00+08:00",
      dueDate: "2026-03-10",
      basis: "law",
      citations: [],
    },
  };
  const part = { ...filing, complainant: "owner-1", splitFrom: other.id };

  it("gives the part the time that was promised for the whole", () => {
    const { state } = complaintStory().given(moment(desk, "2026-03-02T09:00", { other }), part);
    expect(state?.related).toEqual([{ id: other.id, because: "split" }]);
    expect(state?.deadlines.find(({ kind }) => kind === "reply")).toMatchObject({
      due: "2026-03-11T00:00+08:00",
      basis: "promise",
    });
  });

  it("is refused to owners, from nothing, and for another complainant", () => {
    const tried = (actor: typeof desk, changes: Partial<OtherCase> | null) =>
      outcomeOf(
        complaintStory().when(
          moment(actor, "2026-03-02T09:00", { other: changes === null ? null : { ...other, ...changes } }),
          part,
        ),
      );
    expect(tried(owner, {})).toBe("not-allowed");
    expect(tried(desk, null)).toBe("case-unknown");
    expect(tried(staff, { complainant: "owner-2" })).toBe("case-unknown");
    expect(tried(staff, {})).toBe("accepted");
  });
});
