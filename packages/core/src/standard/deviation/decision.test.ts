import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import {
  deviationMoment as at,
  deviationStory,
  deviationTerms,
  person,
} from "../../testing/standard-world.ts";
import type { Miss } from "../inspection/state.ts";
import { aggregate } from "./aggregate.ts";
import type { DeviationCommand, OpenDeviation } from "./command.ts";
import type { DeviationTerms, Measurement } from "./decision.ts";
import { type DeviationState, responsibleOf } from "./state.ts";
import { view } from "./view.ts";

const lead = person("staff");
const worker = person("staff", 2);
const manager = person("manager");
const system = { id: "system", role: "system" } as const;

const miss: Miss = {
  standard: "s-sweep",
  clause: "c-3",
  target: "2",
  targetUnit: "times",
  comparator: "at-least",
  measured: "0",
  unit: "times",
  place: null,
};
const opening: OpenDeviation = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  standard: "s-sweep",
  source: { kind: "inspection", id: "estate-1.i1", event: "e-2" },
  miss,
  place: "1幢",
  foundAt: "2026-03-02T09:40:00+08:00",
};
const byHand: OpenDeviation = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  standard: "s-bins",
  source: { kind: "complaint", id: "estate-1.c1" },
  what: "业主投诉垃圾桶两日未清运",
};
const analyse: DeviationCommand = {
  type: "analyse",
  category: "management",
  whys: ["无人清扫", "顶班未安排", "排班表无备用人员"],
};
const plan = (corrective = "2026-03-05", preventive = "2026-03-20"): DeviationCommand => ({
  type: "plan",
  corrective: { what: "当日补扫", person: "staff-2", dueDate: corrective },
  preventive: { what: "排班表设备用人员", person: "manager-1", dueDate: preventive },
});
const complete = (action: "corrective" | "preventive", doneOn?: string): DeviationCommand => ({
  type: "complete",
  action,
  note: "已完成",
  evidence: [{ kind: "record", ref: "WO-7" }],
  ...(doneOn === undefined ? {} : { doneOn }),
});
const close: DeviationCommand = { type: "close", inspection: "estate-1.i9" };
const kept: Measurement = {
  inspection: "estate-1.i9",
  event: "e-9",
  contract: "estate-1.k1",
  at: "2026-03-21T09:30:00+08:00",
  measured: "2",
  unit: "times",
  met: true,
  place: "1幢",
};

const opened = () => deviationStory().given(at(system, "2026-03-02T10:00"), opening);
const analysed = () => opened().given(at(lead, "2026-03-03"), analyse);
const planned = () => analysed().given(at(lead, "2026-03-04"), plan());
const done = () =>
  planned()
    .given(at(worker, "2026-03-05"), complete("corrective"))
    .given(at(manager, "2026-03-20"), complete("preventive"));
const closed = () => done().given(at(manager, "2026-03-22", { measurement: kept }), close);
const shown = (state: DeviationState | null, now = "2026-03-02T10:00:00+08:00") =>
  view(state as DeviationState, 1, now);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a deviation", () => {
  it("names who has to act and by when, at every step until it is closed", () => {
    const steps = [opened, analysed, planned, done, closed].map((told) => {
      const { next, phase, responsible } = shown(told().state);
      return [phase, responsible, next?.kind ?? null, next?.dueDate ?? null];
    });
    expect(steps).toEqual([
      ["opened", "staff-1", "analyse", "2026-03-05"],
      ["analysed", "staff-1", "plan", "2026-03-06"],
      ["planned", "staff-2", "corrective", "2026-03-05"],
      ["done", "staff-1", "verify", "2026-04-19"],
      ["closed", null, null, null],
    ]);
  });

  it("closes by a later measurement, and says which", () => {
    expect(closed().events.at(-1)).toEqual({
      type: "DeviationClosed",
      data: {
        contract: "estate-1.k1",
        standard: "s-sweep",
        verifiedBy: {
          inspection: "estate-1.i9",
          event: "e-9",
          at: "2026-03-21T09:30:00+08:00",
          measured: "2",
          unit: "times",
          place: "1幢",
        },
      },
    });
  });

  it("is planned again when the effect did not show; what was promised the first time stays on record", () => {
    const again = done().given(at(lead, "2026-03-25"), plan("2026-03-28", "2026-04-10"));
    expect(shown(again.state)).toMatchObject({
      phase: "planned",
      round: 2,
      deadlines: [{ dueDate: "2026-03-28" }, { dueDate: "2026-04-10" }],
    });
  });

  it("goes to the manager when a deadline passes, and keeps it as missed", () => {
    const open = planned();
    const corrective = open.state!.deadlines[0]!;
    const note: DeviationCommand = { type: "note-missed", deadline: corrective.id };
    expect(code(open.when(at(system, "2026-03-05T23:59"), note))).toBe("not-due");
    const told = open.given(at(system, "2026-03-06T00:00"), note);
    expect(shown(told.state)).toMatchObject({
      phase: "planned",
      responsible: "manager-1",
      missed: [{ deadline: corrective }],
      next: { kind: "escalation", dueDate: "2026-03-09" },
    });
    expect(code(told.when(at(system, "2026-03-06T00:00"), note))).toBe("deadline-unknown");
    // Nobody acts: the manager is asked again, for as long as it takes.
    const escalation = told.state!.deadlines.find(({ kind }) => kind === "escalation")!;
    const twice = told.given(at(system, "2026-03-10"), { type: "note-missed", deadline: escalation.id });
    expect(responsibleOf(twice.state as DeviationState)).toBe("manager-1");
    expect(twice.state?.missed).toHaveLength(2);
    // Done late it goes on, and what was missed stays.
    const late = twice
      .given(at(worker, "2026-03-11"), complete("corrective"))
      .given(at(manager, "2026-03-12"), complete("preventive"));
    expect(shown(late.state)).toMatchObject({ phase: "done", next: { kind: "verify" }, missed: [{}, {}] });
  });

  it("is opened by hand or for a complaint, in words, and links those like it", () => {
    const told = deviationStory().given(
      at(person("desk"), "2026-03-02", { repeats: ["estate-1.d0"] }),
      byHand,
    );
    expect(shown(told.state)).toMatchObject({
      what: "业主投诉垃圾桶两日未清运",
      miss: null,
      repeats: ["estate-1.d0"],
      foundAt: "2026-03-02T09:00:00+08:00",
    });
  });

  it("changes hands without changing dates", () => {
    const told = planned()
      .given(at(manager, "2026-03-04"), {
        type: "assign",
        person: "staff-3",
        action: "corrective",
        reason: "请假",
      })
      .given(at(manager, "2026-03-04"), { type: "assign", person: "desk-1", reason: "调岗" });
    expect(shown(told.state)).toMatchObject({ lead: "desk-1", responsible: "staff-3" });
    expect(told.state?.deadlines).toEqual(planned().state?.deadlines);
  });

  it("closes by a later visit of a third party, and says which", () => {
    const { inspection: _, ...rest } = kept;
    const told = done().given(
      at(person("committee"), "2026-03-22", { measurement: { ...rest, assessment: "estate-1.a1" } }),
      { type: "close", assessment: "estate-1.a1" },
    );
    expect(shown(told.state)).toMatchObject({
      phase: "closed",
      verifiedBy: { assessment: "estate-1.a1", event: "e-9" },
    });
  });

  it("does not close by a measurement at another place", () => {
    const elsewhere = { ...kept, place: "2幢" };
    const result = done().when(at(manager, "2026-03-22", { measurement: elsewhere }), close);
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      code: "other-place",
      data: { place: "1幢", measured: "2幢" },
    });
  });

  it("closes by a measurement at any place where it names none", () => {
    const { place: _, ...nowhere } = opening;
    const told = deviationStory()
      .given(at(system, "2026-03-02T10:00"), nowhere)
      .given(at(lead, "2026-03-03"), analyse)
      .given(at(lead, "2026-03-04"), plan())
      .given(at(worker, "2026-03-05"), complete("corrective"))
      .given(at(manager, "2026-03-20"), complete("preventive"));
    const elsewhere = { ...kept, place: "2幢" };
    expect(code(told.when(at(manager, "2026-03-22", { measurement: elsewhere }), close))).toBe("accepted");
  });

  it("asks for a measurement after the moment an action was done, not only of its day", () => {
    const sameDay = (time: string) => ({ ...kept, at: `2026-03-20T${time}+08:00` });
    const first = planned().given(at(worker, "2026-03-05"), complete("corrective"));
    const now = first.given(at(manager, "2026-03-20T16:00"), complete("preventive"));
    const told = first.given(at(manager, "2026-03-21T16:00"), {
      ...complete("preventive", "2026-03-20"),
      doneAt: "2026-03-20T15:00:00+08:00",
    } as DeviationCommand);
    const dayOnly = first.given(at(manager, "2026-03-21T16:00"), complete("preventive", "2026-03-20"));
    const tried = (story: typeof now, time: string) =>
      code(story.when(at(manager, "2026-03-22", { measurement: sameDay(time) }), close));
    expect([tried(now, "16:00:00"), tried(now, "16:00:01")]).toEqual(["effect-not-shown", "accepted"]);
    expect([tried(told, "15:00:00"), tried(told, "15:00:01")]).toEqual(["effect-not-shown", "accepted"]);
    expect(tried(dayOnly, "23:59:59")).toBe("effect-not-shown");
    expect(code(dayOnly.when(at(manager, "2026-03-22", { measurement: kept }), close))).toBe("accepted");
  });

  it("is none by the committee's word where an owner, a third party or the committee raised it", () => {
    const dismiss: DeviationCommand = { type: "dismiss", reason: "查无此事" };
    const raised = (who: ReturnType<typeof person>, source: OpenDeviation["source"]) =>
      deviationStory().given(at(who, "2026-03-02"), { ...byHand, source });
    const outside = [
      raised(person("desk"), { kind: "complaint", id: "estate-1.c1" }),
      raised(person("desk"), { kind: "assessment", id: "estate-1.a1" }),
      raised(person("committee"), { kind: "observation" }),
    ];
    for (const told of outside) {
      expect(code(told.when(at(manager, "2026-03-03"), dismiss))).toBe("committee-needed");
      expect(code(told.when(at(person("committee"), "2026-03-03"), dismiss))).toBe("accepted");
    }
    const own = raised(person("staff"), { kind: "observation" });
    expect(code(own.when(at(manager, "2026-03-03"), dismiss))).toBe("accepted");
  });

  it("ends when the manager says it is none", () => {
    const told = opened().given(at(manager, "2026-03-03"), { type: "dismiss", reason: "更正后达标" });
    expect(shown(told.state)).toMatchObject({
      phase: "dismissed",
      responsible: null,
      next: null,
      deadlines: [],
    });
  });

  const hand = (change: Partial<OpenDeviation>): DeviationCommand => ({ ...byHand, ...change });
  it.each<[string, ReturnType<typeof at>, DeviationCommand, string]>([
    ["by an owner", at(person("owner"), "2026-03-02"), byHand, "not-allowed"],
    ["for an inspection by hand", at(lead, "2026-03-02"), opening, "not-allowed"],
    ["with a measurement by hand", at(lead, "2026-03-02"), hand({ miss }), "not-allowed"],
    ["without a contract", at(lead, "2026-03-02", { contract: null }), byHand, "contract-unknown"],
    ["for what was not promised", at(lead, "2026-03-02"), hand({ standard: "s-pool" }), "standard-unknown"],
    [
      "for a complaint nobody filed",
      at(lead, "2026-03-02", { isSourceKnown: false }),
      byHand,
      "source-unknown",
    ],
    [
      "without a word",
      at(lead, "2026-03-02"),
      {
        type: "open",
        estate: "estate-1",
        contract: "estate-1.k1",
        standard: "s-bins",
        source: { kind: "observation" },
      },
      "description-missing",
    ],
    [
      "before it is found",
      at(lead, "2026-03-02"),
      hand({ foundAt: "2026-03-03T00:00:00+08:00" }),
      "found-in-future",
    ],
  ])("is not opened %s", (_name, moment, command, refusal) => {
    expect(code(deviationStory().when(moment, command))).toBe(refusal);
  });

  const strangers: Partial<DeviationTerms> = { strangers: ["x"] };
  it.each<[string, () => ReturnType<typeof opened>, ReturnType<typeof at>, DeviationCommand, string]>([
    ["planned before it is analysed", opened, at(lead, "2026-03-03"), plan(), "wrong-phase"],
    ["analysed by a colleague", opened, at(worker, "2026-03-03"), analyse, "not-responsible"],
    ["analysed by the committee", opened, at(person("committee"), "2026-03-03"), analyse, "not-allowed"],
    ["planned by a colleague", analysed, at(worker, "2026-03-04"), plan(), "not-responsible"],
    ["planned for yesterday", analysed, at(lead, "2026-03-04"), plan("2026-03-03"), "due-in-past"],
    ["planned with a stranger", analysed, at(lead, "2026-03-04", strangers), plan(), "person-unknown"],
    ["planned again while it is under way", planned, at(lead, "2026-03-04"), plan(), "wrong-phase"],
    ["done by somebody else", planned, at(lead, "2026-03-05"), complete("corrective"), "not-responsible"],
    [
      "done tomorrow",
      planned,
      at(worker, "2026-03-05"),
      complete("corrective", "2026-03-06"),
      "done-in-future",
    ],
    [
      "done an hour from now",
      planned,
      at(worker, "2026-03-05T10:00"),
      { ...complete("corrective"), doneAt: "2026-03-05T11:00:00+08:00" } as DeviationCommand,
      "done-in-future",
    ],
    [
      "done at a moment of another day",
      planned,
      at(worker, "2026-03-06"),
      { ...complete("corrective", "2026-03-06"), doneAt: "2026-03-05T11:00:00+08:00" } as DeviationCommand,
      "done-on-another-day",
    ],
    [
      "done without evidence",
      planned,
      at(worker, "2026-03-05"),
      { type: "complete", action: "corrective", note: "好了", evidence: [] },
      "evidence-missing",
    ],
    [
      "done twice",
      () => planned().given(at(worker, "2026-03-05"), complete("corrective")),
      at(worker, "2026-03-05"),
      complete("corrective"),
      "already-done",
    ],
    [
      "handed to a stranger",
      opened,
      at(manager, "2026-03-03", strangers),
      { type: "assign", person: "x", reason: "调岗" },
      "person-unknown",
    ],
    [
      "handed over in a part that is not planned",
      opened,
      at(manager, "2026-03-03"),
      { type: "assign", person: "staff-3", action: "corrective", reason: "调岗" },
      "wrong-phase",
    ],
    [
      "handed over in a part that is done",
      () => planned().given(at(worker, "2026-03-05"), complete("corrective")),
      at(manager, "2026-03-05"),
      { type: "assign", person: "staff-3", action: "corrective", reason: "调岗" },
      "already-done",
    ],
    [
      "handed over by line staff",
      opened,
      at(lead, "2026-03-03"),
      { type: "assign", person: "staff-3", reason: "忙" },
      "not-allowed",
    ],
    [
      "dismissed by its lead",
      opened,
      at(lead, "2026-03-03"),
      { type: "dismiss", reason: "小事" },
      "not-allowed",
    ],
    [
      "closed before it is done",
      planned,
      at(manager, "2026-03-22", { measurement: kept }),
      close,
      "wrong-phase",
    ],
    ["closed by its lead", done, at(lead, "2026-03-22", { measurement: kept }), close, "not-allowed"],
    ["analysed once it is closed", closed, at(manager, "2026-03-23"), analyse, "wrong-phase"],
    [
      "dismissed once it is closed",
      closed,
      at(manager, "2026-03-23"),
      { type: "dismiss", reason: "迟了" },
      "wrong-phase",
    ],
    [
      "noted as missed by a person",
      planned,
      at(manager, "2026-03-09"),
      { type: "note-missed", deadline: "x" },
      "not-allowed",
    ],
  ])("is not %s", (_name, told, moment, command, refusal) => {
    expect(code(told().when(moment, command))).toBe(refusal);
  });

  it.each<[string, Measurement | null]>([
    ["not-measured", null],
    ["not-measured", { ...kept, contract: "estate-1.k2" }],
    ["missed-again", { ...kept, met: false }],
    ["not-later", { ...kept, at: "2026-03-02T09:40:00+08:00" }],
    ["before-actions", { ...kept, at: "2026-03-19T23:59:00+08:00" }],
  ])("does not close when the effect is %s", (because, measurement) => {
    const result = done().when(at(manager, "2026-03-22", { measurement }), close);
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      code: "effect-not-shown",
      data: { because, inspection: "estate-1.i9" },
    });
  });

  it("is not overdue on its last day, and is the day after", () => {
    expect(shown(opened().state, "2026-03-05T23:59:59+08:00").overdue).toBe(false);
    expect(shown(opened().state, "2026-03-06T00:00:00+08:00").overdue).toBe(true);
    expect(deviationTerms.times.analyseDays).toBe(3);
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const missed = planned();
    const life = missed
      .given(at(system, "2026-03-06"), { type: "note-missed", deadline: missed.state!.deadlines[0]!.id })
      .given(at(manager, "2026-03-06"), {
        type: "assign",
        person: "staff-3",
        action: "corrective",
        reason: "请假",
      })
      .given(at(manager, "2026-03-07"), complete("corrective"))
      .given(at(manager, "2026-03-20"), complete("preventive"))
      .given(at(manager, "2026-03-22", { measurement: kept }), close);
    const dismissed = opened().given(at(manager, "2026-03-03"), { type: "dismiss", reason: "更正后达标" });
    const text = goldenLines(aggregate, life.events);
    await expect(text).toMatchFileSnapshot(golden);
    expect(shown(readGolden(aggregate, readFileSync(golden, "utf8")))).toMatchObject({
      phase: "closed",
      verifiedBy: { event: "e-9" },
      cause: { category: "management", whys: [null, null, null] },
      missed: [{}],
    });
    // Nobody wrote down the role of who opened it, nor the moment of an action, at first.
    const older = readFileSync(golden, "utf8")
      .replaceAll(/"openedBy":"[a-z]+",/g, "")
      .replaceAll(/"done":\{"at":"[^"]+",/g, '"done":{');
    const old = readGolden(aggregate, older);
    expect(old).toMatchObject({ phase: "closed", actions: { corrective: { done: { on: "2026-03-07" } } } });
    expect([old?.openedBy, old?.actions?.corrective.done?.at]).toEqual([undefined, undefined]);
    expect(readGolden(aggregate, goldenLines(aggregate, dismissed.events))).toMatchObject({
      phase: "dismissed",
    });
  });
});
