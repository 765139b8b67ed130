import { describe, expect, it } from "vitest";
import { cnCalendar } from "../calendars/cn.ts";
import { countDeadline, lengthOrder } from "./counting.ts";
import { dayAt, isDay, monthsOn, monthsPassed, ordinalOf, weekdayOf } from "./day.ts";
import { decimalText, exactText, type Fraction, fraction, plus, readFraction, toWhole } from "./fraction.ts";
import { instantOrder, minutesOn } from "./moment.ts";
import { randomOf } from "./random.fixture.ts";
import { shares } from "./share.ts";

const number = (text: string): Fraction => readFraction(text) as Fraction;

describe("the verifier's own arithmetic", () => {
  it("counts days over four hundred years, one by one", () => {
    const first = ordinalOf("1800-01-01");
    for (let ordinal = first; ordinal < first + 146_097; ordinal += 1) {
      const day = dayAt(ordinal);
      if (ordinalOf(day) !== ordinal || !isDay(day)) expect.fail(day);
    }
    expect(dayAt(first + 146_097)).toBe("2200-01-01");
    expect(["2000-02-29", "1900-02-29", "2025-02-29", "2025-13-01", "0000-01-01"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("knows weekdays and corresponding days", () => {
    expect(weekdayOf("2025-11-03")).toBe(1);
    expect(weekdayOf("2000-02-29")).toBe(2);
    expect(monthsOn("2024-01-31", 1)).toBe("2024-02-29");
    expect(monthsOn("2024-03-31", -13)).toBe("2023-02-28");
    expect(monthsPassed("2024-01-31", "2024-02-29")).toBe(1);
    expect(monthsPassed("2024-01-31", "2024-02-28")).toBe(0);
    expect(() => dayAt(ordinalOf("9999-12-31") + 1)).toThrow("10000");
  });

  it("counts deadlines as the Civil Code does, around the National Day of 2025", () => {
    const how = { direction: "after", roll: "forward", calendar: cnCalendar } as const;
    // The 3rd of October is a holiday; work begins again on Thursday the 9th, and Saturday the 11th is worked.
    expect(countDeadline("2025-09-25", { amount: 8, unit: "days" }, how)).toMatchObject({
      raw: "2025-10-03",
      due: "2025-10-09",
    });
    expect(countDeadline("2025-09-30", { amount: 5, unit: "workdays" }, how).due).toBe("2025-10-14");
    expect(
      countDeadline("2025-10-11", { amount: 8, unit: "days" }, { ...how, direction: "before" }).due,
    ).toBe("2025-10-03");
    expect(countDeadline("2024-01-31T10:00+08:00", { amount: 1, unit: "months" }, how).due).toBe(
      "2024-02-29",
    );
    expect(countDeadline("2099-01-01", { amount: 1, unit: "days" }, how).dueIsKnown).toBe(false);
    const order = (a: number, b: number): number =>
      lengthOrder(
        { amount: a, unit: "hours" },
        { amount: b, unit: "days" },
        "2025-03-01",
        "+08:00",
        cnCalendar,
      );
    expect([order(47, 2) < 0, order(48, 2), order(73, 3)]).toEqual([true, 0, 0]);
  });

  it("moves instants by minutes and orders them across offsets", () => {
    expect(minutesOn("2025-12-31T23:50+08:00", 15)).toBe("2026-01-01T00:05+08:00");
    expect(minutesOn("2025-03-01T00:00:30.5Z", -1)).toBe("2025-02-28T23:59:30.5Z");
    expect(instantOrder("2025-01-01T08:00+08:00", "2025-01-01T00:00Z")).toBe(0);
    expect(instantOrder("2025-01-01T08:00:00.1+08:00", "2025-01-01T00:00Z")).toBeGreaterThan(0);
  });

  it("keeps fractions exact and rounds halves away from zero", () => {
    expect(exactText(plus(number("1/3"), number("1/6")))).toBe("0.5");
    expect(exactText(number("-2/3"))).toBe("-2/3");
    expect(["0.005", "-0.005", "0.0049", "2577.6"].map((text) => decimalText(number(text), 2))).toEqual([
      "0.01",
      "-0.01",
      "0.00",
      "2577.60",
    ]);
    expect([toWhole(number("-3/2"), "floor"), toWhole(number("-3/2"), "ceil")]).toEqual([-2n, -1n]);
    expect(["1e3", "0x10", "", "1/0", "--1", ".5"].map(readFraction)).toEqual(Array(6).fill(undefined));
  });

  it("shares out to the fen", () => {
    const texts = (total: string, ...weights: readonly string[]): readonly string[] =>
      shares(number(total), weights.map(number)).map(exactText);
    expect(texts("100", "1", "1", "1")).toEqual(["33.34", "33.33", "33.33"]);
    expect(texts("-0.05", "1", "3")).toEqual(["-0.01", "-0.04"]);
    const random = randomOf(302);
    for (let round = 0; round < 500; round += 1) {
      const total = fraction(random.between(-100_000, 100_000), 100);
      const weights = Array.from({ length: random.between(1, 6) }, () =>
        fraction(random.between(1, 9999), 100),
      );
      expect(shares(total, weights).reduce(plus)).toEqual(total);
    }
  });
});
