import { describe, expect, it } from "vitest";
import { systemClock, systemIds } from "./system.ts";

describe("systemIds", () => {
  it("gives UUIDs of version 7 that sort in the order they were made, also within one millisecond", () => {
    const ids = systemIds({ now: () => 1_796_000_000_000 });
    const made = Array.from({ length: 20_000 }, () => ids.id());
    expect(new Set(made).size).toBe(made.length);
    expect(made.toSorted()).toEqual(made);
    for (const id of made.slice(0, 100))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("never goes back when the clock does", () => {
    let now = 2_000;
    const ids = systemIds({ now: () => now });
    const first = ids.id();
    now = 1_000;
    expect(ids.id() > first).toBe(true);
  });

  it("gives salts of 16 bytes that differ", () => {
    const ids = systemIds(systemClock);
    expect(ids.salt()).toMatch(/^[0-9a-f]{32}$/);
    expect(ids.salt()).not.toBe(ids.salt());
  });
});
