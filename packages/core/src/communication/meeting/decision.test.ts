import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { answer, convening, meetingTerms, paper } from "../../testing/meeting-terms.ts";
import { plainCounting } from "./counting-rules.ts";
import type { MeetingCommand } from "./command.ts";
import { decide } from "./decision.ts";
import type { MeetingEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";
import { view } from "./view.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: MeetingTerms;
}
const at = (day = "2026-03-02", terms: Partial<MeetingTerms> = {}, who = "committee-1"): Moment => ({
  actor: { id: who, role: who.split("-")[0] as Actor["role"] },
  now: day.includes("T") ? day : `${day}T10:00:00+08:00`,
  terms: { ...meetingTerms, ...terms },
});
const owner = (number: number, day?: string): Moment => at(day, {}, `owner-${number}`);
const begin = () =>
  story<MeetingState, MeetingEvent, MeetingCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.m1" }, version)(state, command),
    at: ({ now }) => now,
  });
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

const notice: MeetingCommand = { type: "give-notice", on: "2026-03-02", means: "张贴", document: paper };
const freeze: MeetingCommand = { type: "freeze-roll", developerUnits: [] };
const give = (unit: string, holder: string): MeetingCommand => ({ type: "authorise", unit, holder, document: paper }); // prettier-ignore
const over = "2026-03-25T18:00:00+08:00";

const convened = () => begin().given(at(), convening);
const frozen = () => convened().given(at(), notice).given(at(), freeze);
const voting = () => frozen().given(at(), { type: "open-voting" });
const closed = () => voting().given(at(over), { type: "close-voting" });
const counted = () =>
  closed().given(at(over), { type: "seal-ballots" }).given(at("2026-03-26"), { type: "count" });
const published = () =>
  counted().given(at("2026-03-26"), {
    type: "publish",
    on: "2026-03-26",
    endsOn: "2026-04-02",
    document: paper,
  });
const resolving: MeetingCommand = { type: "resolve", on: "2026-04-03", number: "决议1", document: paper };

describe("calling a meeting", () => {
  const refused = (changes: Partial<typeof convening>, terms: Partial<MeetingTerms> = {}) =>
    code(begin().when(at("2026-03-02", terms), { ...convening, ...changes }));

  it("is the convenor's, once", () => {
    expect(code(begin().when(at("2026-03-02", {}, "manager-1"), convening))).toBe("not-allowed");
    expect(code(convened().when(at(), convening))).toBe("already-open");
    expect(code(begin().when(at(), notice))).toBe("wrong-phase");
  });

  it("needs an agenda, channels, a period and a record date that can be voted by", () => {
    const [item] = convening.agenda;
    expect(refused({ agenda: item === undefined ? [] : [item, item] })).toBe("agenda-fault");
    expect(refused({ channels: ["written", "written"] })).toBe("channel-twice");
    expect(refused({ votingEnds: convening.votingFrom })).toBe("period-wrong");
    expect(refused({ recordDate: "2026-03-21" })).toBe("record-date-wrong");
  });

  it("needs a cause or enough owners for an extraordinary one, and a clause for what reads votes out of silence", () => {
    const petition = { ownersFor: 1, ownersTotal: 10, document: paper };
    expect(refused({ kind: "extraordinary" })).toBe("cause-missing");
    expect(refused({ kind: "extraordinary", cause: "电梯事故" })).toBe("accepted");
    expect(refused({ kind: "extraordinary", petition })).toBe("petition-too-few");
    expect(refused({ kind: "extraordinary", petition }, { petition: answer({ sufficient: true }) })).toBe("accepted"); // prettier-ignore
    const counting = { ...plainCounting, notReturned: "with-majority" } as const;
    expect(refused({ counting })).toBe("counting-basis-missing");
    expect(refused({ counting: { ...counting, basis: { clause: "第八条", document: paper } } })).toBe("accepted"); // prettier-ignore
  });

  it("is announced in time, counted from the law of the place", () => {
    const late: MeetingCommand = { ...notice, on: "2026-03-06" } as MeetingCommand;
    const refusedLate = convened().when(at("2026-03-06"), late);
    expect(code(refusedLate)).toBe("notice-late");
    expect(Result.isFailure(refusedLate) && refusedLate.failure.citations).toHaveLength(1);
    expect(code(convened().when(at("2026-03-05"), { ...notice, on: "2026-03-05" } as MeetingCommand))).toBe("accepted"); // prettier-ignore
    expect(code(convened().when(at(), late))).toBe("date-in-future");
    // Where nothing settles the day, nothing is made up.
    const silent = begin().given(at("2026-03-02", { noticeBy: answer({}, "not-covered") }), convening);
    expect(silent.state?.noticeBy).toBeNull();
  });
});

describe("the roll", () => {
  it("is frozen after the record date, once, by a rule of heads that the law settles", () => {
    const tomorrow = begin().given(at(), { ...convening, recordDate: "2026-03-02" });
    expect(code(tomorrow.when(at(), freeze))).toBe("record-date-ahead");
    expect(code(convened().when(at("2026-03-02", { heads: null }), freeze))).toBe("heads-unsettled");
    expect(code(convened().when(at("2026-03-02", { unknown: ["u-9"] }), freeze))).toBe("unit-unknown");
    expect(code(frozen().when(at(), freeze))).toBe("roll-frozen");
  });

  it("is corrected with a reason before voting, never after", () => {
    const correct = (unit: string, change: object): MeetingCommand => ({
      type: "correct-roll",
      unit,
      change,
      reason: "登记簿",
      document: paper,
    });
    expect(code(convened().when(at(), correct("u-1", { area: "11.00" })))).toBe("roll-missing");
    expect(code(frozen().when(at(), correct("u-9", { area: "11.00" })))).toBe("unit-unknown");
    expect(code(frozen().when(at(), correct("u-1", { area: "10.0" })))).toBe("nothing-changed");
    expect(code(frozen().when(at("2026-03-02", { unknown: ["x"] }), correct("u-1", { owners: ["x"] })))).toBe("unit-unknown"); // prettier-ignore
    const told = frozen()
      .given(at(), correct("u-1", { area: "11.01" }))
      .given(at(), correct("u-2", { owners: ["owner-1"] }))
      .given(at(), correct("u-3", { excluded: true }));
    expect(view(told.state as MeetingState, 1, at().actor)).toMatchObject({
      roll: { electors: 1, excluded: 1, total: { heads: 1, area: "31.01" } },
      corrections: { length: 3 },
    });
    expect(code(voting().when(at(), correct("u-1", { area: "11.00" })))).toBe("wrong-phase");
  });

  it("is disputed and settled, the words kept as personal", () => {
    const dispute = (unit?: string): MeetingCommand =>
      unit === undefined
        ? { type: "dispute-roll", text: "漏了一户" }
        : { type: "dispute-roll", unit, text: "面积不对" };
    const settle: MeetingCommand = {
      type: "settle-dispute",
      dispute: "d-1",
      outcome: "rejected",
      reason: "以登记簿为准",
    };
    expect(code(convened().when(owner(1), dispute()))).toBe("roll-missing");
    expect(code(frozen().when(owner(1), dispute("u-9")))).toBe("unit-unknown");
    const told = frozen().given(owner(1), dispute("u-1"));
    expect(told.state?.disputes[0]?.text).toMatchObject({ subject: "owner-1" });
    const settled = told.given(at(), settle);
    expect(code(settled.when(at(), settle))).toBe("dispute-unknown");
  });
});

describe("an authorisation", () => {
  it("is given by an owner of the unit within what the place allows, and taken back", () => {
    expect(code(convened().when(owner(1), give("u-1", "owner-9")))).toBe("roll-missing");
    expect(code(frozen().when(owner(1), give("u-2", "owner-9")))).toBe("not-your-unit");
    expect(code(frozen().when(owner(1), give("u-9", "owner-9")))).toBe("unit-unknown");
    expect(code(frozen().when(owner(1), give("u-1", "owner-1")))).toBe("proxy-self");
    const told = frozen().given(owner(1), give("u-1", "owner-9")).given(at(), give("u-2", "owner-9"));
    expect(code(told.when(owner(1), give("u-1", "owner-8")))).toBe("proxy-given");
    const third = told.when(owner(3), give("u-3", "owner-9"));
    expect(third).toMatchObject({ failure: { code: "proxy-limit", data: { represented: 3, limit: 2 }, citations: [{ article: "第三十二条" }] } }); // prettier-ignore
    expect(view(told.state as MeetingState, 1, { id: "owner-9", role: "owner" })).toMatchObject({
      represents: 2,
      own: [{ asProxy: true }, { asProxy: true }],
    });
    const back: MeetingCommand = { type: "revoke-proxy", unit: "u-1" };
    expect(code(told.when(owner(2), back))).toBe("not-your-unit");
    const revoked = told.given(owner(1), back);
    expect(code(revoked.when(owner(1), back))).toBe("proxy-unknown");
    expect(code(revoked.when(owner(3), give("u-3", "owner-9")))).toBe("accepted");
  });

  it("has no limit where the place says none", () => {
    const silent = { proxy: answer({}, "not-covered") };
    const told = frozen().given(at("2026-03-02", silent), give("u-1", "owner-9")).given(at("2026-03-02", silent), give("u-2", "owner-9")); // prettier-ignore
    expect(code(told.when(at("2026-03-02", silent), give("u-3", "owner-9")))).toBe("accepted");
  });
});

describe("voting and counting", () => {
  it("opens after notice with a roll, and closes at its time and not before", () => {
    const unrolled = convened().given(at(), notice);
    expect(code(unrolled.when(at(), { type: "open-voting" }))).toBe("roll-missing");
    expect(code(frozen().when(at(over), { type: "open-voting" }))).toBe("voting-over");
    const empty = unrolled.given(at("2026-03-02", { units: [] }), freeze);
    expect(code(empty.when(at(), { type: "open-voting" }))).toBe("nobody-votes");
    expect(code(voting().when(at("2026-03-25T17:59:59+08:00"), { type: "close-voting" }))).toBe("voting-running"); // prettier-ignore
    const lapse: MeetingCommand = { type: "lapse", deadline: "estate-1.m1/voting-end" };
    const system = (now: string): Moment => at(now, {}, "system-1");
    expect(code(voting().when(system("2026-03-25T17:59:59+08:00"), lapse))).toBe("not-due");
    expect(voting().given(system(over), lapse).state?.phase).toBe("closed");
    expect(code(voting().when(system(over), { type: "lapse", deadline: "x" }))).toBe("deadline-unknown");
  });

  it("notes what was sold since the record date and lets its owner of that day vote", () => {
    const units = meetingTerms.units?.map((unit) => (unit.unit === "u-2" ? { ...unit, owners: ["buyer-1"] } : unit)) ?? null; // prettier-ignore
    const told = frozen().given(at("2026-03-02", { units }), { type: "open-voting" });
    expect(told.state?.sales).toEqual([{ unit: "u-2", was: ["owner-2"], now: ["buyer-1"] }]);
    expect(told.state?.electors[1]).toMatchObject({ voter: "owner-2", units: ["u-2"] });
  });

  it("counts once every ballot is closed", () => {
    const sealed = closed().given(at(over), { type: "seal-ballots" });
    const { count } = meetingTerms;
    if (count === null) throw new RangeError("a count");
    expect(code(sealed.when(at(over, { count: { ...count, open: 1 } }), { type: "count" }))).toBe(
      "ballots-open",
    );
    expect(code(closed().when(at(over), { type: "count" }))).toBe("wrong-phase");
    expect(sealed.given(at("2026-03-26"), { type: "count" }).state).toMatchObject({
      result: { source: "ballots", binding: true },
      deadlines: [{ kind: "publish-by", dueDate: "2026-04-01", basis: "law" }],
    });
  });

  it("takes an official result that is whole and does not contradict itself", () => {
    const row = meetingTerms.count?.items[0];
    if (row === undefined) throw new RangeError("a row");
    const official = (counts: readonly (typeof row)[], on = "2026-03-25"): MeetingCommand => ({
      type: "import-result",
      platform: "电子投票系统",
      document: paper,
      on,
      counts,
    });
    const moment = at("2026-03-26", { official: [row] });
    expect(code(closed().when(moment, official([])))).toBe("result-incomplete");
    expect(code(closed().when(moment, official([row, row])))).toBe("result-incomplete");
    expect(code(closed().when(moment, official([{ ...row, against: { heads: 1, area: "0.00" } }])))).toBe("count-inconsistent"); // prettier-ignore
    expect(code(closed().when(moment, official([row], "2026-03-27")))).toBe("date-in-future");
    const told = closed().given(moment, official([row])).given(moment, { type: "seal-ballots" }).given(moment, { type: "count" }); // prettier-ignore
    expect(told.state?.result).toMatchObject({ source: "official", binding: true });
  });
});

describe("the result", () => {
  it("is posted long enough, objected to while it is posted, and resolved after", () => {
    const post = (on: string, endsOn: string): MeetingCommand => ({
      type: "publish",
      on,
      endsOn,
      document: paper,
    });
    expect(code(counted().when(at("2026-03-26"), post("2026-03-27", "2026-04-03")))).toBe("date-in-future");
    expect(code(counted().when(at("2026-03-26"), post("2026-03-26", "2026-04-01")))).toBe(
      "posting-too-short",
    );
    const object: MeetingCommand = { type: "object", text: "没有收到票" };
    const answered = (outcome: "upheld" | "dismissed"): MeetingCommand => ({ type: "answer-objection", objection: "o-1", outcome, text: "已核实" }); // prettier-ignore
    expect(code(published().when(owner(1, "2026-04-03"), object))).toBe("wrong-phase");
    expect(code(published().when(at(), answered("upheld")))).toBe("objection-unknown");
    const objected = published().given(owner(1, "2026-04-02"), object);
    expect(code(objected.when(at("2026-04-02"), { ...resolving, on: "2026-04-02" } as MeetingCommand))).toBe("posting-running"); // prettier-ignore
    expect(code(objected.when(at("2026-04-02"), resolving))).toBe("date-in-future");
    expect(code(objected.when(at("2026-04-03"), resolving))).toBe("objections-open");
    const upheld = objected.given(at("2026-04-03"), answered("upheld"));
    expect(code(upheld.when(at("2026-04-03"), resolving))).toBe("objection-upheld");
    const told = objected.given(at("2026-04-03"), answered("dismissed")).given(at("2026-04-03"), resolving);
    expect(view(told.state as MeetingState, told.version, owner(2).actor)).toMatchObject({
      authority: { ref: "决议1", on: "2026-04-03", adopted: ["fee"] },
      objections: [{ by: "" }],
    });
    expect(code(told.when(at("2026-04-04"), { type: "cancel", reason: "重来" }))).toBe("wrong-phase");
  });

  it("makes no resolution where the law lets no channel bind", () => {
    const channels = [answer({ admissible: false })];
    const moment = at("2026-03-26");
    const told = begin()
      .given(at("2026-03-02", { channels }), { ...convening, channels: ["other-electronic"] })
      .given(at(), notice)
      .given(at(), freeze)
      .given(at(), { type: "open-voting" })
      .given(moment, { type: "close-voting" })
      .given(moment, { type: "seal-ballots" })
      .given(moment, { type: "count" })
      .given(moment, { type: "publish", on: "2026-03-26", endsOn: "2026-04-02", document: paper });
    expect(told.when(at("2026-04-03"), resolving)).toMatchObject({
      failure: {
        code: "result-not-binding",
        data: { channels: ["other-electronic"] },
        citations: { length: 1 },
      },
    });
  });

  it("keeps a posting that was missed on record", () => {
    const told = counted();
    const [deadline] = told.state?.deadlines ?? [];
    const lapse: MeetingCommand = { type: "lapse", deadline: deadline?.id ?? "" };
    const missed = told.given(at("2026-04-02", {}, "system-1"), lapse);
    expect(missed.state).toMatchObject({ phase: "counted", deadlines: [], missed: [deadline?.id] });
  });
});
