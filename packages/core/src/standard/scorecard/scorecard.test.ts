import { describe, expect, it } from "vitest";
import { assessmentMoment, assessmentStory } from "../../testing/assessment-world.ts";
import {
  deviationMoment,
  deviationStory,
  inspectionMoment,
  inspectionStory,
  person,
  sampleStandards,
} from "../../testing/standard-world.ts";
import type { AssessmentEvent } from "../assessment/event.ts";
import { comparison } from "../assessment/comparison.ts";
import type { DeviationEvent } from "../deviation/event.ts";
import type { ResultEntry } from "../inspection/command.ts";
import type { InspectionEvent } from "../inspection/event.ts";
import type { Recorded } from "./observation.ts";
import { type Scorecard, scorecard, type ScorecardInput, type StandardScore } from "./scorecard.ts";

const wu = person("staff");
const manager = person("manager");
const committee = person("committee");

/** Events of a story as they are recorded: ids tell stream and version. */
const recorded = <Event>(
  stream: string,
  events: readonly Event[],
  ats: readonly string[],
): readonly Recorded<Event>[] =>
  events.map((event, index) => ({
    ...event,
    eventId: `${stream}-${index + 1}`,
    stream: `estate-1/x/${stream}`,
    version: index + 1,
    at: `${ats[index] ?? ats.at(-1) ?? ""}T09:00:00+08:00`,
  }));

const measured = (standard: string, value: string, unit = "times"): ResultEntry => ({
  kind: "measured",
  standard,
  value,
  unit,
});
const absent = (standard: string): ResultEntry => ({ kind: "not-applicable", standard, reason: "停工" });

/** One inspection of a day, mended the day after when `mended` is given. */
const inspection = (
  key: string,
  day: string,
  results: readonly ResultEntry[],
  mended: readonly ResultEntry[] = [],
): readonly Recorded<InspectionEvent>[] => {
  const told = inspectionStory()
    .given(inspectionMoment(wu, day), {
      type: "open",
      estate: "estate-1",
      contract: "estate-1.k1",
      key,
      place: "1幢",
      standards: results.map(({ standard }) => standard),
    })
    .given(inspectionMoment(wu, day), {
      type: "submit",
      upload: key,
      doneAt: `${day}T08:00:00+08:00`,
      results,
    });
  const after =
    mended.length === 0
      ? told
      : told.given(inspectionMoment(manager, `${day.slice(0, 7)}-31`), {
          type: "correct",
          reason: "看错",
          results: mended,
        });
  return recorded(key, after.events, [day]);
};

const deviation = (key: string, found: string, dismissedOn?: string): readonly Recorded<DeviationEvent>[] => {
  const told = deviationStory(`estate-1.${key}`).given(deviationMoment(manager, found), {
    type: "open",
    estate: "estate-1",
    contract: "estate-1.k1",
    standard: "s-sweep",
    source: { kind: "observation" },
    what: "未清扫",
  });
  return dismissedOn === undefined
    ? recorded(key, told.events, [found])
    : recorded(
        key,
        told.given(deviationMoment(manager, dismissedOn), { type: "dismiss", reason: "误报" }).events,
        [found, dismissedOn],
      );
};

const thirdParty = (): readonly Recorded<AssessmentEvent>[] => {
  const at = (day: string) => assessmentMoment(committee, day);
  const measure = (results: readonly ResultEntry[], hour: string) =>
    ({ type: "measure", measuredAt: `2026-03-20T${hour}:00:00+08:00`, place: "2幢", results }) as const;
  const told = assessmentStory()
    .given(at("2026-03-01"), {
      type: "open",
      estate: "estate-1",
      contract: "estate-1.k1",
      kind: "third-party",
      assessor: { organisation: "评估中心", engagement: "WT-1" },
      from: "2026-03-01",
      to: "2026-03-31",
    })
    .given(at("2026-03-21"), measure([measured("s-sweep", "0")], "08"))
    .given(at("2026-03-21"), measure([measured("s-sweep", "2")], "10"))
    .given(at("2026-03-21"), { type: "strike", visit: 2, reason: "测错" });
  return recorded("third", told.events, ["2026-03-21"]);
};

const feedback = (): readonly Recorded<AssessmentEvent>[] => {
  const at = (day: string) => assessmentMoment(person("owner"), day);
  const rate = (unit: string, score: number | null) =>
    ({ type: "rate", unit, ratings: [{ standard: "s-sweep", score }] }) as const;
  const told = assessmentStory()
    .given(assessmentMoment(committee, "2026-02-01"), {
      type: "open",
      estate: "estate-1",
      contract: "estate-1.k1",
      kind: "owner-feedback",
      assessor: { organisation: "业主委员会" },
      from: "2026-02-01",
      to: "2026-03-31",
    })
    .given(at("2026-02-10"), rate("u-1", 1))
    .given(at("2026-03-10"), rate("u-1", 5))
    .given(at("2026-03-11"), rate("u-2", 2))
    .given(at("2026-03-11"), rate("u-3", null));
  return recorded("owners", told.events, ["2026-02-01", "2026-02-10", "2026-03-10", "2026-03-11"]);
};

const texts = [{ from: "2026-01-01", standards: sampleStandards }];
const input = (change: Partial<ScorecardInput> = {}): ScorecardInput => ({
  contract: "estate-1.k1",
  inspections: [],
  assessments: [],
  deviations: [],
  standards: texts,
  ...change,
});
const march = { from: "2026-03", to: "2026-03" };
const row = (card: Scorecard, standard: string, month = 0): StandardScore =>
  card.months[month]!.standards.find((item) => item.standard === standard)!;

describe("a scorecard", () => {
  it("does not take unknown for zero", () => {
    const sweep = row(scorecard(input(), march), "s-sweep");
    expect(sweep.inspections).toEqual({
      measured: { value: 0, events: [] },
      met: { value: 0, events: [] },
      share: { value: null, events: [] },
      notApplicable: { value: 0, events: [] },
    });
    expect(sweep.trend.value).toBeNull();
    expect(sweep.thirdParty.difference.value).toBeNull();
    expect(sweep.owners.mean.value).toBeNull();
    const missed = row(
      scorecard(input({ inspections: inspection("i1", "2026-03-02", [measured("s-sweep", "0")]) }), march),
      "s-sweep",
    );
    expect(missed.inspections.share).toEqual({ value: "0.0000", events: ["i1-2"] });
    const nothing = row(
      scorecard(input({ inspections: inspection("i1", "2026-03-02", [absent("s-sweep")]) }), march),
      "s-sweep",
    );
    expect(nothing.inspections).toMatchObject({
      share: { value: null, events: ["i1-2"] },
      notApplicable: { value: 1 },
    });
  });

  it("counts what stands, names every event it rests on, and compares with the month before", () => {
    const card = scorecard(
      input({
        inspections: [
          ...inspection("i1", "2026-02-27", [measured("s-sweep", "0"), measured("s-bins", "1")]),
          ...inspection("i2", "2026-02-28", [measured("s-sweep", "2")]),
          ...inspection(
            "i3",
            "2026-03-02",
            [measured("s-sweep", "0"), measured("s-lamps", "0.99", "ratio")],
            [measured("s-sweep", "2")],
          ),
          ...inspection("i4", "2026-03-03", [measured("s-sweep", "2")]),
          ...inspection("i5", "2026-03-04", [measured("s-sweep", "1"), absent("s-bins")]),
        ],
      }),
      march,
    );
    const sweep = row(card, "s-sweep");
    const events = ["i3-2", "i3-3", "i4-2", "i5-2"];
    expect(sweep.inspections).toEqual({
      measured: { value: 3, events },
      met: { value: 2, events },
      share: { value: "0.6667", events },
      notApplicable: { value: 0, events },
    });
    // 0.6667 − 0.5000, from the events of both months.
    expect(sweep.trend).toEqual({
      value: "0.1667",
      events: ["i1-2", "i2-2", "i3-2", "i3-3", "i4-2", "i5-2"],
    });
    const cleaning = card.months[0]!.teams.find(({ team }) => team === "保洁主管")!;
    expect(cleaning).toMatchObject({
      standards: ["s-sweep", "s-bins", "s-glass"],
      inspections: { measured: { value: 3 }, met: { value: 2 }, notApplicable: { value: 1 } },
      trend: { value: "0.0000" },
    });
    expect(card.months[0]!.all.inspections).toMatchObject({ measured: { value: 4 }, met: { value: 3 } });
    expect(card.months[0]!.standards.map(({ standard }) => standard)).toContain("s-glass");
  });

  it("says where each event that a figure names is to be read, and of no other", () => {
    const card = scorecard(
      input({
        inspections: [
          ...inspection("i0", "2026-01-27", [measured("s-sweep", "0")]),
          ...inspection("i1", "2026-02-27", [measured("s-sweep", "0")]),
          ...inspection("i2", "2026-03-02", [measured("s-sweep", "2")]),
        ],
        assessments: feedback(),
        deviations: deviation("d1", "2026-03-05"),
      }),
      march,
    );
    const named = [card.months[0]!.all, ...card.months[0]!.standards, ...card.months[0]!.teams].flatMap(
      ({ deviations, inspections, owners, thirdParty, trend }) =>
        [inspections, thirdParty, owners, deviations, { trend }].flatMap((part) =>
          Object.values(part).flatMap((figure) => (figure as { readonly events: readonly string[] }).events),
        ),
    );
    expect(Object.keys(card.sources).sort()).toEqual([...new Set(named)].sort());
    expect(card.sources["i1-2"]).toEqual({
      kind: "inspection",
      id: "estate-1.i1",
      version: 2,
      type: "InspectionRecorded",
      at: "2026-02-27T09:00:00+08:00",
    });
    expect(card.sources["d1-1"]).toMatchObject({ kind: "deviation", id: "estate-1.d1" });
    expect(card.sources["owners-5"]).toMatchObject({ kind: "assessment", version: 5 });
  });

  it("keeps what others found beside the company's own figures", () => {
    const inspections = [
      ...inspection("i1", "2026-03-02", [measured("s-sweep", "2")]),
      ...inspection("i2", "2026-03-03", [measured("s-sweep", "0")]),
    ];
    const assessments = [...thirdParty(), ...feedback()];
    const sweep = row(scorecard(input({ inspections, assessments }), march), "s-sweep");
    expect(sweep.inspections.share.value).toBe("0.5000");
    // The struck visit counts no more; the latest answer of a unit counts, whenever the first was given.
    expect(sweep.thirdParty).toMatchObject({
      measured: { value: 1, events: ["third-3"] },
      share: { value: "1.0000" },
      difference: { value: "0.5000", events: ["i1-2", "i2-2", "third-3"] },
    });
    expect(sweep.owners).toMatchObject({
      ratings: { value: 2, events: ["owners-3", "owners-4", "owners-5"] },
      mean: { value: "3.50" },
      satisfied: { value: "0.5000" },
      notApplicable: { value: 1 },
      difference: { value: "0.0000" },
    });
    const earlier = row(scorecard(input({ assessments }), { from: "2026-02", to: "2026-02" }), "s-sweep");
    expect(earlier.owners.ratings).toEqual({ value: 0, events: [] });
    const compared = comparison({
      assessment: "estate-1.a1",
      from: "2026-03-03",
      to: "2026-03-31",
      standards: sampleStandards,
      events: thirdParty(),
      inspections,
    });
    expect(compared.standards.find(({ standard }) => standard === "s-sweep")).toMatchObject({
      inspections: { share: { value: "0.0000", events: ["i2-2"] } },
      thirdParty: { share: { value: "1.0000" }, difference: { value: "1.0000" } },
      owners: { ratings: { value: 0 }, difference: { value: null } },
    });
  });

  it("counts deviations found, open at the end of the month, and ended", () => {
    const deviations = [
      ...deviation("d1", "2026-02-10"),
      ...deviation("d2", "2026-03-05", "2026-03-20"),
      ...deviation("d3", "2026-03-31", "2026-04-02"),
    ];
    const card = scorecard(input({ deviations }), { from: "2026-02", to: "2026-04" });
    const counted = card.months.map(({ all }) => all.deviations);
    expect(counted).toEqual([
      {
        opened: { value: 1, events: ["d1-1"] },
        open: { value: 1, events: ["d1-1"] },
        closed: { value: 0, events: [] },
        dismissed: { value: 0, events: [] },
      },
      {
        opened: { value: 2, events: ["d2-1", "d3-1"] },
        open: { value: 2, events: ["d1-1", "d3-1"] },
        closed: { value: 0, events: [] },
        dismissed: { value: 1, events: ["d2-1", "d2-2"] },
      },
      {
        opened: { value: 0, events: [] },
        open: { value: 1, events: ["d1-1"] },
        closed: { value: 0, events: [] },
        dismissed: { value: 1, events: ["d3-1", "d3-2"] },
      },
    ]);
  });

  it("follows the text: a changed duty changes the team, a dropped standard stays while something is open", () => {
    const glass = sampleStandards.map((item) => (item.id === "s-glass" ? { ...item, duty: "外墙班" } : item));
    const card = scorecard(
      input({
        standards: [
          { from: "2026-01-01", standards: sampleStandards },
          { from: "2026-03-15", standards: glass.filter(({ id }) => id !== "s-sweep") },
        ],
        deviations: deviation("d1", "2026-03-10", "2026-04-30"),
      }),
      { from: "2026-02", to: "2026-05" },
    );
    expect(card.months.map((month) => month.standards.some(({ standard }) => standard === "s-sweep"))).toEqual([
      true, true, true, false,
    ]); // prettier-ignore
    expect([0, 1].map((month) => row(card, "s-glass", month).team)).toEqual(["保洁主管", "外墙班"]);
    const before = scorecard(input(), { from: "2025-12", to: "2025-12" });
    expect(before.months[0]).toMatchObject({ standards: [], teams: [], all: { standards: [] } });
  });

  it("says the same whatever order the events come in", () => {
    const inspections = [
      ...inspection("i1", "2026-03-02", [measured("s-sweep", "0")], [measured("s-sweep", "2")]),
      ...inspection("i2", "2026-03-03", [measured("s-sweep", "0")]),
    ];
    const assessments = [...thirdParty(), ...feedback()];
    const deviations = deviation("d2", "2026-03-05", "2026-03-20");
    const forward = input({ inspections, assessments, deviations });
    const backward = input({
      inspections: inspections.toReversed(),
      assessments: assessments.toReversed(),
      deviations: deviations.toReversed(),
    });
    expect(scorecard(backward, march)).toEqual(scorecard(forward, march));
  });
});
