import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { isMethodOf, meets, type Measured, type Target } from "./measurement.ts";
import { comparators } from "./standard.ts";
import { areComparable } from "./unit.ts";

const target = (comparator: Target["comparator"], amount: string, unit: string): Target => ({
  comparator,
  target: amount,
  unit,
});
const measured = (value: string, unit: string): Measured => ({ value, unit });

describe("a measured value and its target", () => {
  it.each<[Target, Measured, boolean]>([
    [target("at-most", "30", "minute"), measured("30", "minute"), true],
    [target("at-most", "30", "minute"), measured("30.0001", "minute"), false],
    [target("at-most", "0.5", "hour"), measured("30", "minute"), true],
    [target("at-most", "0.5", "hour"), measured("1801", "second"), false],
    [target("at-least", "0.95", "ratio"), measured("95", "percent"), true],
    [target("at-least", "95", "percent"), measured("0.9499", "ratio"), false],
    [target("equal", "100", "percent"), measured("100.00", "percent"), true],
    [target("below", "8", "cm"), measured("80", "mm"), false],
    [target("above", "0.3", "lux"), measured("0.3000", "lux"), false],
    // 0.1 + 0.2 in binary is more than 0.3; here a digit is a digit.
    [target("at-most", "0.3", "m"), measured("300", "mm"), true],
    [target("at-least", "2", "times"), measured("0", "times"), false],
  ])("%j is measured as %j: %s", (standard, value, met) => {
    expect(meets(standard, value)).toBe(met);
  });

  it.each<[string, string]>([
    ["minute", "percent"],
    ["day", "workday"],
    ["times", "person"],
    ["hour", "hour-of-day"],
    ["toString", "constructor"],
  ])("says nothing about a target in %s when it is in %s", (wanted, given) => {
    expect(areComparable(wanted, given)).toBe(false);
    expect(meets(target("at-most", "1", wanted), measured("1", given))).toBeNull();
  });

  it("is the same whatever unit of the family it is written in", async () => {
    const cases = Arbitrary.schema(
      Schema.Struct({
        comparator: Schema.Literals(comparators),
        target: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 50 })),
        value: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 50 })),
      }),
    );
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        cases,
        ({ comparator, target: goal, value }) => {
          const inHours = meets(target(comparator, String(goal), "hour"), measured(String(value), "hour"));
          const inMinutes = meets(
            target(comparator, String(goal), "hour"),
            measured(String(value * 60), "minute"),
          );
          const inSeconds = meets(
            target(comparator, String(goal * 60), "minute"),
            measured(String(value * 3600), "second"),
          );
          return inHours === inMinutes && inHours === inSeconds;
        },
        { runs: 500, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });

  it("is measured as the contract says, or not", () => {
    const standard = { measuredBy: "报修记录与 到场签到的时间差" };
    expect(isMethodOf(standard, "报修记录与到场签到的时间差")).toBe(true);
    expect(isMethodOf(standard, "电话抽查")).toBe(false);
  });
});
