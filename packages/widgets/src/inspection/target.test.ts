import { meets } from "@heyue/core/standard/measurement";
import { comparators } from "@heyue/core/standard/standard";
import { describe, expect, it } from "vitest";
import { enteredUnit, enteredValue, isMet, readValue, stepped } from "./target.ts";

describe("a value against its target", () => {
  it("is judged on the device exactly as the server judges it", () => {
    const numbers = ["0", "0.0001", "0.1", "0.3", "0.95", "0.9500", "1", "2", "29.9999", "30", "30.0001", "999999999.9999"]; // prettier-ignore
    for (const comparator of comparators)
      for (const target of numbers)
        for (const value of numbers) {
          const standard = { comparator, target, unit: "minute" };
          expect([comparator, target, value, isMet(standard, value)]).toEqual([
            comparator,
            target,
            value,
            meets(standard, { value, unit: "minute" }),
          ]);
        }
  });

  it("says nothing where one of the two is no number", () => {
    expect(isMet({ comparator: "at-most", target: "三十", unit: "minute" }, "20")).toBeNull();
    expect(isMet({ comparator: "at-most", target: "30", unit: "minute" }, "")).toBeNull();
  });

  const minutes = { comparator: "at-most", target: "30", unit: "minute" } as const;
  const lamps = { comparator: "at-least", target: "0.95", unit: "ratio" } as const;

  it("is read as people type it on a Chinese keyboard, and refused where it is none", () => {
    const read = (typed: string) => readValue(minutes, typed);
    expect(["３０", " 30 ", "0。95", "007", "0.50", "0"].map(read)).toEqual(["30", "30", "0.95", "7", "0.5", "0"]); // prettier-ignore
    expect(["", "-1", "1,5", "1.23456", "三", "1e3", "1.", "."].map(read)).toEqual(Array<null>(8).fill(null));
  });

  it("of a share is entered in percent and sent as the contract writes it, never rounded", () => {
    for (const share of [lamps, { ...lamps, unit: "percent" }]) {
      expect([enteredUnit(share), enteredValue(share, share.target)]).toEqual(["percent", "95"]);
      expect(["96", "95.5", "95.05", "0", "100"].map((typed) => readValue(share, typed))).toEqual(["0.96", "0.955", "0.9505", "0", "1"]); // prettier-ignore
      expect(readValue(share, "95.555")).toBeNull();
      expect(isMet(share, readValue(share, "94.99")!)).toBe(false);
    }
    const percent = { comparator: "at-least", target: "98", unit: "percent" } as const;
    expect([enteredValue(percent, "1"), readValue(percent, "1")]).toEqual(["1", "1"]);
  });

  it("steps in the last place of the target as it is entered, and never below zero", () => {
    const depth = { comparator: "below", target: "0.25", unit: "m" } as const;
    expect(["", "29.5", "9"].map((typed) => stepped(typed, minutes, 1))).toEqual(["1", "30.5", "10"]);
    expect(["", "0.5", "2"].map((typed) => stepped(typed, minutes, -1))).toEqual(["0", "0", "1"]);
    expect(stepped("0.29", depth, 1)).toBe("0.3");
    expect(stepped("94", lamps, 1)).toBe("95");
  });
});
