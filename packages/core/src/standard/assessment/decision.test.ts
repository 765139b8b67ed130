import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { assessmentMoment as at, assessmentStory } from "../../testing/assessment-world.ts";
import { person, sampleStandards } from "../../testing/standard-world.ts";
import type { ResultEntry } from "../inspection/command.ts";
import { aggregate } from "./aggregate.ts";
import {
  type AssessmentCommand,
  attachmentsOf,
  type MeasureAssessment,
  type OpenAssessment,
  type RateStandards,
} from "./command.ts";
import type { AssessmentState } from "./state.ts";
import { view } from "./view.ts";

const manager = person("manager");
const committee = person("committee");
const owner = person("owner");

const thirdParty: OpenAssessment = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  kind: "third-party",
  assessor: { organisation: "清正物业评估中心", engagement: "WT-2026-03" },
  from: "2026-03-01",
  to: "2026-03-31",
};
const feedback: OpenAssessment = {
  ...thirdParty,
  kind: "owner-feedback",
  assessor: { organisation: "柳下小区业主委员会" },
};
const measured = (standard: string, value: string, unit: string): ResultEntry => ({
  kind: "measured",
  standard,
  value,
  unit,
});
const visit = (...results: readonly ResultEntry[]): MeasureAssessment => ({
  type: "measure",
  measuredAt: "2026-03-10T08:30:00+08:00",
  place: "2幢",
  results,
});
const rate = (unit: string, ...scores: readonly (readonly [string, number | null])[]): RateStandards => ({
  type: "rate",
  unit,
  ratings: scores.map(([standard, score]) => ({ standard, score })),
});
const report = [{ id: "b".repeat(64), name: "评估报告.pdf", mediaType: "application/pdf", size: 9 }];
const engaged = () => assessmentStory().given(at(committee, "2026-03-01"), thirdParty);
const asked = () => assessmentStory().given(at(committee, "2026-03-01"), feedback);
const visitedOnce = () =>
  engaged().given(
    at(committee, "2026-03-11"),
    visit(measured("s-sweep", "0", "times"), {
      kind: "not-applicable",
      standard: "s-light",
      reason: "白天",
    }),
  );
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("an assessment by a third party", () => {
  it("measures by the same check as an inspection, with zero and not applicable apart", () => {
    const told = visitedOnce();
    expect(told.events[1]).toMatchObject({
      type: "AssessmentMeasured",
      data: {
        at: "2026-03-10T08:30:00+08:00",
        misses: [{ standard: "s-sweep", clause: "c-3", measured: "0", target: "2" }],
        results: [
          { standard: "s-sweep", met: false },
          { standard: "s-light", met: null, reason: "白天" },
        ],
      },
    });
    const events = ["estate-1.a1@2"];
    expect(view(told.state as AssessmentState, 2, true).standards).toEqual([
      {
        standard: "s-light",
        owners: null,
        thirdParty: {
          measured: { value: 0, events },
          met: { value: 0, events },
          share: { value: null, events },
          notApplicable: { value: 1, events },
        },
      },
      {
        standard: "s-sweep",
        owners: null,
        thirdParty: {
          measured: { value: 1, events },
          met: { value: 0, events },
          share: { value: "0.0000", events },
          notApplicable: { value: 0, events },
        },
      },
    ]);
  });

  it("keeps a visit that was struck, and counts it no more", () => {
    const told = visitedOnce().given(at(committee, "2026-03-12"), {
      type: "strike",
      visit: 2,
      reason: "测错楼栋",
    });
    const shown = view(told.state as AssessmentState, 3, true);
    expect(shown.standards).toEqual([]);
    expect(shown.visits).toMatchObject([{ struck: { by: "committee-1", reason: "测错楼栋" } }]);
    expect(code(told.when(at(manager, "2026-03-12"), { type: "strike", visit: 2, reason: "x" }))).toBe(
      "visit-unknown",
    );
  });

  it("ends with its report", () => {
    expect(code(visitedOnce().when(at(committee, "2026-04-02"), { type: "close" }))).toBe("evidence-missing");
    const told = visitedOnce().given(at(committee, "2026-04-02"), { type: "close", report });
    expect(told.state).toMatchObject({ phase: "closed", report });
    expect(code(told.when(at(committee, "2026-04-03"), visit(measured("s-sweep", "2", "times"))))).toBe(
      "wrong-phase",
    );
    expect(attachmentsOf({ type: "close", report })).toEqual([report[0]!.id]);
  });

  it.each<[string, ReturnType<typeof at>, AssessmentCommand, string]>([
    ["an owner opens it", at(owner, "2026-03-01"), thirdParty, "not-allowed"],
    ["the desk opens it", at(person("desk"), "2026-03-01"), thirdParty, "not-allowed"],
    ["there is no contract", at(manager, "2026-03-01", { contract: null }), thirdParty, "contract-unknown"],
    [
      "the contract does not bind",
      at(manager, "2026-03-01", { contract: { standards: sampleStandards, binds: false } }),
      thirdParty,
      "not-in-force",
    ],
    [
      "the period is reversed",
      at(manager, "2026-03-01"),
      { ...thirdParty, to: "2026-02-28" },
      "period-reversed",
    ],
    [
      "nobody engaged it",
      at(manager, "2026-03-01"),
      { ...thirdParty, assessor: { organisation: "某中心" } },
      "engagement-missing",
    ],
  ])("is not opened when %s", (_name, moment, command, refusal) => {
    expect(code(assessmentStory().when(moment, command))).toBe(refusal);
  });

  const sweep = measured("s-sweep", "2", "times");
  it.each<[string, AssessmentCommand, string]>([
    ["in the future", { ...visit(sweep), measuredAt: "2026-03-13T08:00:00+08:00" }, "measured-in-future"],
    ["before its period", { ...visit(sweep), measuredAt: "2026-02-28T08:00:00+08:00" }, "outside-period"],
    ["in a unit that does not fit", visit(measured("s-light", "30", "percent")), "unit-unfit"],
    [
      "by another method",
      visit({ ...measured("s-light", "30", "lux"), method: "目测" } as ResultEntry),
      "method-unfit",
    ],
    ["a standard that was not promised", visit(measured("s-pool", "1", "times")), "standard-unknown"],
    ["a standard twice", visit(sweep, sweep), "standard-twice"],
    ["by a rating", rate("u-1", ["s-sweep", 3]), "wrong-kind"],
  ])("measures nothing %s", (_name, command, refusal) => {
    expect(code(engaged().when(at(committee, "2026-03-12"), command))).toBe(refusal);
  });

  it("measures nothing while the contract does not bind, and nothing without it", () => {
    const day = (contract: null | { standards: typeof sampleStandards; binds: boolean }) =>
      code(engaged().when(at(committee, "2026-03-12", { contract }), visit(sweep)));
    expect(day({ standards: sampleStandards, binds: false })).toBe("not-in-force");
    expect(day(null)).toBe("contract-unknown");
  });
});

describe("the feedback of owners", () => {
  it("counts a unit once, by its latest answer, and says who wrote it down", () => {
    const told = asked()
      .given(at(owner, "2026-03-05"), rate("u-1", ["s-sweep", 2], ["s-glass", 5]))
      .given(at(person("desk"), "2026-03-06"), rate("u-2", ["s-sweep", 5], ["s-glass", null]))
      .given(at(owner, "2026-03-07"), { ...rate("u-1", ["s-sweep", 4]), comment: "好多了" });
    const shown = view(told.state as AssessmentState, 4, true);
    const events = ["estate-1.a1@3", "estate-1.a1@4"];
    expect(shown).toMatchObject({ units: 2, noted: 1, answers: [{ unit: "u-1", comment: "好多了" }, {}] });
    expect(shown.standards).toEqual([
      {
        standard: "s-glass",
        thirdParty: null,
        owners: {
          ratings: { value: 0, events: ["estate-1.a1@3"] },
          mean: { value: null, events: ["estate-1.a1@3"] },
          satisfied: { value: null, events: ["estate-1.a1@3"] },
          notApplicable: { value: 1, events: ["estate-1.a1@3"] },
        },
      },
      {
        standard: "s-sweep",
        thirdParty: null,
        owners: {
          ratings: { value: 2, events },
          mean: { value: "4.50", events },
          satisfied: { value: "1.0000", events },
          notApplicable: { value: 0, events },
        },
      },
    ]);
    expect(view(told.state as AssessmentState, 4, false).answers).toBeNull();
  });

  it.each<[string, ReturnType<typeof at>, AssessmentCommand, string]>([
    ["from the manager", at(manager, "2026-03-05"), rate("u-1", ["s-sweep", 5]), "not-allowed"],
    ["after its last day", at(owner, "2026-04-01"), rate("u-1", ["s-sweep", 5]), "outside-period"],
    [
      "for a unit nobody knows",
      at(owner, "2026-03-05", { unit: null }),
      rate("u-9", ["s-sweep", 5]),
      "unit-unknown",
    ],
    [
      "for somebody else's unit",
      at(owner, "2026-03-05", { unit: { held: false } }),
      rate("u-2", ["s-sweep", 5]),
      "relation-missing",
    ],
    [
      "without a contract",
      at(owner, "2026-03-05", { contract: null }),
      rate("u-1", ["s-sweep", 5]),
      "contract-unknown",
    ],
    ["on an unknown standard", at(owner, "2026-03-05"), rate("u-1", ["s-pool", 5]), "standard-unknown"],
    [
      "on a standard twice",
      at(owner, "2026-03-05"),
      rate("u-1", ["s-sweep", 5], ["s-sweep", 1]),
      "standard-twice",
    ],
    ["by a measurement", at(manager, "2026-03-12"), visit(measured("s-sweep", "2", "times")), "wrong-kind"],
  ])("takes nothing %s", (_name, moment, command, refusal) => {
    expect(code(asked().when(moment, command))).toBe(refusal);
  });

  it("ends without a report", () => {
    expect(asked().given(at(manager, "2026-04-01"), { type: "close" }).state).toMatchObject({
      phase: "closed",
    });
  });
});

describe("golden events of an assessment", () => {
  const told = visitedOnce()
    .given(at(committee, "2026-03-12"), { type: "strike", visit: 2, reason: "测错楼栋" })
    .given(at(committee, "2026-04-02"), { type: "close", report });
  const answered = asked().given(at(owner, "2026-03-07"), { ...rate("u-1", ["s-sweep", 4]), comment: "好" });

  it.each([
    ["golden-third-party.jsonl", told],
    ["golden-owner-feedback.jsonl", answered],
  ])("reads %s for ever", async (name, tale) => {
    const golden = new URL(name, import.meta.url).pathname;
    await expect(goldenLines(aggregate, tale.events)).toMatchFileSnapshot(golden);
    expect(readGolden(aggregate, readFileSync(golden, "utf8"))).toMatchObject({
      phase: tale.state?.phase,
      kind: tale.state?.kind,
      visits: tale.state?.visits.map(({ at: measuredAt, struck }) => ({ at: measuredAt, struck })),
    });
  });
});
