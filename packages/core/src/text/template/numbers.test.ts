import { describe, expect, it } from "vitest";
import { readCapitalAmount } from "../numeral/capital-amount.ts";
import { integerValue } from "../reader/numeral-value.ts";
import { amountInWords, amountWithWords } from "./amount-words.ts";
import { chineseDate } from "./chinese-date.ts";
import { chineseNumber } from "./chinese-number.ts";
import { percentOfShare, rateWords } from "./rate-words.ts";

describe("numbers as a contract writes them", () => {
  it("numbers clauses from 1 to 9999", () => {
    expect([1, 10, 12, 20, 88, 100, 105, 110, 1001].map(chineseNumber)).toEqual([
      "一", "十", "十二", "二十", "八十八", "一百", "一百零五", "一百一十", "一千零一",
    ]); // prettier-ignore
    for (let value = 1; value <= 9999; value += 1) expect(integerValue(chineseNumber(value))).toBe(value);
  });

  it("refuses a number that no clause has", () => {
    for (const value of [0, -1, 1.5, 10_000]) expect(() => chineseNumber(value)).toThrow(RangeError);
  });

  it("writes amounts in capital signs", () => {
    expect(
      ["2.80", "80.00", "0.05", "0.5", "0", "2000", "10050.5", "100000", "10203000.04", "100000001"].map(
        amountInWords,
      ),
    ).toEqual([
      "贰元捌角",
      "捌拾元整",
      "伍分",
      "伍角",
      "零元整",
      "贰仟元整",
      "壹万零伍拾元伍角",
      "壹拾万元整",
      "壹仟零贰拾万叁仟元零肆分",
      "壹亿零壹元整",
    ]);
  });

  it("writes amounts that read back to the same fen", () => {
    let seed = 20_260_101;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 3000; round += 1) {
      const fen = next(10 ** (1 + (round % 9))) + 1;
      const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
      expect([yuan, readCapitalAmount(amountInWords(yuan)!)]).toEqual([yuan, BigInt(fen)]);
    }
  });

  it("leaves words out where there is no way to write them", () => {
    expect(amountInWords("1.2345")).toBeUndefined();
    expect(amountWithWords("1.2345")).toBe("1.2345元");
    expect(amountWithWords("1.2300")).toBe("1.2300元（大写：人民币壹元贰角叁分）");
  });

  it("writes rates, shares and days", () => {
    expect(rateWords("0.0003")).toEqual(expect.arrayContaining(["万分之三", "0.03%"]));
    expect(rateWords("0.0003")[0]).toBe("万分之三");
    expect(rateWords("0.00035")[0]).toBe("0.035%");
    expect(percentOfShare("0.2")).toBe("20");
    expect(chineseDate("2026-07-01")).toBe("2026年7月1日");
  });
});
