import { describe, expect, it } from "vitest";
import { postsContract } from "../../testing/briefing-world.ts";
import { duties, type Duty } from "./duties.ts";
import { icalendar } from "./icalendar.ts";

const name = { id: "estate-1.k1", name: "试验小区物业服务合同" };
const encoder = new TextEncoder();
/** The logical lines of a calendar, unfolded as a reader does. */
const unfolded = (calendar: string): readonly string[] =>
  calendar.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
const march = duties(postsContract(), "2026-03-02", "2026-03-31");
const valuesOf = (calendar: string, property: string): readonly string[] =>
  unfolded(calendar).flatMap((line) =>
    line.startsWith(`${property}:`) ? [line.slice(property.length + 1)] : [],
  );

describe("a calendar of duties", () => {
  it("has whole-day events that no time zone can move", () => {
    expect(unfolded(icalendar([march[0]!], name)).slice(8, 19)).toEqual([
      "BEGIN:VEVENT",
      "UID:s-stairs-2026-03-05@estate-1.k1",
      "DTSTAMP:20260101T000000Z",
      "DTSTART;VALUE=DATE:20260305",
      "DTEND;VALUE=DATE:20260306",
      "SUMMARY:楼道清扫",
      "DESCRIPTION:第二十条 · 保洁主管 · 2/week",
      "CATEGORIES:cleaning",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
    ]);
  });

  it("repeats what is daily instead of listing it, and says how many times a day", () => {
    const daily = unfolded(icalendar([march.find(({ id }) => id === "s-patrol")!], name));
    expect(daily.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    expect(daily).toContain("RRULE:FREQ=DAILY;COUNT=30");
    expect(daily).toContain("SUMMARY:夜间巡逻 ×2");
  });

  it("keeps the ids of events when the window moves on, and gives each event its own", () => {
    const ids = valuesOf(icalendar(march, name), "UID");
    expect(new Set(ids).size).toBe(ids.length);
    const later = duties(postsContract(), "2026-03-10", "2026-04-10");
    const kept = valuesOf(icalendar(later, name), "UID").filter((id) => ids.includes(id));
    expect(kept).toContain("s-patrol-from-2026-01-01-1@estate-1.k1");
    expect(kept).toContain("s-stairs-2026-03-12@estate-1.k1");
  });

  it("folds at 75 octets and never within a character", () => {
    const long: Duty = { ...march[0]!, title: "清扫、拖洗并消毒全部楼道😀和电梯轿厢".repeat(8) };
    const calendar = icalendar([long], name);
    for (const line of calendar.split("\r\n")) {
      expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
    expect(valuesOf(calendar, "SUMMARY")[0]).toBe(long.title);
    expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("escapes what separates values", () => {
    const odd: Duty = { ...march[0]!, title: "甲,乙;丙\\丁\n戊" };
    expect(valuesOf(icalendar([odd], name), "SUMMARY")[0]).toBe("甲\\,乙\\;丙\\\\丁\\n戊");
  });

  it("gives the same bytes for the same duties, and an empty calendar for none", () => {
    expect(icalendar(march, name)).toBe(icalendar(march, name));
    expect(unfolded(icalendar([], name))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Heyue//Duties//ZH",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME:试验小区物业服务合同",
      "X-WR-CALNAME:试验小区物业服务合同",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D",
      "END:VCALENDAR",
    ]);
  });
});
