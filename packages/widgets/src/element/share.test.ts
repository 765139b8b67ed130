import { describe, expect, it } from "vitest";
import { percentOf, roundPercent } from "./share.ts";

describe("a share in percent", () => {
  it("is exact in words", () => {
    expect(["0.9583", "1.0000", "0.0000", "0.0500", "-0.5000", "-0.0033", "0.9"].map(percentOf)).toEqual([
      "95.83", "100", "0", "5", "-50", "-0.33", "90",
    ]); // prettier-ignore
    expect(percentOf("soon")).toBe("soon");
  });

  it("is never rounded up to all or down to nothing", () => {
    expect(["0.9967", "1.0000", "0.0033", "0.0000", "0.9583"].map(roundPercent)).toEqual([
      "99", "100", "1", "0", "96",
    ]); // prettier-ignore
  });
});
