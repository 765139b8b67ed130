import { describe, expect, it } from "vitest";
import { CaseError, workingTimeCase } from "./working-time.ts";
import { workCalendar } from "./work-calendar.ts";

const CN = workCalendar({
  id: "CN",
  week: [1, 2, 3, 4, 5],
  off: ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08"],
  makeUp: ["2025-09-28", "2025-10-11"],
  knownFrom: "2025-01-01",
  knownThrough: "2025-12-31",
});

const nine = [
  ["09:00", "12:00"],
  ["13:00", "18:00"],
];
const desk = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine };

const ask = (op: string, input: object, rest: object = {}) =>
  workingTimeCase(
    {
      id: "x",
      op,
      tz: "Asia/Shanghai",
      weekly_hours: desk,
      holidays: [],
      extra_working_dates: [],
      input,
      ...rest,
    },
    { CN },
  );

describe("open hours", () => {
  // 2025-11-03 is a Monday.
  it.each([
    ["add", { from: "2025-11-03T11:30:00+08:00", amount: 60, unit: "minutes" }, "2025-11-03T13:30:00+08:00"],
    ["add", { from: "2025-11-07T17:00:00+08:00", amount: 2, unit: "hours" }, "2025-11-10T10:00:00+08:00"],
    ["add", { from: "2025-11-03T17:00:00+08:00", amount: 1, unit: "hour" }, "2025-11-03T18:00:00+08:00"],
    ["add", { from: "2025-11-03T18:00:00+08:00", amount: 0, unit: "hours" }, "2025-11-04T09:00:00+08:00"],
    ["add", { from: "2025-11-03T10:00:00+08:00", amount: -2, unit: "hours" }, "2025-10-31T17:00:00+08:00"],
    ["add", { from: "2025-11-07T10:00:00+08:00", amount: 1, unit: "days" }, "2025-11-10T10:00:00+08:00"],
    ["add", { from: "2025-11-03T09:00+08:00", amount: 90, unit: "minutes" }, "2025-11-03T10:30+08:00"],
    [
      "subtract",
      { from: "2025-11-03T10:00:00+08:00", amount: 90, unit: "minutes" },
      "2025-10-31T17:30:00+08:00",
    ],
    [
      "subtract",
      { from: "2025-11-03T12:30:00+08:00", amount: 0, unit: "minutes" },
      "2025-11-03T12:00:00+08:00",
    ],
    [
      "subtract",
      { from: "2025-11-03T11:00:00+08:00", amount: 0, unit: "minutes" },
      "2025-11-03T11:00:00+08:00",
    ],
    ["roll_forward_to_open", { at: "2025-11-08T11:00:00+08:00" }, "2025-11-10T09:00:00+08:00"],
    ["roll_backward_to_open", { at: "2025-11-08T11:00:00+08:00" }, "2025-11-07T18:00:00+08:00"],
    ["is_open", { at: "2025-11-03T09:00:00+08:00" }, true],
    ["is_open", { at: "2025-11-03T12:00:00+08:00" }, false],
    ["is_open", { at: "2025-11-03T01:00:00Z" }, true],
    ["working_seconds_between", { from: "2025-11-03T11:00:00+08:00", to: "2025-11-03T14:00:00+08:00" }, 7200],
    [
      "working_seconds_between",
      { from: "2025-11-03T14:00:00+08:00", to: "2025-11-03T11:00:00+08:00" },
      -7200,
    ],
    ["working_seconds_between", { from: "2025-11-08T00:00:00+08:00", to: "2025-11-08T00:00:00+08:00" }, 0],
  ])("%s %o", (op, input, expected) => expect(ask(op, input)).toEqual(expected));

  it("closes on holidays, whatever else is said, and opens on make-up days", () => {
    const at = { at: "2025-11-08T10:00:00+08:00" };
    expect(ask("is_open", at)).toBe(false);
    expect(ask("is_open", at, { extra_working_dates: ["2025-11-08"] })).toBe(true);
    expect(ask("is_open", at, { special_day_hours: { "2025-11-08": [["10:00", "11:00"]] } })).toBe(true);
    expect(
      ask("is_open", at, {
        shift_overrides: { "2025-11-08": [["10:00", "11:00"]] },
        holidays: ["2025-11-08"],
      }),
    ).toBe(false);
  });

  it("takes breaks out of a day", () => {
    const breaks = { "2025-11-03": [["09:30", "10:00"]] };
    expect(ask("add", { from: "2025-11-03T09:00:00+08:00", amount: 1, unit: "hours" }, { breaks })).toBe(
      "2025-11-03T10:30:00+08:00",
    );
  });

  it("stops the clock in a pause, and for good in one without an end", () => {
    const from = "2025-11-03T09:00:00+08:00";
    const pauses = [["2025-11-03T10:00:00+08:00", "2025-11-04T10:00:00+08:00"]];
    expect(ask("add", { from, amount: 2, unit: "hours", pauses })).toBe("2025-11-04T11:00:00+08:00");
    expect(ask("add", { from, amount: 1, unit: "hours", pauses })).toBe("2025-11-03T10:00:00+08:00");
    expect(ask("working_seconds_between", { from, to: "2025-11-04T11:00:00+08:00", pauses })).toBe(7200);
    expect(
      ask("add", { from, amount: 2, unit: "hours", pauses: [["2025-11-03T10:00:00+08:00", null]] }),
    ).toBeNull();
  });

  it("keeps local time without a zone", () => {
    const input = { from: "2025-11-07T17:30:00", amount: 1, unit: "hours" };
    expect(ask("add", input, { tz: "floating" })).toBe("2025-11-10T09:30:00");
  });

  it("keeps the wall clock when the clocks change", () => {
    const paris = { tz: "Europe/Paris", weekly_hours: { sun: [["00:00", "24:00"]] } };
    // On 2020-10-25 the hour from two to three comes twice, so the Sunday has 25 hours.
    const span = { from: "2020-10-24T12:00:00+02:00", to: "2020-10-26T12:00:00+01:00" };
    expect(ask("working_seconds_between", span, paris)).toBe(25 * 3600);
    expect(ask("add", { from: "2020-10-25T00:00:00+02:00", amount: 4, unit: "hours" }, paris)).toBe(
      "2020-10-25T03:00:00+01:00",
    );
    // On 2021-03-28 two o'clock is skipped.
    expect(ask("add", { from: "2021-03-28T00:00:00+01:00", amount: 2, unit: "hours" }, paris)).toBe(
      "2021-03-28T03:00:00+02:00",
    );
  });

  it("writes UTC with Z", () => {
    expect(ask("add", { from: "2025-11-03T09:00:00Z", amount: 1, unit: "hours" }, { tz: "UTC" })).toBe(
      "2025-11-03T10:00:00Z",
    );
  });
});

describe("business days", () => {
  it.each([
    ["is_business_day", { date: "2025-11-08" }, false],
    ["roll_forward_date", { date: "2025-11-08" }, "2025-11-10"],
    ["roll_backward_date", { date: "2025-11-08" }, "2025-11-07"],
    ["next_business_day", { date: "2025-11-07" }, "2025-11-10"],
    ["add_business_days", { from: "2025-11-08", amount: 1 }, "2025-11-11"],
    ["add_business_days", { from: "2025-11-08", amount: -1 }, "2025-11-06"],
    ["add_business_days", { from: "2025-11-08", amount: 0 }, "2025-11-08"],
    ["subtract_business_days", { from: "2025-11-08", amount: 1 }, "2025-11-06"],
    ["business_days_between", { from: "2025-11-03", to: "2025-11-10" }, 5],
    ["business_days_between", { from: "2025-11-10", to: "2025-11-03" }, -5],
    ["business_days_between_inclusive", { from: "2025-11-03", to: "2025-11-10" }, 6],
    ["is_business_day_CN", { date: "2025-09-28" }, true],
    ["add_business_days_CN", { date: "2025-09-26", amount: 5 }, "2025-10-10"],
    ["add_business_days_CN", { date: "2025-10-01", amount: 0 }, "2025-10-09"],
    ["add_business_days_CN", { date: "2025-10-09", amount: -1 }, "2025-09-30"],
    [
      "list_business_days_CN",
      { from: "2025-09-27", to: "2025-10-09" },
      ["2025-09-28", "2025-09-29", "2025-09-30", "2025-10-09"],
    ],
  ])("%s %o", (op, input, expected) => expect(ask(op, input)).toEqual(expected));

  it("does not count a paused day", () => {
    const pauses = [["2025-11-04", "2025-11-06"]];
    expect(ask("add_business_days_CN", { date: "2025-11-03", amount: 2, pauses })).toBe("2025-11-07");
  });
});

describe("bad questions", () => {
  const path = (run: () => unknown): string => {
    try {
      run();
      return "none";
    } catch (error) {
      return error instanceof CaseError ? error.path : String(error);
    }
  };

  it.each([
    ["op", () => ask("multiply", { at: "2025-11-03T09:00:00+08:00" })],
    ["tz", () => ask("is_open", { at: "2025-11-03T09:00:00+08:00" }, { tz: "Asia/Nowhere" })],
    ["input.at", () => ask("is_open", {})],
    ["input.from", () => ask("add", { from: "yesterday", amount: 1, unit: "hours" })],
    ["input.unit", () => ask("add", { from: "2025-11-03T09:00:00+08:00", amount: 1, unit: "fortnights" })],
    ["input.amount", () => ask("add", { from: "2025-11-03T09:00:00+08:00", amount: "1", unit: "hours" })],
    ["weekly_hours", () => ask("is_open", { at: "2025-11-03T09:00:00+08:00" }, { weekly_hours: null })],
    [
      "weekly_hours.mon[0]",
      () =>
        ask("is_open", { at: "2025-11-03T09:00:00+08:00" }, { weekly_hours: { mon: [["18:00", "09:00"]] } }),
    ],
    ["holidays[0]", () => ask("is_open", { at: "2025-11-03T09:00:00+08:00" }, { holidays: ["soon"] })],
    ["input.date", () => ask("is_business_day_CN", { date: "2031-01-01" })],
    ["$", () => workingTimeCase([], { CN })],
  ])("are refused at %s", (expected, run) => expect(path(run)).toBe(expected));

  it("end when a schedule never opens", () => {
    expect(() =>
      ask("add", { from: "2025-11-03T09:00:00+08:00", amount: 1, unit: "hours" }, { weekly_hours: {} }),
    ).toThrow("no opening within ten years after 2025-11-03");
  });
});
