import { describe, expect, it } from "vitest";
import { formatNumber } from "./number-format.ts";

describe("the formats of Word's lists", () => {
  it.each([
    [
      "chineseCountingThousand",
      [1, 10, 11, 20, 99, 100, 101, 110, 1005, 10_010],
      "一 十 十一 二十 九十九 一百 一百零一 一百一十 一千零五 一万零一十",
    ],
    ["chineseCounting", [3, 12, 105], "三 十二 一〇五"],
    ["ideographDigital", [10, 23], "一〇 二三"],
    ["chineseLegalSimplified", [1, 10, 12, 205], "壹 壹拾 壹拾贰 贰佰零伍"],
    ["ideographTraditional", [1, 10, 11], "甲 癸 甲"],
    ["decimalEnclosedCircle", [1, 20, 21, 36, 51], "① ⑳ ㉑ ㊱ 51"],
    ["decimalEnclosedParen", [1, 20, 21], "⑴ ⒇ 21"],
    ["ideographEnclosedCircle", [1, 10], "㈠ ㈩"],
    ["decimalFullWidth", [12], "１２"],
    ["decimalZero", [3, 12], "03 12"],
    ["upperRoman", [4, 49], "IV XLIX"],
    ["lowerLetter", [1, 26, 27], "a z aa"],
    ["upperLetter", [2], "B"],
    ["ordinal", [1, 2, 3, 11, 22], "1st 2nd 3rd 11th 22nd"],
    ["cardinalText", [7, 21], "Seven Twenty-one"],
    ["ordinalText", [1, 12, 20, 32], "First Twelfth Twentieth Thirty-second"],
    ["none", [5], ""],
    ["arabicAlpha", [5], "5"],
  ] as const)("%s", (format, values, printed) => {
    expect(values.map((value) => formatNumber(value, format)).join(" ")).toBe(printed);
  });

  it("keeps the width of a custom format", () => {
    expect(formatNumber(7, "custom", "001, 002, 003, ...")).toBe("007");
  });
});
