import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import {
  inspectionMoment as at,
  inspectionStory,
  inspectionTerms,
  person,
  sampleStandards,
} from "../../testing/standard-world.ts";
import { aggregate } from "./aggregate.ts";
import {
  type InspectionCommand,
  type OpenInspection,
  openingIssues,
  photosOf,
  type ResultEntry,
} from "./command.ts";
import type { InspectionTerms } from "./decision.ts";
import type { InspectionEvent } from "./event.ts";
import type { InspectionState } from "./state.ts";
import { view } from "./view.ts";

const wu = person("staff");
const he = person("staff", 2);
const manager = person("manager");

const adHoc: OpenInspection = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  key: "device-1-0007",
  place: "1幢",
  standards: ["s-sweep", "s-light", "s-lamps"],
};
const round: Partial<InspectionTerms> = {
  round: {
    plan: "estate-1.k1",
    round: {
      id: "2026-03-02.b1",
      day: "2026-03-02",
      place: { id: "b1", name: "1幢" },
      inspector: "staff-1",
      items: [{ standard: "s-sweep", clause: "c-3", title: "楼道每日清扫" }],
    },
  },
};
const measured = (standard: string, value: string, unit: string, more: object = {}): ResultEntry => ({
  kind: "measured",
  standard,
  value,
  unit,
  ...more,
});
const submit = (upload: string, ...results: readonly ResultEntry[]): InspectionCommand => ({
  type: "submit",
  upload,
  doneAt: "2026-03-02T09:40:00+08:00",
  results,
});
const opened = () => inspectionStory().given(at(wu, "2026-03-02"), adHoc);
const first = submit("u-1", measured("s-sweep", "0", "times", { note: "当日无人清扫", place: "3单元" }), {
  kind: "not-applicable",
  standard: "s-light",
  reason: "白天无法测照度",
});
const recorded = () => opened().given(at(wu, "2026-03-02T20:00"), first);
const other = submit("u-2", measured("s-sweep", "2", "times"), measured("s-lamps", "90", "percent"));
const contested = () => recorded().given(at(he, "2026-03-02T21:00"), other);
const shown = (state: InspectionState | null) => view(state as InspectionState, 1);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const only = (result: Result.Result<readonly InspectionEvent[], unknown>): InspectionEvent => {
  const [event] = Result.getOrThrow(result);
  return event!;
};

describe("an inspection", () => {
  it("keeps zero, not applicable and not looked at apart", () => {
    const { misses, results } = recorded().events[1]!.data as never as {
      misses: unknown;
      results: unknown;
    };
    expect(results).toMatchObject([
      { standard: "s-sweep", measured: "0", met: false, reason: null },
      { standard: "s-light", measured: null, met: null, reason: "白天无法测照度" },
    ]);
    expect(misses).toMatchObject([
      {
        standard: "s-sweep",
        clause: "c-3",
        comparator: "at-least",
        target: "2",
        measured: "0",
        unit: "times",
      },
    ]);
    expect(shown(recorded().state)).toMatchObject({
      phase: "recorded",
      notLookedAt: ["s-lamps"],
      missed: ["s-sweep"],
      results: [{ note: "当日无人清扫", place: "3单元" }, { note: null }],
    });
  });

  it("takes a round of the plan with its place, its inspector and its standards", () => {
    const { state } = inspectionStory().given(at(he, "2026-03-02", round), {
      type: "open",
      estate: "estate-1",
      contract: "estate-1.k1",
      round: "2026-03-02.b1",
    });
    expect(state).toMatchObject({
      plan: "estate-1.k1",
      plannedOn: "2026-03-02",
      place: "1幢",
      inspector: "staff-1",
      standards: ["s-sweep"],
    });
  });

  it("is judged by the text of the day it was done, in whatever unit of the family", () => {
    const stricter: Partial<InspectionTerms> = {
      contract: { standards: sampleStandards.map((item) => ({ ...item, target: "0.98" })), binds: true },
    };
    const lamps = submit("u-1", measured("s-lamps", "97.5", "percent"));
    const on = (terms: Partial<InspectionTerms>) =>
      only(opened().when(at(wu, "2026-03-02T20:00", terms), lamps));
    expect(on({}).data).toMatchObject({ misses: [], results: [{ met: true, target: "0.95" }] });
    expect(on(stricter).data).toMatchObject({
      misses: [{ target: "0.98", measured: "97.5", unit: "percent" }],
    });
  });

  it("was done when it was done, in local time, however late it is handed in", () => {
    const late = { ...first, doneAt: "2026-03-02T01:40:00Z" } as InspectionCommand;
    expect(only(opened().when(at(wu, "2026-03-05"), late)).data).toMatchObject({
      at: "2026-03-02T09:40:00+08:00",
    });
  });

  it("keeps what a second device hands in, marked, without a deviation of its own", () => {
    const event = contested().events[2]!;
    expect(event).toMatchObject({
      type: "InspectionRecordedAgain",
      data: { upload: "u-2", by: "staff-2", differs: ["s-sweep", "s-light", "s-lamps"] },
    });
    const now = shown(contested().state);
    expect(now).toMatchObject({ contested: true, record: { upload: "u-1" }, missed: ["s-sweep"] });
    expect(now.further).toMatchObject([{ upload: "u-2", adopted: false }]);
  });

  it("takes over the second when the manager says why, with the misses only it has", () => {
    const told = contested().given(at(manager, "2026-03-03"), {
      type: "adopt",
      upload: "u-2",
      reason: "第一份录在了错误的楼栋",
    });
    expect(told.events[3]).toMatchObject({
      type: "InspectionCorrected",
      data: { adopted: "u-2", misses: [{ standard: "s-lamps", measured: "90" }] },
    });
    expect(shown(told.state)).toMatchObject({ contested: false, missed: ["s-lamps"], notLookedAt: [] });
    expect(
      told.state?.results.map(({ measured: value, standard, version }) => [standard, value, version]),
    ).toEqual([
      ["s-sweep", "2", 4],
      ["s-light", null, 2],
      ["s-lamps", "90", 4],
    ]);
  });

  it("mends an entry error by a new event that says why; a miss that stood already is no new one", () => {
    const mend = (value: string): InspectionCommand => ({
      type: "correct",
      reason: "看错一行",
      results: [measured("s-sweep", value, "times")],
    });
    const better = recorded().given(at(wu, "2026-03-03"), mend("2"));
    expect(shown(better.state)).toMatchObject({
      missed: [],
      corrections: [{ by: "staff-1", reason: "看错一行" }],
    });
    expect(better.events[1]).toEqual(recorded().events[1]);
    expect(only(recorded().when(at(wu, "2026-03-03"), mend("1"))).data).toMatchObject({ misses: [] });
    expect(only(better.when(at(wu, "2026-03-04"), mend("1"))).data).toMatchObject({
      misses: [{ standard: "s-sweep", measured: "1" }],
    });
  });

  it("says what an opening lacks, and which photos must have been uploaded", () => {
    const { key: _, ...keyless } = adHoc;
    expect(openingIssues(keyless)).toMatchObject([{ path: "/key", code: "missing" }]);
    expect(openingIssues({ ...adHoc, round: "2026-03-02.b1" }).map(({ path }) => path)).toEqual([
      "/key",
      "/place",
      "/standards",
    ]);
    expect(openingIssues(adHoc)).toEqual([]);
    const photo = { id: "a".repeat(64), name: "1.jpg", mediaType: "image/jpeg", size: 1 };
    expect(photosOf(submit("u", measured("s-sweep", "1", "times", { photos: [photo] })))).toEqual([photo.id]);
  });

  const open = (change: Partial<OpenInspection>): InspectionCommand => ({ ...adHoc, ...change });
  it.each<[string, ReturnType<typeof at>, InspectionCommand, string]>([
    ["by an owner", at(person("owner"), "2026-03-02"), adHoc, "not-allowed"],
    ["without a contract", at(wu, "2026-03-02", { contract: null }), adHoc, "contract-unknown"],
    [
      "when the contract does not bind",
      at(wu, "2026-03-02", { contract: { standards: sampleStandards, binds: false } }),
      adHoc,
      "not-in-force",
    ],
    [
      "for a round the plan does not have",
      at(wu, "2026-03-02"),
      { type: "open", estate: "estate-1", contract: "estate-1.k1", round: "2026-03-02.b9" },
      "round-unknown",
    ],
    [
      "of a standard that was not promised",
      at(wu, "2026-03-02"),
      open({ standards: ["s-pool"] }),
      "standard-unknown",
    ],
    [
      "of a standard twice",
      at(wu, "2026-03-02"),
      open({ standards: ["s-bins", "s-bins"] }),
      "standard-twice",
    ],
  ])("is not opened %s", (_name, moment, command, refusal) => {
    expect(code(inspectionStory().when(moment, command))).toBe(refusal);
  });

  const evening = at(wu, "2026-03-02T20:00");
  it.each<[string, ReturnType<typeof at>, InspectionCommand, string]>([
    ["lux for a number of times", evening, submit("u", measured("s-sweep", "2", "lux")), "unit-unfit"],
    ["a count for a share", evening, submit("u", measured("s-lamps", "95", "times")), "unit-unfit"],
    [
      "another way of measuring",
      evening,
      submit("u", measured("s-light", "35", "lux", { method: "目测" })),
      "method-unfit",
    ],
    [
      "a standard nobody promised",
      evening,
      submit("u", measured("s-pool", "1", "times")),
      "standard-unknown",
    ],
    [
      "a standard twice",
      evening,
      submit("u", measured("s-sweep", "1", "times"), measured("s-sweep", "2", "times")),
      "standard-twice",
    ],
    [
      "what will be done tomorrow",
      evening,
      { ...submit("u", measured("s-sweep", "1", "times")), doneAt: "2026-03-03T09:00:00+08:00" } as never,
      "done-in-future",
    ],
    [
      "a day on which nothing was promised",
      at(wu, "2026-03-02T20:00", { contract: { ...inspectionTerms.contract!, binds: false } }),
      first,
      "not-in-force",
    ],
    ["a contract that is gone", at(wu, "2026-03-02T20:00", { contract: null }), first, "contract-unknown"],
    ["an entry by an owner", at(person("owner"), "2026-03-02T20:00"), first, "not-allowed"],
    [
      "a correction of what is not there",
      evening,
      { type: "correct", reason: "改", results: [measured("s-sweep", "2", "times")] },
      "wrong-phase",
    ],
  ])("does not take %s", (_name, moment, command, refusal) => {
    expect(code(opened().when(moment, command))).toBe(refusal);
  });

  const correct = (...results: readonly ResultEntry[]): InspectionCommand => ({
    type: "correct",
    reason: "改",
    results,
  });
  it.each<[string, ReturnType<typeof at>, InspectionCommand, string]>([
    ["the same upload under another name", evening, first, "upload-known"],
    [
      "a colleague's correction",
      at(he, "2026-03-03"),
      correct(measured("s-sweep", "2", "times")),
      "not-inspector",
    ],
    [
      "a correction of what nobody looked at",
      at(wu, "2026-03-03"),
      correct(measured("s-lamps", "99", "percent")),
      "result-unknown",
    ],
    [
      "a correction to another unit's value",
      at(wu, "2026-03-03"),
      correct(measured("s-sweep", "2", "cm")),
      "unit-unfit",
    ],
    [
      "a correction that corrects nothing",
      at(wu, "2026-03-03"),
      correct(measured("s-sweep", "0", "times")),
      "nothing-changed",
    ],
    [
      "an upload that is not there",
      at(manager, "2026-03-03"),
      { type: "adopt", upload: "u-9", reason: "采用" },
      "upload-unknown",
    ],
    [
      "an inspector's own choice",
      at(wu, "2026-03-03"),
      { type: "adopt", upload: "u-2", reason: "采用" },
      "not-allowed",
    ],
  ])("does not take %s once it is recorded", (_name, moment, command, refusal) => {
    expect(code(contested().when(moment, command))).toBe(refusal);
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const told = contested().given(at(manager, "2026-03-03"), {
      type: "adopt",
      upload: "u-2",
      reason: "楼栋错误",
    });
    await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden);
    expect(shown(readGolden(aggregate, readFileSync(golden, "utf8")))).toMatchObject({
      contested: false,
      missed: ["s-lamps"],
      // Words lie beside the chain, never in it.
      results: [{ note: null }, {}, {}],
      corrections: [{ adopted: "u-2" }],
    });
  });
});
