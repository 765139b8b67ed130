import { describe, expect, it } from "vitest";
import { yuanText } from "./fen.ts";

describe("money", () => {
  it("is shown to the fen", () => {
    expect([0, 5, 100, 123456, -123456, 100_000_000_000].map(yuanText)).toEqual([
      "¥0.00", "¥0.05", "¥1.00", "¥1,234.56", "−¥1,234.56", "¥1,000,000,000.00",
    ]); // prettier-ignore
  });
});
