import type { Heyue } from "@heyue/core";
import { describe, expect, it } from "vitest";
import type { Reading } from "./record/reading.ts";
import { widgetValues } from "./widget-values.ts";

const reading = (query: string): Reading => ({
  heyue: {} as Heyue,
  caller: { tenant: "t", actor: { id: "p-1", role: "staff" } },
  estate: "e",
  language: "en",
  say: (word, values) => `${word} ${JSON.stringify(values)}`,
  url: new URL(`http://portal/scorecard${query}`),
  nameOf: async (id) => id,
});
const ended = { id: "e.1", beganOn: "2024-10-01", endedOn: "2026-09-30" };

describe("what the tags of the widgets are filled with", () => {
  it("leaves the contract to the widget while one runs", () => {
    expect(widgetValues(reading(""), null)).toMatchObject({
      estate: "e",
      contractNote: "",
      contractAttribute: "",
      scoreAttributes: "",
      feeAttributes: "",
      showAttribute: ' show="mine"',
    });
  });

  it("names a contract that is over, and shows all its months, 36 at most", () => {
    expect(widgetValues(reading(""), ended)).toMatchObject({
      contractNote: '<p class="note">contractOver {&#34;date&#34;:&#34;2026-09-30&#34;}</p>',
      contractAttribute: ' contract-id="e.1"',
      scoreAttributes: ' from="2024-10" to="2026-09"',
      feeAttributes: ' month="2026-09"',
    });
    expect(widgetValues(reading(""), { ...ended, beganOn: "2020-01-01" })["scoreAttributes"]).toBe(
      ' from="2023-10" to="2026-09"',
    );
  });

  it("passes on what the address asks for, as text", () => {
    const values = widgetValues(
      reading('?from=2025-01&to=2025-03&standard=%22><script>&contract=e.2&amendment=a"b'),
      ended,
    );
    expect(values).toMatchObject({
      contractAttribute: ' contract-id="e.2"',
      contractAttributes: ' amendment-id="a&#34;b"',
      scoreAttributes: ' from="2025-01" to="2025-03" standard="&#34;&#62;&#60;script&#62;"',
    });
  });
});
