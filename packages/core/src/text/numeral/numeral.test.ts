import { describe, expect, it } from "vitest";
import { amountPairs } from "./amount-pair.ts";
import { readCapitalAmount } from "./capital-amount.ts";
import { readChineseNumeral } from "./chinese-numeral.ts";
import { addDecimals, multiplyDecimal, plainDecimal, shiftDecimal } from "./decimal.ts";
import { halfWidth } from "./half-width.ts";
import { readNumeral } from "./numeral.ts";

const everyday = { digits: "零一二三四五六七八九", steps: ["", "十", "百", "千"] };
const capital = { digits: "零壹贰叁肆伍陆柒捌玖", steps: ["", "拾", "佰", "仟"] };
type Hand = typeof everyday;

/** Writes a section below ten thousand, 零 for every gap inside. */
function section(value: number, hand: Hand): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? "零" : "") + (hand.digits[digit] ?? "") + (hand.steps[place] ?? "");
      gap = false;
    }
  }
  return text;
}

/** Writes a whole number below 一亿 as people do. */
function written(value: number, hand: Hand): string {
  if (value === 0) return "零";
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return section(low, hand);
  const zero = low > 0 && low < 1000 ? "零" : "";
  return `${section(high, hand)}万${zero}${low === 0 ? "" : section(low, hand)}`;
}

/** The same numbers in every run, spread over every length: small ones all, then one of each step. */
const sampled = function* (below: number): Generator<number> {
  for (let value = 0; value < 1200; value++) yield value;
  for (let value = 1201; value < below; value = Math.floor(value * 1.013) + 7) yield value;
};

describe("reading a number", () => {
  it.each([
    ["30", "30"], ["1,234.50", "1234.5"], ["３０", "30"], ["0.50", "0.5"], ["007", "7"],
    ["三十五", "35"], ["十", "10"], ["十二", "12"], ["一百零五", "105"], ["一百二", "120"], ["两千五", "2500"], ["三万五", "35000"],
    ["两千零五", "2005"], ["一亿零三百万", "103000000"], ["贰仟伍佰", "2500"], ["壹拾万", "100000"], ["二〇二五", "2025"],
    ["三点五", "3.5"], ["零点零五", "0.05"], ["半", "0.5"], ["1万", "10000"], ["3.5万", "35000"], ["2百万", "2000000"],
    ["1亿2000万", "120000000"], ["12.5亿", "1250000000"],
  ])("%s is %s", (text, value) => {
    expect(readNumeral(text)).toBe(value);
  }); // prettier-ignore

  it.each(["", "一二", "百", "十百", "三三十", "甲", "12a", "万", "一万一万", "三点", "1万元"])(
    "%j is no number",
    (text) => {
      expect(readNumeral(text)).toBeNull();
    },
  );

  it("reads back every number that is written in Chinese, in both hands", () => {
    let count = 0;
    for (const value of sampled(99_999_999)) {
      expect(readChineseNumeral(written(value, everyday)), written(value, everyday)).toBe(BigInt(value));
      expect(readChineseNumeral(written(value, capital)), written(value, capital)).toBe(BigInt(value));
      count += 1;
    }
    expect(count).toBeGreaterThan(1500);
  });
});

describe("exact decimals", () => {
  it("keeps what a binary float would lose", () => {
    expect(shiftDecimal("3", -1)).toBe("0.3");
    expect(shiftDecimal("5", -2)).toBe("0.05");
    expect(shiftDecimal("3.5", 4)).toBe("35000");
    expect(addDecimals("0.1", "0.2")).toBe("0.3");
    expect(multiplyDecimal("1.005", 3)).toBe("3.015");
    expect(plainDecimal("00030.500")).toBe("30.5");
    expect(shiftDecimal("12345678901234567890.1", 1)).toBe("123456789012345678901");
  });

  it("shifts there and back without change", () => {
    for (let value = 1; value < 3000; value += 7)
      for (const places of [1, 2, 4, 8])
        expect(shiftDecimal(shiftDecimal(`${value}.25`, -places), places)).toBe(`${value}.25`);
  });

  it("folds the width sign for sign", () => {
    const wide = "（３０）％，ＡＢ：　。";
    expect(halfWidth(wide)).toBe("(30)%,AB: 。");
    expect(halfWidth(wide)).toHaveLength(wide.length);
  });
});

describe("an amount in words", () => {
  it.each([
    ["壹拾万元整", 10_000_000n], ["人民币贰仟伍佰元伍角", 250_050n], ["伍角叁分", 53n], ["叁佰元零伍分", 30_005n], ["零元整", 0n],
    ["壹佰贰拾叁万肆仟伍佰圆正", 123_450_000n], ["（大写）：叁万元整", 3_000_000n], ["三万元", 3_000_000n],
  ])("%s is %d fen", (text, fen) => {
    expect(readCapitalAmount(text)).toBe(fen);
  }); // prettier-ignore

  it.each(["", "元整", "30000元", "叁万", "壹贰元", "甲乙元"])("%j is none", (text) => {
    expect(readCapitalAmount(text)).toBeNull();
  });

  it("is read back to the fen", () => {
    for (const yuan of sampled(99_999_999)) {
      const [jiao, fen] = [yuan % 10, (yuan * 7) % 10];
      const digit = (value: number): string => capital.digits[value] ?? "";
      const small = `${jiao === 0 ? (fen === 0 ? "" : "零") : `${digit(jiao)}角`}${fen === 0 ? "" : `${digit(fen)}分`}`;
      const text = `${written(yuan, capital)}元${small === "" ? "整" : small}`;
      expect(readCapitalAmount(text), text).toBe(BigInt(yuan * 100 + jiao * 10 + fen));
    }
  });
});

describe("an amount in words beside the same in figures", () => {
  const values = (text: string): readonly (readonly [bigint | null, bigint | null])[] =>
    amountPairs(text).map(({ words, figures }) => [words.fen, figures.fen]);

  it.each([
    ["合同价为人民币（大写）叁万元整（￥30000.00）", 3_000_000n, 3_000_000n],
    ["人民币叁万元整（￥35,000.00元）", 3_000_000n, 3_500_000n],
    ["总价¥500元（大写：伍佰元整）", 50_000n, 50_000n],
    ["大写：壹拾万元整，小写：100000元", 10_000_000n, 10_000_000n],
    ["小写：￥12,345.60，大写：壹万贰仟叁佰肆拾伍元陆角", 1_234_560n, 1_234_560n],
    ["年费3万元（叁万元整）", 3_000_000n, 3_000_000n],
    ["（大写）：_____________元（￥_________元）人民币", null, null],
    ["（大写）叁万元整（￥_______元）", 3_000_000n, null],
  ])("%s", (text, words, figures) => {
    expect(values(text)).toEqual([[words, figures]]);
  });

  it("frames both amounts in the text as it was given", () => {
    const text = "首付人民币（大写）叁万元整（￥３０，０００．００），余款另计";
    const [pair] = amountPairs(text);
    expect(text.slice(pair?.words.start, pair?.words.end)).toBe("叁万元整");
    expect(text.slice(pair?.figures.start, pair?.figures.end)).toBe("３０，０００．００");
  });

  it.each([
    "甲方支付叁万元整，乙方另付2000元",
    "首付30000元，余款20000元",
    "叁万元整",
    "第三条 违约金一万元。第四条 押金500元",
  ])("%s holds no pair", (text) => {
    expect(values(text)).toEqual([]);
  });

  it("finds two pairs in one paragraph", () => {
    expect(values("2025年壹万元整（￥10000），2026年贰万元整（￥21000）")).toEqual([
      [1_000_000n, 1_000_000n],
      [2_000_000n, 2_100_000n],
    ]);
  });
});
