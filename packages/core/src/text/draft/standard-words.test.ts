import { describe, expect, it } from "vitest";
import { comparators } from "../../standard/standard/standard.ts";
import {
  areaOfWord,
  areaWords,
  frequencyOf,
  frequencyWords,
  readFrequencyWords,
  readTargetWords,
  targetWords,
} from "./standard-words.ts";

describe("the words of a register of standards", () => {
  it("read back to the same target for every comparator and unit", () => {
    const units = [
      "second",
      "minute",
      "hour",
      "day",
      "workday",
      "month",
      "times",
      "percent",
      "person",
      "cm",
      "lux",
    ];
    for (const comparator of comparators)
      for (const unit of units)
        for (const target of ["1", "30", "0.5", "99.95"]) {
          const standard = { comparator, target, unit };
          expect(readTargetWords(targetWords(standard))).toEqual(standard);
        }
  });

  it("write an hour of the day as one", () => {
    const standard = { comparator: "at-most", target: "7.5", unit: "hour-of-day" } as const;
    expect(targetWords(standard)).toBe("不晚于7:30");
    expect(readTargetWords("不晚于7:30")).toEqual(standard);
  });

  it("read other people's words", () => {
    expect(readTargetWords("≤ 30 分钟")).toEqual({ comparator: "at-most", target: "30", unit: "minute" });
    expect(readTargetWords("至少2名")).toEqual({ comparator: "at-least", target: "2", unit: "person" });
  });

  it("take nothing from words without a figure, a bound or a unit", () => {
    for (const words of ["", "良好", "30分钟", "不超过", "不超过30", "不少于2至3次"])
      expect(readTargetWords(words), words).toBeUndefined();
  });

  it("read frequencies back, and leave 逐件 out", () => {
    for (const frequency of ["2/day", "1/week", "12/year", "1/quarter"])
      expect(readFrequencyWords(frequencyWords(frequency))).toBe(frequency);
    expect(readFrequencyWords("逐件")).toBeUndefined();
    expect(frequencyOf("1", "次/半年")).toBe("2/year");
    expect(frequencyOf("1", "次/学期")).toBeUndefined();
  });

  it("name every area", () => {
    for (const [area, word] of Object.entries(areaWords)) expect(areaOfWord(word)).toBe(area);
    expect(areaOfWord("其他")).toBeUndefined();
  });
});
