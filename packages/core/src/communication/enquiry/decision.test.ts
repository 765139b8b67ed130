import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  bothAnswered,
  enquiryMoment as at,
  type EnquiryMoment,
  enquiryStory,
  lawOn,
  question,
} from "../../testing/enquiry-world.ts";
import type { EnquiryCommand } from "./command.ts";
import type { EnquiryState } from "./state.ts";
import { mayRead, view } from "./view.ts";

const asked = () => enquiryStory().given(at("owner"), question);
const answered = () => asked().given(at("desk", "2026-03-03"), bothAnswered);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const seen = (told: { readonly state: EnquiryState | null; readonly version: number }) => {
  if (told.state === null) throw new Error("nothing was asked");
  return view(told.state, told.version);
};

describe("a question that is asked", () => {
  it("has a named answerer and a time of the house, because the law's ten days are for complaints", () => {
    expect(seen(asked())).toMatchObject({
      phase: "open",
      answerer: "desk-1",
      next: {
        kind: "reply",
        due: "2026-03-06T00:00+08:00",
        basis: "house",
        law: { reach: "other-matter", due: "2026-03-13T00:00+08:00", citations: [{ id: "TEST-50" }] },
      },
    });
  });

  it("is answered in the law's time where the article speaks of questions", () => {
    const law = lawOn("2026-03-02");
    const citations = law.citations.map((citation) => ({ ...citation, quote: "业主咨询的，十日内答复" }));
    const told = enquiryStory().given(at("owner", "2026-03-02", { law: { ...law, citations } }), question);
    expect(seen(told).next).toMatchObject({
      basis: "law",
      due: "2026-03-13T00:00+08:00",
      law: { reach: "applies" },
    });
  });

  it("is answered in the earliest time that contract, promise and law set, never in a later one", () => {
    const citation = { source: "物业服务合同", article: "第八条", quote: "一日内答复咨询" };
    const told = enquiryStory().given(
      at("owner", "2026-03-02", {
        contract: { minutes: 1440, citation },
        promise: { minutes: 2880, citation: { ...citation, article: "公开承诺" } },
      }),
      question,
    );
    expect(seen(told).next).toMatchObject({
      basis: "contract",
      due: "2026-03-03T09:00:00+08:00",
      citations: [{ article: "第八条" }],
    });
  });

  it("keeps the law's silence in sight", () => {
    const law = { ...lawOn("2026-03-02"), verdict: "not-covered" as const, values: {} };
    const told = enquiryStory().given(at("owner", "2026-03-02", { law }), question);
    expect(seen(told).next).toMatchObject({
      basis: "house",
      law: { reach: "silent", verdict: "not-covered", due: null },
    });
  });

  it("is one point where none are named", () => {
    const { points: _, ...plain } = question;
    expect(seen(enquiryStory().given(at("owner"), plain)).points).toMatchObject([
      { text: question.text, answer: null },
    ]);
  });

  it("may be written down by the desk for whoever asked", () => {
    const told = enquiryStory().given(at("desk"), { ...question, asker: "owner-7", channel: "phone" });
    expect(seen(told)).toMatchObject({ asker: "owner-7", thread: [{ by: "desk-1", side: "asker" }] });
  });

  it.each<[string, EnquiryMoment, EnquiryCommand, string]>([
    ["the desk does not say who asks", at("desk"), question, "asker-missing"],
    ["an owner asks in another's name", at("owner"), { ...question, asker: "owner-2" }, "not-allowed"],
    ["the asker is nobody known", at("desk", "2026-03-02", { askerKnown: false }), { ...question, asker: "owner-9" }, "person-unknown"],
    ["the unit is not the asker's", at("owner", "2026-03-02", { unitHeld: false }), { ...question, unit: "u-9" }, "relation-missing"],
  ])("is refused when %s", (_name, moment, command, refusal) => {
    expect(code(enquiryStory().when(moment, command))).toBe(refusal);
  }); // prettier-ignore
});

describe("an answer", () => {
  it("answers each point with words of its own, and says by when silence settles it", () => {
    expect(seen(answered())).toMatchObject({
      phase: "answered",
      points: [
        { answer: { text: "每月三百元，按合同附件二。", by: "desk-1" } },
        { answer: { by: "desk-1" } },
      ],
      next: { kind: "settle", due: "2026-03-11T00:00+08:00" },
    });
  });

  it.each<[string, EnquiryMoment, EnquiryCommand, string]>([
    ["leaves a point open", at("desk"), { type: "answer", answers: [bothAnswered.answers[0]] }, "points-unanswered"],
    ["answers a point that was not raised", at("desk"), { type: "answer", answers: [...bothAnswered.answers, { point: 2, text: "无" }] }, "point-unknown"],
    ["answers a point twice", at("desk"), { type: "answer", answers: [...bothAnswered.answers, { point: 1, text: "不行" }] }, "point-twice"],
    ["comes from somebody else", at("staff"), bothAnswered, "not-answerer"],
    ["comes from the asker", at("owner"), bothAnswered, "not-allowed"],
  ])("is none when it %s", (_name, moment, command, refusal) => {
    expect(code(asked().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("may come from the manager whoever is named", () => {
    expect(code(asked().when(at("manager"), bothAnswered))).toBe("accepted");
  });

  it("says which points are open", () => {
    const refused = asked().when(at("desk"), { type: "answer", answers: [bothAnswered.answers[1]] });
    expect(Result.isFailure(refused) && refused.failure.data).toEqual({ points: [0] });
  });
});

describe("whoever answers", () => {
  it("may be changed with a reason, and what was promised stays", () => {
    const told = asked().given(at("manager"), { type: "assign", person: "staff-1", reason: "车位归工程" });
    expect(told.state).toMatchObject({ answerer: "staff-1", deadlines: asked().state?.deadlines });
    expect(code(told.when(at("staff"), bothAnswered))).toBe("accepted");
  });

  it.each<[string, EnquiryMoment, string, string]>([
    ["a stranger", at("manager", "2026-03-02", { worksHere: false }), "owner-2", "not-staff"],
    ["who answers already", at("manager"), "desk-1", "nothing-changed"],
    ["by an owner", at("owner"), "staff-1", "not-allowed"],
  ])("is not changed to %s", (_name, moment, person, refusal) => {
    expect(code(asked().when(moment, { type: "assign", person, reason: "轮班" }))).toBe(refusal);
  });
});

describe("the thread", () => {
  it("holds what both sides said, and none of it stops the clock", () => {
    const told = asked()
      .given(at("desk"), { type: "say", text: "请问是几号楼的车位？" })
      .given(at("owner"), { type: "say", text: "三号楼。" });
    expect(seen(told)).toMatchObject({
      phase: "open",
      next: { kind: "reply" },
      thread: [{ kind: "question" }, { side: "house" }, { side: "asker", text: "三号楼。" }],
    });
  });

  it("is closed to other owners", () => {
    expect(code(asked().when(at("owner", "2026-03-02", {}, "owner-2"), { type: "say", text: "我也想问" }))).toBe("not-asker"); // prettier-ignore
    const state = asked().state as EnquiryState;
    expect(mayRead({ id: "owner-2", role: "owner" }, state)).toBe(false);
    expect(mayRead({ id: "committee-1", role: "committee" }, state)).toBe(false);
    expect(mayRead({ id: "owner-1", role: "owner" }, state)).toBe(true);
  });
});

describe("an answer that is late", () => {
  const reply = "estate-1.e1/reply/1";
  const late = () => asked().given(at("system", "2026-03-06"), { type: "note-missed", deadline: reply });

  it("goes to the manager once, with a time of its own", () => {
    expect(seen(late())).toMatchObject({
      answerer: "manager-1",
      overdueSince: "2026-03-06T09:00:00+08:00",
      missed: [{ deadline: { id: reply }, escalatedTo: "manager-1" }],
      next: { kind: "escalation", due: "2026-03-09T00:00+08:00" },
    });
    expect(code(late().when(at("system", "2026-03-07"), { type: "note-missed", deadline: reply }))).toBe(
      "deadline-unknown",
    );
  });

  it("stays overdue with its answerer when the manager is late too", () => {
    const told = late().given(at("system", "2026-03-09"), {
      type: "note-missed",
      deadline: "estate-1.e1/escalation/2",
    });
    expect(seen(told)).toMatchObject({
      phase: "open",
      answerer: "manager-1",
      next: null,
      overdueSince: "2026-03-06T09:00:00+08:00",
      missed: [{}, { escalatedTo: null }],
    });
    expect(code(told.when(at("manager", "2026-03-10"), bothAnswered))).toBe("accepted");
  });

  it("is not noted before its time", () => {
    expect(code(asked().when(at("system", "2026-03-05"), { type: "note-missed", deadline: reply }))).toBe(
      "not-due",
    );
  });
});

describe("the asker", () => {
  it("is content, and it is settled", () => {
    const told = answered().given(at("owner", "2026-03-04"), { type: "accept", rating: 5, note: "清楚" });
    expect(seen(told)).toMatchObject({
      phase: "closed",
      next: null,
      ended: { outcome: "satisfied" },
      satisfaction: { satisfied: true, rating: 5, note: "清楚" },
    });
  });

  it("asks on, and a new answer is promised while the former ones stay", () => {
    const told = answered().given(at("owner", "2026-03-04"), {
      type: "follow-up",
      text: "登记要带什么材料？",
    });
    expect(seen(told)).toMatchObject({
      phase: "open",
      rounds: 2,
      points: [{ answer: { by: "desk-1" } }, { answer: { by: "desk-1" } }, { answer: null }],
      next: { kind: "reply", due: "2026-03-08T00:00+08:00" },
      satisfaction: { satisfied: false },
    });
    expect(code(told.when(at("desk", "2026-03-05"), { type: "answer", answers: [{ point: 2, text: "身份证。" }] }))).toBe("accepted"); // prettier-ignore
  });

  it("makes a complaint of it, and each is found from the other", () => {
    const told = answered().given(at("owner", "2026-03-04", { unitHeld: null }), {
      type: "complain",
      text: "答复与上月说的不一致。",
    });
    expect(told.events.at(-1)).toMatchObject({
      type: "EnquiryBecameComplaint",
      data: { text: { value: "答复与上月说的不一致。" }, complaint: "estate-1.e1" },
    }); // prettier-ignore
    expect(seen(told)).toMatchObject({
      phase: "closed",
      ended: { outcome: "complaint" },
      complaint: "estate-1.e1",
    });
  });

  it("takes it back with a reason", () => {
    const told = asked().given(at("owner"), { type: "withdraw", reason: "已经知道了" });
    expect(seen(told).ended).toMatchObject({ outcome: "withdrawn" });
  });

  it("says nothing until the time is over, and it is settled by rule", () => {
    const told = answered();
    const deadline = seen(told).next?.id ?? "";
    expect(code(told.when(at("system", "2026-03-10"), { type: "note-missed", deadline }))).toBe("not-due");
    const lapsed = told.given(at("system", "2026-03-11"), { type: "note-missed", deadline });
    expect(seen(lapsed)).toMatchObject({ phase: "closed", ended: { outcome: "lapsed" }, missed: [] });
    expect(code(lapsed.when(at("owner", "2026-03-12"), { type: "accept" }))).toBe("wrong-phase");
  });

  it.each<[string, EnquiryCommand]>([
    ["content", { type: "accept" }],
    ["curious", { type: "follow-up", text: "还有" }],
    ["angry", { type: "complain", text: "不满" }],
    ["done", { type: "withdraw", reason: "算了" }],
  ])("alone says that they are %s", (_name, command) => {
    expect(code(answered().when(at("owner", "2026-03-04", {}, "owner-2"), command))).toBe("not-asker");
  });

  it("cannot begin the same enquiry twice", () => {
    expect(code(asked().when(at("owner"), question))).toBe("already-open");
  });
});
