import { describe, expect, it } from "vitest";
import { localDate } from "../../kernel/local-date.ts";
import { workCalendar } from "../../kernel/work-calendar.ts";
import { cleaners, postsContract, rarerCleaning } from "../../testing/briefing-world.ts";
import { contractMoment, contractStory, verdictOf } from "../../testing/contract-world.ts";
import { resolution } from "../../testing/test-estate.ts";
import type { ContractState } from "../contract/state.ts";
import type { PromiseState } from "../promise/state.ts";
import { duties, dutiesOf, type Duty } from "./duties.ts";
import { obligations } from "./obligation.ts";
import { textSpans } from "./text-span.ts";

const signatures = [
  { name: "甲", party: "provider", means: "seal" },
  { name: "乙", party: "client", means: "seal" },
] as const;
const affected = { clauses: [], standards: ["s-stairs"], duties: ["保洁主管"], fees: false };

const signed = () =>
  contractStory()
    .given(contractMoment("manager", "2025-12-01"), { type: "draft", draft: postsContract() })
    .given(contractMoment("manager", "2025-12-20"), {
      type: "sign",
      signedOn: "2025-12-20",
      signatures,
      authority: resolution,
    });
const amended = () =>
  signed().given(contractMoment("system", "2026-03-02"), {
    type: "amend",
    amendment: "estate-1.a1",
    cause: "force-majeure",
    effectiveFrom: "2026-04-01",
    draft: rarerCleaning(),
    affected,
  });
const spans = (state: ContractState | null, from: string, to: string) =>
  textSpans(state as ContractState, localDate(from), localDate(to));
const datesOf = (found: readonly Duty[], id: string) =>
  found.filter((duty) => duty.id === id).flatMap(({ dates }) => dates.map(({ date }) => date));

const promise: PromiseState = {
  id: "estate-1.p1",
  estate: "estate-1",
  contract: "estate-1.k1",
  text: "楼道每周清扫三次",
  source: { kind: "notice-board", ref: "1幢公告栏" },
  madeOn: "2026-03-16",
  until: "2026-03-22",
  standard: "s-stairs",
  target: null,
  frequency: "3/week",
  dueOn: null,
  evidence: [],
  law: verdictOf({}, "needs-input"),
  phase: "standing",
  struck: null,
};

describe("what a text makes due", () => {
  it("lists every standard with a frequency and the owners' payments, with the next day of each", () => {
    const found = duties(postsContract(), "2026-03-02", "2026-04-30");
    expect(found.map(({ id, next, post }) => [id, next, post])).toEqual([
      ["s-stairs", "2026-03-05", "保洁主管"],
      ["s-bins", "2026-03-02", "保洁主管"],
      ["s-lift", "2026-03-16", "工程主管"],
      ["s-patrol", "2026-03-02", "秩序主管"],
      ["payment", "2026-04-15", null],
    ]);
    expect(found[0]).toMatchObject({ clauseNumber: "第二十条", frequency: "2/week", party: "provider" });
    expect(found[4]).toMatchObject({ party: "owner", frequency: "1/quarter" });
    expect(found[3]?.dates[0]).toMatchObject({ times: 2 });
  });

  it("brings monthly work forward from a rest day, payments back to a workday, and moves no daily work", () => {
    const calendar = workCalendar({
      id: "test",
      week: [1, 2, 3, 4, 5],
      off: ["2026-04-15"],
      makeUp: [],
      knownFrom: "2026-01-01",
      knownThrough: "2026-12-31",
    });
    const found = duties(postsContract(), "2026-04-01", "2026-05-31", calendar);
    // 2026-05-16 is a Saturday, 2026-05-31 a Sunday.
    expect(datesOf(found, "s-lift")).toEqual(["2026-04-14", "2026-04-30", "2026-05-15", "2026-05-29"]);
    expect(found.find(({ id }) => id === "payment")?.dates).toMatchObject([
      { date: "2026-04-16", moved: true },
    ]);
    expect(datesOf(found, "s-bins")).toHaveLength(61);
    // Nothing is lost or doubled where a window ends on a weekend.
    const parts = [
      ...duties(postsContract(), "2026-04-01", "2026-05-15", calendar),
      ...duties(postsContract(), "2026-05-16", "2026-05-31", calendar),
    ];
    expect(datesOf(parts, "s-lift")).toEqual(datesOf(found, "s-lift"));
  });

  it("reads no calendar beyond what it knows", () => {
    const calendar = workCalendar({
      id: "short",
      week: [1, 2, 3, 4, 5],
      off: [],
      makeUp: [],
      knownFrom: "2026-01-01",
      knownThrough: "2026-04-30",
    });
    expect(datesOf(duties(postsContract(), "2026-05-01", "2026-05-31", calendar), "s-lift")).toEqual([
      "2026-05-16",
      "2026-05-31",
    ]);
  });
});

describe("what a contract makes due", () => {
  it("goes by the text of each day", () => {
    const { state } = amended();
    const found = spans(state, "2026-03-23", "2026-04-12");
    expect(found.map(({ from, textFrom, to }) => [from, to, textFrom])).toEqual([
      ["2026-03-23", "2026-03-31", "2026-01-01"],
      ["2026-04-01", "2026-04-12", "2026-04-01"],
    ]);
    const due = dutiesOf({ spans: found, subcontracts: [], promises: [] });
    // Thursdays and Sundays until the amendment, Sundays from then on.
    expect(datesOf(due, "s-stairs")).toEqual(["2026-03-26", "2026-03-29", "2026-04-05", "2026-04-12"]);
  });

  it("makes nothing due before it begins and after it ended", () => {
    expect(spans(signed().state, "2025-12-20", "2026-01-02")).toMatchObject([
      { from: "2026-01-01", to: "2026-01-02" },
    ]);
    const ended = signed().given(contractMoment("manager", "2026-05-01"), {
      type: "terminate",
      on: "2026-06-30",
      ground: {
        kind: "agreement",
        text: "协商一致",
        proof: [{ kind: "record", ref: "解除协议2026-01号" }],
      },
    });
    expect(spans(ended.state, "2026-06-29", "2026-07-10")).toMatchObject([{ to: "2026-06-30" }]);
    expect(spans(ended.state, "2026-07-01", "2026-07-10")).toEqual([]);
  });

  it("names who does it on the days of a subcontract", () => {
    const subcontracts = [{ ...cleaners, from: "2026-03-06", to: "2026-03-31" }];
    const due = dutiesOf({
      spans: spans(signed().state, "2026-03-02", "2026-03-15"),
      subcontracts,
      promises: [],
    });
    expect(
      due.find(({ id }) => id === "s-stairs")?.dates.map(({ date, subcontractor }) => [date, subcontractor]),
    ).toEqual([
      ["2026-03-05", null],
      ["2026-03-08", cleaners.name],
      ["2026-03-12", cleaners.name],
      ["2026-03-15", cleaners.name],
    ]);
  });

  it("goes by a public promise on the days it binds, and by the standard on the others", () => {
    const window = spans(signed().state, "2026-03-09", "2026-03-29");
    const due = dutiesOf({ spans: window, subcontracts: [], promises: [promise] });
    expect(datesOf(due, "s-stairs")).toEqual(["2026-03-12", "2026-03-15", "2026-03-26", "2026-03-29"]);
    expect(due.find(({ id }) => id === "promise-p1")).toMatchObject({
      kind: "promise",
      post: "保洁主管",
      promise: "estate-1.p1",
    });
    expect(datesOf(due, "promise-p1")).toEqual(["2026-03-18", "2026-03-20", "2026-03-22"]);
    const struck = dutiesOf({ spans: window, subcontracts: [], promises: [{ ...promise, phase: "struck" }] });
    expect(datesOf(struck, "promise-p1")).toEqual([]);
  });

  it("makes a promise with a day due once", () => {
    const once = { ...promise, standard: null, frequency: null, until: null, dueOn: "2026-03-20" };
    const due = dutiesOf({
      spans: spans(signed().state, "2026-03-09", "2026-03-29"),
      subcontracts: [],
      promises: [once],
    });
    expect(due.find(({ id }) => id === "promise-p1")).toMatchObject({ next: "2026-03-20", post: null });
  });
});

describe("the obligations register", () => {
  const draft = postsContract({ notice: { clause: "c-10", nonRenewalDays: 90 } });
  const register = obligations(draft, "2026-03-20", [cleaners], [promise]);
  const of = (id: string) => register.find((item) => item.id === id);

  it("holds every promise with who owes it to whom and where it is written", () => {
    expect(
      register.map(({ addressee, clause, id, kind, party }) => [id, kind, party, addressee, clause]),
    ).toEqual([
      ["s-stairs", "standard", "provider", "owner", "c-20"],
      ["s-bins", "standard", "provider", "owner", "c-20"],
      ["s-urgent", "standard", "provider", "owner", "c-21"],
      ["s-lift", "standard", "provider", "owner", "c-21"],
      ["s-patrol", "standard", "provider", "owner", "c-22"],
      ["payment", "payment", "owner", "provider", "c-4"],
      ["notice", "notice", "both", "both", "c-10"],
      ["b-1", "remedy", "provider", "owner", "c-9"],
      ["estate-1.p1", "promise", "provider", "owner", "c-20"],
    ]);
  });

  it("says by when, where there is a when", () => {
    expect(of("s-urgent")?.deadline).toEqual({ kind: "within", amount: "30", unit: "minute" });
    expect(of("payment")?.deadline).toEqual({ kind: "day-of-cycle", day: 15, cycle: "quarter" });
    expect(of("notice")?.deadline).toEqual({ kind: "before-end", days: 90 });
    expect(of("s-lift")?.deadline).toBeNull();
  });

  it("carries a public promise with its source and the law, on the days it binds", () => {
    expect(of("estate-1.p1")).toMatchObject({
      frequency: "3/week",
      source: { kind: "notice-board", on: "2026-03-16" },
      citations: [{ article: "第二十条" }],
    });
    expect(of("s-stairs")?.subcontractor).toBe(cleaners.name);
    expect(obligations(draft, "2026-03-23", [], [promise]).map(({ kind }) => kind)).not.toContain("promise");
  });
});
