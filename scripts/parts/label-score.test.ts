import { describe, expect, it } from "vitest";
import { LabelFault, labelsOf, readLabelLines } from "./label-lines.ts";
import { confusionsOf } from "./label-report.ts";
import { type Labels, type MeasureMark, pairMeasures, pairVague, scoreOf } from "./label-score.ts";
import { dictionarySpans, vagueDictionary } from "./vague-dictionary.ts";

const none: Labels = {
  vague: [],
  measures: [],
  topic: ["scope"],
  blank: false,
  staleLaw: [],
  oneSided: false,
};
const mark = (start: number, end: number, severity = "high") => ({ start, end, severity });
const measure = (start: number, end: number, value: string, role = "deadline"): MeasureMark => ({
  start,
  end,
  kind: "duration",
  value,
  unit: "day",
  role,
});

describe("agreement of labels", () => {
  it("counts a span as a hit up to eight characters or twice the label, and not beyond", () => {
    expect(pairVague([mark(5, 7)], [mark(0, 8)])).toHaveLength(1);
    expect(pairVague([mark(5, 7)], [mark(0, 9)])).toHaveLength(0);
    expect(pairVague([mark(0, 10)], [mark(0, 20)])).toHaveLength(1);
    expect(pairVague([mark(0, 10)], [mark(0, 21)])).toHaveLength(0);
    expect(pairVague([mark(0, 2)], [mark(2, 4)])).toHaveLength(0);
  });

  it("matches each label and each span once", () => {
    expect(pairVague([mark(0, 6)], [mark(0, 2), mark(3, 6)])).toHaveLength(1);
    expect(pairVague([mark(0, 2), mark(3, 5)], [mark(0, 5)])).toHaveLength(1);
  });

  it("prefers the measure that is right among those that overlap", () => {
    const right = measure(4, 6, "3");
    expect(pairMeasures([measure(0, 6, "3")], [measure(0, 4, "9"), right])[0]?.[1]).toBe(right);
  });

  it("tells what was found from what is right", () => {
    const wanted: Labels = {
      ...none,
      vague: [mark(0, 2), mark(4, 6, "low")],
      measures: [measure(0, 3, "5")],
      blank: true,
    };
    const found: Labels = {
      ...none,
      vague: [mark(0, 2, "medium"), mark(8, 10)],
      measures: [measure(0, 3, "5", "term")],
      topic: ["scope", "fee"],
      oneSided: true,
    };
    const score = scoreOf([{ wanted, found }]);
    expect(score.vague).toMatchObject({ hits: 1, precision: 0.5, recall: 0.5, severityAccuracy: 0 });
    expect(score.vague.bySeverity["low"]).toMatchObject({ wanted: 1, recall: 0 });
    expect(score.measures).toMatchObject({ hits: 0, f1: 0, overlap: { hits: 1, f1: 1 } });
    expect(score.topic).toMatchObject({ precision: 0.5, recall: 1 });
    expect(score.blank).toMatchObject({ recall: 0, accuracy: 0 });
    expect(score.oneSided).toMatchObject({ precision: 0, accuracy: 0 });
  });

  it("is not impressed by a program that says nothing, or everything", () => {
    const wanted: Labels = { ...none, vague: [mark(0, 2)], staleLaw: ["《合同法》"] };
    expect(scoreOf([{ wanted, found: none }])).toMatchObject({
      vague: { recall: 0, f1: 0 },
      staleLaw: { f1: 0 },
    });
    expect(scoreOf([{ wanted: none, found: wanted }])).toMatchObject({ vague: { precision: 0, f1: 0 } });
  });

  it("gives no figure where there was nothing to find and nothing was found", () => {
    const score = scoreOf([{ wanted: none, found: none }]);
    expect(score.staleLaw).toMatchObject({ precision: null, recall: null, f1: null });
    expect(score.vague).toMatchObject({ f1: null, severityAccuracy: null });
    expect(score.vague.bySeverity["high"]).toMatchObject({ f1: null });
  });

  it("lists every disagreement with its sentence", () => {
    const sentence = "乙方应及时付款";
    const wanted: Labels = { ...none, vague: [mark(3, 5)], topic: ["payment"] };
    const lists = confusionsOf([{ file: "a.txt", line: 7, sentence, wanted, found: none }]);
    expect(Object.keys(lists)).toEqual(["vague missed", "topic"]);
    expect(lists["vague missed"]?.[0]).toContain("“及时” high");
    expect(lists["topic"]?.[0]).toContain("payment, read as scope");
  });
});

describe("lines of labels", () => {
  const only = (line: object) => readLabelLines(JSON.stringify(line), "own.jsonl")[0]!;

  it("gives the same labels for words and for offsets of the file", () => {
    const sentence = "乙方应及时维修，3日内修复，按《合同法》办理";
    const words = only({
      sentence,
      vague: [{ span: "及时", severity: "high" }],
      measures: [{ text: "3日内", kind: "duration", value: "3", unit: "day", role: "deadline" }],
      staleLaw: ["《合同法》"],
    });
    const placed = only({
      file: "a.txt",
      start: 100,
      end: 100 + sentence.length,
      vague: [{ start: 103, end: 105, severity: "high" }],
      measures: [{ start: 108, end: 111, kind: "duration", value: "3", unit: "day", role: "deadline" }],
      staleLaw: [{ start: 115, end: 120 }],
    });
    expect(labelsOf(placed, sentence, 100, "own.jsonl")).toEqual(labelsOf(words, sentence, 0, "own.jsonl"));
  });

  it("tells equal measures of one sentence apart by their order", () => {
    const line = only({ sentence: "1次和1次", measures: [{ text: "1次" }, { text: "1次" }] });
    expect(labelsOf(line, "1次和1次", 0, "own.jsonl").measures.map(({ start }) => start)).toEqual([0, 3]);
  });

  it.each([
    ["{", "own.jsonl, line 1: not valid JSON"],
    ["[]", "must be one JSON object"],
    ['{"file":"a.txt"}', 'give "sentence", or "file", "start" and "end"'],
    ['{"sentence":5}', '"sentence" must be a string'],
  ])("refuses %s", (text, message) => {
    expect(() => readLabelLines(text, "own.jsonl")).toThrow(LabelFault);
    expect(() => readLabelLines(text, "own.jsonl")).toThrow(message);
  });

  it("refuses labels that are not in their sentence", () => {
    const words = only({ sentence: "乙方应维修", vague: [{ span: "及时", severity: "high" }] });
    expect(() => labelsOf(words, "乙方应维修", 0, "own.jsonl")).toThrow("“及时”".replace(/[“”]/gu, '"'));
    const placed = only({ file: "a", start: 50, end: 55, vague: [{ start: 2, end: 4, severity: "high" }] });
    expect(() => labelsOf(placed, "乙方应维修", 50, "own.jsonl")).toThrow("offsets are those of the file");
  });
});

describe("the dictionary to compare with", () => {
  it("has 32 words, each once, and finds them wherever they stand", () => {
    expect(new Set(vagueDictionary).size).toBe(32);
    expect(dictionarySpans("不定期巡查，及时报告").map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [6, 8],
    ]);
  });
});
