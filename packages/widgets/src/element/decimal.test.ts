import { describe, expect, it } from "vitest";
import { addUp, decimalsOf, parsePrice, priceText, shifted } from "./decimal.ts";

describe("exact decimals", () => {
  it("reads prices with up to four decimals and nothing else", () => {
    expect(parsePrice("2.80")).toBe(28000);
    expect(parsePrice("0.0001")).toBe(1);
    expect(parsePrice("-1")).toBe(-10000);
    for (const wrong of ["2.80001", "2,80", "", ".5", "1e3", "两元", "99999999999999"])
      expect(parsePrice(wrong)).toBeNull();
  });

  it("writes at least two decimals and drops only the zeros after them", () => {
    expect(priceText(28000)).toBe("2.80");
    expect(priceText(28050)).toBe("2.805");
    expect(priceText(1)).toBe("0.0001");
    expect(priceText(-100)).toBe("-0.01");
    expect(priceText(5400, 4)).toBe("0.5400");
  });

  it("adds up where binary floats do not", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(addUp("0.30", ["0.1", "0.2"])).toEqual({ sum: 3000, difference: null, readable: true });
    expect(addUp("2.80", ["1.20", "1.59"])).toEqual({ sum: 27900, difference: "0.01", readable: true });
  });

  it("says that a number cannot be read instead of taking it for zero", () => {
    expect(addUp("2.80", ["2.80", "约0"])).toEqual({ sum: 28000, difference: null, readable: false });
  });

  it("aligns a column at the longest amount", () => {
    expect(decimalsOf(["1.3250", "0.1475", "2"])).toBe(4);
    expect(decimalsOf(["32.50", "15.00"])).toBe(2);
  });

  it("moves the decimal point exactly", () => {
    expect(shifted("0.0003", 4)).toBe("3");
    expect(shifted("0.95", 2)).toBe("95");
    expect(shifted("0.955", 2)).toBe("95.5");
    expect(shifted("1", 2)).toBe("100");
  });
});
