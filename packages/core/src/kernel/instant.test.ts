import { describe, expect, it } from "@effect/vitest";
import * as Schema from "effect/Schema";
import * as Instant from "./instant.ts";

const at = Instant.instant;
const Millis = Schema.Int.check(
  Schema.isBetween({ minimum: -60_000_000_000_000, maximum: 200_000_000_000_000 }),
);
const Minutes = Schema.Int.check(Schema.isBetween({ minimum: -1_000_000, maximum: 1_000_000 }));

describe("Instant", () => {
  it.each(["2025-11-03T09:10+08:00", "2025-11-03T09:10:00Z", "2025-11-03T09:10:00.123456789-03:30"])(
    "takes %s",
    (text) => {
      expect(at(text)).toBe(text);
    },
  );

  it.each([
    "2025-11-03T09:10",
    "2025-11-03",
    "2025-11-03 09:10Z",
    "2025-02-30T09:10Z",
    "2025-11-03T24:00Z",
    "2025-11-03T09:60Z",
    "2025-11-03T09:10:60Z",
    "2025-11-03T09:10+24:00",
  ])("refuses %s", (text) => expect(() => at(text)).toThrow("write RFC 3339 with an offset"));

  it("keeps precision and offset under arithmetic", () => {
    expect(Instant.plusMinutes(at("2025-11-03T09:10+08:00"), 15)).toBe("2025-11-03T09:25+08:00");
    expect(Instant.plusMinutes(at("2025-11-03T23:50:07.5+08:00"), 15)).toBe("2025-11-04T00:05:07.5+08:00");
    expect(Instant.plusSeconds(at("2025-01-01T00:00Z"), -1)).toBe("2024-12-31T23:59:59Z");
  });

  it("compares moments, not text", () => {
    expect(Instant.compare(at("2025-11-03T09:10+08:00"), at("2025-11-03T01:10:00Z"))).toBe(0);
    expect(Instant.compare(at("2025-11-03T09:10+08:00"), at("2025-11-03T09:10Z"))).toBe(-1);
    expect(Instant.compare(at("2025-11-03T09:10:00.2Z"), at("2025-11-03T09:10:00.12Z"))).toBe(1);
  });

  it("has the date of its own offset", () => {
    expect(Instant.localDateOf(at("2025-11-03T23:59+08:00"))).toBe("2025-11-03");
    expect(Instant.fromEpochMillis(Instant.toEpochMillis(at("2025-11-03T23:59+08:00")), "Z")).toBe(
      "2025-11-03T15:59:00Z",
    );
    expect(Instant.toEpochMillis(at("1970-01-01T00:00:00.001Z"))).toBe(1);
  });

  it.prop("comes back from its milliseconds at any offset", [Millis], ([millis]) =>
    ["Z", "+08:00", "-03:30"].every(
      (offset) => Instant.toEpochMillis(Instant.fromEpochMillis(millis, offset)) === millis,
    ),
  );

  it.prop("adds and takes away again", [Millis, Minutes], ([millis, minutes]) => {
    const start = Instant.fromEpochMillis(millis, "+08:00");
    const end = Instant.plusMinutes(start, minutes);
    return (
      Instant.plusMinutes(end, -minutes) === start && Instant.toEpochMillis(end) - millis === minutes * 60_000
    );
  });
});
