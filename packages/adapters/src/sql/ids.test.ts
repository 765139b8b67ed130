import { describe, expect, it } from "vitest";
import { randomIds } from "./ids.ts";

describe("random ids", () => {
  it("sort in the order they were made, also within a millisecond and when the clock goes back", () => {
    const times = [5, 5, 5, 9, 3, 3, 10, 1_795_000_000_000];
    let tick = 0;
    const ids = randomIds(() => times[Math.min(tick++, times.length - 1)] ?? 0);
    const made = Array.from({ length: 5000 }, () => ids.id());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it("differ between generators at the same instant", () => {
    const made = Array.from({ length: 2000 }, () => randomIds(() => 7).id());
    expect(new Set(made).size).toBe(made.length);
  });

  it("make salts of 16 bytes that do not repeat", () => {
    const { salt } = randomIds();
    const salts = Array.from({ length: 2000 }, salt);
    expect(new Set(salts).size).toBe(salts.length);
    for (const text of salts) expect(text).toMatch(/^[0-9a-f]{32}$/);
  });
});
