import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import {
  demandLetter,
  disputeMoment as at,
  disputeStory,
  openingDispute,
} from "../../testing/dispute-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { DisputeCommand, OpenDispute } from "./command.ts";
import type { DisputeState } from "./state.ts";
import type { DisputeLetter } from "./terms.ts";
import { view } from "./view.ts";

const person = (role: Actor["role"], n = 1): Actor => ({ id: `${role}-${n}`, role });
const manager = person("manager");
const owner = person("owner");
const stranger = person("owner", 2);
const system = person("system");
const record = [{ kind: "record", ref: "R-1" }] as const;

const fail = (on: string): DisputeCommand => ({ type: "fail-step", on, reason: "双方分歧较大" });
const mediate: DisputeCommand = {
  type: "mediate",
  mediator: "街道人民调解委员会",
  ref: "TJ-7",
  sessionOn: "2026-03-20",
};
const file = (on: string): DisputeCommand => ({
  type: "file",
  forum: "court",
  body: "试验区人民法院",
  ref: "(2026)1号",
  on,
});
const offer: DisputeCommand = {
  type: "offer",
  side: "respondent",
  text: "一次付清本金，免除违约金",
  amount: 299_040,
  validUntil: "2026-03-25",
  evidence: [],
};
const answer = (
  reply: "accept" | "decline",
  evidence: readonly (typeof record)[number][] = [],
): DisputeCommand => ({
  type: "answer-offer",
  offer: 1,
  answer: reply,
  evidence,
});
const settle: Extract<DisputeCommand, { type: "settle" }> = {
  type: "settle",
  ref: "TJXY-7",
  signedOn: "2026-03-20",
  terms: "分两期付清本金",
  signatures: [
    { side: "claimant", name: "甲某" },
    { side: "respondent", name: "林一" },
  ],
  obligations: [
    { side: "respondent", text: "支付一半", dueDate: "2026-03-31" },
    { side: "respondent", text: "支付另一半", dueDate: "2026-04-30" },
  ],
};
const perform = (obligation: number, on: string): DisputeCommand => ({
  type: "perform",
  obligation,
  on,
  evidence: [...record],
});
const decided = (isFinal: boolean): DisputeCommand => ({
  type: "record-decision",
  ref: "(2026)1号判决",
  on: "2026-06-01",
  summary: "支持本金",
  isFinal,
  ...(isFinal ? {} : { appealUntil: "2026-06-16" }),
});
const arrival = (changes: Partial<DisputeLetter> = {}) => ({ letter: { ...demandLetter, ...changes } });
const note: DisputeCommand = { type: "note-arrival", letter: "estate-1.l1" };

const opened = () => disputeStory().given(at(manager, "2026-03-02"), openingDispute);
const failed = () => opened().given(at(manager, "2026-03-10"), fail("2026-03-10"));
const mediating = () => failed().given(at(manager, "2026-03-11"), mediate);
const settled = () => mediating().given(at(manager, "2026-03-20"), settle);
const filed = () =>
  mediating()
    .given(at(manager, "2026-03-20"), fail("2026-03-20"))
    .given(at(manager, "2026-04-01"), file("2026-04-01"));
const offered = () => opened().given(at(owner, "2026-03-05"), offer);

const shown = (told: { readonly state: DisputeState | null }, now = "2026-03-02T10:00:00+08:00") =>
  view(told.state as DisputeState, 1, now);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const deadline = (told: { readonly state: DisputeState | null }, kind: string) =>
  told.state!.deadlines.find((open) => open.kind === kind)!;

describe("a dispute", () => {
  it("opens at the foot of the ladder, with the limitation clock running and a warning before its end", () => {
    expect(shown(opened())).toMatchObject({
      phase: "negotiation",
      from: { kind: "arrears", id: "estate-1.q1" },
      before: { mediation: ["negotiation"], proceedings: ["negotiation", "mediation"] },
      limitation: { from: "2025-01-15", end: "2028-01-15" },
      isTimeBarred: false,
      next: { kind: "limitation-warning", dueDate: "2027-10-17", basis: "house" },
    });
    expect(deadline(opened(), "limitation")).toMatchObject({ dueDate: "2028-01-15", basis: "law" });
  });

  it("climbs the ladder step by step, each failed with its date", () => {
    const told = filed();
    expect(shown(told)).toMatchObject({
      phase: "proceedings",
      steps: [
        { step: "negotiation", failed: { on: "2026-03-10" } },
        { step: "mediation", startedOn: "2026-03-11", failed: { on: "2026-03-20" } },
        { step: "proceedings", startedOn: "2026-04-01", failed: null },
      ],
      limitation: { end: null, pendingSince: "2026-04-01" },
      isTimeBarred: null,
    });
    // While the court has it nothing runs.
    expect(told.state?.deadlines).toEqual([]);
  });

  it("goes straight to the forum where the contract asks for no step", () => {
    const direct: OpenDispute = {
      ...openingDispute,
      clause: { clause: "c-11", steps: [], forum: "court", noticeDays: null },
    };
    const told = disputeStory().given(at(manager, "2026-03-02"), direct);
    expect(code(told.when(at(manager, "2026-03-03"), file("2026-03-03")))).toBe("accepted");
  });

  it("waits for the notice that the contract asks for, from its arrival", () => {
    const withNotice: OpenDispute = {
      ...openingDispute,
      clause: { clause: "c-11", steps: [], forum: "court", noticeDays: 15 },
    };
    const told = disputeStory().given(at(manager, "2026-03-02"), withNotice);
    expect(code(told.when(at(manager, "2026-03-30"), file("2026-03-30")))).toBe("notice-missing");
    const noticed = told.given(at(system, "2026-03-10", arrival({ arrivedOn: "2026-03-10" })), note);
    expect(code(noticed.when(at(manager, "2026-03-25"), file("2026-03-25")))).toBe("notice-running");
    expect(code(noticed.when(at(manager, "2026-03-26"), file("2026-03-26")))).toBe("accepted");
  });

  it("asks the other side for an answer by a day; its answer ends the deadline", () => {
    const asked = opened().given(at(manager, "2026-03-02"), {
      type: "take-position",
      side: "claimant",
      text: "请说明未付原因",
      evidence: [],
      answerBy: "2026-03-12",
    });
    expect(deadline(asked, "answer")).toMatchObject({ dueDate: "2026-03-12", about: "respondent" });
    const again: DisputeCommand = {
      type: "take-position", side: "claimant", text: "再请说明", evidence: [], answerBy: "2026-04-12",
    }; // prettier-ignore
    expect(code(asked.when(at(manager, "2026-03-03"), again))).toBe("answer-pending");
    const answered = asked.given(at(owner, "2026-03-05"), {
      type: "take-position",
      side: "respondent",
      text: "保洁未到位",
      evidence: [],
    });
    expect(deadline(answered, "answer")).toBeUndefined();
    const late = asked.given(at(system, "2026-03-13"), {
      type: "note-missed",
      deadline: deadline(asked, "answer").id,
    });
    expect(shown(late).missed).toMatchObject([{ deadline: { kind: "answer", dueDate: "2026-03-12" } }]);
  });

  it("settles on an accepted offer; each obligation has its day, and it closes once all are performed", () => {
    const told = offered()
      .given(at(manager, "2026-03-06"), answer("accept"))
      .given(at(manager, "2026-03-20"), { ...settle, offer: 1 });
    expect(shown(told)).toMatchObject({
      phase: "settled",
      offers: [{ status: "accepted", answeredOn: "2026-03-06" }],
      acts: [{ kind: "settlement", because: null }],
      limitation: { from: "2026-03-20", end: "2029-03-20" },
      next: { kind: "obligation", about: "obligation/1", dueDate: "2026-03-31" },
    });
    expect(code(told.when(at(manager, "2026-04-01"), { type: "close" }))).toBe("not-ended");
    const performed = told
      .given(at(owner, "2026-03-30"), perform(1, "2026-03-30"))
      .given(at(owner, "2026-04-29"), perform(2, "2026-04-29"))
      .given(at(manager, "2026-05-01"), { type: "close" });
    expect(shown(performed)).toMatchObject({
      phase: "closed",
      closed: { by: "settlement" },
      deadlines: [],
      next: null,
    });
  });

  it("goes to court over a settlement that is broken, and over none that is kept", () => {
    const told = settled();
    expect(code(told.when(at(manager, "2026-03-31"), file("2026-03-31")))).toBe("not-broken");
    const missed = told.given(at(system, "2026-04-01"), {
      type: "note-missed",
      deadline: deadline(told, "obligation").id,
    });
    expect(code(missed.when(at(manager, "2026-04-02"), file("2026-04-02")))).toBe("accepted");
  });

  it("is decided, and closes once the decision is final", () => {
    const first = filed().given(at(manager, "2026-06-02"), decided(false));
    expect(shown(first)).toMatchObject({ phase: "decided", next: { kind: "appeal", dueDate: "2026-06-16" } });
    expect(code(first.when(at(manager, "2026-06-03"), { type: "close" }))).toBe("not-ended");
    const final = first.given(at(manager, "2026-06-20"), decided(true));
    expect(shown(final.given(at(manager, "2026-06-21"), { type: "close" }))).toMatchObject({
      closed: { by: "decision" },
    });
    expect(code(final.when(at(manager, "2026-06-21"), decided(true)))).toBe("already-done");
  });

  it("goes back to talking when proceedings end without a decision, and the clock begins anew", () => {
    const told = filed().given(at(manager, "2026-08-01"), {
      type: "end-proceedings",
      outcome: "withdrawn",
      on: "2026-07-30",
      ref: "(2026)1号裁定",
    });
    expect(shown(told)).toMatchObject({
      phase: "negotiation",
      limitation: { from: "2026-07-30", end: "2029-07-30", pendingSince: null },
    });
    expect(code(told.when(at(manager, "2026-08-02"), file("2026-08-02")))).toBe("accepted");
  });

  it("ends when the claimant gives it up", () => {
    const told = mediating().given(at(manager, "2026-03-12"), {
      type: "withdraw",
      reason: "已另行付清",
      evidence: [],
    });
    expect(shown(told)).toMatchObject({ phase: "closed", closed: { by: "withdrawal" }, deadlines: [] });
  });

  it("lets an offer lapse on its day, and nobody accepts it after", () => {
    const told = offered();
    const lapsed = told.given(at(system, "2026-03-26"), {
      type: "note-missed",
      deadline: deadline(told, "offer").id,
    });
    expect(shown(lapsed).offers).toMatchObject([{ status: "lapsed" }]);
    expect(code(lapsed.when(at(manager, "2026-03-26"), answer("accept")))).toBe("offer-closed");
    // The day decides, not whether somebody has noted it.
    expect(code(told.when(at(manager, "2026-03-26"), answer("accept")))).toBe("offer-closed");
    expect(code(told.when(at(manager, "2026-03-25"), answer("accept")))).toBe("accepted");
  });
});

describe("the limitation clock", () => {
  const noted = (changes: Partial<DisputeLetter>, day = "2026-03-15") =>
    opened().given(at(system, day, arrival(changes)), note);

  it("begins anew from the day a demand arrived; the former deadlines end, none moves", () => {
    const before = opened();
    const told = noted({ arrivedOn: "2026-03-12" });
    expect(shown(told)).toMatchObject({
      acts: [{ kind: "demand", on: "2026-03-12", ref: "estate-1.l1", because: null }],
      letters: [{ how: "arrived" }],
      limitation: { due: "2025-01-15", from: "2026-03-12", end: "2029-03-12" },
    });
    const ids = before.state!.deadlines.map(({ id }) => id);
    expect(told.state!.deadlines.some(({ id }) => ids.includes(id))).toBe(false);
  });

  it("counts a letter that was due to arrive from that day, once it is over", () => {
    const told = opened();
    const due = arrival({ dueToArrive: "2026-03-18" });
    expect(code(told.when(at(manager, "2026-03-17", due), note))).toBe("not-arrived");
    expect(shown(told.given(at(manager, "2026-03-18", due), note))).toMatchObject({
      limitation: { from: "2026-03-18" },
      letters: [{ how: "due-to-arrive" }],
    });
  });

  it("is not interrupted by a letter that neither arrived nor was due to arrive", () => {
    expect(code(opened().when(at(manager, "2026-03-15", arrival()), note))).toBe("not-arrived");
  });

  it.each<[string, Partial<DisputeLetter>]>([
    ["not-a-demand", { arrivedOn: "2026-03-12", kind: "notice" }],
    ["not-to-respondent", { arrivedOn: "2026-03-12", recipient: "owner-2" }],
    ["older", { arrivedOn: "2025-01-10" }],
  ])("is not interrupted by a letter that is %s; it is noted all the same", (because, changes) => {
    const told = noted(changes);
    expect(told.state!.limitation).toEqual(opened().state!.limitation);
    expect(told.state!.deadlines).toEqual(opened().state!.deadlines);
    expect(shown(told).acts).toMatchObject([{ because }]);
  });

  it("is not interrupted by what comes after its end, nor while proceedings are pending", () => {
    expect(shown(noted({ arrivedOn: "2028-02-01" }, "2028-02-02")).acts).toMatchObject([
      { because: "too-late" },
    ]);
    const pending = filed().given(at(system, "2026-05-01", arrival({ arrivedOn: "2026-05-01" })), note);
    expect(shown(pending).acts).toMatchObject([{ kind: "filing" }, { because: "in-proceedings" }]);
  });

  it("is interrupted by an acknowledgement of the other side", () => {
    const told = opened().given(at(owner, "2026-04-01"), {
      type: "acknowledge",
      on: "2026-04-01",
      text: "确认欠费，下月支付",
      evidence: [...record],
    });
    expect(shown(told).limitation).toMatchObject({ from: "2026-04-01", end: "2029-04-01" });
  });

  it("is noted as lapsed, and shows it", () => {
    const told = opened();
    const lapse: DisputeCommand = { type: "note-missed", deadline: deadline(told, "limitation").id };
    expect(code(told.when(at(system, "2028-01-15T23:59"), lapse))).toBe("not-due");
    const lapsed = told.given(at(system, "2028-01-16T00:00"), lapse);
    expect(shown(lapsed, "2028-01-16T00:00:00+08:00")).toMatchObject({
      lapsed: ["2028-01-15"],
      isTimeBarred: true,
    });
    expect(code(lapsed.when(at(system, "2028-01-17"), lapse))).toBe("deadline-unknown");
  });

  it("stays open where the law gives no answer", () => {
    const told = disputeStory().given(
      at(manager, "2026-03-02", { limitation: verdictOf({}, "needs-input") }),
      openingDispute,
    );
    expect(shown(told)).toMatchObject({
      limitation: { end: null, verdict: { verdict: "needs-input" } },
      deadlines: [],
      isTimeBarred: null,
    });
    const noted = told.given(
      at(system, "2026-03-15", {
        ...arrival({ arrivedOn: "2026-03-12" }),
        limitation: verdictOf({}, "stale"),
      }),
      note,
    );
    expect(shown(noted).acts).toMatchObject([{ because: "undetermined" }]);
  });
});

describe("is refused", () => {
  const change = (parts: Partial<OpenDispute>): DisputeCommand => ({ ...openingDispute, ...parts });
  const arbitration = { ...openingDispute.clause, forum: "arbitration" } as const;
  it.each<[string, ReturnType<typeof at>, DisputeCommand, string]>([
    ["by line staff", at(person("staff"), "2026-03-02"), openingDispute, "not-allowed"],
    ["by an owner who is no party", at(stranger, "2026-03-02"), openingDispute, "not-party"],
    ["without a contract", at(manager, "2026-03-02", { contract: null }), openingDispute, "contract-unknown"],
    [
      "on a clause about something else",
      at(manager, "2026-03-02"),
      change({ clause: { ...openingDispute.clause, clause: "c-3" } }),
      "clause-unknown",
    ],
    ["before another forum", at(manager, "2026-03-02"), change({ clause: arbitration }), "wrong-forum"],
    ["from nothing", at(manager, "2026-03-02", { isSourceKnown: false }), openingDispute, "source-unknown"],
    ["with a stranger", at(manager, "2026-03-02", { strangers: ["x"] }), openingDispute, "person-unknown"],
    [
      "with a nameless owner",
      at(manager, "2026-03-02"),
      change({ respondent: { kind: "owner", person: null } }),
      "person-unknown",
    ],
    [
      "against oneself",
      at(manager, "2026-03-02"),
      change({ respondent: { kind: "provider", person: null } }),
      "same-party",
    ],
  ])("opening it %s", (_name, moment, command, refusal) => {
    expect(code(disputeStory().when(moment, command))).toBe(refusal);
  });

  const tomorrow = "2026-03-12";
  const acknowledge: DisputeCommand = { type: "acknowledge", on: "2026-03-11", text: "认可", evidence: [] };
  it.each<[string, () => ReturnType<typeof opened>, ReturnType<typeof at>, DisputeCommand, string]>([
    ["mediating before negotiation failed", opened, at(manager, "2026-03-11"), mediate, "ladder-skipped"],
    ["filing before negotiation failed", opened, at(manager, "2026-03-11"), file("2026-03-11"), "ladder-skipped"],
    ["filing before mediation failed", failed, at(manager, "2026-03-11"), file("2026-03-11"), "ladder-skipped"],
    ["filing by a stranger", failed, at(stranger, "2026-03-11"), file("2026-03-11"), "not-party"],
    ["failing a step twice", failed, at(manager, "2026-03-11"), fail("2026-03-11"), "step-failed"],
    ["failing a step tomorrow", opened, at(manager, "2026-03-11"), fail(tomorrow), "date-in-future"],
    ["failing a step before it began", opened, at(manager, "2026-03-11"), fail("2026-03-01"), "date-too-early"],
    ["mediating yesterday", failed, at(manager, "2026-03-21"), mediate, "date-in-past"],
    [
      "filing elsewhere",
      () => mediating().given(at(manager, "2026-03-20"), fail("2026-03-20")),
      at(manager, "2026-04-01"),
      { type: "file", forum: "arbitration", body: "仲裁委员会", ref: "1", on: "2026-04-01" },
      "wrong-forum",
    ],
    [
      "speaking for the other side without proof",
      opened,
      at(manager, "2026-03-11"),
      { type: "take-position", side: "respondent", text: "无异议", evidence: [] },
      "evidence-missing",
    ],
    [
      "an offer that is over",
      opened,
      at(owner, "2026-03-26"),
      offer,
      "date-in-past",
    ],
    ["accepting one's own offer", offered, at(owner, "2026-03-06"), answer("accept"), "own-offer"],
    ["accepting for the other side", () => opened().given(at(manager, "2026-03-05"), { ...offer, side: "claimant" }), at(manager, "2026-03-06"), answer("accept"), "own-offer"],
    ["an answer to no offer", opened, at(manager, "2026-03-06"), answer("accept"), "offer-unknown"],
    ["settling with one signature", mediating, at(manager, "2026-03-20"), { ...settle, signatures: settle.signatures.slice(0, 1) }, "signature-missing"],
    ["settling tomorrow", mediating, at(manager, "2026-03-19"), settle, "date-in-future"],
    ["settling for yesterday", mediating, at(manager, "2026-03-20"), { ...settle, obligations: [{ side: "respondent", text: "付", dueDate: "2026-03-01" }] }, "date-in-past"],
    ["settling on an open offer", offered, at(manager, "2026-03-20"), { ...settle, offer: 1 }, "offer-not-accepted"],
    ["settling by an owner", mediating, at(owner, "2026-03-20"), settle, "not-allowed"],
    ["performing what was not agreed", settled, at(owner, "2026-03-30"), perform(9, "2026-03-30"), "obligation-unknown"],
    ["performing without proof", settled, at(owner, "2026-03-30"), { type: "perform", obligation: 1, on: "2026-03-30", evidence: [] }, "evidence-missing"],
    ["performing twice", () => settled().given(at(owner, "2026-03-30"), perform(1, "2026-03-30")), at(owner, "2026-03-30"), perform(1, "2026-03-30"), "already-done"],
    ["acknowledging without proof", opened, at(owner, "2026-03-11"), acknowledge, "evidence-missing"],
    ["withdrawing by the respondent", opened, at(owner, "2026-03-11"), { type: "withdraw", reason: "不想付", evidence: [] }, "not-party"],
    ["deciding before it was filed", filed, at(manager, "2026-06-02"), { type: "record-decision", ref: "1", on: "2026-03-01", summary: "驳回", isFinal: true }, "date-too-early"],
    ["deciding without a day to contest it", filed, at(manager, "2026-06-02"), { type: "record-decision", ref: "1", on: "2026-06-01", summary: "驳回", isFinal: false }, "appeal-date-missing"],
    ["deciding without proceedings", opened, at(manager, "2026-06-02"), decided(true), "wrong-phase"],
    ["closing while it is open", opened, at(manager, "2026-06-02"), { type: "close" }, "wrong-phase"],
    ["a letter about something else", opened, at(system, "2026-03-11", arrival({ concerns: false, arrivedOn: "2026-03-10" })), note, "letter-unknown"],
    ["a letter twice", () => opened().given(at(system, "2026-03-11", arrival({ arrivedOn: "2026-03-10" })), note), at(system, "2026-03-12", arrival({ arrivedOn: "2026-03-10" })), note, "letter-noted"],
    ["noting a lapse by a person", opened, at(manager, "2028-03-11"), { type: "note-missed", deadline: "x" }, "not-allowed"],
  ])("%s", (_name, told, moment, command, refusal) => {
    expect(code(told().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("with the clause that says so", () => {
    const result = opened().when(at(manager, "2026-03-11"), file("2026-03-11"));
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      data: { before: ["negotiation", "mediation"], clause: "c-11" },
      citations: [{ article: "第11条" }],
    });
  });
});

it("reads its golden events for ever", async () => {
  const golden = new URL("./golden.jsonl", import.meta.url).pathname;
  const asked = opened()
    .given(at(manager, "2026-03-02"), {
      type: "take-position",
      side: "claimant",
      text: "请说明",
      evidence: [],
      answerBy: "2026-03-04",
    })
    .given(at(owner, "2026-03-04"), offer);
  const late = asked.given(at(system, "2026-03-05"), {
    type: "note-missed",
    deadline: deadline(asked, "answer").id,
  });
  const life = late
    .given(at(manager, "2026-03-06"), answer("decline"))
    .given(at(system, "2026-03-07", arrival({ arrivedOn: "2026-03-06" })), note)
    .given(
      at(system, "2026-03-08", { letter: { ...demandLetter, kind: "notice", arrivedOn: "2026-03-08" } }),
      {
        type: "note-arrival",
        letter: "estate-1.l2",
      },
    )
    .given(at(owner, "2026-03-09"), {
      type: "acknowledge",
      on: "2026-03-09",
      text: "认可",
      evidence: [...record],
    })
    .given(at(manager, "2026-03-10"), fail("2026-03-10"))
    .given(at(manager, "2026-03-11"), mediate)
    .given(at(manager, "2026-03-20"), settle)
    .given(at(owner, "2026-03-30"), perform(1, "2026-03-30"))
    .given(at(manager, "2026-05-02"), file("2026-05-02"))
    .given(at(manager, "2026-05-20"), {
      type: "end-proceedings",
      outcome: "dismissed",
      on: "2026-05-18",
      ref: "(2026)2号",
    });
  const lapsed = life.given(at(system, "2029-05-19"), {
    type: "note-missed",
    deadline: deadline(life, "limitation").id,
  });
  const ended = lapsed
    .given(at(manager, "2029-06-01"), file("2029-06-01"))
    .given(at(manager, "2029-09-01"), { ...decided(true), on: "2029-08-30" } as DisputeCommand)
    .given(at(manager, "2029-09-02"), { type: "close" });
  const text = goldenLines(aggregate, ended.events);
  await expect(text).toMatchFileSnapshot(golden);
  expect(
    view(readGolden(aggregate, readFileSync(golden, "utf8")), 1, "2029-09-02T09:00:00+08:00"),
  ).toMatchObject({
    phase: "closed",
    claim: null,
    lapsed: ["2029-05-18"],
    missed: [{ deadline: { kind: "answer" } }, { deadline: { kind: "limitation" } }],
    offers: [{ status: "declined" }],
  });
  const withdrawn = opened().given(at(manager, "2026-03-03"), {
    type: "withdraw",
    reason: "付清",
    evidence: [],
  });
  expect(readGolden(aggregate, goldenLines(aggregate, withdrawn.events))).toMatchObject({ phase: "closed" });
});
