import { describe, expect, it } from "vitest";
import { linePath } from "./line.ts";

describe("a small line", () => {
  it("goes from the lowest at the bottom to all at the top", () => {
    expect(linePath([0, 1])).toBe("M3.0 21.0L77.0 3.0");
  });

  it("ends where nothing is known, and never falls to zero there", () => {
    expect(linePath([1, null, 1, 1])).toBe("M3.0 3.0L3.0 3.0M52.3 3.0L77.0 3.0");
    expect(linePath([null, null])).toBe("");
    expect(linePath([])).toBe("");
  });
});
