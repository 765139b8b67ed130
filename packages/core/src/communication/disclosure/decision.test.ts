import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { verdictOf } from "../../testing/contract-world.ts";
import {
  disclosureMoment as at,
  disclosureStory,
  disclosureTerms,
  openingDisclosures as opening,
} from "../../testing/disclosure-world.ts";
import { photo } from "../../testing/notice-world.ts";
import type { CompileDisclosure, DisclosureCommand } from "./command.ts";
import { aggregate } from "./aggregate.ts";
import { type DisclosureState, itemOf, itemPhase, overdueOf } from "./state.ts";
import { view } from "./view.ts";

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const state = (told: { readonly state: DisclosureState | null }): DisclosureState =>
  told.state as DisclosureState;
const item = (told: { readonly state: DisclosureState | null }, id = "performance-1") =>
  itemOf(state(told), id)!;

const opened = () => disclosureStory().given(at("manager", "2026-01-05"), opening);
const compiling: CompileDisclosure = {
  type: "compile",
  item: "performance-1",
  source: "scorecard",
  period: { from: "2026-01-01", to: "2026-02-28" },
};
const compiled = () => opened().given(at("desk"), compiling);
const approval = { type: "approve", item: "performance-1", revision: 1 } as const;
const posting = {
  type: "post",
  item: "performance-1",
  places: [{ place: "南门", photo: photo("a") }],
} as const;
const posted = () => compiled().given(at("manager"), approval).given(at("staff"), posting);
const down = { type: "take-down", item: "performance-1", place: "南门", photo: photo("b") } as const;
const ended = () => posted().given(at("staff", "2026-03-13"), down);
const objection = { type: "object", item: "performance-1", text: "夜间没有人巡逻" } as const;
const reported = (to: "assembly" | "committee") =>
  ({ type: "report", item: "performance-1", to, on: "2026-03-14", ref: "会议纪要" }) as const;
const imported: CompileDisclosure = {
  type: "compile",
  item: "public-revenue-1",
  source: "import",
  period: { from: "2026-01-01", to: "2026-02-28" },
  file: photo("c"),
  rows: [
    { label: "电梯广告", value: "12000.00", unit: "元" },
    { label: "快递柜", value: "", unit: "元" },
  ],
};

describe("the schedule of what is laid open", () => {
  it("promises the day of law or contract, and the house's own where both are silent, and says which", () => {
    expect(item(opened(), "public-revenue-1").deadline).toMatchObject({
      dueDate: "2026-03-31",
      basis: "law",
    });
    expect(item(opened()).deadline).toMatchObject({ dueDate: "2026-01-31", basis: "contract" });
    expect(item(opened(), "services-1")).toMatchObject({
      deadline: { dueDate: "2026-12-31", basis: "house", citations: [] },
      law: { verdict: "not-covered" },
    });
  });

  it("promises the earlier day where law and contract both bind", () => {
    const laws = { ...disclosureTerms.laws, performance: verdictOf({ due: "2026-01-15" }) };
    const told = disclosureStory().given(at("manager", "2026-01-05", { laws }), opening);
    expect(item(told).deadline).toMatchObject({ dueDate: "2026-01-15", basis: "law" });
  });

  it("goes on from the end of the period that was posted", () => {
    expect(item(posted(), "performance-2")).toMatchObject({
      number: 2,
      after: "2026-02-28",
      deadline: { dueDate: "2026-03-28", basis: "contract" },
    });
  });

  it("escalates what is overdue to the manager, then to the committee, each once", () => {
    const first = item(opened()).deadline;
    const late = opened().given(at("system", "2026-02-01"), { type: "note-missed", deadline: first.id });
    expect(overdueOf(state(late)).map(({ id }) => id)).toEqual([first.id]);
    expect(aggregate.row(state(late))).toMatchObject({ phase: "overdue", responsible: "manager-1" });
    const [escalation] = state(late).deadlines.filter(({ kind }) => kind === "escalation");
    expect(escalation).toMatchObject({ dueDate: "2026-02-06" });
    expect(code(late.when(at("system", "2026-02-01"), { type: "note-missed", deadline: first.id }))).toBe(
      "deadline-unknown",
    );
    const later = late.given(at("system", "2026-02-07"), {
      type: "note-missed",
      deadline: escalation?.id ?? "",
    });
    expect(item(later).escalations.map(({ to }) => to)).toEqual(["manager", "committee"]);
    expect(state(later).deadlines.filter(({ kind }) => kind === "escalation")).toEqual([]);
    // Posted at last it is no longer overdue, but that it was stays on record.
    const done = later
      .given(at("desk"), compiling)
      .given(at("manager"), approval)
      .given(at("staff"), posting);
    expect(overdueOf(state(done))).toEqual([]);
    expect(state(done).missed).toHaveLength(2);
  });
});

describe("figures that are laid open", () => {
  it("keep their events, and an unknown one stays unknown", () => {
    const shown = view(state(compiled()), 2, at("desk").actor).items.find(({ id }) => id === "performance-1");
    expect(shown?.compiled).toMatchObject({
      unknown: 1,
      lines: [{ value: "0.9583", events: ["e-1", "e-2"] }, { value: null }],
    });
  });

  it("come from the rows of a file with its hash; an empty cell is unknown and not zero", () => {
    const told = opened().given(at("desk"), imported);
    expect(item(told, "public-revenue-1").compiled?.lines).toEqual([
      { label: "电梯广告", value: "12000.00", unit: "元", events: [`file:${"c".repeat(64)}#1`] },
      { label: "快递柜", value: null, unit: "元", events: [`file:${"c".repeat(64)}#2`] },
    ]);
  });

  it("are hidden from owners until they are posted", () => {
    const hidden = view(state(compiled()), 2, at("owner").actor).items.find(
      ({ id }) => id === "performance-1",
    );
    const shown = view(state(posted()), 4, at("owner").actor).items.find(({ id }) => id === "performance-1");
    expect([hidden?.compiled, shown?.compiled?.lines.length]).toEqual([null, 2]);
  });

  it("must be approved again when they are compiled again", () => {
    const again = compiled().given(at("manager"), approval).given(at("desk"), compiling);
    expect(itemPhase(item(again))).toBe("compiled");
    expect(code(again.when(at("manager"), approval))).toBe("compiled-since");
  });

  it("stay posted for the longer of law and contract", () => {
    expect(item(posted()).posted).toMatchObject({
      from: "2026-03-02",
      to: "2026-03-12",
      basis: "contract",
      clause: "c-3",
    });
    const revenue = opened()
      .given(at("desk"), imported)
      .given(at("manager"), { ...approval, item: "public-revenue-1" })
      .given(at("staff"), { ...posting, item: "public-revenue-1" });
    expect(item(revenue, "public-revenue-1").posted).toMatchObject({ to: "2026-04-01", basis: "law" });
  });
});

describe("after posting", () => {
  it("gives each objection a day for its answer, and shows it to its owner alone", () => {
    const objected = posted().given(at("owner"), objection);
    expect(state(objected).deadlines.find(({ kind }) => kind === "answer")).toMatchObject({
      about: "performance-1/objection/1",
      dueDate: "2026-03-09",
      basis: "house",
    });
    const answered = objected.given(at("desk"), {
      type: "answer",
      item: "performance-1",
      objection: 1,
      text: "已补巡",
    });
    expect(state(answered).deadlines.some(({ kind }) => kind === "answer")).toBe(false);
    const seen = (who: string) => view(state(answered), 6, { id: who, role: "owner" }).items.find(({ id }) => id === "performance-1"); // prettier-ignore
    expect(seen("owner-1")?.objections).toMatchObject([
      { text: "夜间没有人巡逻", answer: { text: "已补巡" } },
    ]);
    expect(seen("owner-2")).toMatchObject({ objections: [], objectionCount: 1, answeredCount: 1 });
  });

  it("is settled once the period was kept, everything answered, and both were told", () => {
    const told = ended().given(at("owner", "2026-03-13"), objection);
    const both = told
      .given(at("desk", "2026-03-14"), reported("assembly"))
      .given(at("desk", "2026-03-14"), reported("committee"));
    expect(itemPhase(item(both))).toBe("ended");
    const settled = both.given(at("desk", "2026-03-14"), {
      type: "answer",
      item: "performance-1",
      objection: 1,
      text: "已补巡",
    });
    expect(itemPhase(item(settled))).toBe("settled");
    expect(
      state(settled).deadlines.filter(({ about }) => about?.startsWith("performance-1") === true),
    ).toEqual([]);
  });

  it("promises the report only when the last place was taken down", () => {
    expect(state(ended()).deadlines.find(({ kind }) => kind === "report")).toMatchObject({
      dueDate: "2026-03-28",
    });
    expect(state(posted()).deadlines.some(({ kind }) => kind === "report")).toBe(false);
  });
});

describe("a command on disclosures", () => {
  const tries: readonly [string, () => unknown, string][] = [
    ["the desk opens them", () => disclosureStory().when(at("desk"), opening), "not-allowed"],
    ["they are opened twice", () => opened().when(at("manager"), opening), "already-open"],
    ["nothing was opened", () => disclosureStory().when(at("desk"), compiling), "not-found"],
    ["there is no such contract", () => disclosureStory().when(at("manager", undefined, { contract: null }), opening), "contract-unknown"],
    ["a clause is not in the contract", () => disclosureStory().when(at("manager"), { ...opening, agreed: [{ subject: "fees", clause: "c-99", timesAYear: 1 }] }), "contract-unknown"],
    ["the contract is over", () => disclosureStory().when(at("manager", undefined, { contract: { binds: false, from: "2020-01-01", clauses: ["c-3"] } }), opening), "contract-not-in-force"],
    ["a subject is agreed on twice", () => disclosureStory().when(at("manager"), { ...opening, agreed: [...opening.agreed!, ...opening.agreed!] }), "subject-twice"],
    ["it was last laid open tomorrow", () => disclosureStory().when(at("manager"), { ...opening, last: [{ subject: "fees", on: "2026-03-03" }] }), "on-in-future"],
    ["there is no such item", () => opened().when(at("desk"), { ...compiling, item: "pool-1" }), "item-unknown"],
    ["the source is not one for it", () => opened().when(at("desk"), { ...compiling, source: "contract" }), "source-not-for-subject"],
    ["the period ends tomorrow", () => opened().when(at("desk"), { ...compiling, period: { from: "2026-01-01", to: "2026-03-03" } }), "period-in-future"],
    ["the period runs backwards", () => opened().when(at("desk"), { ...compiling, period: { from: "2026-02-01", to: "2026-01-01" } }), "period-backwards"],
    ["an import has no file", () => opened().when(at("desk"), { ...compiling, source: "import" }), "import-missing"],
    ["the scorecard comes with a file", () => opened().when(at("desk"), { ...compiling, file: photo("c") }), "import-missing"],
    ["the source knows nothing", () => opened().when(at("desk", undefined, { lines: [] }), compiling), "nothing-known"],
    ["what is posted is compiled", () => posted().when(at("desk"), compiling), "wrong-phase"],
    ["who compiled it approves it", () => opened().given(at("manager"), compiling).when(at("manager"), approval), "own-compilation"],
    ["nothing is there to approve", () => opened().when(at("manager"), approval), "wrong-phase"],
    ["it is posted unapproved", () => compiled().when(at("staff"), posting), "wrong-phase"],
    ["a place stands twice", () => compiled().given(at("manager"), approval).when(at("staff"), { ...posting, places: [...posting.places, ...posting.places] }), "place-twice"],
    ["fees hang at one place where the law wants two", () => opened().given(at("desk"), { ...compiling, item: "fees-1", source: "contract" }).given(at("manager"), { ...approval, item: "fees-1" }).when(at("staff"), { ...posting, item: "fees-1" }), "too-few-places"],
    ["it is taken down on its last day", () => posted().when(at("staff", "2026-03-12"), down), "period-running"],
    ["another place is taken down", () => posted().when(at("staff", "2026-03-13"), { ...down, place: "北门" }), "place-unknown"],
    ["a place is taken down twice", () => ended().when(at("staff", "2026-03-13"), down), "photo-twice"],
    ["somebody objects to what is not posted", () => compiled().when(at("owner"), objection), "wrong-phase"],
    ["an objection is answered that nobody made", () => posted().when(at("desk"), { type: "answer", item: "performance-1", objection: 1, text: "?" }), "objection-unknown"],
    ["an objection is answered twice", () => posted().given(at("owner"), objection).given(at("desk"), { type: "answer", item: "performance-1", objection: 1, text: "!" }).when(at("desk"), { type: "answer", item: "performance-1", objection: 1, text: "!!" }), "already-answered"],
    ["it is reported twice", () => ended().given(at("desk", "2026-03-14"), reported("assembly")).when(at("desk", "2026-03-14"), reported("assembly")), "already-reported"],
    ["it was reported tomorrow", () => ended().when(at("desk", "2026-03-13"), reported("assembly")), "on-in-future"],
    ["a deadline is noted that is not there", () => opened().when(at("system"), { type: "note-missed", deadline: "x" }), "deadline-unknown"],
    ["a deadline is noted before its end", () => opened().when(at("system", "2026-01-31"), { type: "note-missed", deadline: item(opened()).deadline.id }), "deadline-running"],
  ]; // prettier-ignore
  it.each(tries)("is refused when %s", (_name, tried, refusal) => {
    expect(code(tried() as Result.Result<DisclosureCommand, { readonly code: string }>)).toBe(refusal);
  });
});
