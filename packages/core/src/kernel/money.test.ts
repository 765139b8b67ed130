import { describe, expect, it } from "@effect/vitest";
import * as Schema from "effect/Schema";
import * as Area from "./area.ts";
import * as Money from "./money.ts";
import * as Rate from "./rate.ts";
import { divide, type Rounding } from "./rounding.ts";
import * as UnitPrice from "./unit-price.ts";

const Fen = Schema.Int.check(Schema.isBetween({ minimum: -10_000_000, maximum: 10_000_000 }));
const Weight = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }));

describe("Money", () => {
  it("reads and writes yuan", () => {
    expect(Money.fromYuan("2577.60")).toBe(257760);
    expect(Money.fromYuan("5")).toBe(500);
    expect(Money.fromYuan("0.1000")).toBe(10);
    expect(Money.toYuan(Money.fromYuan("-0.01"))).toBe("-0.01");
    expect(Object.is(Money.fromYuan("-0.00"), 0)).toBe(true);
  });

  it.each(["", "1.234", "1,000", "１", "1e3", ".5", "5.", " 5", "NaN", "90071992547409.93"])(
    "refuses %s",
    (text) => {
      expect(() => Money.fromYuan(text)).toThrow(RangeError);
    },
  );

  it("says what is wrong", () => {
    expect(() => Money.fromYuan("1.234")).toThrow('money: "1.234" has more than 2 decimals; round it first');
    expect(() => Money.fromFen(0.5)).toThrow("money: 0.5 is not a whole number of fen");
  });

  it.prop(
    "comes back from its own text",
    [Fen],
    ([fen]) => Money.fromYuan(Money.toYuan(Money.fromFen(fen))) === (fen || 0),
  );

  it("multiplies by an exact rate and rounds as told", () => {
    expect(Money.multiply(Money.fromYuan("2400.00"), Rate.rate("0.003"), "half-up")).toBe(720);
    expect(Money.multiply(Money.fromFen(1), Rate.rate("1/2"), "half-up")).toBe(1);
    expect(Money.multiply(Money.fromFen(1), Rate.rate("1/2"), "half-even")).toBe(0);
    expect(Money.multiply(Money.fromFen(-1), Rate.rate("1/2"), "half-up")).toBe(-1);
  });
});

describe("allocate", () => {
  it("gives the rest to the largest remainders, earlier first", () => {
    expect(Money.allocate(Money.fromFen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(Money.allocate(Money.fromFen(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(Money.allocate(Money.fromFen(10), [0, 3, 1])).toEqual([0, 8, 2]);
  });

  it("refuses weights that say nothing", () => {
    expect(() => Money.allocate(Money.fromFen(1), [])).toThrow("sum to 0");
    expect(() => Money.allocate(Money.fromFen(1), [0, 0])).toThrow("sum to 0");
    expect(() => Money.allocate(Money.fromFen(1), [1, -1])).toThrow("negative");
    expect(() => Money.allocate(Money.fromFen(1), [0.5])).toThrow("not a whole number");
  });

  it.prop(
    "sums to the total, and no share is a fen or more from its exact part",
    [Fen, Schema.Array(Weight).check(Schema.isMinLength(1), Schema.isMaxLength(40))],
    ([fen, weights]) => {
      const whole = weights.reduce((a, b) => a + b, 0);
      if (whole === 0) return true;
      const total = Money.fromFen(fen);
      const shares = Money.allocate(total, weights);
      const near = shares.every(
        (share, index) => Math.abs(share * whole - fen * (weights[index] ?? 0)) < whole,
      );
      return Money.sum(shares) === total && near;
    },
  );
});

describe("divide", () => {
  it.each<[Rounding, readonly bigint[]]>([
    ["half-up", [-2n, -1n, 0n, 1n, 2n]],
    ["half-even", [-2n, 0n, 0n, 0n, 2n]],
    ["down", [-1n, 0n, 0n, 0n, 1n]],
    ["up", [-2n, -1n, 0n, 1n, 2n]],
    ["floor", [-2n, -1n, 0n, 0n, 1n]],
    ["ceiling", [-1n, 0n, 0n, 1n, 2n]],
  ])("%s on -1.5, -0.5, 0, 0.5, 1.5", (rounding, expected) => {
    expect([-3n, -1n, 0n, 1n, 3n].map((halves) => divide(halves, 2n, rounding))).toEqual(expected);
    expect([3n, 1n, 0n, -1n, -3n].map((halves) => divide(halves, -2n, rounding))).toEqual(expected);
  });

  it("refuses zero", () => expect(() => divide(1n, 0n, "down")).toThrow(RangeError));
});

describe("Rate", () => {
  it.each([
    ["0.003", 3n, 1000n],
    ["3/4", 3n, 4n],
    ["6/8", 3n, 4n],
    ["30%", 3n, 10n],
    ["30 %", 3n, 10n],
    ["0.05%", 1n, 2000n],
    ["-1.50", -3n, 2n],
  ])("reads %s", (text, numerator, denominator) =>
    expect(Rate.rate(text)).toEqual({ numerator, denominator }),
  );

  it.each(["", "1/0", "a", "1.2.3", "1/2/3", "%"])("refuses %s", (text) => {
    expect(() => Rate.rate(text)).toThrow(RangeError);
  });

  it("writes a decimal when it ends and a fraction when it does not", () => {
    expect([Rate.rate("3/4"), Rate.rate("2/3"), Rate.rate("7")].map(Rate.format)).toEqual([
      "0.75",
      "2/3",
      "7",
    ]);
    expect(Rate.toDecimal(Rate.rate("3.10%"), 4, "half-up")).toBe("0.0310");
  });

  const Part = Schema.Int.check(Schema.isBetween({ minimum: -9999, maximum: 9999 }));
  const Whole = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9999 }));
  it.prop(
    "adds and subtracts back, and comes back from its text",
    [Part, Whole, Part, Whole],
    ([a, b, c, d]) => {
      const x = Rate.make(a, b);
      const y = Rate.make(c, d);
      return (
        Rate.compare(Rate.subtract(Rate.add(x, y), y), x) === 0 &&
        Rate.compare(Rate.rate(Rate.format(x)), x) === 0
      );
    },
  );
});

describe("charge", () => {
  it("is exact where binary floats lose a fen", () => {
    expect(UnitPrice.charge(Area.area("89.50"), UnitPrice.unitPrice("3.20"), "half-up")).toBe(28640);
    // 50.50 × 1.21 = 61.105, a tie that floating point sees as 61.10499…
    expect(UnitPrice.charge(Area.area("50.50"), UnitPrice.unitPrice("1.21"), "half-up")).toBe(6111);
    expect(UnitPrice.charge(Area.area("50.50"), UnitPrice.unitPrice("1.21"), "half-even")).toBe(6110);
  });

  it("takes a part of a month in one rounding", () => {
    expect(
      UnitPrice.charge(Area.area("89.50"), UnitPrice.unitPrice("3.20"), "half-up", Rate.make(17, 31)),
    ).toBe(15706);
  });

  it("reads and writes areas and prices, and refuses negative ones", () => {
    expect(Area.format(Area.area("120"))).toBe("120.00");
    expect(UnitPrice.format(UnitPrice.unitPrice("2.1275"))).toBe("2.1275");
    expect(UnitPrice.format(UnitPrice.unitPrice("3.2"))).toBe("3.20");
    expect(() => Area.area("-1")).toThrow(RangeError);
    expect(() => UnitPrice.unitPrice("0.00001")).toThrow(RangeError);
  });
});
