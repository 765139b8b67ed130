import { describe, expect, it } from "vitest";
import type { LawPeriod, ParameterValue, ScalarValue } from "./document.ts";
import { parseChineseNumeral, quantitiesIn } from "./numeral.ts";
import { missingFromQuote } from "./quote.ts";

const period = (amount: number, unit: LawPeriod["unit"]): ScalarValue => ({
  kind: "period",
  period: { amount, unit },
});

describe("parseChineseNumeral", () => {
  it.each([
    ["十", 10n],
    ["十五", 15n],
    ["三十", 30n],
    ["九十", 90n],
    ["一百二十", 120n],
    ["一百零五", 105n],
    ["二千", 2000n],
    ["一万", 10000n],
    ["十二万三千", 123000n],
    ["两", 2n],
  ])("reads %s as %s", (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  it("reads no list of digits and nothing else as a number", () => {
    expect(parseChineseNumeral("二三")).toBeUndefined();
    expect(parseChineseNumeral("日")).toBeUndefined();
    expect(parseChineseNumeral("")).toBeUndefined();
  });
});

describe("quantitiesIn", () => {
  const exact = (quote: string) =>
    quantitiesIn(quote).map(({ numerator, denominator }) => `${numerator}/${denominator}`);
  it.each([
    ["超过造成损失的百分之三十的", ["30/100"]],
    ["四分之三以上", ["3/4"]],
    ["按日万分之五", ["5/10000"]],
    ["处委托合同价款30%以上50%以下", ["30/100", "50/100"]],
    ["处1万元以上10万元以下", ["10000/1", "100000/1"]],
    ["临时物业服务期限不超过半年", ["1/2"]],
    ["≤4小时≤2小时≤1小时", ["4/1", "2/1", "1/1"]],
    ["不超过合同价款的三倍", ["3/1"]],
  ])("reads %s", (quote, found) => expect(exact(quote)).toEqual(found));
});

describe("missingFromQuote", () => {
  it("takes a number with its unit in Chinese or Arabic", () => {
    expect(missingFromQuote(period(10, "days"), "自收到投诉之日起十日内作出答复")).toEqual([]);
    expect(missingFromQuote(period(15, "days"), "在15日内")).toEqual([]);
    expect(missingFromQuote(period(5, "workdays"), "自收到之日起5个工作日内")).toEqual([]);
    expect(missingFromQuote(period(12, "months"), "最长不得超过十二个月")).toEqual([]);
    expect(missingFromQuote(period(2, "years"), "最长不超过二年")).toEqual([]);
  });

  it("does not find 十日 in 三十日, nor days in workdays", () => {
    expect(missingFromQuote(period(10, "days"), "三十日内")).toEqual(["10 days"]);
    expect(missingFromQuote(period(5, "days"), "5个工作日内")).toEqual(["5 days"]);
    expect(missingFromQuote(period(5, "workdays"), "五日内")).toEqual(["5 workdays"]);
  });

  it("wants every row of a table, money in yuan, and the words themselves", () => {
    const table: ParameterValue = {
      kind: "table",
      rows: { "1": period(4, "hours"), "2": period(3, "hours") },
    };
    expect(missingFromQuote(table, "≤4小时≤2小时")).toEqual(["3 hours"]);
    expect(missingFromQuote({ kind: "money", yuan: "10000.00" }, "每日一万元的罚款")).toEqual([]);
    expect(missingFromQuote({ kind: "money", yuan: "1000.00" }, "每日一万元的罚款")).toEqual([
      "1000.00 yuan",
    ]);
    expect(missingFromQuote({ kind: "word", word: "及时", means: "promptly" }, "应当尽快答复")).toEqual([
      "the word 及时",
    ]);
    expect(missingFromQuote({ kind: "terms", terms: [{ id: "fee", word: "服务费用" }] }, "服务事项")).toEqual(
      ["the words 服务费用"],
    );
  });
});
