import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { story } from "../../testing/given-when-then.ts";
import { readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { LetterCommand, NoteOutcome, ServeLetter, WriteLetter } from "./command.ts";
import { decide, type LetterTerms } from "./decision.ts";
import type { LetterEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { letterPrint } from "./print.ts";
import type { LetterState } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: LetterTerms;
}

const cited = { source: "某法", article: "第九百四十四条", quote: "不得采取停止供电等方式催交" };
const at = (role: Actor["role"], day = "2026-03-02", changes: Partial<LetterTerms> = {}): Moment => ({
  actor: { id: `${role}-1`, role },
  now: `${day}T09:00:00+08:00`,
  terms: {
    number: "CG-20260302-000001",
    estate: "试验小区",
    contract: sampleContract(),
    recipient: { name: "王秀英", role: "owner" },
    unit: null,
    law: [],
    prohibition: [cited],
    ...changes,
  },
});
const letter = () =>
  story<LetterState, LetterEvent, LetterCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.l1" })(state, command),
    at: ({ now }) => now,
  });

const photo = { id: "b".repeat(64), name: "door.jpg", mediaType: "image/jpeg", size: 10 };
const scan = { id: "a".repeat(64), name: "scan.pdf", mediaType: "application/pdf", size: 10 };
const demand: WriteLetter = {
  type: "write",
  estate: "estate-1",
  contract: "estate-1.k1",
  kind: "demand",
  recipient: "owner-1",
  concerns: { kind: "arrears", id: "estate-1.r1" },
  subject: "关于支付物业费的催告",
  paragraphs: ["请于收到本函后三十日内支付所欠物业费。"],
  answerBy: "2026-04-15",
};
const sending: ServeLetter = {
  type: "serve",
  means: "ems",
  to: "试验路1号",
  sentOn: "2026-03-03",
  reference: "EX1",
  proof: [],
};
const arrival = (changes: Partial<NoteOutcome> = {}): NoteOutcome => ({
  type: "note-outcome",
  service: 0,
  outcome: "arrived",
  on: "2026-03-06",
  proof: [scan],
  ...changes,
});
const served = () =>
  letter()
    .given(at("desk"), demand)
    .given(at("manager"), { type: "seal", scan })
    .given(at("desk", "2026-03-03"), sending);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a letter", () => {
  it("starts the clocks of what it is about on the day it arrived, not on the day it was sent", () => {
    const arrived = served().given(at("desk", "2026-03-10"), arrival());
    expect(arrived.state).toMatchObject({ phase: "arrived", arrivedOn: "2026-03-06" });
    expect(arrived.events.at(-1)).toMatchObject({
      type: "LetterArrived",
      data: { arrivedOn: "2026-03-06", how: "ems", concerns: { kind: "arrears", id: "estate-1.r1" } },
    });
  });

  it("has not arrived when it came back or was refused, and may be sent another way", () => {
    const returned = served().given(at("desk", "2026-03-10"), arrival({ outcome: "returned" }));
    expect(returned.state).toMatchObject({ phase: "served", arrivedOn: null });
    const again = returned
      .given(at("desk", "2026-03-11"), {
        ...sending,
        means: "posting",
        to: "单元门",
        sentOn: "2026-03-11",
        proof: [photo],
      })
      .given(at("staff", "2026-03-12"), arrival({ service: 1, on: "2026-03-12" }));
    expect(again.state).toMatchObject({ phase: "arrived", arrivedOn: "2026-03-12" });
  });

  it("counts from its first arrival when it arrived twice", () => {
    const twice = served()
      .given(at("desk", "2026-03-04"), { ...sending, means: "by-hand", sentOn: "2026-03-04" })
      .given(at("desk", "2026-03-10"), arrival())
      .given(at("desk", "2026-03-11"), arrival({ service: 1, on: "2026-03-04" }));
    expect(twice.state?.arrivedOn).toBe("2026-03-04");
  });

  it.each<[string, Moment, WriteLetter, string]>([
    ["an owner writes it", at("owner"), demand, "not-allowed"],
    ["there is no such contract", at("desk", "2026-03-02", { contract: null }), demand, "contract-unknown"],
    ["nobody is known by that name", at("desk", "2026-03-02", { recipient: null }), demand, "person-unknown"],
    ["the day to answer has passed", at("desk"), { ...demand, answerBy: "2026-03-02" }, "answer-in-past"],
    [
      "it threatens to cut the water",
      at("desk"),
      { ...demand, paragraphs: ["逾期我司将停止供水供电。"] },
      "threatens-utilities",
    ],
  ])("is not written when %s", (_name, moment, command, refusal) => {
    expect(code(letter().when(moment, command))).toBe(refusal);
  });

  it.each<[string, Moment, WriteLetter, string]>([
    ["the unit is of no estate of ours", at("desk"), { ...demand, unit: "u-9" }, "unit-unknown"],
    [
      "it rests on a clause that is not there",
      at("desk"),
      { ...demand, clauses: ["c-99"] },
      "clause-unknown",
    ],
    [
      "a notice couples an outage with what is owed",
      at("desk"),
      { ...demand, kind: "notice", subject: "停水告知", paragraphs: ["逾期未付的住户将停止供水。"] },
      "threatens-utilities",
    ],
    ["an enclosure threatens", at("desk"), { ...demand, enclosures: ["停水通知"] }, "threatens-utilities"],
  ])("is not written when %s", (_name, moment, command, refusal) => {
    expect(code(letter().when(moment, command))).toBe(refusal);
  });

  it("is put into words by our template, which rests on the law and on the clauses that were named", () => {
    const bills = [{ item: "住宅物业费", period: "2026年第1季度", due: "2026-01-15", amount: 74760 }];
    const { paragraphs: _, subject: __, ...rest } = demand;
    const law = [{ source: "某法", article: "第九百四十四条", quote: "可以催告" }];
    const { state } = letter().given(at("desk", "2026-03-02", { law, unit: "1幢101室" }), {
      ...rest,
      unit: "u-1",
      clauses: ["c-4"],
      enclosures: ["账单"],
      content: { bills, days: 15 },
    });
    expect(state?.subject).toEqual({ subject: "owner-1", value: "关于支付1幢101室物业服务费用的催告" });
    const text = state?.paragraphs.map(({ value }) => value).join("\n");
    expect(text).toContain("共计人民币747.60元（大写：人民币柒佰肆拾柒元陆角）");
    expect(text).toContain(
      "《某法》第九百四十四条：“可以催告”；《试验小区物业服务合同》第4条：“关于fee的约定”",
    );
    expect(state?.sheet).toMatchObject({
      language: "zh-CN",
      sender: { name: "试验物业有限公司" },
      addressee: { kind: "owner", name: { subject: "owner-1", value: "王秀英" } },
      unit: { value: "1幢101室" },
      contract: { number: "HY-TEST-1" },
      bills,
      enclosures: [{ value: "账单" }],
    });
  });

  it.each([
    ["committee", "manager", "organisation", "试验物业有限公司（陆明远）", "试验小区业主大会"],
    ["manager", "committee", "organisation", "试验小区业主大会（陆明远）", "试验物业有限公司"],
    ["manager", "staff", "person", "陆明远", "试验物业有限公司"],
    ["desk", "occupant", "person", "陆明远", "试验物业有限公司"],
    ["committee", "owner", "owner", "陆明远", "试验小区业主大会"],
  ] as const)("goes from the %s to the %s as %s", (writer, role, kind, name, sender) => {
    const { state } = letter().given(at(writer, "2026-03-02", { recipient: { name: "陆明远", role } }), {
      ...demand,
      recipient: "p-1",
    });
    expect(state?.sheet).toMatchObject({
      sender: { name: sender },
      addressee: { kind, name: { value: name } },
    });
  });

  it("folds as it was written before its sheet was kept, and prints nothing then", () => {
    const [event] = letter().given(at("desk"), demand).events;
    const { sheet: _, ...data } = (event as Extract<LetterEvent, { type: "LetterWritten" }>).data;
    const old = JSON.parse(JSON.stringify({ type: "LetterWritten", schemaVersion: 1, data }));
    const state = readGolden(aggregate, JSON.stringify(old));
    expect(state).toMatchObject({ phase: "draft", sheet: null });
    expect(letterPrint(view(state, 1))).toBeNull();
  });

  it.each<[string, Partial<ServeLetter>, string]>([
    ["it was due to arrive before it was sent", { dueToArrive: "2026-03-02" }, "due-before-sent"],
    ["it was handed over", { means: "by-hand", dueToArrive: "2026-03-09" }, "due-not-for-means"],
  ])("is due to arrive on no day when %s", (_name, changes, refusal) => {
    const sealed = letter().given(at("desk"), demand).given(at("manager"), { type: "seal", scan });
    const serving: ServeLetter = {
      ...sending,
      means: "sms",
      sentOn: "2026-03-03",
      reference: "SMS-1",
      ...changes,
    };
    expect(code(sealed.when(at("desk", "2026-03-04"), serving))).toBe(refusal);
    expect(
      Result.isSuccess(
        sealed.when(at("desk", "2026-03-04"), { ...serving, means: "sms", dueToArrive: "2026-03-03" }),
      ),
    ).toBe(true);
  });

  it("may announce an outage when nothing is owed", () => {
    const announced: WriteLetter = {
      ...demand,
      kind: "notice",
      subject: "二次供水水箱清洗停水告知",
      paragraphs: ["3月9日9时至15时清洗水箱，3幢暂停供水，请提前储水。"],
    };
    expect(Result.isSuccess(letter().when(at("desk"), announced))).toBe(true);
  });

  it("names the article that forbids the threat", () => {
    const refused = letter().when(at("desk"), { ...demand, subject: "逾期将断水" });
    expect(Result.isFailure(refused) && refused.failure.citations).toEqual([cited]);
  });

  it.each<[string, Moment, LetterCommand, string]>([
    ["sealed twice", at("manager"), { type: "seal", scan }, "wrong-phase"],
    [
      "sent without proof",
      at("desk", "2026-03-04"),
      { type: "serve", means: "sms", to: "1", sentOn: "2026-03-04", proof: [] },
      "proof-missing",
    ],
    [
      "posted up without a photo",
      at("desk", "2026-03-04"),
      { ...sending, means: "posting", proof: [scan] },
      "photo-missing",
    ],
    ["sent tomorrow", at("desk", "2026-03-04"), { ...sending, sentOn: "2026-03-05" }, "sent-in-future"],
    [
      "arrived by a service there was not",
      at("desk", "2026-03-10"),
      arrival({ service: 5 }),
      "service-unknown",
    ],
    [
      "arrived before it was sent",
      at("desk", "2026-03-10"),
      arrival({ on: "2026-03-02" }),
      "arrived-before-sent",
    ],
    ["arrived without proof", at("desk", "2026-03-10"), arrival({ proof: [] }), "proof-missing"],
    ["withdrawn once it is out", at("manager"), { type: "withdraw", reason: "x" }, "wrong-phase"],
  ])("is not %s", (_name, moment, command, refusal) => {
    expect(code(served().when(moment, command))).toBe(refusal);
  });

  it("notes what became of a service once", () => {
    const arrived = served().given(at("desk", "2026-03-10"), arrival());
    expect(code(arrived.when(at("desk", "2026-03-11"), arrival({ outcome: "returned" })))).toBe(
      "outcome-known",
    );
  });
});
